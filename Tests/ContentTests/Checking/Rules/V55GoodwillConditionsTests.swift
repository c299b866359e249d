import TestSupport
import Testing

@Suite struct `V-55 goodwill conditions` {
  @Test func `help on call for less than five minutes earns nothing`() async {
    let result = await goodwill(
      "- {to: a1, points: 10, reason: summon_help, duration: 1️⃣4 min, at: 2026-01-01}")
    #expect(result.findings("V-55") == ["1️⃣"])
  }

  @Test func `help on call needs its duration`() async {
    let result = await goodwill("- 1️⃣{to: a1, points: 10, reason: summon_help, at: 2026-01-01}")
    #expect(result.findings("V-55") == ["1️⃣"])
  }

  @Test func `a reward unlocked before its threshold is an error`() async {
    let result = await goodwill(
      """
      - {to: a1, points: 100, reason: referral, at: 2026-01-01}
      - {to: a1, points: 100, reason: referral, at: 2026-01-03}
      """, unlocked: "1️⃣2026-01-02T00:00:00Z")
    #expect(result.findings("V-55") == ["1️⃣"])
    #expect(
      result.messages("V-55") == ["the reward needs 150 points, and fewer had been earned by then"])
  }

  @Test func `points already spent still count for a reward`() async {
    let result = await goodwill(
      """
      - {to: a1, points: 100, reason: referral, at: 2026-01-01}
      - {from: a1, to: a2, points: 100, reason: referral, at: 2026-01-02}
      - {to: a1, points: 50, reason: first_session_mentor, at: 2026-01-03}
      - {to: a1, points: 10, reason: summon_help, duration: 5 min, at: 2026-01-04}
      """, unlocked: "2026-01-03T00:00:00Z")
    #expect(result.findings("V-55").isEmpty)
  }

  private func goodwill(_ lines: String, unlocked: String? = nil) async -> ContentFixture.Result {
    await ContentFixture(
      """
      == rewards.yaml
      - {slug: helper, points_threshold: 150, reward_type: badge, reward_value: Helper, description: A badge}
      == private/accounts.yaml
      - {id: a1, name: Ada}
      - {id: a2, name: Bob}
      == private/goodwill.yaml
      - id: g1
        account: a1
        transactions:
      \(lines.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n"))
        \(unlocked.map { "unlocks: [{reward: helper, unlocked_at: \($0)}]" } ?? "")
      """
    ).check()
  }
}
