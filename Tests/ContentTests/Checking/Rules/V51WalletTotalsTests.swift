import TestSupport
import Testing

@Suite struct `V-51 wallet totals` {
  @Test func `told sums that are not those of the lines are errors`() async {
    let result = await wallet(
      balance: "1️⃣96.00", earned: "2️⃣99.00", withdrawn: "3️⃣31.00", pending: "4️⃣8.00")
    #expect(result.findings("V-51") == ["1️⃣", "2️⃣", "3️⃣", "4️⃣"])
    #expect(
      result.messages("V-51") == [
        "`balance` is 1.00 USD too much for the wallet's lines",
        "`total_earned` is 1.00 USD too little for the wallet's lines",
        "`total_withdrawn` is 1.00 USD too much for the wallet's lines",
        "`pending_balance` is 1.00 USD too much for the wallet's lines",
      ])
  }

  @Test func `sums of the lines are fine`() async {
    let result = await wallet(balance: "95.00", earned: "100.00", withdrawn: "30.00", pending: "7.00")
    #expect(result.findings("V-51").isEmpty)
  }

  private func wallet(
    balance: String, earned: String, withdrawn: String, pending: String
  ) async -> ContentFixture.Result {
    await ContentFixture(
      """
      == private/accounts.yaml
      - {id: a1, name: Ada}
      == private/wallets.yaml
      - id: w1
        account: a1
        opening_balance: 40.00
        balance: \(balance)
        total_earned: \(earned)
        total_withdrawn: \(withdrawn)
        pending_balance: \(pending)
        transactions:
          - {reference: W1, type: credit, category: top-up, amount: 100.00, balance_after: 140.00, at: 2026-01-01}
          - {reference: W2, type: debit, category: withdrawal, amount: 30.00, balance_after: 110.00, at: 2026-01-02}
          - {reference: W3, type: debit, category: book, amount: 15.00, balance_after: 95.00, at: 2026-01-03}
          - {reference: W4, type: credit, category: course, amount: 7.00, balance_after: 95.00, status: pending, at: 2026-01-04}
          - {reference: W5, type: debit, category: withdrawal, amount: 9.00, balance_after: 95.00, status: failed, at: 2026-01-05}
      """
    ).check()
  }
}
