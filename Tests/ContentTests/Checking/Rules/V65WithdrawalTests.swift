import TestSupport
import Testing

@Suite struct `V-65 withdrawal` {
  @Test func `a withdrawal within all limits is fine`() async {
    #expect(await withdrawal("method: paypal, amount: 80.00, status: pending").findings("V-65").isEmpty)
  }

  @Test func `a method that is switched off is an error`() async {
    let result = await withdrawal("method: 1️⃣wise, amount: 80.00, status: pending")
    #expect(result.findings("V-65") == ["1️⃣"])
    #expect(result.messages("V-65") == ["`wise` is not enabled"])
  }

  @Test func `somebody's own payout method has the limits of its type`() async {
    let result = await withdrawal("method: pm1, amount: 1️⃣9.99, status: pending")
    #expect(result.findings("V-65") == ["1️⃣"])
    #expect(result.messages("V-65") == ["the amount is below 10.00 USD, the least by `paypal`"])
  }

  @Test func `more than the most is an error`() async {
    let result = await withdrawal("method: paypal, amount: 1️⃣90.01, status: pending")
    #expect(result.messages("V-65") == ["the amount is above 90.00 USD, the most by `paypal`"])
    #expect(result.findings("V-65") == ["1️⃣"])
  }

  @Test func `more than the wallet had when it was asked is an error that tells no balance`() async {
    let result = await withdrawal(
      "method: paypal, amount: 1️⃣85.00, status: completed", at: "2026-01-15T00:00:00Z")
    #expect(result.findings("V-65") == ["1️⃣"])
    #expect(result.messages("V-65") == ["the amount is more than the wallet has available"])
  }

  @Test func `what was asked for before is not available again`() async {
    let result = await withdrawal(
      "method: paypal, amount: 60.00, status: pending",
      more:
        "- {number: R2, account: a1, created_at: 2026-03-02, method: paypal, amount: 1️⃣60.00, status: pending}"
    )
    #expect(result.findings("V-65") == ["1️⃣"])
  }

  @Test(arguments: ["rejected", "failed", "cancelled"])
  func `refused requests may have been anything`(status: String) async {
    let result = await withdrawal("method: wise, amount: 500.00, status: \(status)")
    #expect(result.findings("V-65").isEmpty)
  }

  private func withdrawal(
    _ fields: String, at moment: String = "2026-03-01T00:00:00Z", more: String = ""
  ) async -> ContentFixture.Result {
    await ContentFixture(
      """
      == withdraw_methods.yaml
      - {type: paypal, min: 10.00, max: 90.00, enabled: true}
      - {type: wise, min: 10.00, max: 90.00, enabled: false}
      == private/accounts.yaml
      - {id: a1, name: Ada}
      == private/payout_methods.yaml
      - {id: pm1, account: a1, type: paypal, name: PayPal}
      == private/wallets.yaml
      - id: w1
        account: a1
        opening_balance: 80.00
        transactions:
          - {reference: W1, type: credit, category: course, amount: 20.00, balance_after: 100.00, at: 2026-02-01}
      == private/withdrawals.yaml
      - {number: R1, account: a1, created_at: \(moment), \(fields)}
      \(more)
      """
    ).check()
  }
}
