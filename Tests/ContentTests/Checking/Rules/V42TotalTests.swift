import TestSupport
import Testing

@Suite struct `V-42 total` {
  private func check(_ sums: String, vat: String = "rate: 15") async -> ContentFixture.Result {
    await OrderFixture(vat: vat).check(
      "status: pending\nitems: [{price: 100.00, discount: 20.00, final_price: 80.00}]\n\(sums)")
  }

  @Test func `the total is the subtotal less the discount plus the tax`() async {
    let result = await check("subtotal: 100.00\ndiscount_amount: 20.00\ntax_amount: 12.00\ntotal: 1️⃣80.00")
    #expect(result.findings("V-42") == ["1️⃣"])
    #expect(
      result.messages("V-42") == [
        "expected a total of 92.00 USD, which is 100.00 USD less 20.00 USD plus a tax of 12.00 USD, "
          + "found 80.00 USD"
      ])
    let fine = await check("subtotal: 100.00\ndiscount_amount: 20.00\ntax_amount: 12.00\ntotal: 92.00")
    #expect(fine.findings("V-42").isEmpty)
  }

  @Test func `sums that are not told are computed`() async {
    let result = await check("total: 1️⃣80.00")
    #expect(result.findings("V-42") == ["1️⃣"])
    let fine = await check("total: 92.00")
    #expect(fine.findings("V-42").isEmpty)
  }

  @Test func `where prices include the tax, the total holds it`() async {
    let vat = "rate: 15, prices_include: true"
    let result = await check("tax_amount: 10.43\ntotal: 1️⃣90.43", vat: vat)
    #expect(result.findings("V-42") == ["1️⃣"])
    #expect(
      result.messages("V-42") == [
        "expected a total of 80.00 USD, which is 100.00 USD less 20.00 USD, found 90.43 USD"
      ])
    let fine = await check("tax_amount: 10.43\ntotal: 80.00", vat: vat)
    #expect(fine.findings("V-42").isEmpty)
  }

  @Test func `charges are paid, too`() async {
    let charge = "charges: [{reason: Postage, amount: 10.00}]\n"
    let result = await check(charge + "tax_amount: 13.50\ntotal: 1️⃣93.50")
    #expect(
      result.messages("V-42") == [
        "expected a total of 103.50 USD, which is 100.00 USD less 20.00 USD plus charges of 10.00 USD plus a "
          + "tax of 13.50 USD, found 93.50 USD"
      ])
    let fine = await check(charge + "total: 103.50")
    #expect(fine.findings("V-42").isEmpty)
  }
}
