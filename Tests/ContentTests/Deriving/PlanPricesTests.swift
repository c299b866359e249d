import TestSupport
import Testing

@testable import Content

@Suite struct `Derived prices of plans` {
  @Test(arguments: [
    ("price: 10.00, discount: 25", "7.50 USD"), ("price: 10.00, discount: 0.05", "10.00 USD"),
    ("price: 9.99, discount: 50", "5.00 USD"), ("price: 10.00, discount: 100", "0.00 USD"),
    ("price: 10.00, discount: 150", "0.00 USD"), ("price: 10.00", "10.00 USD"),
    ("price: 10.000 KWD, discount: 12.5", "8.750 KWD"), ("price: 999 JPY, discount: 50", "500 JPY"),
  ])
  func `a discount is a percentage`(price: String, net: String) async {
    #expect(await prices("period: monthly, \(price)") == [[net, net, "none"]])
  }

  /// Whole numbers mean what they mean as prices: cents, unless the site says otherwise.
  @Test(arguments: [
    ("price: 10.00, discount: 2.50", "7.50 USD"), ("price: 10.00, discount: 250", "7.50 USD"),
    ("price: 10.00, discount: 2.00", "8.00 USD"), ("price: 10.00, discount: 2", "9.98 USD"),
    ("price: 10.00, discount: 10.01", "0.00 USD"), ("price: 10.00", "10.00 USD"),
    ("price: 10.000 KWD, discount: 2.50", "7.500 KWD"), ("price: 1000 JPY, discount: 300", "700 JPY"),
  ])
  func `a discount is an amount where the site says so`(price: String, net: String) async {
    let site = "plan_discount_unit: amount"
    #expect(await prices("period: monthly, \(price)", site: site) == [[net, net, "none"]])
  }

  @Test(arguments: [("2", "8.00 USD"), ("2.50", "7.50 USD"), ("10", "0.00 USD")])
  func `whole amounts are dollars where the site says so`(discount: String, net: String) async {
    let site = "plan_discount_unit: amount\ninteger_money: major"
    #expect(
      await prices("period: monthly, price: 10, discount: \(discount)", site: site) == [[net, net, "none"]])
  }

  /// 100.00 − 16.00 by the year is 7.00 a month; 10.00 − 2.00 by the month is 8.00.
  @Test func `savings are those of discounted prices`() async {
    let lines = await prices(
      "period: monthly, price: 10.00, discount: 2.00", "period: yearly, price: 100.00, discount: 16.00",
      site: "plan_discount_unit: amount")
    #expect(lines == [["8.00 USD", "8.00 USD", "none"], ["84.00 USD", "7.00 USD", "1250 bp"]])
  }

  @Test(arguments: [
    ["period: yearly, price: 100.00"], ["period: monthly, price: 1.00", "period: yearly, price: 100.00"],
    ["period: monthly, price: 10.00 EUR", "period: yearly, price: 100.00"],
    ["period: monthly, price: 0", "period: yearly, price: 100.00"],
  ])
  func `where the month is dearer by the year, or not to be compared, nothing is saved`(
    lines: [String]
  ) async {
    #expect(await prices(lines, "").last == ["100.00 USD", "8.33 USD", "none"])
  }

  private func prices(_ prices: String..., site: String = "") async -> [[String]] {
    await self.prices(prices, site)
  }

  private func prices(_ prices: [String], _ site: String) async -> [[String]] {
    let plan = await ContentFixture(
      """
      == site.yaml
      title: Test Academy
      base_url: https://academy.example.org
      languages: [en]
      currency: USD
      \(site)
      == plans.yaml
      - {slug: pro, name: Pro, description: All., prices: [\(prices.map { "{\($0)}" }.joined(separator: ", "))]}
      """
    ).entry("plans", "pro")
    return plan?["prices"]?.list.map { price in
      (["net", "per_month", "saving_percent"] as [Name]).map { price[$0]?.shown ?? "none" }
    } ?? []
  }
}
