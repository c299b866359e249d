import TestSupport
import Testing

@Suite struct `V-43 tax` {
  private func check(_ members: String, vat: String) async -> ContentFixture.Result {
    await OrderFixture(vat: vat).check("status: pending\ntotal: 1.00\n\(members)")
  }

  @Test func `the tax is the rate of what is left after discounts`() async {
    let order = "items: [{price: 100.00, discount: 20.00}]\ncoupon: {code: X, discount_amount: 10.00}\n"
    let result = await check(order + "tax_amount: 1️⃣15.00", vat: "rate: 15")
    #expect(result.findings("V-43") == ["1️⃣"])
    #expect(
      result.messages("V-43") == ["expected a tax of 10.50 USD, which is 15 % of 70.00 USD, found 15.00 USD"])
    let fine = await check(order + "tax_amount: 10.50", vat: "rate: 15")
    #expect(fine.findings("V-43").isEmpty)
  }

  @Test(arguments: [("0.10", "0.02"), ("0.09", "0.01"), ("0.30", "0.05")])
  func `half a unit is rounded away from zero`(price: String, tax: String) async {
    // 15 % of 0.10 is 0.015.
    let order = "items: [{price: \(price)}]\n"
    let fine = await check(order + "tax_amount: \(tax)", vat: "rate: 15")
    #expect(fine.findings("V-43").isEmpty)
    let result = await check(order + "tax_amount: 1️⃣0.00", vat: "rate: 15")
    #expect(result.findings("V-43") == ["1️⃣"])
  }

  @Test func `tax is rounded once an invoice or once a line, as the site says`() async {
    let order = "items: [{price: 0.10}, {price: 0.10}, {price: 0.10}]\n"
    // 15 % of 0.30 is 0.045; 15 % of 0.10 is 0.015, three times.
    let once = await check(order + "tax_amount: 0.05", vat: "rate: 15, rounding: invoice")
    #expect(once.findings("V-43").isEmpty)
    let each = await check(order + "tax_amount: 0.06", vat: "rate: 15, rounding: line")
    #expect(each.findings("V-43").isEmpty)
    let mixed = await check(order + "tax_amount: 1️⃣0.05", vat: "rate: 15, rounding: line")
    #expect(mixed.findings("V-43") == ["1️⃣"])
  }

  @Test func `where prices include the tax, it is the part of them that it makes up`() async {
    let order = "items: [{price: 115.00}]\n"
    let fine = await check(order + "tax_amount: 15.00", vat: "rate: 15, prices_include: true")
    #expect(fine.findings("V-43").isEmpty)
    let result = await check(order + "tax_amount: 1️⃣17.25", vat: "rate: 15, prices_include: true")
    #expect(
      result.messages("V-43") == [
        "expected a tax of 15.00 USD, which is 15 % within 115.00 USD, found 17.25 USD"
      ])
  }

  @Test func `rates may have decimals, and currencies other digits`() async {
    let yen = await check("currency: JPY\nitems: [{price: 1000 JPY}]\ntax_amount: 55 JPY", vat: "rate: 5.5")
    #expect(yen.findings("V-43").isEmpty)
    let dinar = await check("currency: KWD\nitems: [{price: 27.250}]\ntax_amount: 1️⃣4.087", vat: "rate: 15")
    #expect(dinar.messages("V-43").first?.contains("4.088 KWD") == true)
  }
}
