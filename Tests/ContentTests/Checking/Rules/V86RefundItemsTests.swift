import TestSupport
import Testing

@Suite struct `V-86 lines of refunds` {
  /// Refunds of an order of three things for 34.50 and one for 11.50.
  private func check(_ refunds: String...) async -> ContentFixture.Result {
    let rows = refunds.map { "- {order: ORD-1, account: lea, status: processed, \($0)}" }
    return await InvoicedOrder(
      files: "== private/refunds.yaml\n" + rows.joined(separator: "\n")
    ).check("items: [{id: three, quantity: 3, price: 10.00}, {price: 10.00}]\ntotal: 46.00")
  }

  @Test(arguments: ["items: [1️⃣four]", "items: [{item: 1️⃣3}]", "items: [1️⃣0]"])
  func `they are lines of the order`(items: String) async {
    let result = await check("amount: 1.00, \(items)")
    #expect(result.findings("V-86") == ["1️⃣"])
  }

  @Test func `not more of them than were sold`() async {
    let result = await check("amount: 34.50, items: [{item: three, quantity: 1️⃣4}]")
    #expect(result.findings("V-86") == ["1️⃣"])
    #expect(result.messages("V-86") == ["expected at most 3, the line's quantity, found 4"])
  }

  @Test func `not for more than they came to`() async {
    let told = await check("amount: 12.00, items: [{item: 2, amount: 1️⃣12.00}]")
    #expect(told.findings("V-86") == ["1️⃣"])
    let share = await check("amount: 12.00, items: [1️⃣{item: three, quantity: 1}]")
    #expect(share.findings("V-86") == ["1️⃣"])
  }

  @Test func `not twice`() async {
    let first = "amount: 11.50, processed_at: 2026-05-01, items: [2]"
    let result = await check("amount: 11.50, processed_at: 2026-05-02, items: [1️⃣2]", first)
    #expect(result.findings("V-86") == ["1️⃣"])
    let third = "items: [{item: three, quantity: 1}], amount: 11.50, processed_at: 2026-05-0"
    let fine = await check(third + "1", third + "2", third + "3")
    #expect(fine.findings("V-86") == [])
  }

  @Test func `together they are what is given back`() async {
    let result = await check("amount: 20.00, items: 1️⃣[{item: three, amount: 10.00}, {item: 2, amount: 9.00}]")
    #expect(
      result.messages("V-86") == [
        "expected the lines to come to 20.00 USD, the refund's amount, found 19.00 USD"
      ])
  }

  @Test(arguments: [
    "amount: 11.50, items: [{item: three, quantity: 1}]", "amount: 46.00, items: [three, 2]",
    "amount: 16.50, items: [{item: three, amount: 5.00}, 2]", "amount: 10.00",
  ])
  func `lines that add up are fine`(refund: String) async {
    let result = await check(refund)
    #expect(result.findings("V-86") == [])
  }
}
