import Content

extension PageKind {
  static let course = PageKind("course", template: "pages/course", of: "courses") { "courses/\($0.slug)" }

  /// Only previews that are open have a page.
  static let lesson = PageKind("lesson", template: "pages/lesson", of: "lessons") { lesson in
    guard lesson.isOpen, let course = lesson.course else { return nil }
    return "courses/\(course.slug)/lessons/\(lesson.slug)"
  }
}

extension PublicRecord {
  /// The course that a section or a lesson belongs to.
  var course: PublicRecord? {
    var owner: PublicRecord? = self
    for _ in 0..<8 {
      guard let found = owner else { return nil }
      if found.collection == "courses" { return found }
      owner = found.parent ?? found[.section]?.target ?? found[.course]?.target
    }
    return nil
  }
}

extension Name {
  static let section: Name = "section"
  static let course: Name = "course"
  static let parent: Name = "parent"
}
