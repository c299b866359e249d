import TestSupport
import Testing

@Suite struct `V-60 earning split` {
  @Test func `an amount that is not the rate of its base is an error`() async {
    let result = await earning("base_amount: 129.00, rate: 70, amount: 1️⃣90.31, platform_amount: 38.69")
    #expect(result.findings("V-60") == ["1️⃣"])
    #expect(result.messages("V-60") == ["`amount` is 0.01 USD too much for `rate` of `base_amount`"])
  }

  @Test func `halves are rounded away from zero`() async {
    #expect(await earning("base_amount: 0.05, rate: 70, amount: 0.04").findings("V-60").isEmpty)
    #expect(await earning("base_amount: 0.05, rate: 70, amount: 1️⃣0.03").findings("V-60") == ["1️⃣"])
  }

  @Test func `the two amounts must make the base`() async {
    let result = await earning("base_amount: 129.00, amount: 90.30, platform_amount: 1️⃣38.60")
    #expect(result.findings("V-60") == ["1️⃣"])
    #expect(
      result.messages("V-60") == [
        "`amount` and `platform_amount` together are 0.10 USD too little for `base_amount`"
      ])
  }

  @Test func `amounts in two currencies are an error`() async {
    #expect(await earning("base_amount: 9.00 EUR, rate: 70, amount: 1️⃣6.30").findings("V-60") == ["1️⃣"])
  }

  @Test func `an exact split is fine`() async {
    let result = await earning("base_amount: 129.00, rate: 70, amount: 90.30, platform_amount: 38.70")
    #expect(result.findings("V-60").isEmpty)
  }

  private func earning(_ amounts: String) async -> ContentFixture.Result {
    await ContentFixture(
      """
      == private/accounts.yaml
      - {id: a1, name: Ada}
      == private/earnings.yaml
      - {id: e1, account: a1, recipient_type: instructor, kind: sale, status: cleared, \(amounts)}
      """
    ).check()
  }
}
