import TestSupport
import Testing

@Suite struct `V-41 subtotal` {
  private func check(_ sums: String) async -> ContentFixture.Result {
    await OrderFixture().check(
      """
      status: pending
      total: 60.00
      items:
        - {quantity: 2, price: 20.00, discount: 4.00, final_price: 36.00}
        - {price: 30.00, discount: 1.00}
      \(sums)
      """)
  }

  @Test func `the subtotal is the sum of price times quantity`() async {
    let result = await check("subtotal: 1️⃣66.00")
    #expect(result.findings("V-41") == ["1️⃣"])
    #expect(
      result.messages("V-41") == [
        "expected a subtotal of 70.00 USD, the sum of price × quantity, found 66.00 USD"
      ])
  }

  @Test func `the discount is the sum of the lines' and of the coupon's`() async {
    let result = await check("coupon: {code: X, discount_amount: 6.00}\ndiscount_amount: 1️⃣5.00")
    #expect(result.findings("V-41") == ["1️⃣"])
    #expect(
      result.messages("V-41") == [
        "expected a discount of 11.00 USD, 5.00 USD of the lines and 6.00 USD of the coupon, found 5.00 USD"
      ])
    let without = await check("discount_amount: 1️⃣6.00")
    #expect(without.findings("V-41") == ["1️⃣"])
  }

  @Test func `allowances belong to the discount, charges do not`() async {
    let members = "allowances: [{reason: Loyal, amount: 2.00}]\ncharges: [{reason: Postage, amount: 9.00}]\n"
    let result = await check(members + "discount_amount: 1️⃣5.00")
    #expect(
      result.messages("V-41") == [
        "expected a discount of 7.00 USD, 5.00 USD of the lines, 0.00 USD of the coupon and 2.00 USD of "
          + "allowances, found 5.00 USD"
      ])
    let fine = await check(members + "discount_amount: 7.00")
    #expect(fine.findings("V-41").isEmpty)
  }

  @Test(
    arguments: [
      "subtotal: 70.00\ndiscount_amount: 5.00",
      "subtotal: 70.00\ndiscount_amount: 11.00\ncoupon: {code: X, discount_amount: 6.00}",
      "discount_amount: 15.00\ncoupon: {code: X}", "",
    ])
  func `sums that are right or not told are fine`(sums: String) async {
    let result = await check(sums)
    #expect(result.findings("V-41").isEmpty)
  }
}
