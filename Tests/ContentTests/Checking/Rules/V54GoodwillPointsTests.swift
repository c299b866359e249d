import TestSupport
import Testing

@Suite struct `V-54 goodwill points` {
  @Test(arguments: [
    ("summon_help", 9, "10 to 25"), ("summon_help", 26, "10 to 25"), ("question_answer", 6, "5"),
    ("first_session_mentor", 49, "50"), ("referral", 105, "100"), ("remedial_volunteer", 5, "30"),
    ("availability_bonus", 100, "5"),
  ])
  func `points outside the reason's range are an error`(reason: String, points: Int, worth: String) async {
    let result = await goodwill("to: a1, points: 1️⃣\(points), reason: \(reason), duration: 20 min")
    #expect(result.findings("V-54") == ["1️⃣"])
    #expect(result.messages("V-54") == ["`\(reason)` is worth \(worth) points, found \(points)"])
  }

  @Test(arguments: [
    ("summon_help", 10), ("summon_help", 25), ("question_answer", 5), ("first_session_mentor", 50),
    ("referral", 100), ("remedial_volunteer", 30), ("availability_bonus", 5),
  ])
  func `points inside the reason's range are fine`(reason: String, points: Int) async {
    let result = await goodwill("to: a1, points: \(points), reason: \(reason), duration: 20 min")
    #expect(result.findings("V-54").isEmpty)
  }

  @Test func `points without a reason are an error`() async {
    #expect(await goodwill("to: a1, points: 20").messages("V-54") == ["the line needs a `reason`"])
  }

  @Test func `a promotion may cost anything`() async {
    #expect(await goodwill("from: a1, points: 400, promotion: hello").findings("V-54").isEmpty)
  }

  private func goodwill(_ line: String) async -> ContentFixture.Result {
    await ContentFixture(
      """
      == private/accounts.yaml
      - {id: a1, name: Ada}
      == posts/hello.md
      ---
      author: ada
      ---
      Hello.
      == private/goodwill.yaml
      - id: g1
        account: a1
        transactions:
          - {\(line), at: 2026-01-01}
      """
    ).check()
  }
}
