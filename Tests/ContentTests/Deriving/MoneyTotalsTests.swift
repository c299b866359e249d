import TestSupport
import Testing

@testable import Content

@Suite struct `Derived sums of money` {
  @Test func `prices of a plan are compared by the month`() async throws {
    let plan = await ContentFixture(
      """
      == plans/pro.yaml
      name: Pro
      description: All of it.
      prices:
        - {period: monthly, price: 10.00}
        - {period: monthly, interval: 2, price: 19.00}
        - {period: quarterly, price: 30.00}
        - {period: semiannual, price: 50.00}
        - {period: yearly, price: 100.00, discount: 10}
        - {period: lifetime, price: 300.00, discount: 50}
      """
    ).entry("plans", "pro")
    let prices = try #require(plan?["prices"]?.list)
    #expect(
      prices.map { price in (["net", "per_month", "saving_percent"] as [Name]).map { price[$0]?.shown } } == [
        ["10.00 USD", "10.00 USD", nil], ["19.00 USD", "9.50 USD", "500 bp"],
        ["30.00 USD", "10.00 USD", "0 bp"], ["50.00 USD", "8.33 USD", "1667 bp"],
        ["90.00 USD", "7.50 USD", "2500 bp"], ["150.00 USD", nil, nil],
      ])
  }

  /// 10 + 50 − 20 − 5; what is pending or failed moves nothing.
  @Test func `a wallet holds what completed movements leave`() async throws {
    let wallet = await entry(
      """
      == private/wallets.yaml
      - id: w1
        account: a1
        currency: USD
        opening_balance: 10.00
        transactions:
          - {reference: W1, type: credit, category: top-up, amount: 50.00, balance_after: 60.00, at: 2026-01-01}
          - {reference: W2, type: debit, category: withdrawal, amount: 20.00, balance_after: 40.00, at: 2026-01-02}
          - {reference: W3, type: debit, category: book, amount: 5.00, balance_after: 35.00, at: 2026-01-03}
          - {reference: W4, type: credit, category: course, amount: 7.00, balance_after: 35.00, status: pending, at: 2026-01-04}
          - {reference: W5, type: debit, category: book, amount: 3.00, balance_after: 35.00, status: failed, at: 2026-01-05}
      """, "wallets", "w1")
    #expect(
      try #require(wallet).shown("balance", "total_earned", "total_withdrawn", "pending_balance") == [
        "35.00 USD", "50.00 USD", "20.00 USD", "7.00 USD",
      ])
  }

  @Test func `goodwill is what was received, less gifts and promotions`() async throws {
    let goodwill = await entry(
      """
      == private/goodwill.yaml
      - id: g1
        account: a1
        transactions:
          - {to: a1, points: 100, reason: referral, at: 2026-01-01}
          - {from: a1, to: a2, points: 30, reason: question_answer, at: 2026-01-02}
          - {from: a1, points: 20, promotion: hello, at: 2026-01-03}
      """, "goodwill", "g1")
    #expect(try #require(goodwill).shown("total_earned", "spent", "balance") == ["100", "50", "50"])
  }

  @Test func `a payout is its earnings, less fee and tax, over orders counted once`() async throws {
    let payout = await entry(
      """
      == private/orders.yaml
      - {number: O1, account: a2, status: completed, total: 50.00, items: [{kind: other, title: Hour, price: 50.00}]}
      - {number: O2, account: a2, status: completed, total: 50.00, items: [{kind: other, title: Hour, price: 50.00}]}
      == private/payouts.yaml
      - {number: P1, account: a1, status: completed, amount: 46.00, platform_fee: 1.50, tax_withheld: 2.50}
      == private/earnings.yaml
      - {id: e1, account: a1, order: O1, amount: 20.00, payout: P1, recipient_type: instructor, kind: sale, status: paid}
      - {id: e2, account: a1, order: O1, amount: 20.00, payout: P1, recipient_type: instructor, kind: sale, status: paid}
      - {id: e3, account: a1, order: O2, amount: 10.00, payout: P1, recipient_type: instructor, kind: sale, status: paid}
      - {id: e4, account: a1, order: O2, amount: 99.00, recipient_type: instructor, kind: sale, status: cleared}
      """, "payouts", "P1")
    #expect(
      try #require(payout).shown("total_orders", "gross_amount", "net_amount") == [
        "2", "50.00 USD", "46.00 USD",
      ])
  }

  @Test func `a coupon was used in every order that did not fall through`() async throws {
    let item = "total: 5.00, items: [{kind: other, title: Hour, price: 5.00}]"
    let coupon = await entry(
      """
      == coupons.yaml
      - {slug: summer, code: SUMMER, type: percentage, value: 10, used_count: 9}
      == private/orders.yaml
      - {number: O1, account: a1, status: completed, coupon: {code: summer}, \(item)}
      - {number: O2, account: a1, status: pending, coupon: {code: SUMMER}, \(item)}
      - {number: O3, account: a1, status: failed, coupon: {code: SUMMER}, \(item)}
      - {number: O4, account: a1, status: cancelled, coupon: {code: SUMMER}, \(item)}
      - {number: O5, account: a1, status: completed, coupon: {code: WINTER}, \(item)}
      - {number: O6, account: a1, status: completed, \(item)}
      """, "coupons", "SUMMER")
    #expect(try #require(coupon).shown("used_count") == ["2"])
  }

  private func entry(_ files: String, _ collection: String, _ name: String) async -> Record? {
    await ContentFixture("== private/accounts.yaml\n- {id: a1, name: Lea}\n- {id: a2, name: Max}\n" + files)
      .entry(collection, name)
  }
}
