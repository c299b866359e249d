import TestSupport
import Testing

@testable import Content

@Suite struct `Marked answers` {
  /// Question, answer, whether it is right, and the points that it earns.
  typealias Case = (question: String, answer: String, isRight: String, points: String)

  // MARK: Options

  private static let choice =
    "type: single_choice, points: 2, options: [{id: x, option_text: Red, order: 1}, {id: y, option_text: Deep Blue, order: 2, is_correct: true}]"
  private static let several =
    "type: multiple_choice, points: 3, options: [{option_text: A, is_correct: true}, {option_text: B, is_correct: true}, {option_text: C}]"
  private static let truth =
    "type: true_false, points: 1, options: [{option_text: \"True\", is_correct: true}, {option_text: \"False\"}]"
  private static let pictures =
    "type: image_choice, points: 1, options: [{id: p1, image: a.png, is_correct: true}, {id: p2, image: b.png}]"

  @Test(
    arguments: [
      (choice, "selected_options: [y]", "true", "2"), (choice, "selected_options: [2]", "true", "2"),
      (choice, "selected_options: [\" deep  BLUE\"]", "true", "2"),
      (choice, "selected_options: [x]", "false", "0"), (choice, "selected_options: [x, y]", "false", "0"),
      (choice, "selected_options: [9]", "false", "0"),
      (choice, "selected_options: [x], points_earned: 1, is_correct: true", "false", "0"),
      (several, "selected_options: [B, A]", "true", "3"), (several, "selected_options: [2, 1]", "true", "3"),
      (several, "selected_options: [A, A, B]", "true", "3"),
      (several, "selected_options: [A, B, C]", "false", "0"),
      (several, "selected_options: [A, B, Z]", "false", "0"),
      (several, "selected_options: [A], points_earned: 1.5", "false", "1.5"),
      (several, "selected_options: [A], points_earned: 9", "false", "3"),
      (several, "selected_options: [A], points_earned: -1", "false", "0"),
      (several, "selected_options: [A, B], points_earned: 0", "true", "3"),
      (truth, "selected_options: [true]", "true", "1"), (truth, "selected_options: [false]", "false", "0"),
      (pictures, "selected_options: [p1]", "true", "1"), (pictures, "selected_options: [p2]", "false", "0"),
    ] as [Case])
  func `options ticked are right if they are those of the key`(test: Case) async throws {
    #expect(try await marked(test) == [test.isRight, test.points])
  }

  private static let steps =
    "type: ordering, points: 3, options: [{id: c, option_text: Bake, order: 3}, {id: a, option_text: Mix, order: 1}, {id: b, option_text: Pour, order: 2}]"

  @Test(
    arguments: [
      (steps, "order_answer: [a, b, c]", "true", "3"),
      (steps, "order_answer: [mix, pour, bake]", "true", "3"),
      (steps, "order_answer: [1, 2, 3]", "true", "3"), (steps, "order_answer: [a, c, b]", "false", "0"),
      (steps, "order_answer: [a, b]", "false", "0"), (steps, "order_answer: [a, b, c, c]", "false", "0"),
      (steps, "order_answer: [a, c, b], points_earned: 1", "false", "1"),
    ] as [Case])
  func `an order is right from its first option to its last`(test: Case) async throws {
    #expect(try await marked(test) == [test.isRight, test.points])
  }

  private static let pairs =
    "type: matching, points: 4, options: [{id: d, option_text: Dog, match_with: Woof}, {id: c, option_text: قطة, match_with: مواء}]"

  @Test(
    arguments: [
      (pairs, "matching_answer: {d: Woof, c: مواء}", "true", "4"),
      (pairs, "matching_answer: {dog: \" WOOF\", قطة: مواء}", "true", "4"),
      (pairs, "matching_answer: {d: مواء, c: Woof}", "false", "0"),
      (pairs, "matching_answer: {d: Woof}", "false", "0"),
      (pairs, "matching_answer: {d: Woof}, points_earned: 2", "false", "2"),
      (pairs, "matching_answer: {d: Woof, c: مواء, z: Moo}", "true", "4"),
    ] as [Case])
  func `a match is right if every option has its own`(test: Case) async throws {
    #expect(try await marked(test) == [test.isRight, test.points])
  }

  // MARK: Texts

  private static func short(_ settings: String) -> String {
    "type: short_answer, points: 2, settings: {\(settings)}"
  }
  private static let city = short("accepted_answers: [Straße, القاهرة]")
  private static let exact = short("accepted_answers: [pH], case_sensitive: true")
  private static let number = short("accepted_answers: [\"42\"]")
  private static let near = short("accepted_answers: [\"3.14\"], tolerance: 0.01")

