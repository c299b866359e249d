import TestSupport
import Testing

@Suite struct `V-53 goodwill balance` {
  @Test func `giving away more than there is, is an error at the points`() async {
    let result = await goodwill(
      """
        - {to: a1, points: 30, reason: remedial_volunteer, at: 2026-01-01}
        - {from: a1, to: a2, points: 1️⃣100, reason: referral, at: 2026-01-02}
        - {to: a1, points: 100, reason: referral, at: 2026-01-03}
      """)
    #expect(result.findings("V-53") == ["1️⃣"])
    #expect(result.messages("V-53") == ["100 points are given away, 70 more than there are"])
  }

  @Test func `promotions are spent too, and time counts, not the order of the lines`() async {
    let result = await goodwill(
      """
        - {to: a1, points: 100, reason: referral, at: 2026-01-03}
        - {from: a1, points: 1️⃣60, promotion: hello, at: 2026-01-02}
      """)
    #expect(result.findings("V-53") == ["1️⃣"])
  }

  @Test func `told sums that are not those of the lines are errors, and are not repeated`() async {
    let result = await goodwill(
      """
        - {to: a1, points: 100, reason: referral, at: 2026-01-01}
        - {from: a1, points: 60, promotion: hello, at: 2026-01-02}
      """, sums: "total_earned: 1️⃣105\n  spent: 2️⃣65\n  balance: 3️⃣45")
    #expect(result.findings("V-53") == ["1️⃣", "2️⃣", "3️⃣"])
    #expect(result.messages("V-53").allSatisfy { !$0.contains("45") && !$0.contains("65") })
  }

  @Test func `a line about other people is an error`() async {
    let result = await goodwill("  - 1️⃣{from: a2, to: a3, points: 100, reason: referral, at: 2026-01-01}")
    #expect(result.findings("V-53") == ["1️⃣"])
  }

  @Test func `points that come before they go are fine`() async {
    let result = await goodwill(
      """
        - {to: a1, points: 100, reason: referral, at: 2026-01-01}
        - {from: a1, points: 60, promotion: hello, at: 2026-01-02}
      """, sums: "total_earned: 100\n  spent: 60\n  balance: 40")
    #expect(result.findings("V-53").isEmpty)
  }

  private func goodwill(_ lines: String, sums: String = "") async -> ContentFixture.Result {
    await ContentFixture(
      """
      == private/accounts.yaml
      - {id: a1, name: Ada}
      - {id: a2, name: Bob}
      - {id: a3, name: Cyd}
      == posts/hello.md
      ---
      author: ada
      ---
      Hello.
      == private/goodwill.yaml
      - id: g1
        account: a1
        \(sums)
        transactions:
      \(lines.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n"))
      """
    ).check()
  }
}
