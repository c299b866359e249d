import TestSupport
import Testing

@Suite struct `V-73 plan prices` {
  @Test func `a plan with a price for each period is fine`() async {
    let result = await plan(
      "{period: monthly, price: 10.00}, {period: yearly, price: 100.00, discount: 100}",
      "{enabled: true, days: 7}")
    #expect(result.findings("V-73").isEmpty)
    #expect(await plan("{period: monthly, price: 10.00}", "{enabled: false}").findings("V-73").isEmpty)
    #expect(
      await plan("{period: monthly, price: 10.00}", "{enabled: false, days: 0}").findings("V-73").isEmpty)
  }

  @Test func `two prices for a period are an error`() async {
    let result = await plan("{period: monthly, price: 10.00}, {period: 1️⃣full_month, price: 100.00}")
    #expect(result.findings("V-73") == ["1️⃣"])
    #expect(result.messages("V-73") == ["the plan has two prices for `monthly`"])
  }

  @Test(arguments: ["-5", "100.01"])
  func `a discount is from 0 to 100 percent`(discount: String) async {
    let result = await plan("{period: monthly, price: 10.00, discount: 1️⃣\(discount)}")
    #expect(result.findings("V-73") == ["1️⃣"])
  }

  @Test func `a discount told as an amount is at most the price`() async {
    let prices = { (discount: String) in "{period: monthly, price: 10.00, discount: \(discount)}" }
    let extra = "plan_discount_unit: amount"
    #expect(await plan(prices("1000"), site: extra).findings("V-73").isEmpty)
    #expect(await plan(prices("1️⃣1001"), site: extra).findings("V-73") == ["1️⃣"])
    #expect(await plan(prices("9.99"), site: extra).findings("V-73").isEmpty)
    #expect(await plan(prices("1️⃣10.01"), site: extra).findings("V-73") == ["1️⃣"])
    #expect(await plan(prices("1️⃣20.00"), site: extra).findings("V-73") == ["1️⃣"])
    #expect(await plan(prices("10.00"), site: extra).findings("V-73").isEmpty)
    #expect(await plan(prices("1️⃣-1"), site: extra).findings("V-73") == ["1️⃣"])
    let major = extra + "\ninteger_money: major"
    #expect(await plan(prices("1️⃣11"), site: major).findings("V-73") == ["1️⃣"])
    #expect(await plan(prices("10"), site: major).findings("V-73").isEmpty)
  }

  @Test func `a trial has days, and days have a trial`() async {
    let price = "{period: monthly, price: 10.00}"
    #expect(await plan(price, "{enabled: true, days: 1️⃣0}").findings("V-73") == ["1️⃣"])
    #expect(await plan(price, "{enabled: 1️⃣true}").findings("V-73") == ["1️⃣"])
    #expect(await plan(price, "{enabled: false, days: 1️⃣7}").findings("V-73") == ["1️⃣"])
  }

  private func plan(
    _ prices: String, _ trial: String = "{enabled: false}", site: String = ""
  ) async -> ContentFixture.Result {
    await ContentFixture(
      """
      == site.yaml
      title: Test Academy
      base_url: https://academy.example.org
      languages: [en]
      currency: USD
      \(site)
      == plans.yaml
      - slug: solo
        name: Solo
        description: For one.
        prices: [\(prices)]
        trial: \(trial)
      """
    ).check()
  }
}
