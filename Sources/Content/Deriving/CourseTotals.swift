/// What a course's sections and lessons add up to. Parts that are hidden themselves do not count;
/// those of a draft do, as they will when it is published.
public struct CourseTotals {
  public let sections: [Record]
  let lessons: [Record]

  public init(_ course: Record) {
    sections = course.children("sections").filter(\.isCounted)
    lessons = sections.flatMap(Self.lessons)
  }

  public static func lessons(of section: Record) -> [Record] {
    section.children("lessons").filter(\.isCounted)
  }

  var duration: Int64 { Self.duration(of: lessons) }

  static func duration(of lessons: [Record]) -> Int64 {
    lessons.reduce(0) { $0 + ($1[duration]?.duration ?? 0) }
  }

  var resourceCount: Int {
    lessons.reduce(0) { $0 + Self.resourceCount(of: $1) }
  }

  static func resourceCount(of lesson: Record) -> Int { lesson[resources]?.list.count ?? 0 }

  // Interned once: there may be very many lessons.
  private static let duration: Name = "duration"
  private static let resources: Name = "resources"
  fileprivate static let type: Name = "type"
}

extension Derivation {
  static let courseTotals = Derivation("courses") { course, _ in
    let totals = CourseTotals(course)
    return [
      ("duration", .duration(totals.duration)),
      ("section_count", .count(totals.sections.count)),
      ("lesson_count", .count(totals.lessons.count)),
      ("module_count", .count(totals.lessons.count { $0[CourseTotals.type]?.text == "module" })),
      ("session_count", .count(totals.sections.count { $0["session_number"] != nil })),
      ("resource_count", .count(totals.resourceCount)),
    ]
  }

  static let sectionDuration = Derivation("sections") { section, _ in
    [("duration", .duration(CourseTotals.duration(of: CourseTotals.lessons(of: section))))]
  }

  /// Told of locked lessons, too, whose files are nobody's but their learners'.
  static let lessonResources = Derivation("lessons") { lesson, _ in
    let count = CourseTotals.resourceCount(of: lesson)
    return count > 0 ? [("resource_count", .count(count))] : []
  }
}
