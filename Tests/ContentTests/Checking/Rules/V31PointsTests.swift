import Diagnostics
import TestSupport
import Testing

@Suite struct `V-31 points` {
  private func checkQuiz(_ members: String) async -> ContentFixture.Result {
    await ContentFixture("== quizzes/loops-check.yaml\ncourse: loops\ntitle: Loops\n\(members)").check()
  }

  private func checkAssignment(_ members: String) async -> ContentFixture.Result {
    await ContentFixture("== assignments.yaml\n- slug: essay\n  course: loops\n  title: Essay\n\(members)")
      .check()
  }

  @Test(arguments: ["1️⃣-1", "1️⃣101"])
  func `a passing score is a percentage from 0 to 100`(score: String) async {
    let result = await checkQuiz(
      """
      passing_score: \(score)
      questions: [{type: essay, question: Why?, points: 2}]
      """)
    #expect(result.findings("V-31") == ["1️⃣"])
  }

  @Test func `a question is worth something`() async {
    let result = await checkQuiz(
      """
      passing_score: 100
      questions:
        - {type: essay, question: Why?, points: 0.5}
        - {type: essay, question: How?, points: 1️⃣0}
        - {type: essay, question: Who?, points: 2️⃣-3}
      """)
    #expect(result.findings("V-31") == ["1️⃣", "2️⃣"])
    #expect(result.messages("V-31").first == "`points` must be more than 0, found 0")
  }

  @Test func `points of an assignment are more than 0`() async {
    let result = await checkAssignment("  total_points: 1️⃣0\n  passing_points: 2️⃣0.0")
    #expect(result.findings("V-31") == ["1️⃣", "2️⃣"])
  }

  @Test func `passing needs no more points than there are`() async {
    let result = await checkAssignment("  total_points: 10\n  passing_points: 1️⃣10.5")
    #expect(result.findings("V-31") == ["1️⃣"])
    #expect(result.messages("V-31") == ["expected at most 10 points to pass, found 10.5"])
    let fine = await checkAssignment("  total_points: 10\n  passing_points: 10.0")
    #expect(fine.findings("V-31").isEmpty)
  }

  @Test func `a penalty is a percentage from 0 to 100`() async {
    let result = await checkAssignment(
      """
        total_points: 10
        passing_points: 5
        allow_late_submission: true
        late_submission_penalty: 1️⃣120
      """)
    #expect(result.findings("V-31") == ["1️⃣"])
  }

  @Test func `a penalty where nobody may be late is worth a warning`() async {
    let result = await checkAssignment(
      "  total_points: 10\n  passing_points: 5\n  late_submission_penalty: 1️⃣10")
    #expect(result.findings("V-31") == ["1️⃣"])
    #expect(result.diagnostics.first { $0.id.name == "late-penalty" }?.severity == .warning)
    let fine = await checkAssignment(
      "  total_points: 10\n  passing_points: 5\n  late_submission_penalty: 10\n  allow_late_submission: true")
    #expect(fine.findings("V-31").isEmpty)
  }
}
