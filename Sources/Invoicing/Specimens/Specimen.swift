import Content

/// What a made-up invoice is put together from; the figures are those of the arithmetic.
struct Specimen {
  var source = Invoice.Source.sale
  var currency = "USD"
  var lines: [Line] = [Line()]
  var allowances: [(reason: String?, isCoupon: Bool, units: Int64)] = []
  var charges: [(reason: String?, units: Int64)] = []
  var includesTax = false
  var roundsByLine = false
  /// Whether there is everything that there need not be.
  var isFull = false

  struct Line {
    var title = "Data Analysis with SQL"
    var kind: String? = "course"
    var quantity: Int64 = 1
    var price: Int64 = 7_900
    var discount: Int64 = 0
    var treatment = TaxTreatment(.standard, rate: 1_500)
    var note: Wording?
  }

  /// Nothing only if the figures do not fit.
  var invoice: Invoice? {
    guard let currency = Currency(currency) else { return nil }
    func money(_ units: Int64) -> Money { Money(minorUnits: units, currency: currency) }
    let bill = Bill(
      currency: currency,
      lines: lines.map { line in
        Bill.Line(
          gross: money(line.price * line.quantity), discount: money(line.discount), treatment: line.treatment)
      },
      allowances: allowances.map { Bill.Adjustment(amount: money($0.units)) },
      charges: charges.map { Bill.Adjustment(amount: money($0.units)) }, includesTax: includesTax,
      roundsByLine: roundsByLine)
    guard let reckoning = Reckoning(bill) else { return nil }
    var invoice = Invoice(
      source, bill, reckoning, seller: isFull ? .full : .plain, buyer: isFull ? .full : .plain,
      lines: lines.map { line in
        LineSource(
          title: Wording(line.title), kind: line.kind, quantity: line.quantity, price: money(line.price),
          note: line.note)
      },
      allowances: allowances.map { AdjustmentSource(reason: $0.reason, isCoupon: $0.isCoupon) },
      charges: charges.map { AdjustmentSource(reason: $0.reason) }, taxes: Self.tax)
    if isFull { addEverything(to: &invoice) }
    return invoice
  }

  private static func tax(_ subtotal: TaxSubtotal) -> Invoice.Tax {
    Invoice.Tax(
      treatment: subtotal.treatment, taxable: subtotal.taxable, tax: subtotal.tax,
      reason: subtotal.treatment.category == .exempt ? "Teaching by approved academies is exempt." : nil)
  }

  private func addEverything(to invoice: inout Invoice) {
    invoice.number = source == .sale ? "INV-2026-00042" : "SUB-2026-00042"
    invoice.issuedOn = 20_500
    invoice.dueOn = 20_530
    invoice.deliveredOn = 20_498
    invoice.period = 20_500...20_529
    invoice.orderNumber = source == .sale ? "ORD-2026-0042" : nil
    invoice.learner = "Rania Mansour"
    invoice.payment = Invoice.Payment(method: "card", reference: "pi_made_up", paidAt: 1_771_200_000)
    invoice.terms = "Payable without deduction by the due date."
    invoice.notes = "Training budget 2026."
    invoice.vatLabel = "VAT"
    if source == .subscription {
      invoice.subscription = Invoice.SubscriptionTerms(
        plan: "Tutoring circle", billingPeriod: "quarterly", weeklyMinutes: 90, remainingMinutes: 210,
        renewsItself: true)
    }
  }
}

extension Seller {
  fileprivate static let plain = Seller(name: "Manara Academy LLC")

  fileprivate static let full = Seller(
    name: "Manara Academy LLC", tradingName: "Manara",
    address: Address(
      street: "14 Harbour Street", street2: "Al Olaya", city: "Riyadh", state: "Riyadh Province",
      zip: "12211",
      country: "SA"),
    vatNumber: "310123456700003", taxNumber: "77-1", registration: "1010987654", email: "hello@example.org",
    phone: "+966 11 555 0142", contact: "Accounts office",
    bank: Bank(
      name: "Harbour Bank", holder: "Manara Academy LLC", iban: "SA4420000001234567891234", account: "12345",
      bic: "HBRYSARI"))
}

extension Buyer {
  fileprivate static let plain = Buyer(name: "Hanna Bergqvist")

  fileprivate static let full = Buyer(
    name: "Nordhav Logistik AB", contact: "Elin Nordhav",
    address: Address(
      street: "Skandiahamnen 12", street2: "Floor 3", city: "Göteborg", state: "Västra Götaland",
      zip: "418 34",
      country: "SE"),
    vatNumber: "SE000000010201", taxNumber: "16-2", registration: "556000-0001",
    email: "invoices@example.com",
    phone: "+46 31 000 02 02", reference: "Cost centre 12", purchaseOrder: "PO-4417")
}
