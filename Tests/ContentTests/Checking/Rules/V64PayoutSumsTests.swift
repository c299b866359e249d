import TestSupport
import Testing

@Suite struct `V-64 payout sums` {
  private let sums = "total_orders: 2, gross_amount: 50.00, platform_fee: 1.50, tax_withheld: 2.50"

  @Test func `a payout that agrees with itself and its earnings is fine`() async {
    #expect(await payout("\(sums), net_amount: 46.00, amount: 46.00").findings("V-64").isEmpty)
    #expect(await payout("amount: 50.00").findings("V-64").isEmpty)
    #expect(await payout("platform_fee: 4.00, amount: 46.00").findings("V-64").isEmpty)
  }

  @Test func `what is paid is what the earnings come to, even if nothing else is told`() async {
    let result = await payout("amount: 1️⃣46.00")
    #expect(result.findings("V-64") == ["1️⃣"])
    #expect(
      result.messages("V-64") == [
        "`amount` is 4.00 USD too little for the payout's earnings, less what is taken off"
      ])
  }

  @Test func `net is gross less fee and tax`() async {
    let result = await payout("\(sums), net_amount: 1️⃣47.00, amount: 47.00")
    #expect(result.findings("V-64") == ["1️⃣"])
    #expect(
      result.messages("V-64") == [
        "`net_amount` is 1.00 USD too much for `gross_amount` less `platform_fee` and `tax_withheld`"
      ])
    #expect(await payout("\(sums), amount: 1️⃣47.00").findings("V-64") == ["1️⃣"])
  }

  @Test func `the net amount is paid`() async {
    let result = await payout("\(sums), net_amount: 46.00, amount: 1️⃣45.00")
    #expect(result.findings("V-64") == ["1️⃣"])
    #expect(result.messages("V-64") == ["`amount` is 1.00 USD too little for `net_amount`"])
  }

  @Test func `gross is the sum of the earnings`() async {
    let result = await payout("total_orders: 2, gross_amount: 1️⃣51.00, amount: 51.00")
    #expect(result.findings("V-64") == ["1️⃣"])
    #expect(result.messages("V-64") == ["`gross_amount` is 1.00 USD too much for the payout's earnings"])
  }

  @Test func `orders are counted once each`() async {
    let result = await payout("total_orders: 1️⃣3, gross_amount: 50.00, amount: 50.00")
    #expect(result.findings("V-64") == ["1️⃣"])
    #expect(result.messages("V-64") == ["expected 2 orders, those of the payout's earnings, found 3"])
  }

  @Test func `an earning in another currency is an error`() async {
    #expect(await payout("currency: EUR, amount: 1️⃣50.00").findings("V-64") == ["1️⃣"])
  }

  @Test func `an earning is paid out to the one who earned it`() async {
    let result = await payout(
      "amount: 50.00", more: "{id: e4, account: a2, amount: 0.00, payout: 2️⃣P1, order: O1, \(earning)}")
    #expect(result.findings("V-64") == ["2️⃣"])
  }

  @Test func `an earning is paid out once`() async {
    let result = await payout(
      "amount: 50.00",
      more: "{id: e4, account: a1, order: O1, item: 1, amount: 20.00, payout: 2️⃣P2, \(earning)}")
    #expect(result.findings("V-64") == ["2️⃣"])
    #expect(result.messages("V-64") == ["the same earning is paid out twice"])
  }

  @Test func `an earning names one payout only`() async {
    let result = await payout(
      "amount: 50.00",
      more: "{id: e4, account: a1, order: O2, item: 3, amount: 0.00, payout: 2️⃣[P1, P2], \(earning)}")
    #expect(result.findings("wrong-type") == ["2️⃣"])
  }

  private let earning = "recipient_type: instructor, kind: sale, status: paid"

  private func payout(_ fields: String, more: String? = nil) async -> ContentFixture.Result {
    await ContentFixture(
      """
      == private/accounts.yaml
      - {id: a1, name: Ada}
      - {id: a2, name: Bob}
      == private/orders.yaml
      - {number: O1, account: a2, status: completed, total: 50.00, items: [{kind: other, title: Hour, price: 50.00}]}
      - {number: O2, account: a2, status: completed, total: 50.00, items: [{kind: other, title: Hour, price: 50.00}]}
      == private/payouts.yaml
      - {number: P1, account: a1, status: completed, \(fields)}
      - {number: P2, account: a1, status: completed, amount: 20.00}
      == private/earnings.yaml
      - {id: e1, account: a1, order: O1, item: 1, amount: 20.00, payout: P1, \(earning)}
      - {id: e2, account: a1, order: O1, item: 2, amount: 20.00, payout: P1, \(earning)}
      - {id: e3, account: a1, order: O2, item: 1, amount: 10.00, payout: P1, \(earning)}
      \(more.map { "- " + $0 } ?? "")
      """
    ).check()
  }
}
