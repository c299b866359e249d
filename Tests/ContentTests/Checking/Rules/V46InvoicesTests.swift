import Diagnostics
import TestSupport
import Testing

@Suite struct `V-46 invoices` {
  private func check(_ files: String) async -> ContentFixture.Result {
    await ContentFixture("== private/accounts.yaml\n- {id: lea, name: Lea}\n" + files).check()
  }

  /// A completed order with an invoice of this number, written as a row.
  private func order(_ number: Int, _ invoice: String) -> String {
    "- {number: O-\(number), account: lea, status: completed, items: [{price: 1.00}], total: 1.00, "
      + "invoice_date: 2026-01-01, invoice_number: \(invoice)}"
  }

  private func subscriptionInvoice(_ number: String) -> String {
    """
    == private/subscriptions.yaml
    - {id: sub, account: lea, plan: solo}
    == private/subscription_invoices.yaml
    - invoice_number: \(number)
      subscription: sub
      account: lea
      amount: 1.00
      tax: 0.00
      total: 1.00
      status: open
      billing_period_start: 2026-01-01
      billing_period_end: 2026-02-01
      due_date: 2026-02-01
    """
  }

  @Test func `two orders do not share an invoice's number`() async {
    let result = await check("== private/orders.yaml\n\(order(1, "INV-1"))\n\(order(2, "1️⃣INV-1"))")
    #expect(result.findings("V-46") == ["1️⃣"])
    #expect(result.messages("V-46") == ["two invoices have the number `INV-1`"])
  }

  @Test func `orders and subscriptions do not share an invoice's number`() async {
    let result = await check(
      "== private/orders.yaml\n\(order(1, "INV-1"))\n\(subscriptionInvoice("1️⃣INV-1"))")
    #expect(result.findings("V-46") == ["1️⃣"])
  }

  @Test(
    arguments: [
      ("completed", "status: paid", "an order whose status is `completed` needs"),
      ("refunded", "status: refunded", "an order whose status is `refunded` needs"),
    ])
  func `a sale that went through has its invoice`(status: String, payment: String, message: String) async {
    let result = await OrderFixture().check(
      "status: 1️⃣\(status)\npayment: {\(payment)}\nitems: [{price: 1.00}]\ntotal: 1.15")
    #expect(result.findings("V-46") == ["1️⃣", "1️⃣"])
    #expect(
      result.messages("V-46").sorted() == ["\(message) `invoice_date`", "\(message) `invoice_number`"])
  }

  @Test func `an order that is paid has its invoice, completed or not`() async {
    let result = await OrderFixture().check(
      """
      status: processing
      payment: {status: 1️⃣paid}
      items: [{price: 1.00}]
      total: 1.15
      invoice_number: INV-1
      """)
    #expect(result.findings("V-46") == ["1️⃣"])
    #expect(result.messages("V-46") == ["an order whose payment's status is `paid` needs `invoice_date`"])
  }

  @Test(arguments: ["pending", "processing", "failed", "cancelled"])
  func `an order that is not paid needs none`(status: String) async {
    let result = await OrderFixture().check("status: \(status)\nitems: [{price: 1.00}]\ntotal: 1.15")
    #expect(result.findings("V-46").isEmpty)
  }

  @Test func `a gap in a series is worth a warning`() async {
    let result = await check(
      """
      == private/orders.yaml
      \(order(1, "INV-2026-00009"))
      \(order(2, "1️⃣INV-2026-00012"))
      \(order(3, "INV-2025-00001"))
      """)
    #expect(result.findings("V-46") == ["1️⃣"])
    #expect(
      result.messages("V-46") == ["expected `INV-2026-00010` to follow in the series, found `INV-2026-00012`"]
    )
    #expect(result.diagnostics.first { $0.id.rule == "V-46" }?.severity == .warning)
  }

  @Test func `a series may run through orders and subscriptions`() async {
    let result = await check(
      "== private/orders.yaml\n\(order(1, "INV-1"))\n\(order(2, "INV-3"))\n\(subscriptionInvoice("INV-2"))")
    #expect(result.findings("V-46").isEmpty)
  }

  // MARK: Where the site numbers by itself

  private static let site =
    "== site.yaml\ntitle: Test\nbase_url: https://a.example\nlanguages: [en]\ncurrency: USD\n"

  @Test func `an order needs no number where the site has a pattern for it`() async {
    let order = "- {number: O-1, account: lea, status: completed, items: [{price: 1.00}], total: 1.00}"
    let numbered = Self.site + "numbering: {invoice: 'INV-{seq}'}\n== private/orders.yaml\n" + order
    #expect(await check(numbered).findings("V-46").isEmpty)
    let other = Self.site + "numbering: {payout: 'PAY-{seq}'}\n== private/orders.yaml\n" + order
    #expect(await check(other).messages("V-46").count == 2)
  }

  @Test(arguments: [
    ("INV-{yaer}-{seq}", "`numbering.invoice`: there is no `{yaer}`; did you mean `{year}`?"),
    ("INV-{year}", "`numbering.invoice`: expected `{seq}`, which counts, and found none"),
    ("{seq}{seq:3}", "`numbering.invoice`: expected one `{seq}`, found two"),
    ("INV/{seq}", "`numbering.invoice`: `/` cannot be in a number, which names a file"),
    ("INV-{seq", "`numbering.invoice`: a `{` is not closed"),
  ])
  func `a pattern that gives no numbers is complained about where it stands`(pattern: String, message: String)
    async
  {
    let result = await check(Self.site + "numbering: {invoice: 1️⃣'\(pattern)', certificate: 'C-{year}'}\n")
    #expect(result.findings("V-46") == ["1️⃣"])
    #expect(result.messages("V-46") == [message])
  }
}
