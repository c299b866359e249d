import TestSupport
import Testing

@Suite struct `V-63 item shares` {
  @Test func `shares that do not make the final price are an error`() async {
    let result = await order(
      "price: 40.00, discount: 4.00, final_price: 36.00, instructor_share: 1️⃣25.20, platform_share: 10.90")
    #expect(result.findings("V-63") == ["1️⃣"])
    #expect(
      result.messages("V-63") == [
        "`instructor_share` and `platform_share` together are 0.10 USD too much for the final price"
      ])
  }

  @Test func `a final price that is not written follows from price, quantity and discount`() async {
    let wrong = await order(
      "price: 20.00, quantity: 2, discount: 4.00, instructor_share: 1️⃣25.20, platform_share: 10.00")
    #expect(wrong.findings("V-63") == ["1️⃣"])
    let right = await order(
      "price: 20.00, quantity: 2, discount: 4.00, instructor_share: 25.20, platform_share: 10.80")
    #expect(right.findings("V-63").isEmpty)
  }

  @Test func `an earning of a refunded order is refunded`() async {
    let result = await order("price: 36.00", status: "refunded", earning: "1️⃣paid")
    #expect(result.findings("V-63") == ["1️⃣"])
    #expect(result.messages("V-63") == ["the order is refunded, the earning is `paid`"])
    #expect(await order("price: 36.00", status: "refunded", earning: "refunded").findings("V-63").isEmpty)
    #expect(await order("price: 36.00", earning: "paid").findings("V-63").isEmpty)
  }

  private func order(
    _ item: String, status: String = "completed", earning: String? = nil
  ) async -> ContentFixture.Result {
    await ContentFixture(
      """
      == private/accounts.yaml
      - {id: a1, name: Ada}
      == private/orders.yaml
      - {number: O1, account: a1, status: \(status), total: 36.00, items: [{kind: other, title: Hour, \(item)}]}
      == private/earnings.yaml
      \(earning.map { "- {id: e1, account: a1, recipient_type: instructor, kind: sale, order: O1, amount: 25.20, status: \($0)}" } ?? "")
      """
    ).check()
  }
}
