import Diagnostics

extension Rule {
  /// What opens later waits for one thing, and says which.
  static let dripParameters = Rule.entries("V-26", "drip-parameters", of: "sections", "lessons") {
    entry, complaints in
    guard let drip = entry["drip"], drip["enabled"]?.boolean != false else { return }
    let type = drip["type"]
    let word = type?.text
    let told = parameters.filter { isTold(drip[$0.name], for: word == $0.word) }
    guard let type, let word, let own = parameters.first(where: { $0.word == word }) else {
      checkUntyped(drip, told.map(\.name), &complaints)
      return
    }
    if !told.contains(where: { $0.word == word }) {
      complaints.error("`\(word)` needs `\(own.name.text)`", at: type.place)
    }
    for other in told where other.word != word {
      guard let value = drip[other.name] else { continue }
      complaints.error(
        "`\(other.name.text)` belongs to `\(other.word)`, but the type is `\(word)`", at: value.place,
        notes: [Diagnostic.Note("the type is told here", at: type.place)])
    }
  }

  private static let parameters: [(word: String, name: Name)] = [
    ("after_enrollment", "days"), ("on_date", "date"), ("after_item", "after"),
  ]

  /// Exports tell 0 days where none are meant.
  private static func isTold(_ value: FieldValue?, for isOwn: Bool) -> Bool {
    guard let value else { return false }
    return isOwn || value.integer != 0
  }

  private static func checkUntyped(_ drip: FieldValue, _ told: [Name], _ complaints: inout Complaints) {
    if told.count > 1 {
      let names = told.map { "`\($0.text)`" }.joined(separator: " and ")
      complaints.error("\(names) are told together, without a `type`", at: (drip[told[1]] ?? drip).place)
    } else if told.isEmpty, let enabled = drip["enabled"] {
      complaints.error(
        "this opens later, but nothing says when", at: enabled.place, hint: "add `days`, `date` or `after`")
    }
  }

  /// What waits for a section or a lesson waits for an earlier one of its course, so that nothing
  /// waits for itself in the end.
  static let dripOrder = Rule.catalog("V-26", "drip-order") { catalog, _, complaints in
    let places = coursePlaces(in: catalog)
    for collection in ["sections", "lessons"] {
      for entry in catalog.all(collection) {
        guard let after = entry["drip"]?["after"], let target = after.target else { continue }
        let noun = entry.collection.noun
        if target == entry {
          complaints.error("this \(noun) waits for itself", at: after.place)
        } else if target.owningCourse != entry.owningCourse {
          complaints.error("`\(target.slug)` belongs to another course", at: after.place)
        } else if let own = places[entry.id], let other = places[target.id], other > own {
          complaints.error(
            "`\(target.slug)` comes after this \(noun), so it cannot be waited for", at: after.place)
        }
      }
    }
  }

  /// Where sections and lessons stand in their courses.
  private static func coursePlaces(in catalog: Catalog) -> [EntryID: Int] {
    var places: [EntryID: Int] = [:]
    for course in catalog.all("courses") {
      for section in course.children("sections") {
        places[section.id] = places.count
        for lesson in section.children("lessons") { places[lesson.id] = places.count }
      }
    }
    return places
  }
}
