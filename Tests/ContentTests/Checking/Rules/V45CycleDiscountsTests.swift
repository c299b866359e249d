import TestSupport
import Testing

@Suite struct `V-45 discounts by the cycle` {
  private func findings(_ discounts: String, site: String = "") async -> [String] {
    let settings = "== site.yaml\ntitle: Test\nbase_url: https://a.example\nlanguages: [en]\ncurrency: USD\n"
    return await ContentFixture(
      settings + site + """

        == plans.yaml
        - {slug: solo, name: Solo, prices: [{period: monthly, price: 20.00}]}
        == coupons.yaml
        - {code: SPRING, scope: plan, plan: solo, cycle_discounts: {\(discounts)}}
        """
    ).check().findings("V-45")
  }

  @Test func `more than the whole price is an error where it stands`() async {
    #expect(await findings("monthly: 100, yearly: 1️⃣100.01") == ["1️⃣"])
    #expect(await findings("monthly: 1️⃣500, yearly: 2️⃣101") == ["1️⃣", "2️⃣"])
  }

  @Test func `percentages up to the whole price are fine, and so are amounts`() async {
    #expect(await findings("monthly: 0, yearly: 100").isEmpty)
    #expect(await findings("monthly: 500", site: "plan_discount_unit: amount").isEmpty)
  }
}
