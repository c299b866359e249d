import TestSupport
import Testing

@Suite struct `V-50 wallet ledger` {
  @Test func `the first completed line that does not follow from the one before is named`() async {
    let result = await wallet(
      """
        - {reference: W1, type: credit, category: top-up, amount: 50.00, balance_after: 60.00, at: 2026-01-01}
        - {reference: W2, type: debit, category: book, amount: 20.00, balance_after: 1️⃣40.50, at: 2026-01-02}
        - {reference: W3, type: debit, category: book, amount: 20.00, balance_after: 7.00, at: 2026-01-03}
      """)
    #expect(result.findings("V-50") == ["1️⃣"])
    #expect(
      result.messages("V-50") == ["the ledger breaks at line 2: `balance_after` is 0.50 USD too much"])
  }

  @Test func `lines that are not completed change nothing`() async {
    let result = await wallet(
      """
        - {reference: W1, type: credit, category: top-up, amount: 50.00, balance_after: 60.00, at: 2026-01-01}
        - {reference: W2, type: debit, category: book, amount: 9.00, balance_after: 60.00, status: failed, at: 2026-01-02}
        - {reference: W3, type: debit, category: book, amount: 20.00, balance_after: 40.00, at: 2026-01-03}
      """)
    #expect(result.findings("V-50").isEmpty)
  }

  @Test func `an amount of nothing is an error, also on a line that failed`() async {
    let result = await wallet(
      """
        - {reference: W1, type: credit, category: top-up, amount: 1️⃣0.00, balance_after: 10.00, at: 2026-01-01, status: failed}
      """)
    #expect(result.findings("V-50") == ["1️⃣"])
  }

  @Test func `a line in another currency breaks the ledger`() async {
    let result = await wallet(
      """
        - {reference: W1, type: credit, category: top-up, amount: 1️⃣5.00 EUR, balance_after: 15.00, at: 2026-01-01}
      """)
    #expect(result.findings("V-50") == ["1️⃣"])
    #expect(result.messages("V-50") == ["line 1 is in EUR, the wallet in USD"])
  }

  @Test func `a wallet without an opening balance begins with nothing`() async {
    let result = await ContentFixture(
      """
      == private/accounts.yaml
      - {id: a1, name: Ada}
      == private/wallets.yaml
      - id: w1
        account: a1
        currency: KWD
        transactions:
          - {reference: W1, type: credit, category: top-up, amount: 1.500, balance_after: 1.500, at: 2026-01-01}
      """
    ).check()
    #expect(result.diagnostics.isEmpty)
  }

  private func wallet(_ lines: String) async -> ContentFixture.Result {
    await ContentFixture(
      """
      == private/accounts.yaml
      - {id: a1, name: Ada}
      == private/wallets.yaml
      - id: w1
        account: a1
        opening_balance: 10.00
        transactions:
      \(lines)
      """
    ).check()
  }
}
