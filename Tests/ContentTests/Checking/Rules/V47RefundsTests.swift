import TestSupport
import Testing

@Suite struct `V-47 refunds` {
  /// An order of 115.00 with refunds, written as members of maps.
  private func check(
    status: String, payment: String, refunds: [String]
  ) async -> ContentFixture.Result {
    let rows = refunds.map { "- {order: ORD-1, account: lea, \($0)}" }
    return await OrderFixture(files: "== private/refunds.yaml\n" + rows.joined(separator: "\n")).check(
      """
      status: 1️⃣\(status)
      payment: {status: 2️⃣\(payment)}
      items: [{price: 100.00}]
      total: 115.00
      invoice_number: I-1
      invoice_date: 2026-05-01
      """)
  }

  @Test func `no more is given back than was paid`() async {
    let result = await check(
      status: "refunded", payment: "refunded",
      refunds: [
        "status: processed, amount: 100.00", "status: processed, amount: 3️⃣15.01",
        "status: rejected, amount: 500.00",
      ])
    #expect(result.findings("V-47") == ["3️⃣"])
    #expect(
      result.messages("V-47") == ["expected refunds of at most 115.00 USD for the order, found 115.01 USD"])
  }

  @Test(arguments: [[], ["status: processed, amount: 114.99"], ["status: approved, amount: 115.00"]])
  func `a refunded order has been given back`(refunds: [String]) async {
    let result = await check(status: "refunded", payment: "refunded", refunds: refunds)
    #expect(result.findings("V-47") == ["1️⃣"])
  }

  @Test func `an order of which all was given back is refunded`() async {
    let result = await check(
      status: "completed", payment: "paid", refunds: ["status: processed, amount: 115.00"])
    #expect(result.findings("V-47") == ["1️⃣"])
    #expect(
      result.messages("V-47") == [
        "expected the status `refunded`, because all was given back, found `completed`"
      ])
  }

  @Test(arguments: [
    ("completed", "refunded", [String]()), ("refunded", "paid", ["status: processed, amount: 115.00"]),
  ])
  func `order and payment agree on a refund`(status: String, payment: String, refunds: [String]) async {
    let result = await check(status: status, payment: payment, refunds: refunds)
    #expect(result.findings("V-47") == ["2️⃣"])
  }

  @Test func `refunds of a part, and of all, are fine`() async {
    let part = await check(
      status: "completed", payment: "paid",
      refunds: ["status: processed, amount: 50.00", "status: pending, amount: 65.00"])
    #expect(part.findings("V-47").isEmpty)
    let all = await check(
      status: "refunded", payment: "refunded",
      refunds: ["status: processed, amount: 50.00", "status: processed, amount: 65.00"])
    #expect(all.findings("V-47").isEmpty)
  }
}
