import TestSupport
import Testing

@testable import Content

@Suite struct `Derived scores of attempts` {
  /// Two choices worth 1.5 and 2.5, and an essay worth 6.
  private static let questions = """
      - {id: q-one, type: single_choice, question: One, points: 1.5, options: [{option_text: A, is_correct: true}, {option_text: B}]}
      - {id: q-two, type: single_choice, question: Two, points: 2.5, options: [{option_text: A, is_correct: true}, {option_text: B}]}
      - {id: q-three, type: essay, question: Three, points: 6}
    """

  @Test(arguments: [
    ("", ["0", "0", "0", "3", "0", "0 bp"]),
    ("{question: q-one, selected_options: [A]}", ["1", "1", "0", "2", "1.5", "1500 bp"]),
    ("{question: 2, selected_options: [A]}", ["1", "1", "0", "2", "2.5", "2500 bp"]),
    ("{question: 1, selected_options: []}", ["0", "0", "0", "3", "0", "0 bp"]),
    ("{question: 3, text_answer: \"  \", points_earned: 6}", ["0", "0", "0", "3", "0", "0 bp"]),
    ("{question: 9, selected_options: [A]}", ["0", "0", "0", "3", "0", "0 bp"]),
    (
      "{question: 1, selected_options: [B]}, {question: q-one, selected_options: [A]}",
      ["1", "0", "1", "2", "0", "0 bp"]
    ),
    (
      "{question: 1, selected_options: [A]}, {question: 3, text_answer: Long., points_earned: 3.33}",
      ["2", "1", "0", "1", "4.83", "4830 bp"]
    ),
  ])
  func `an attempt counts the first answer to each question that is not blank`(
    answers: String, shown: [String]
  ) async throws {
    let attempt = try #require(await attempt("status: submitted", answers))
    #expect(
      attempt.shown("answered", "correct", "wrong", "skipped", "score_earned", "percentage") == shown)
    #expect(attempt.shown("total_questions", "score_total") == ["3", "10"])
  }

  private static let choices = "{question: 1, selected_options: [A]}, {question: 2, selected_options: [A]}"

  /// Four points of ten are needed, which the choices alone earn.
  @Test(arguments: [
    ("status: submitted", choices, "true"), ("status: graded", choices, "true"),
    ("status: expired", choices, "true"), ("status: in_progress", choices, "none"),
    ("status: submitted", "{question: 1, selected_options: [A]}", "false"),
    ("status: submitted", choices + ", {question: 3, text_answer: Long.}", "none"),
    ("status: graded", choices + ", {question: 3, text_answer: Long.}", "true"),
    ("status: submitted", choices + ", {question: 3, text_answer: Long., points_earned: 0}", "true"),
    ("status: graded, is_passed: true, percentage: 90", "{question: 1, selected_options: [B]}", "false"),
  ])
  func `an attempt is passed or failed once all that was answered is marked`(
    facts: String, answers: String, isPassed: String
  ) async throws {
    #expect(try #require(await attempt(facts, answers)).shown("is_passed") == [isPassed])
  }

  private func attempt(_ facts: String, _ answers: String) async -> Record? {
    await ContentFixture(
      SampleEntry.course("loops") + """
        == quizzes/check.yaml
        course: loops
        title: Check
        passing_score: 40
        questions:
        \(Self.questions)
        == private/accounts.yaml
        - {id: a1, name: Lea}
        == private/attempts.yaml
        - {id: t1, account: a1, quiz: check, attempt_number: 1, \(facts), answers: [\(answers)]}
        """
    ).entry("attempts", "t1")
  }
}
