import TestSupport
import Testing

@Suite struct `V-52 transaction reference` {
  @Test func `a reference used in two wallets is an error at the second`() async {
    let result = await wallets("W2")
    #expect(result.findings("V-52") == ["1️⃣"])
    #expect(result.messages("V-52") == ["two movements have the reference `W2`"])
  }

  @Test func `references of their own are fine`() async {
    #expect(await wallets("W3").findings("V-52").isEmpty)
  }

  private func wallets(_ reference: String) async -> ContentFixture.Result {
    await ContentFixture(
      """
      == private/accounts.yaml
      - {id: a1, name: Ada}
      - {id: a2, name: Bob}
      == private/wallets.yaml
      - id: w1
        account: a1
        transactions:
          - {reference: W1, type: credit, category: top-up, amount: 1.00, balance_after: 1.00, at: 2026-01-01}
          - {reference: W2, type: credit, category: top-up, amount: 1.00, balance_after: 2.00, at: 2026-01-02}
      - id: w2
        account: a2
        transactions:
          - {reference: 1️⃣\(reference), type: credit, category: top-up, amount: 1.00, balance_after: 1.00, at: 2026-01-01}
      """
    ).check()
  }
}
