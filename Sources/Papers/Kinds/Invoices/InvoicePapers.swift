import Content
import Invoicing
import Names

/// Invoices and credit notes (D-03 to D-05): private, each for the one who pays.
extension PaperKind {
  static let invoices = PaperKind(
    "invoices", "invoice", of: "orders", numbering: .invoices,
    specimens: InvoiceFacts.specimens(.invoice, .sale)
  ) { order, site in
    let language = site.language(of: order)
    guard let issue = site.numbers.issue(of: order),
      var invoice = Invoice(order: order, refunds: site.numbers.refunds[order], language: language)
    else { return nil }
    invoice.issue(as: issue.number, on: issue.day, in: site.catalog, language: language)
    return site.unit(order, "invoices", invoice, issue)
  }

  static let subscriptionInvoices = PaperKind(
    "subscription_invoices", "invoice", of: "subscription_invoices", numbering: .subscriptionInvoices,
    specimens: InvoiceFacts.specimens(.invoice, .subscription)
  ) { record, site in
    let language = site.language(of: record)
    guard let issue = record.draft ?? site.numbers.issue(of: record),
      var invoice = Invoice(subscriptionInvoice: record, language: language)
    else { return nil }
    invoice.issue(as: issue.number, on: issue.day, in: site.catalog, language: language)
    return site.unit(record, "subscription_invoices", invoice, issue)
  }

  static let creditNotes = PaperKind(
    "credit_notes", "credit note", of: "refunds", numbering: .creditNotes,
    specimens: InvoiceFacts.specimens(.creditNote, nil)
  ) { refund, site in
    guard let issue = site.numbers.issue(of: refund), let order = refund["order"]?.target else { return nil }
    let language = site.language(of: order)
    guard var note = Invoice(refund: refund, refunds: site.numbers.refunds[order], language: language) else {
      return nil
    }
    note.issue(as: issue.number, on: issue.day, in: site.catalog, language: language)
    note.original = site.numbers.original(order)
    return site.unit(refund, "credit_notes", note, issue)
  }
}

extension NumberBook {
  /// What a credit note names of the invoice that it takes back.
  fileprivate func original(_ order: Record) -> Invoice.Original {
    let issue = issue(of: order)
    return Invoice.Original(number: issue?.number, issuedOn: issue?.day)
  }
}

extension Record {
  /// A draft is shown as one, and can still change.
  fileprivate var draft: Numbering.Issue? {
    guard self["status"]?.text == "draft", let number = self["invoice_number"]?.text,
      let day = Numbering.subscriptionInvoices.day(self)
    else { return nil }
    return Numbering.Issue(number: number, day: day)
  }
}

extension Numbering {
  /// Of every sale that is completed or paid for, or has a number.
  static let invoices = Numbering("invoice", prefix: "INV", field: "invoice_number", dayField: "invoice_date")
  {
    order in
    let states = [order["status"]?.text, order["payment"]?["status"]?.text]
    let isSold = states.contains { ["completed", "refunded", "paid"].contains($0) }
    return order.isKept && (isSold || order["invoice_number"] != nil)
  } day: { order in
    (order["payment"]?["paid_at"] ?? order["created_at"])?.localDay
  } frozen: { order, issue, _ in
    order.frozen(Invoice(order: order, language: order.firstLanguage), issue)
  }

  static let subscriptionInvoices = Numbering(
    "subscription_invoice", prefix: "SUB", field: "invoice_number"
  ) { record in
    record.isKept && record["status"]?.text != "draft"
  } day: { record in
    record["created_at"]?.localDay ?? record["billing_period_start"]?.date
  } frozen: { record, issue, _ in
    record.frozen(Invoice(subscriptionInvoice: record, language: record.firstLanguage), issue)
  }

  /// Of every refund that was agreed to.
  static let creditNotes = Numbering("credit_note", prefix: "CRN", field: "number") { refund in
    refund.isKept && ["approved", "processed"].contains(refund["status"]?.text)
  } day: { refund in
    (refund["processed_at"] ?? refund["created_at"])?.localDay
  } frozen: { refund, issue, book in
    guard let order = refund["order"]?.target else { return nil }
    var note = Invoice(refund: refund, refunds: book.refunds[order], language: refund.firstLanguage)
    note?.original = book.original(order)
    return refund.frozen(note, issue)
  }
}

extension Record {
  fileprivate var firstLanguage: String { catalog.settings.languages.first ?? "en" }

  fileprivate func frozen(_ invoice: Invoice?, _ issue: Numbering.Issue) -> Numbering.Frozen? {
    guard var invoice else { return nil }
    invoice.issue(as: issue.number, on: issue.day, in: catalog, language: firstLanguage)
    return .init(content: invoice.frozenText(), seller: invoice.seller.frozenText())
  }
}

extension PaperSite {
  /// As the record says, else as whoever gets its papers wants it.
  fileprivate func language(of record: Record) -> String {
    record.written("lang")?.text ?? record["account"]?.target?.languageOfPapers
      ?? record.firstLanguage
  }

  fileprivate func unit(_ record: Record, _ folder: String, _ invoice: Invoice, _ issue: Numbering.Issue)
    -> PaperUnit
  {
    let language = language(of: record)
    let facts = InvoiceFacts(invoice, filters(language)).facts(head(issue.number, in: language))
    var unit = unit(record, "invoice", in: folder, issue.number, facts, language, day: issue.day)
    unit.paper?.password = (record["sponsor"] ?? record["account"])?.target?["pdf_password"]?.text
    return unit
  }
}
