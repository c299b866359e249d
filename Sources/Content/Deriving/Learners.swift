/// Who learns: enrolments, as far as they make a learner.
enum Learners {
  /// Enrolments that came about and were not taken back.
  static func counted(_ enrollments: [Record]) -> [Record] {
    enrollments.filter { enrollment in
      !enrollment.isDeleted && !["cancelled", "refunded"].contains(enrollment["status"]?.text)
    }
  }

  /// How many people these are: one who takes three courses is one.
  static func number(in enrollments: [Record]) -> Int {
    var accounts: Set<EntryID> = []
    var unknown = 0
    for enrollment in counted(enrollments) {
      if let account = enrollment["account"]?.target { accounts.insert(account.id) } else { unknown += 1 }
    }
    return accounts.count + unknown
  }
}

extension Derivation {
  /// The learners of a course, where there are records of enrolments; else what is told.
  static let courseStudents = Derivation("courses") { course, sources in
    let enrollments = sources.referring(to: course, from: "enrollments")
    guard !enrollments.isEmpty else { return [] }
    return [("stats", .inside([("students_count", .count(Learners.number(in: enrollments)))]))]
  }

  /// The courses that a person teaches, and the learners of these and of the person's own hours.
  static let personTeaching = Derivation("people") { person, sources in
    let courses = sources.referring(to: person, from: "courses")
    let enrollments =
      courses.flatMap { sources.referring(to: $0, from: "enrollments") }
      + sources.referring(to: person, from: "enrollments")
    let count: Derived.Member = ("course_count", .count(courses.count(where: \.isVisible)))
    guard !enrollments.isEmpty else { return [count] }
    return [count, ("students_taught", .count(Learners.number(in: enrollments)))]
  }

  /// The learners that a student-teacher taught in the one course.
  static let studentTeacherLearners = Derivation("student_teachers") { entry, sources in
    guard let person = entry["person"]?.target, let course = entry["course"]?.target else { return [] }
    let enrollments = sources.referring(to: person, from: "enrollments")
      .filter { $0["course"]?.target == course }
    guard !enrollments.isEmpty else { return [] }
    return [("students_taught", .count(Learners.number(in: enrollments)))]
  }
}
