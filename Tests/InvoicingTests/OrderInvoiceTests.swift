import TestSupport
import Testing

@testable import Content
@testable import Invoicing

@Suite struct `Invoice of an order` {
  private let usual = AcademyFixture.usual

  private func edited(_ old: String, _ new: String) -> String { usual.replacing(old, with: new) }

  @Test func `says what the paper shows`() async throws {
    let invoice = try #require(await AcademyFixture().invoice())
    #expect(invoice.kind == .invoice && invoice.source == .sale)
    #expect(invoice.number == "INV-1")
    #expect(invoice.orderNumber == "ORD-1")
    #expect(invoice.issuedOn == CalendarTime.date("2026-05-02"))
    #expect(invoice.lines.map(\.title?.shown) == ["Loops", "Maps"])
    #expect(invoice.lines.map(\.kind) == ["course", "course"])
    #expect(invoice.lines.map(\.quantity) == [Decimal(1), Decimal(2)])
    #expect(invoice.lines.map(\.price?.description) == ["100.00 USD", "25.00 USD"])
    #expect(invoice.runningNets.map(\.description) == ["100.00 USD", "150.00 USD"])
    #expect(invoice.sums.total.description == "172.50 USD")
    #expect(invoice.payment == Invoice.Payment(method: "card", reference: "tx_1", paidAt: 1_777_674_600))
    #expect(invoice.stamp == .paid && invoice.paid == invoice.sums.total && invoice.due == nil)
    #expect(invoice.terms?.shown == "Thirty days." && invoice.vatLabel?.shown == "VAT")
    #expect(invoice.seller.address.lines == ["1 Quay", "Riyadh 12211"])
    #expect(invoice.seller.bank?.iban == "SA44")
  }

  @Test func `is told in the language that is asked for`() async throws {
    let invoice = try #require(await AcademyFixture().invoice(language: "ar"))
    #expect(invoice.seller.name?.shown == "الأكاديمية")
    #expect(invoice.buyer.name.shown == "ليا")
    #expect(invoice.lines.map(\.title?.shown) == ["Loops", "خرائط"])
  }

  // MARK: Who pays

  @Test func `without billing it is made out to the account`() async throws {
    let buyer = try #require(await AcademyFixture().invoice()).buyer
    #expect(buyer.name.shown == "Lea" && buyer.email == "lea@example.org" && buyer.phone == "+1 2")
  }

  @Test func `the account's billing comes before its name, the order's before both`() async throws {
    let account = try #require(await AcademyFixture(order: "account: max\n" + usual).invoice()).buyer
    #expect(account.name.shown == "Max Ltd" && account.vatNumber == "NO1")
    #expect(account.address.lines == ["2 Road", "0150 Oslo"] && account.address.country == "NO")
    let order = AcademyFixture(order: "account: max\nbilling: {name: Max himself, contact: M.}\n" + usual)
    let own = try #require(await order.invoice()).buyer
    #expect(own.name.shown == "Max himself" && own.vatNumber == nil && own.contact == "M.")
  }

  @Test func `when a sponsor pays, it is made out to them, and who bought is the learner`() async throws {
    let invoice = try #require(await AcademyFixture(order: "sponsor: firm\n" + usual).invoice())
    #expect(invoice.buyer.name.shown == "Firm AB" && invoice.buyer.purchaseOrder == "PO-1")
    #expect(invoice.buyer.email == "firm@example.org")
    #expect(invoice.learner?.shown == "Lea")
  }

  // MARK: What has become of it

  @Test(arguments: [
    ("completed", "paid", "", Invoice.Stamp.paid), ("pending", "pending", "", .open),
    ("processing", "pending", "", .open), ("cancelled", "pending", "", .void),
    ("failed", "failed", "", .void),
    ("refunded", "refunded", "processed, amount: 172.50", .refunded),
    ("completed", "paid", "processed, amount: 1.00", .partlyRefunded),
    ("completed", "paid", "approved, amount: 1.00", .paid),
  ])
  func `the stamp says how it stands`(
    _ status: String, _ payment: String, _ refund: String, _ stamp: Invoice.Stamp
  )
    async throws
  {
    let order = edited("status: completed", "status: \(status)").replacing(
      "status: paid", with: "status: \(payment)")
    let rows = "== private/refunds.yaml\n- {order: ORD-1, account: lea, status: \(refund)}"
    let invoice = try #require(
      await AcademyFixture(order: order, files: refund.isEmpty ? "" : rows).invoice())
    #expect(invoice.stamp == stamp)
    let isPaid = [.paid, .refunded, .partlyRefunded].contains(stamp)
    #expect(invoice.paid == (isPaid ? invoice.sums.total : nil))
    #expect(invoice.due == (stamp == .open ? invoice.sums.total : nil))
  }

  @Test(arguments: ["tax_amount: 22.51", "total: 172.51", "subtotal: 1.00", "discount_amount: 1.00"])
  func `there is none if the order says other sums than its lines`(told: String) async {
    let name = told.prefix { $0 != ":" }
    let kept = usual.split(separator: "\n").filter { !$0.hasPrefix(name) }.joined(separator: "\n")
    #expect(await AcademyFixture(order: kept + "\n" + told).invoice() == nil)
  }

  // MARK: What need not be there

  @Test func `allowances, charges, dates and notes are shown if they are told`() async throws {
    let order = """
      items: [{title: Printed, price: 100.00, tax: {category: exempt, reason: By law.}}]
      coupon: {code: TEN, discount_amount: 10.00}
      allowances: [{reason: Loyal, amount: 5.00}]
      charges: [{reason: Postage, amount: 3.00, tax: standard}]
      total: 88.45
      status: pending
      due_date: 2026-06-01
      delivered_on: 2026-05-03
      period_start: 2026-05-01
      period_end: 2026-05-31
      payment_terms: At once.
      notes: Thank you.
      notes_public: true
      """
    let invoice = try #require(await AcademyFixture(order: order).invoice())
    #expect(invoice.allowances.map(\.reason) == ["TEN", "Loyal"])
    #expect(invoice.allowances.map(\.isCoupon) == [true, false])
    #expect(invoice.charges.map(\.reason) == ["Postage"])
    #expect(invoice.taxes.map(\.treatment.category) == [.standard, .exempt])
    #expect(invoice.taxes.map(\.reason?.shown) == [nil, "By law."])
    #expect(invoice.dueOn == CalendarTime.date("2026-06-01"))
    #expect(invoice.deliveredOn == CalendarTime.date("2026-05-03"))
    #expect(invoice.period?.count == 31)
    #expect(invoice.terms?.shown == "At once." && invoice.notes == "Thank you.")
    #expect(invoice.number == nil && invoice.payment == nil)
  }

  @Test func `remarks that are not public stay private`() async throws {
    let invoice = try #require(await AcademyFixture(order: usual + "\nnotes: Difficult customer.").invoice())
    #expect(invoice.notes == nil)
  }

  @Test func `the site's reason serves exempt sales that tell none`() async throws {
    let order = "items: [{title: T, price: 1.00}]\ntax: exempt\ntotal: 1.00\nstatus: pending"
    let vat = "rate: 15, exempt_reason: {en: Teaching., ar: تعليم}"
    let invoice = try #require(await AcademyFixture(order: order, vat: vat).invoice(language: "ar"))
    #expect(invoice.taxes.map(\.reason) == [Wording(shown: "تعليم", lasting: "Teaching.")])
  }
}