  @Test(
    arguments: [
      (city, "text_answer: \" STRASSE \"", "true", "2"), (city, "text_answer: STRAßE", "true", "2"),
      (city, "text_answer: القاهرة", "true", "2"),
      (city, "text_answer: Street, points_earned: 1", "false", "0"),
      (city, "text_answer: Road, is_correct: true", "true", "2"),
      (exact, "text_answer: pH", "true", "2"), (exact, "text_answer: PH", "false", "0"),
      (number, "text_answer: 42", "true", "2"), (number, "text_answer: \"٤٢\"", "true", "2"),
      (number, "text_answer: \"۴۲\"", "true", "2"), (number, "text_answer: \"٤٣\"", "false", "0"),
      (number, "text_answer: \"²42\"", "false", "0"), (number, "text_answer: 42.0", "false", "0"),
      (near, "text_answer: 3.15", "true", "2"), (near, "text_answer: 3.13", "true", "2"),
      (near, "text_answer: 3.151", "false", "0"), (near, "text_answer: -3.14", "false", "0"),
      (near, "text_answer: \"٣٫١٥\"", "true", "2"), (near, "text_answer: pi", "false", "0"),
    ] as [Case])
  func `a text is right if it is accepted, whatever its capital letters and digits`(test: Case) async throws {
    #expect(try await marked(test) == [test.isRight, test.points])
  }

  private static let gaps = "type: fill_blank, points: 4, settings: {blanks: [[Paris, Lutetia], [Seine]]}"
  private static let year = "type: fill_blank, points: 4, settings: {accepted_answers: [\"1815\"]}"

  @Test(
    arguments: [
      (gaps, "text_answer: paris; SEINE", "true", "4"), (gaps, "text_answer: Lutetia؛ Seine", "true", "4"),
      (gaps, "text_answer: \"Paris\\nSeine\"", "true", "4"),
      (gaps, "text_answer: Seine; Paris", "false", "0"),
      (gaps, "text_answer: Paris", "false", "0"), (gaps, "text_answer: Paris; Seine; Rhine", "false", "0"),
      (gaps, "text_answer: Paris; Rhine, points_earned: 2", "false", "2"),
      (year, "text_answer: \"١٨١٥\"", "true", "4"), (year, "text_answer: \"1816\"", "false", "0"),
    ] as [Case])
  func `blanks are filled in their order`(test: Case) async throws {
    #expect(try await marked(test) == [test.isRight, test.points])
  }

  // MARK: What a person has to say

  private static let essay = "type: essay, points: 5"
  private static let keyless = "type: single_choice, points: 2, options: [{option_text: A}, {option_text: B}]"

  @Test(
    arguments: [
      (essay, "text_answer: Long.", "none", "0"),
      (essay, "text_answer: Long., points_earned: 5", "true", "5"),
      (essay, "text_answer: Long., points_earned: 0", "false", "0"),
      (essay, "text_answer: Long., points_earned: 2.5", "none", "2.5"),
      (essay, "text_answer: Long., is_correct: true", "true", "5"),
      (keyless, "selected_options: [A], is_correct: true", "true", "2"),
      (keyless, "selected_options: [A], is_correct: false", "false", "0"),
      (short("tolerance: 1"), "text_answer: A, points_earned: 2", "true", "2"),
    ] as [Case])
  func `where there is no key, what a person said stands`(test: Case) async throws {
    #expect(try await marked(test) == [test.isRight, test.points])
  }

  /// What the attempt's counts say of its one answer, and its score.
  private func marked(_ test: Case) async throws -> [String] {
    let attempt = await ContentFixture(
      SampleEntry.course("loops") + """
        == quizzes/check.yaml
        course: loops
        title: Check
        passing_score: 50
        questions: [{question: What?, \(test.question)}]
        == private/accounts.yaml
        - {id: a1, name: Lea}
        == private/attempts.yaml
        - {id: t1, account: a1, quiz: check, attempt_number: 1, status: submitted, answers: [{question: 1, \(test.answer)}]}
        """
    ).entry("attempts", "t1")
    let counts = try #require(attempt).shown("correct", "wrong")
    let isRight = counts == ["1", "0"] ? "true" : counts == ["0", "1"] ? "false" : "none"
    return [isRight] + (attempt?.shown("score_earned") ?? [])
  }
}
