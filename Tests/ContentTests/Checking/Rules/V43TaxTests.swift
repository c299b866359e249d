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

  @Test func `several rates are told one by one`() async {
    let order = "items: [{price: 100.00}, {price: 50.00, tax: {rate: 5}}, {price: 10.00, tax: exempt}]\n"
    let result = await check(order + "tax_amount: 1️⃣24.00", vat: "rate: 15")
    #expect(
      result.messages("V-43") == [
        "expected a tax of 17.50 USD, which is 15 % of 100.00 USD and 5 % of 50.00 USD and 0 % of 10.00 USD, "
          + "found 24.00 USD"
      ])
    let included = await check(order + "tax_amount: 1️⃣24.00", vat: "rate: 15, prices_include: true")
    #expect(
      included.messages("V-43").first?.contains("15 % within 100.00 USD and 5 % within 50.00 USD") == true)
  }

  @Test func `a coupon lowers the tax of what it is for`() async {
    let files =
      OrderFixture.courses + "== coupons.yaml\n- {code: MAPS, type: percentage, value: 20, courses: [maps]}"
    let order = """
      status: pending
      total: 1.00
      items: [{ref: loops, price: 100.00, tax: zero}, {ref: maps, price: 50.00}]
      coupon: {ref: MAPS, discount_amount: 10.00}

      """
    let fine = await OrderFixture(files: files).check(order + "tax_amount: 6.00")
    #expect(fine.findings("V-43").isEmpty)
    let result = await OrderFixture(files: files).check(order + "tax_amount: 1️⃣7.00")
    #expect(result.findings("V-43") == ["1️⃣"])
  }

  @Test func `the tax of a subscription follows from its amount`() async {
    let rows = "== private/subscription_invoices.yaml\n- {invoice_number: S-1, account: lea, status: open, "
    func check(_ sums: String, vat: String = "rate: 15") async -> ContentFixture.Result {
      await OrderFixture(vat: vat, files: rows + sums + "}")
        .check("status: pending\ntotal: 1.00\nitems: [{price: 1.00}]")
    }
    let result = await check("amount: 10.00, tax: 1️⃣1.00, total: 11.00")
    #expect(result.findings("V-43") == ["1️⃣"])
    #expect(
      result.messages("V-43") == ["expected a tax of 1.50 USD, which is 15 % of 10.00 USD, found 1.00 USD"])
    #expect(await check("amount: 10.00, tax: 1.50, total: 11.50").findings("V-43").isEmpty)
    #expect(await check("amount: 10.00, tax: 0.00, total: 10.00, vat: export").findings("V-43").isEmpty)
    let included = "rate: 15, prices_include: true"
    #expect(await check("amount: 8.69, tax: 1.30, total: 9.99", vat: included).findings("V-43").isEmpty)
  }
}
