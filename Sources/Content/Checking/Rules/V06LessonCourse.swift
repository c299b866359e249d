import Diagnostics

extension Rule {
  /// A section is of the course it stands in, and a lesson's section is of the lesson's course.
  static let lessonCourse = Rule.entries("V-06", "section-of-other-course", of: "sections", "lessons") {
    entry, complaints in
    if let told = entry["course"], let target = told.target, let home = entry.parent?.owningCourse,
      target != home
    {
      complaints.error(
        "`course` is `\(target.slug)`, but the \(entry.collection.noun) stands in `\(home.slug)`",
        at: told.place, hint: "leave `course` out, or move the file")
    }
    guard let told = entry["section"], let course = entry.owningCourse,
      let other = told.target?.owningCourse, other != course
    else { return }
    complaints.error(
      "this section belongs to the course `\(other.slug)`, the lesson to `\(course.slug)`", at: told.place)
  }

  /// What names a course and a lesson names a lesson of that course.
  static let namedLesson = Rule.entries(
    "V-06", "lesson-of-other-course", of: "quizzes", "assignments", "events", "discussions"
  ) { entry, complaints in
    guard let course = entry["course"], let target = course.target, let lesson = entry["lesson"],
      let other = lesson.target?.owningCourse, other != target
    else { return }
    complaints.error(
      "this lesson belongs to the course `\(other.slug)`, not to `\(target.slug)`", at: lesson.place,
      notes: [Diagnostic.Note("the course is told here", at: course.place)])
  }
}

extension Record {
  /// The course that this is, that it stands in, or that it names.
  var owningCourse: Record? {
    var current: Record? = self
    while let step = current {
      if step.collection.name == "courses" { return step }
      current = step.parent
    }
    return self["course"]?.target ?? self["section"]?.target?.parent
  }
}
