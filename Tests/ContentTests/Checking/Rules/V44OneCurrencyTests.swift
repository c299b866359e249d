import TestSupport
import Testing

@Suite struct `V-44 one currency` {
  @Test func `a line in another currency than the total is an error`() async {
    let result = await OrderFixture().check(
      """
      status: pending
      items:
        - {price: 20.00, instructor_share: 14.00}
        - {price: 1️⃣{amount: 30.00, currency: EUR}}
      total: 57.50
      """)
    #expect(result.findings("V-44") == ["1️⃣"])
    #expect(result.messages("V-44") == ["expected `price` in USD like the rest of the order, found EUR"])
  }

  @Test func `the currency that the document tells is the one that counts`() async {
    let result = await OrderFixture().check(
      """
      status: pending
      currency: EUR
      items: [{price: 20.00}]
      total: 1️⃣23.00 USD
      """)
    #expect(result.findings("V-44") == ["1️⃣"])
    #expect(result.findings("V-42").isEmpty)
  }

  @Test func `the amounts of private fields are not repeated`() async {
    let result = await OrderFixture().check(
      "status: pending\nitems: [{price: 20.00, platform_share: 1️⃣6.66 EUR}]\ntotal: 23.00")
    #expect(result.findings("V-44") == ["1️⃣"])
    #expect(!result.messages("V-44").joined().contains("6.66"))
  }

  @Test func `an order all in another currency than the site's is fine`() async {
    let result = await OrderFixture().check(
      """
      status: pending
      items: [{price: {amount: 20.00, currency: EUR}}]
      total: 23.00 EUR
      """)
    #expect(result.findings("V-44").isEmpty)
  }

  @Test func `a refund is in the currency of its order`() async {
    let refund = """
      == private/refunds.yaml
      - {number: C-1, order: ORD-1, account: lea, status: pending, amount: 1️⃣5.00 EUR}
      - {number: C-2, order: ORD-1, account: lea, status: pending, amount: 5.00}
      """
    let result = await OrderFixture(files: refund).check(
      "status: pending\nitems: [{price: 20.00}]\ntotal: 23.00")
    #expect(result.findings("V-44") == ["1️⃣"])
  }
}
