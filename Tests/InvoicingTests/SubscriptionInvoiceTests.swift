import TestSupport
import Testing

@testable import Content
@testable import Invoicing

@Suite struct `Invoice of a subscription` {
  private func invoice(_ members: String, vat: String = "rate: 15") async -> Invoice? {
    let catalog = await AcademyFixture(
      order: "status: pending\ntotal: 1.00\nitems: [{price: 1.00}]",
      files: """
        == plans.yaml
        - {slug: solo, name: {en: Solo, ar: فردي}, weekly_minutes: 90, prices: [{period: quarterly, price: 57.00, discount: 5}]}
        == private/subscriptions.yaml
        - {id: sub, account: lea, plan: solo, remaining_monthly_minutes: 30, auto_renewal: true}
        == private/subscription_invoices.yaml
        - {invoice_number: S-1, subscription: sub, account: lea, due_date: 2026-05-15, created_at: 2026-04-30T22:00:00Z,
           billing_period_start: 2026-05-01, billing_period_end: 2026-07-31, \(members)}
        """, vat: vat
    ).load()
    return catalog.all("subscription_invoices").first.flatMap {
      Invoice(subscriptionInvoice: $0, language: "ar")
    }
  }

  @Test func `names plan, period and minutes`() async throws {
    let invoice = try #require(
      await invoice(
        "amount: 57.00, tax: 8.55, total: 65.55, status: paid, paid_at: 2026-05-02, payment_method: card"))
    #expect(invoice.source == .subscription && invoice.number == "S-1" && invoice.orderNumber == nil)
    #expect(
      invoice.subscription
        == Invoice.SubscriptionTerms(
          plan: Wording(shown: "فردي", lasting: "Solo"), billingPeriod: "quarterly", weeklyMinutes: 90,
          remainingMinutes: 30, renewsItself: true))
    #expect(invoice.issuedOn == CalendarTime.date("2026-05-01"))
    #expect(invoice.period?.count == 92)
    #expect(invoice.lines.map(\.discount) == [nil])
    #expect(invoice.stamp == .paid && invoice.payment?.method == "card")
  }

  @Test func `shows the plan's price and the discount of its cycle`() async throws {
    let invoice = try #require(await invoice("amount: 54.15, tax: 8.12, total: 62.27, status: open"))
    #expect(invoice.lines.map(\.price?.description) == ["57.00 USD"])
    #expect(invoice.lines.map(\.discount?.description) == ["2.85 USD"])
    #expect(invoice.sums.net.description == "54.15 USD" && invoice.due?.description == "62.27 USD")
  }

  @Test func `may be taxed otherwise, and may include its tax`() async throws {
    let abroad = try #require(
      await invoice("amount: 10.00, tax: 0.00, total: 10.00, status: open, vat: export"))
    #expect(abroad.taxes.map(\.treatment.category) == [.export])
    let vat = "rate: 15, prices_include: true"
    let included = try #require(await invoice("amount: 8.69, tax: 1.30, total: 9.99, status: open", vat: vat))
    #expect(included.pricesIncludeTax && included.lines[0].net.description == "9.99 USD")
    #expect(included.lines[0].netWithoutTax.description == "8.69 USD")
  }

  @Test func `there is none if it does not add up`() async {
    #expect(await invoice("amount: 10.00, tax: 1.50, total: 11.51, status: open") == nil)
    #expect(await invoice("amount: 10.00, tax: 1.51, total: 11.51, status: open") == nil)
  }

  @Test(
    arguments: Invoice.Stamp.allCases.map(\.rawValue).filter {
      ["draft", "open", "void", "uncollectible"].contains($0)
    })
  func `its status is its stamp`(status: String) async throws {
    let invoice = try #require(await invoice("amount: 10.00, tax: 1.50, total: 11.50, status: \(status)"))
    #expect(invoice.stamp?.rawValue == status && invoice.paid == nil)
  }
}
