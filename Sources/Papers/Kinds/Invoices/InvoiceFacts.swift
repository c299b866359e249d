import Content
import Invoicing
import Liquid
import Localization
import Names

/// What an invoice's template is told: every figure as the model has it, none of its own.
struct InvoiceFacts {
  private let invoice: Invoice
  private let countries: (String) -> String?

  init(_ invoice: Invoice, countries: @escaping (String) -> String?) {
    self.invoice = invoice
    self.countries = countries
  }

  init(_ invoice: Invoice, _ filters: FilterContext) {
    self.init(invoice) { filters.localizer.locale.countryName($0) }
  }

  /// - Parameter head: what every paper is told.
  func facts(_ head: PaperFacts) -> PaperFacts {
    var facts = head
    for (name, value) in references + parties + texts { facts.add(name, value) }
    facts.add("lines", .list(zip(invoice.lines, invoice.runningNets).map { $0.value(running: $1) }))
    facts.add("allowances", .list(invoice.allowances.map(\.value)))
    facts.add("charges", .list(invoice.charges.map(\.value)))
    facts.add("taxes", .list(invoice.taxes.map(\.value)))
    for (name, value) in sums { facts.add(name, value) }
    return facts
  }

  private var references: [StatementMember] {
    let terms = invoice.subscription
    return [
      ("kind", .text(invoice.kind.rawValue)), ("source", .text(invoice.source.rawValue)),
      ("issued_on", .told(day: invoice.issuedOn)), ("due_on", .told(day: invoice.dueOn)),
      ("delivered_on", .told(day: invoice.deliveredOn)), ("order_number", .told(invoice.orderNumber)),
      ("currency", .text(invoice.currency.code)), ("stamp", .told(invoice.stamp?.rawValue)),
      ("period", .period(invoice.period)), ("plan", .told(terms?.plan)),
      ("billing_period", .told(terms?.billingPeriod)), ("weekly_minutes", .told(terms?.weeklyMinutes)),
      ("remaining_minutes", .told(terms?.remainingMinutes)),
      ("auto_renewal", terms?.renewsItself.map { .boolean($0) } ?? .nothing),
      ("original", invoice.original?.value ?? .nothing), ("reason", .told(invoice.reason)),
      ("processed_at", .told(moment: invoice.processedAt)),
    ]
  }

  private var parties: [StatementMember] {
    let (seller, buyer) = (invoice.seller, invoice.buyer)
    return [
      (
        "seller",
        .record([
          ("name", .told(seller.name)), ("trading_name", .told(seller.tradingName)),
          ("address", .list(lines(seller.address))), ("vat_number", .told(seller.vatNumber)),
          ("tax_number", .told(seller.taxNumber)), ("registration", .told(seller.registration)),
          ("email", .told(seller.email)), ("phone", .told(seller.phone)), ("contact", .told(seller.contact)),
          ("bank", seller.bank?.value ?? .nothing),
        ])
      ),
      (
        "buyer",
        .record([
          ("name", .text(buyer.name.shown)), ("contact", .told(buyer.contact)),
          ("address", .list(lines(buyer.address))),
          ("vat_number", .told(buyer.vatNumber)), ("tax_number", .told(buyer.taxNumber)),
          ("registration", .told(buyer.registration)), ("email", .told(buyer.email)),
          ("phone", .told(buyer.phone)), ("reference", .told(buyer.reference)),
          ("purchase_order", .told(buyer.purchaseOrder)),
        ])
      ),
      ("learner", .told(invoice.learner)),
    ]
  }

  /// As printed, the country last. What is told in one piece names it already.
  private func lines(_ address: Address) -> [TemplateValue] {
    let country = address.text == nil ? address.country.map { countries($0) ?? $0 } : nil
    return (address.lines + [country].compactMap(\.self)).map { .text($0) }
  }

  private var texts: [StatementMember] {
    [
      ("payment", invoice.payment?.value ?? .nothing), ("terms", .told(invoice.terms)),
      ("notes", .told(invoice.notes)), ("vat_label", .told(invoice.vatLabel)),
      ("prices_include", .boolean(invoice.pricesIncludeTax)),
      ("rounding", .text(invoice.roundsByLine ? "line" : "invoice")),
    ]
  }

  private var sums: [StatementMember] {
    let sums = invoice.sums
    return [
      ("subtotal", .told(sums.subtotal)),
      ("line_discount", sums.lineDiscount.minorUnits == 0 ? .nothing : .told(sums.lineDiscount)),
      ("net_total", .told(sums.net)), ("tax_total", .told(sums.tax)), ("total", .told(sums.total)),
      ("paid", .told(invoice.paid)), ("due", .told(invoice.due)),
    ]
  }
}

extension InvoiceFacts {
  /// One for each turn that the template may take for such invoices.
  static func specimens(_ kind: Invoice.Kind, _ source: Invoice.Source?) -> [PaperFacts] {
    Invoice.specimens.filter { $0.kind == kind && (source == nil || $0.source == source) }.map { invoice in
      InvoiceFacts(invoice) { _ in nil }.facts(Specimen.head)
    }
  }
}
