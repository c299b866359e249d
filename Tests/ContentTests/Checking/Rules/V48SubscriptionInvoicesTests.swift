import TestSupport
import Testing

@Suite struct `V-48 subscription invoices` {
  private static let sums = "amount: 10.00, tax: 1.50, total: 11.50"
  private static let may = "billing_period_start: 2026-05-01, billing_period_end: 2026-05-31"

  /// Invoices of one subscription, written as members of maps.
  private func check(_ invoices: String...) async -> ContentFixture.Result {
    let rows = invoices.enumerated().map { number, members in
      let account = members.contains("account:") ? "" : ", account: lea"
      return "- {invoice_number: S-\(number), subscription: sub, due_date: 2026-05-01\(account), \(members)}"
    }
    return await ContentFixture(
      """
      == private/accounts.yaml
      - {id: lea, name: Lea}
      - {id: max, name: Max}
      == plans.yaml
      - {slug: solo, name: Solo, prices: [{period: monthly, price: 10.00}]}
      == private/subscriptions.yaml
      - {id: sub, account: lea, plan: solo}
      == private/subscription_invoices.yaml
      \(rows.joined(separator: "\n"))
      """
    ).check()
  }

  @Test func `amount and tax make the total`() async {
    let result = await check("status: open, amount: 10.00, tax: 1.50, total: 1️⃣11.00, \(Self.may)")
    #expect(result.findings("V-48") == ["1️⃣"])
    #expect(
      result.messages("V-48") == [
        "expected a total of 11.50 USD, which is 10.00 USD plus a tax of 1.50 USD, found 11.00 USD"
      ])
  }

  @Test func `a paid invoice says when, and no other does`() async {
    let unpaid = await check("status: 1️⃣paid, \(Self.sums), \(Self.may)")
    #expect(unpaid.findings("V-48") == ["1️⃣"])
    let paid = await check("status: open, paid_at: 1️⃣2026-05-02, \(Self.sums), \(Self.may)")
    #expect(paid.findings("V-48") == ["1️⃣"])
    let fine = await check("status: paid, paid_at: 2026-05-02, \(Self.sums), \(Self.may)")
    #expect(fine.findings("V-48").isEmpty)
  }

  @Test func `an invoice goes to the account of its subscription`() async {
    let result = await check("account: 1️⃣max, status: open, \(Self.sums), \(Self.may)")
    #expect(result.findings("V-48") == ["1️⃣"])
    #expect(!result.messages("V-48").joined().contains("max"))
  }

  @Test func `no time is paid for twice`() async {
    let result = await check(
      "status: open, \(Self.sums), billing_period_start: 1️⃣2026-05-30, billing_period_end: 2026-06-29",
      "status: open, \(Self.sums), \(Self.may)",
      "status: open, \(Self.sums), billing_period_start: 2️⃣2026-05-01, billing_period_end: 2026-05-02")
    #expect(Set(result.findings("V-48")) == ["1️⃣", "2️⃣"])
  }

  @Test func `periods may touch, and void invoices do not count`() async {
    let result = await check(
      "status: void, \(Self.sums), \(Self.may)", "status: open, \(Self.sums), \(Self.may)",
      "status: open, \(Self.sums), billing_period_start: 2026-05-31, billing_period_end: 2026-06-30",
      "status: draft, \(Self.sums), billing_period_start: 2026-07-01, billing_period_end: 2026-07-31")
    #expect(result.findings("V-48").isEmpty)
  }
}
