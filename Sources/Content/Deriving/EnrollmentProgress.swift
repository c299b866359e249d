/// How far a learner has come in a course or on a path, by what was done.
enum EnrollmentProgress {
  /// Lessons done and lessons there are. A finished enrolment without records did them all; where
  /// only the platform's own numbers are told, these stand.
  static func course(_ enrollment: Record, _ course: Record, _ sources: DerivationSources) -> [Derived.Member]
  {
    let total = sources.lessonCount(of: course)
    var done = 0
    if let progress = enrollment["progress"]?.list {
      done = Set(progress.filter(isDone).compactMap { $0["lesson"]?.target }).count { isPart($0, of: course) }
    } else if enrollment["status"]?.text == "completed" {
      done = total
    } else if enrollment["completed_lessons"] != nil || enrollment["progress_percentage"] != nil {
      return [("total_lessons", .count(total))]
    }
    return [("completed_lessons", .count(done)), ("total_lessons", .count(total))] + percentage(done, total)
  }

  private static func isDone(_ lesson: FieldValue) -> Bool {
    lesson["is_completed"]?.boolean ?? (lesson["completed_at"] != nil)
  }

  private static func isPart(_ lesson: Record, of course: Record) -> Bool {
    guard let section = lesson.parent else { return false }
    return lesson.isCounted && section.isCounted && section.parent == course
  }

  private static func percentage(_ done: Int, _ total: Int) -> [Derived.Member] {
    Exact.rate(Int128(done), of: Int128(total)).map { [("progress_percentage", .rate($0))] } ?? []
  }

  /// Steps done: courses finished and quizzes passed by the same account. What is done for other
  /// steps nobody can tell before the whole path is.
  static func path(_ enrollment: Record, _ path: Record, _ sources: DerivationSources) -> [Derived.Member] {
    let steps = path["steps"]?.list ?? []
    if enrollment["status"]?.text == "completed" {
      return [("completed_steps", .count(steps.count))] + percentage(steps.count, steps.count)
    }
    guard let account = enrollment["account"]?.target else { return [] }
    let courses = sources.referring(to: account, from: "enrollments")
      .filter { $0["status"]?.text == "completed" && !$0.isDeleted }.compactMap { $0["course"]?.target }
    let quizzes = sources.referring(to: account, from: "attempts")
      .filter { AttemptScore($0)?.isPassed == true }.compactMap { $0["quiz"]?.target }
    let finished = Set(courses + quizzes)
    let done = steps.count { step in
      [step["course"]?.target, step["quiz"]?.target].contains { $0.map(finished.contains) ?? false }
    }
    return [("completed_steps", .count(done))] + percentage(done, steps.count)
  }
}

extension Derivation {
  static let enrollmentProgress = Derivation("enrollments") { enrollment, sources in
    var fields: [Derived.Member] = []
    if let course = enrollment["course"]?.target {
      fields = EnrollmentProgress.course(enrollment, course, sources)
    } else if let path = enrollment["path"]?.target {
      fields = EnrollmentProgress.path(enrollment, path, sources)
    }
    if let progress = enrollment["progress"]?.list,
      let seconds = Exact.sum(progress.compactMap { $0["watch_time"]?.duration })
    {
      fields.append(("watch_time", .duration(seconds)))
    }
    return fields
  }
}
