import TestSupport
import Testing

@Suite struct `V-40 line total` {
  private func check(_ item: String, currency: String = "USD") async -> ContentFixture.Result {
    await OrderFixture().check("currency: \(currency)\nstatus: pending\ntotal: 1.000\nitems:\n  - \(item)")
  }

  @Test func `a line comes to price times quantity less its discount`() async {
    let result = await check("{quantity: 3, price: 10.00, discount: 2.50, final_price: 1️⃣22.50}")
    #expect(result.findings("V-40") == ["1️⃣"])
    #expect(
      result.messages("V-40") == [
        "expected the line to come to 27.50 USD, which is 30.00 USD less 2.50 USD, found 22.50 USD"
      ])
  }

  @Test func `a line never comes to less than nothing`() async {
    let result = await check("{price: 10.00, discount: 1️⃣10.01, final_price: -0.01}")
    #expect(result.findings("V-40") == ["1️⃣"])
    #expect(result.messages("V-40") == ["expected a line to come to 0 or more, found -0.01 USD"])
    let alone = await check("{final_price: 1️⃣-5.00}")
    #expect(alone.findings("V-40") == ["1️⃣"])
  }

  @Test(
    arguments: [
      "{quantity: 3, price: 10.00, discount: 2.50, final_price: 27.50}", "{price: 10.00, final_price: 10.00}",
      "{price: 10.00, discount: 10.00, final_price: 0.00}", "{final_price: 12.00}", "{title: Something}",
      "{quantity: 9000000000000000000, price: 9000000000000000.00, final_price: 1.00}",
    ])
  func `a line that adds up, or tells too little, is fine`(item: String) async {
    let result = await check(item)
    #expect(result.findings("V-40").isEmpty)
  }

  @Test func `a currency may have three digits`() async {
    let result = await check("{quantity: 2, price: 1.001, final_price: 1️⃣2.001}", currency: "KWD")
    #expect(result.findings("V-40") == ["1️⃣"])
    #expect(result.messages("V-40").first?.contains("2.002 KWD") == true)
  }
}
