import Diagnostics
import TestSupport
import Testing

@Suite struct `V-36 attempts` {
  private func check(_ attempts: String, _ quiz: String = "max_attempts: 2\ntime_limit: 10") async
    -> ContentFixture.Result
  {
    await ContentFixture(
      SampleEntry.course("loops") + """
        == quizzes/check.yaml
        course: loops
        title: Check
        passing_score: 40
        \(quiz)
        questions:
          - {id: q1, type: single_choice, question: One, points: 2, options: [{id: o1, option_text: A, is_correct: true}, {option_text: B}]}
          - {id: q2, type: essay, question: Two, points: 6}
          - {id: q3, type: matching, question: Three, points: 6, options: [{option_text: A, match_with: x}, {option_text: B, match_with: y}]}
        == private/accounts.yaml
        - {id: a1, name: Lea}
        - {id: a2, name: Noor}
        == private/enrollments.yaml
        - {id: e1, account: a1, course: loops, status: active, enrolled_at: 2026-01-01T00:00:00Z}
        == private/attempts.yaml
        \(attempts)
        """
    ).check()
  }

  private func attempt(_ facts: String, _ answers: String = "") -> String {
    "- {quiz: check, enrollment: e1, started_at: 2026-01-01T00:00:00Z, status: submitted, \(facts), answers: [\(answers)]}\n"
  }

  private func answered(_ answers: String) async -> ContentFixture.Result {
    await check(attempt("id: t1, account: a1, attempt_number: 1", answers))
  }

  @Test func `answers are to questions of the quiz, once each`() async {
    let result = await answered(
      "{question: q1, selected_options: [o1]}, {question: 1️⃣9, text_answer: A}, {question: 2️⃣1, selected_options: [B]}"
    )
    #expect(result.findings("V-36") == ["1️⃣", "2️⃣"])
    #expect(result.messages("V-36") == ["the quiz has no such question", "this question is answered twice"])
    let fine = await answered(
      "{question: q1}, {question: 1, selected_options: [2]}, {question: 2, text_answer: A}")
    #expect(fine.findings("V-36").isEmpty)
  }

  @Test func `answers name options that there are`() async {
    let result = await answered(
      "{question: q1, selected_options: [1️⃣o9]}, {question: q3, matching_answer: {A: y, 7: 2️⃣x}}")
    #expect(result.findings("V-36") == ["1️⃣", "2️⃣"])
    let fine = await answered(
      "{question: q1, selected_options: [a]}, {question: q3, matching_answer: {1: z, B: x}}")
    #expect(fine.findings("V-36").isEmpty)
  }

  @Test func `answers have no more points than there are`() async {
    let result = await answered("{question: q2, text_answer: A, points_earned: 1️⃣6.5}")
    #expect(result.findings("V-36") == ["1️⃣"])
    #expect(await answered("{question: q2, text_answer: A, points_earned: 6}").findings("V-36").isEmpty)
  }

  @Test func `nobody tries more often or for longer than may be`() async {
    let result = await check(attempt("id: t1, account: a1, attempt_number: 1️⃣3, time_spent: 2️⃣601"))
    #expect(result.findings("V-36") == ["1️⃣", "2️⃣"])
    #expect(result.diagnostics.filter { $0.id.rule == "V-36" }.map(\.severity) == [.error, .warning])
    let free = await check(
      attempt("id: t1, account: a1, attempt_number: 3, time_spent: 601"), "max_attempts: 0")
    #expect(free.findings("V-36").isEmpty)
  }

  @Test func `attempts of an account at a quiz have numbers of their own`() async {
    let result = await check(
      attempt("id: t1, account: a1, attempt_number: 1") + attempt("id: t2, account: a2, attempt_number: 1")
        + attempt("id: t3, account: a1, attempt_number: 2")
        + attempt("id: t4, account: a1, attempt_number: 1️⃣2")
        + attempt("id: t5, account: a1, attempt_number: 1, deleted_at: 2026-01-02T00:00:00Z"))
    #expect(result.findings("V-36") == ["1️⃣"])
    #expect(result.messages("V-36") == ["this account has an attempt of this number"])
  }
}
