extension Derivation {
  /// What a course's visible sections and lessons add up to.
  static let courseTotals = Derivation("courses") { course, _ in
    let sections = course.children("sections").filter { !$0.visibility.isHidden }
    let lessons = sections.flatMap { $0.children("lessons") }.filter { !$0.visibility.isHidden }
    let resources = lessons.reduce(0) { $0 + ($1["resources"]?.list.count ?? 0) }
    return [
      ("duration", .duration(lessons.reduce(0) { $0 + ($1["duration"]?.duration ?? 0) })),
      ("section_count", .integer(sections.count)),
      ("lesson_count", .integer(lessons.count)),
      ("module_count", .integer(lessons.count { $0["type"]?.text == "module" })),
      ("session_count", .integer(sections.count { $0["session_number"] != nil })),
      ("resource_count", .integer(resources)),
    ]
  }

  static let sectionDuration = Derivation("sections") { section, _ in
    let lessons = section.children("lessons").filter { !$0.visibility.isHidden }
    return [("duration", .duration(lessons.reduce(0) { $0 + ($1["duration"]?.duration ?? 0) }))]
  }
}
