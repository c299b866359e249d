import TestSupport
import Testing

@testable import Content

@Suite struct `Derived progress and marks` {
  @Test(arguments: [
    (
      """
      status: active, progress: [{lesson: loops/one, is_completed: true, watch_time: 75 s}, \
      {lesson: loops/two, completed_at: 2026-01-02T00:00:00Z}, \
      {lesson: loops/three, is_completed: false, watch_time: 10 s}, {lesson: loops/off, is_completed: true}]
      """, ["2", "3", "6667 bp", "85 s"]
    ),
    ("status: active, progress: []", ["0", "3", "0 bp", "0 s"]),
    ("status: active", ["0", "3", "0 bp", "none"]),
    ("status: completed", ["3", "3", "10000 bp", "none"]),
    ("status: active, progress_percentage: 40", ["none", "3", "4000 bp", "none"]),
  ])
  func `progress is the part of the lessons that are done`(facts: String, shown: [String]) async throws {
    let enrollment = try #require(await enrollment("course: loops, \(facts)"))
    #expect(
      enrollment.shown("completed_lessons", "total_lessons", "progress_percentage", "watch_time") == shown)
  }

  @Test func `a step of a path is done when its course is`() async throws {
    let enrollment = try #require(
      await enrollment(
        "path: way, status: active",
        more: """
          - {id: n2, account: a1, course: loops, status: completed}
          - {id: n3, account: a1, course: maps, status: active}
          - {id: n4, account: a2, course: maps, status: completed}
          == paths/way.md
          ---
          {title: Way, short_description: A way., is_free: true, steps: [loops, maps]}
          ---
          Go.
          """))
    #expect(enrollment.shown("completed_steps", "progress_percentage") == ["1", "5000 bp"])
  }

  /// 2 of 2 points, a part told of 2, 1 of 1, and nothing for the one left out of 5.
  @Test(arguments: [("40", "true"), ("40.01", "false")])
  func `an attempt is marked by the key, as far as a machine can`(passing: String, passed: String)
    async throws
  {
    let attempt = try #require(await attempt(passing: passing))
    #expect(
      attempt.shown("total_questions", "answered", "correct", "wrong", "skipped") == [
        "4", "3", "2", "1", "1",
      ])
    #expect(
      attempt.shown("score_earned", "score_total", "percentage", "is_passed") == [
        "4", "10", "4000 bp", passed,
      ])
    #expect(attempt["answers"]?.list.map { $0["points_earned"]?.shown } == ["2", "1", "1"])
    #expect(attempt["answers"]?.list.map { $0["is_correct"]?.shown } == ["true", "false", "true"])
  }

  @Test func `an attempt that a person has still to mark is neither passed nor failed`() async throws {
    let attempt = try #require(
      await attempt(passing: "40", more: "    - {question: 4, text_answer: Loops are nice.}"))
    #expect(attempt.shown("answered", "skipped", "score_earned", "is_passed") == ["4", "0", "4", "none"])
  }

  @Test(arguments: [
    ("true", "2026-05-01T12:00:01Z", ["true", "1500 bp", "28.48"]),
    ("true", "2026-05-01T12:00:00Z", ["false", "0 bp", "33.5"]),
    ("false", "2026-05-02T12:00:00Z", ["true", "0 bp", "33.5"]),
  ])
  func `late work loses the penalty`(isAllowed: String, time: String, shown: [String]) async throws {
    let submission = await ContentFixture(
      SampleEntry.course("loops") + """
        == assignments/work.yaml
        course: loops
        title: Work
        total_points: 40
        passing_points: 20
        due_date: 2026-05-01T12:00:00Z
        allow_late_submission: \(isAllowed)
        late_submission_penalty: 15
        == private/accounts.yaml
        - {id: a1, name: Lea}
        == private/submissions.yaml
        - {id: s1, account: a1, assignment: work, submission_number: 1, status: graded, points_earned: 33.5, submitted_at: \(time)}
        """
    ).entry("submissions", "s1")
    #expect(try #require(submission).shown("is_late", "late_penalty_applied", "final_points") == shown)
  }

  @Test(arguments: [
    ("is_late: true", ["true", "1500 bp", "28.48"]), ("is_late: false", ["false", "0 bp", "33.5"]),
    ("late_penalty_applied: 10", ["true", "1500 bp", "28.48"]),
    ("final_points: 40", ["false", "0 bp", "33.5"]),
  ])
  func `marks follow from points also where nobody tells when work was handed in`(
    told: String, shown: [String]
  ) async throws {
    let submission = await ContentFixture(
      SampleEntry.course("loops") + """
        == assignments/work.yaml
        course: loops
        title: Work
        total_points: 40
        passing_points: 20
        due_date: 2026-05-01T12:00:00Z
        allow_late_submission: true
        late_submission_penalty: 15
        == private/accounts.yaml
        - {id: a1, name: Lea}
        == private/submissions.yaml
        - {id: s1, account: a1, assignment: work, submission_number: 1, status: graded, points_earned: 33.5, \(told)}
        """
    ).entry("submissions", "s1")
    #expect(try #require(submission).shown("is_late", "late_penalty_applied", "final_points") == shown)
  }

  private func attempt(passing: String, more: String = "") async -> Record? {
    await ContentFixture(
      SampleEntry.course("loops") + """
        == quizzes/check.yaml
        course: loops
        title: Check
        passing_score: \(passing)
        questions:
          - {type: single_choice, question: One, points: 2, options: [{option_text: A, is_correct: true}, {option_text: B}]}
          - type: multiple_choice
            question: Two
            points: 2
            options: [{option_text: A, is_correct: true}, {option_text: B, is_correct: true}, {option_text: C}]
          - {type: short_answer, question: Three, points: 1, settings: {accepted_answers: [a loop]}}
          - {type: essay, question: Four, points: 5}
        == private/accounts.yaml
        - {id: a1, name: Lea}
        == private/enrollments.yaml
        - {id: n1, account: a1, course: loops, status: active}
        == private/attempts/t1.yaml
        id: t1
        account: a1
        quiz: check
        enrollment: n1
        attempt_number: 1
        started_at: 2026-05-01T12:00:00Z
        status: submitted
        answers:
            - {question: 1, selected_options: [A]}
            - {question: 2, selected_options: [A], points_earned: 1}
            - {question: 3, text_answer: " A  LOOP "}
        \(more.isEmpty ? "" : "    " + more.drop { $0 == " " })
        """
    ).entry("attempts", "t1")
  }

  private func enrollment(_ facts: String, more: String = "") async -> Record? {
    await ContentFixture(
      SampleEntry.course("loops") + SampleEntry.section("loops/01-start")
        + SampleEntry.lesson("loops/01-start/01-one") + SampleEntry.lesson("loops/01-start/02-two")
        + SampleEntry.lesson("loops/01-start/03-three")
        + SampleEntry.lesson("loops/01-start/04-off", "type: text\nstatus: draft")
        + SampleEntry.course("maps") + """
          == private/accounts.yaml
          - {id: a1, name: Lea}
          - {id: a2, name: Max}
          == private/enrollments.yaml
          - {id: n1, account: a1, \(facts)}
          \(more)
          """
    ).entry("enrollments", "n1")
  }
}
