import Content
import Localization
import Synchronization

/// Knows which entries stand in which lists. Each list is worked out once, when it is first asked for.
public final class Listing: Sendable {
  private struct Relation: Hashable {
    let target: EntryID
    let collection: Int
  }

  private let catalog: Catalog
  private let sections: Int?
  private let lessons: Int?
  private let lists = Mutex<[String: [EntryID]]>([:])
  private let groups = Mutex<[String: [String: [EntryID]]]>([:])
  /// By kind.
  private let values = Mutex<[String: [String]]>([:])
  private let options = Mutex<[String: [Facet.Option]]>([:])
  private let relations = Mutex<[Relation: [EntryID]]?>(nil)
  /// Of the entries of those rows that were asked for.
  private let knownNeighbours = Mutex<[EntryID: Neighbours]>([:])

  /// What stands before and behind an entry.
  struct Neighbours: Sendable {
    var previous: EntryID?
    var next: EntryID?
  }

  init(_ catalog: Catalog) {
    self.catalog = catalog
    sections = catalog.schema.number(of: "sections")
    lessons = catalog.schema.number(of: "lessons")
  }

  var timeZone: TimeZone { TimeZone(catalog.settings.timeZone) ?? .utc }

  var currency: Currency { catalog.settings.currency }

  /// The language of the site that has a number.
  func language(_ number: Int) -> String { catalog.settings.languages[number] }

  func records(_ collection: String) -> [PublicRecord] { catalog.publicRecords(collection) }

  /// The visible entries of a collection, in its order.
  func entries(_ collection: String) -> [EntryID] {
    kept(collection) { catalog.publicRecords(collection).map(\.id) }
  }

  /// A list that is worked out once, when it is first asked for by its name.
  func kept(_ name: String, _ make: () -> [EntryID]) -> [EntryID] {
    if let known = lists.withLock({ $0[name] }) { return known }
    let list = make()
    lists.withLock { $0[name] = list }
    return list
  }

  /// The same for several lists that are made in one go, each by a name of its own.
  func keptGroups(_ name: String, _ make: () -> [String: [EntryID]]) -> [String: [EntryID]] {
    if let known = groups.withLock({ $0[name] }) { return known }
    let made = make()
    groups.withLock { $0[name] = made }
    return made
  }

  /// What there are pages of a kind for, such as months; none for kinds that are not told apart so.
  func values(of kind: PageKind) -> [String] {
    if let known = values.withLock({ $0[kind.name] }) { return known }
    let made = kind.values?(self) ?? []
    values.withLock { $0[kind.name] = made }
    return made
  }

  /// What a facet offers.
  func options(of facet: Facet) -> [Facet.Option] {
    if let known = options.withLock({ $0[facet.name] }) { return known }
    let made = facet.options(self)
    options.withLock { $0[facet.name] = made }
    return made
  }

  /// The visible entries of a collection that refer to an entry, or to one below it: a category has
  /// the courses of its subcategories, too.
  func related(_ collection: String, to record: PublicRecord) -> [EntryID] {
    catalog.schema.number(of: collection).map { related($0, to: record) } ?? []
  }

  func relatedRecords(_ collection: String, to record: PublicRecord) -> [PublicRecord] {
    related(collection, to: record).compactMap { catalog.publicRecord($0) }
  }

  /// The same for the collection that has this place in the schema.
  func related(_ number: Int, to record: PublicRecord) -> [EntryID] {
    relations.withLock { relations in
      let known = relations ?? allRelations()
      relations = known
      return known[Relation(target: record.id, collection: number)] ?? []
    }
  }

  /// The visible lessons of a course, in the order of its sections.
  func lessons(of course: PublicRecord) -> [EntryID] {
    guard let lessons else { return [] }
    let owners = sections.map { course.children($0) } ?? []
    return owners.flatMap { $0.childIDs(lessons) } + course.childIDs(lessons)
  }

  /// What readers go on to from an entry, and what they come from. A build that makes a few pages looks at a
  /// few rows.
  func neighbours(of record: PublicRecord) -> Neighbours {
    knownNeighbours.withLock { known in
      if let neighbours = known[record.id] { return neighbours }
      let row = row(of: record)
      for (place, entry) in row.enumerated() {
        known[entry] = Neighbours(
          previous: place > 0 ? row[place - 1] : nil, next: place + 1 < row.count ? row[place + 1] : nil)
      }
      return known[record.id] ?? Neighbours()
    }
  }

  /// The open lessons of its course, over all sections, or all that is dated like it, oldest first.
  private func row(of record: PublicRecord) -> [EntryID] {
    switch record.collection {
    case "lessons":
      record.course.map(lessons)?.filter { catalog.publicRecord($0)?.isOpen == true } ?? []
    case "posts", "announcements": oldestFirst(record.collection)
    default: []
    }
  }

  // MARK: Who refers to whom

  private func allRelations() -> [Relation: [EntryID]] {
    var relations: [Relation: [EntryID]] = [:]
    for (number, collection) in catalog.schema.collections.enumerated() where !collection.isPrivate {
      let names = collection.shape.fields.filter { !$0.isPrivate && $0.type.canRefer }.map {
        Name($0.name)
      }
      guard !names.isEmpty else { continue }
      for record in catalog.publicRecords(collection.name) {
        var targets: [EntryID] = []
        for name in names { record[name].map { Self.addTargets(of: $0, to: &targets) } }
        for target in targets {
          relations[Relation(target: target, collection: number), default: []].append(record.id)
        }
      }
    }
    return relations
  }

  private static func addTargets(of value: PublicValue, to targets: inout [EntryID]) {
    switch value.kind {
    case .reference:
      var next = value.target
      while let target = next, !targets.contains(target.id) {
        targets.append(target.id)
        let above = target[.parent]?.target
        next = above?.collection == target.collection ? above : nil
      }
    case .list: for item in value.list { addTargets(of: item, to: &targets) }
    case .object: for member in value.members { addTargets(of: member.value, to: &targets) }
    default: break
    }
  }
}
