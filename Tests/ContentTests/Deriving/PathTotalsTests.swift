import TestSupport
import Testing

@testable import Content

@Suite struct `Derived totals of learning paths` {
  @Test(arguments: [
    ("steps: [loops, maps]", ["3600 s", "2"]),
    ("steps: [loops, off]", ["600 s", "2"]),
    ("steps: [loops, off]\nstatus: draft", ["607 s", "2"]),
    ("steps: [{type: project, title: Build}, {type: milestone, title: Rest}]", ["none", "2"]),
    ("steps: [loops, {type: project, title: Build}]", ["600 s", "2"]),
    ("steps: [loops]\nestimated_hours: 1.5", ["5400 s", "1"]),
  ])
  func `a path takes as long as the courses that can be seen`(lines: String, totals: [String]) async throws {
    #expect(try #require(await path(lines)).shown("estimated_hours", "step_count") == totals)
  }

  /// Of three who were not taken off again, one has finished.
  @Test(arguments: [
    ([], "40", "1200 bp"), (["active", "completed", "paused", "cancelled", "refunded"], "3", "3333 bp"),
    (["completed", "completed"], "2", "10000 bp"), (["cancelled"], "0", "0 bp"),
  ])
  func `learners of a path are counted, and the part of them that finished`(
    statuses: [String], learners: String, rate: String
  ) async throws {
    let rows = statuses.enumerated().map { "- {id: n\($0), account: a\($0), path: way, status: \($1)}\n" }
    let accounts = (0..<5).map { "- {id: a\($0), name: Learner}\n" }
    let path = try #require(
      await path(
        "steps: [loops]\nstats: {total_enrollments: 40, completion_rate: 12}",
        more: "\n== private/accounts.yaml\n" + accounts.joined()
          + (rows.isEmpty ? "" : "== private/enrollments.yaml\n" + rows.joined())))
    #expect(path["stats"]?["total_enrollments"]?.shown == learners)
    #expect(path["stats"]?["completion_rate"]?.shown == rate)
  }

  /// The same account passed the quiz, by 60 of 100, and failed the other.
  @Test func `a quiz that was passed is a step done`() async throws {
    let quizzes = ["pass", "fail"].map { name in
      """
      == quizzes/\(name).yaml
      course: loops
      title: Quiz
      passing_score: 60
      questions: [{type: essay, question: One, points: 10}]

      """
    }
    let enrollment = await ContentFixture(
      quizzes.joined() + Self.files("steps: [{type: quiz, quiz: pass}, {type: quiz, quiz: fail}, loops]")
        + """

        == private/accounts.yaml
        - {id: a1, name: Lea}
        == private/enrollments.yaml
        - {id: n1, account: a1, path: way, status: active}
        - {id: n2, account: a1, course: loops, status: active}
        == private/attempts.yaml
        - {id: t1, account: a1, quiz: pass, enrollment: n2, attempt_number: 1, status: graded, answers: [{question: 1, text_answer: Yes., points_earned: 6}]}
        - {id: t2, account: a1, quiz: fail, enrollment: n2, attempt_number: 1, status: graded, answers: [{question: 1, text_answer: No., points_earned: 5.9}]}
        """
    ).entry("enrollments", "n1")
    #expect(try #require(enrollment).shown("completed_steps", "progress_percentage") == ["1", "3333 bp"])
  }

  private func path(_ lines: String, more: String = "") async -> Record? {
    await ContentFixture(Self.files(lines) + more).entry("paths", "way")
  }

  /// 600 s, 3000 s, and 7 s of a draft.
  private static func files(_ lines: String) -> String {
    let courses = [("loops", "", "600 s"), ("maps", "", "3000 s"), ("off", "status: draft", "7 s")]
    return courses.map { slug, lines, duration in
      SampleEntry.course(slug, lines) + SampleEntry.section("\(slug)/01-start")
        + SampleEntry.lesson("\(slug)/01-start/01-one", "type: text\nduration: \(duration)")
    }.joined() + """
      == paths/way.md
      ---
      title: Way
      short_description: A way.
      is_free: true
      \(lines)
      ---
      Go.
      """
  }
}
