extension Rule {
  /// A lesson that is a quiz, an assignment or a live class has one: it names it, or is named by it.
  static let lessonTarget = Rule.catalog("V-29", "lesson-without-target") { catalog, sources, complaints in
    for lesson in catalog.all("lessons") {
      guard let type = lesson["type"], let word = type.text,
        let target = targets.first(where: { $0.type == word }), lesson[target.field] == nil,
        sources.referring(to: lesson, from: target.collection).isEmpty
      else { continue }
      complaints.error(
        "a lesson of type `\(word)` needs `\(target.field.text)`", at: type.place,
        hint: "name one of the \(target.collection)")
    }
  }

  private static let targets: [(type: String, field: Name, collection: String)] = [
    ("quiz", "quiz", "quizzes"), ("assignment", "assignment", "assignments"),
    ("live_class", "event", "events"),
  ]

  /// A step of a path that is a course or a quiz says which.
  static let stepTarget = Rule.entries("V-29", "step-without-target", of: "paths") { path, complaints in
    for step in path["steps"]?.list ?? [] {
      guard let type = step["type"], let word = type.text, ["course", "quiz"].contains(word),
        step[Name(word)] == nil
      else { continue }
      complaints.error(
        "a step of type `\(word)` needs `\(word)`", at: type.isStandard ? step.place : type.place)
    }
  }
}
