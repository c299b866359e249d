import Content
import TestSupport
import Testing

@testable import Papers

@Suite struct `Results of quizzes` {
  private static let answers = """
    {question: q1, selected_options: [o0]}, {question: q2, selected_options: [o1], points_earned: 1},
    {question: q3, selected_options: [No]}, {question: q8, matching_answer: {1: Short, 2: Order, 3: Long}},
    {question: q9, order_answer: [2, 4, 1, 3]}
    """
  private static let shown =
    "show_answers_after_submission: true\nshow_correct_answers: true\nallow_review: true"

  private func result(
    _ facts: String, _ answers: String = Self.answers, settings: String = Self.shown
  ) async throws -> QuizResult? {
    let result = await TenQuestions(settings: settings).check(
      "- {id: t1, account: a1, quiz: ten, enrollment: e1, attempt_number: 1, started_at: 2026-02-01T10:00:00Z, \(facts), answers: [\(answers)]}"
    )
    return QuizResult(try #require(result.catalog.all("attempts").first))
  }

  private func read(_ result: QuizResult?) throws -> ReadFacts {
    ReadFacts(try #require(result).facts(Specimen.head) { _ in 0 }.map)
  }

  @Test func `tell figures, and a verdict for each question`() async throws {
    let result = try #require(try await result("status: graded, submitted_at: 2026-02-01T10:20:00Z"))
    #expect(
      result.lines.map(\.verdict) == [
        .right, .partly, .wrong, .skipped, .skipped, .skipped, .skipped, .right, .wrong, .skipped, .skipped,
      ])
    #expect(result.figures.earned == Decimal(6) && result.figures.total == Decimal(25))
    #expect(result.figures.percentage == 2_400 && result.figures.isPassed == false)
    #expect((result.figures.answered, result.figures.right, result.figures.wrong) == (5, 2, 3))
    #expect(result.figures.skipped == 6 && result.mostAttempts == 2)
  }

  @Test func `name what was answered in words`() async throws {
    let lines = try #require(try await result("status: graded")).lines
    #expect(lines[0].given.map(\.option) == ["Red"])
    #expect(lines[2].given.map(\.option) == ["No"] && lines[2].right.map(\.option) == ["Yes"])
    #expect(lines[7].given.map(\.words) == ["Short", "Order", "Long"] && lines[7].right.isEmpty)
    #expect(lines[8].right.map(\.option) == ["Decide", "Write", "Try", "Revise"] && lines[8].isOrdered)
    #expect(lines[6].right.map(\.words) == ["canary", "canary long long answer"])
    #expect(lines[0].optionFeedback == ["canary 0"] && lines[0].explanation == "canary one")
  }

  @Test func `have no verdict while something is to be marked, and hide by what it is marked`() async throws {
    let open = "{question: q6, text_answer: So.}, {question: q1, selected_options: [o0]}"
    let result = try await result("status: submitted, submitted_at: 2026-02-01T10:20:00Z", open)
    let facts = try read(result)
    #expect(facts["verdict"].text == "pending")
    #expect(facts["lines"][5]["verdict"].text == "open" && facts["lines"][5]["explanation"].isNothing)
    #expect(facts["lines"][5]["given"][0]["words"].text == "So.")
    let graded = try await self.result("status: graded", open)
    #expect(try read(graded)["verdict"].text == "failed")
    #expect(graded?.lines[5].verdict == .marked)
  }

  @Test func `there is none while the learner is at it`() async throws {
    #expect(try await result("status: in_progress") == nil)
    #expect(try await result("status: expired") != nil)
  }

  @Test(arguments: [
    ("show_correct_answers: false", false, true), ("allow_review: true", false, true),
    ("show_correct_answers: true\nshow_answers_after_submission: false", false, false),
    ("show_correct_answers: true\nallow_review: false", false, false), (Self.shown, true, true),
  ])
  func `show answers and keys only as far as the quiz does`(
    settings: String, key: Bool, answers: Bool
  ) async throws {
    let facts = try read(try await result("status: graded", settings: settings))
    #expect(facts.everything.contains("canary") == key)
    #expect(facts["shows_key"].isNothing == !key && facts["shows_answers"].isNothing == !answers)
    #expect(facts["lines"][0]["text"].isNothing == !answers)
    #expect(facts["lines"].list.allSatisfy { $0["right"].list.isEmpty } == !key)
    #expect(facts["score_earned"].text == "6")
  }

  @Test(arguments: ["is_passed: true", "score_earned: 20", "percentage: 90", "correct: 3", "skipped: 0"])
  func `there is none of a record that contradicts its own answers`(told: String) async throws {
    #expect(try await result("status: graded, \(told)") == nil)
  }

  @Test(arguments: ["is_passed: false", "score_earned: 6", "percentage: 24", "correct: 2"])
  func `figures that agree may be told`(told: String) async throws {
    #expect(try await result("status: graded, \(told)") != nil)
  }

  @Test func `speak the language of the learner, and quote that of the quiz`() async throws {
    let arabic = await TenQuestions(settings: Self.shown).check(
      "- {id: t1, account: a2, quiz: ten, enrollment: e1, attempt_number: 1, started_at: 2026-02-01T10:00:00Z, status: graded, graded_by: ada, answers: []}"
    )
    let facts = try read(QuizResult(try #require(arabic.catalog.all("attempts").first)))
    #expect(facts["learner"].text == "سامي" && facts["quiz"].text == "عشرة أسئلة")
    #expect(facts["quiz_language"].text == "en" && facts["graded_by"].text == "Ada Byron")
  }

  @Test func `made-up ones have every name that real ones have`() async throws {
    let names = try read(try await result("status: graded")).names
    #expect(names.isSubset(of: ReadFacts(PaperKind.results.specimens[0].map).names))
    let top = names.filter { !$0.contains(".") && $0 != "verdict" }
    #expect(
      PaperKind.results.specimens.allSatisfy {
        Set(top).isSubset(of: ReadFacts($0.map).names.union(lineNames))
      })
  }

  /// Names of lines stand among those of the whole, since lists have none.
  private var lineNames: Set<String> {
    let line = ResultLine(
      verdict: .right, points: nil, earned: Decimal(0), given: [.init()], right: [.init()])
    return ReadFacts(line.value).names
  }
}
