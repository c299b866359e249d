import Content
import Invoicing
import Names

/// Invoices and credit notes (D-03 to D-05): private, each for the one who pays.
extension PaperKind {
  static let invoices = PaperKind(
    "invoices", "invoice", of: "orders", numbering: .invoices,
    specimens: InvoiceFacts.specimens(.invoice, .sale)
  ) { order, site in
    guard let number = site.numbers.number(of: order), let issued = IssuingDay.invoice(order) else {
      return nil
    }
    let language = site.language(of: order)
    guard var invoice = Invoice(order: order, refunds: site.numbers.refunds[order], language: language) else {
      return nil
    }
    invoice.issue(as: number, on: issued, in: site.catalog, language: language)
    return site.unit(order, "invoices", invoice, issued)
  }

  static let subscriptionInvoices = PaperKind(
    "subscription_invoices", "invoice", of: "subscription_invoices", numbering: .subscriptionInvoices,
    specimens: InvoiceFacts.specimens(.invoice, .subscription)
  ) { record, site in
    // A draft is shown as one, and can still change.
    let draft = record["status"]?.text == "draft" ? record["invoice_number"]?.text : nil
    guard let number = draft ?? site.numbers.number(of: record),
      let issued = IssuingDay.subscriptionInvoice(record),
      var invoice = Invoice(subscriptionInvoice: record, language: site.language(of: record))
    else { return nil }
    invoice.issue(as: number, on: issued, in: site.catalog, language: site.language(of: record))
    return site.unit(record, "subscription_invoices", invoice, issued)
  }

  static let creditNotes = PaperKind(
    "credit_notes", "credit note", of: "refunds", numbering: .creditNotes,
    specimens: InvoiceFacts.specimens(.creditNote, nil)
  ) { refund, site in
    guard let number = site.numbers.number(of: refund), let issued = IssuingDay.creditNote(refund),
      let order = refund["order"]?.target,
      var note = Invoice(
        refund: refund, refunds: site.numbers.refunds[order], language: site.language(of: order))
    else { return nil }
    note.issue(as: number, on: issued, in: site.catalog, language: site.language(of: order))
    note.original?.number = site.numbers.number(of: order)
    note.original?.issuedOn = IssuingDay.invoice(order)
    return site.unit(refund, "credit_notes", note, issued)
  }
}

/// When invoices and credit notes are issued.
enum IssuingDay {
  @Sendable static func invoice(_ order: Record) -> Int? {
    let paid = order["payment"]?["paid_at"] ?? order["created_at"]
    return order["invoice_date"]?.date ?? paid?.localDay
  }

  @Sendable static func subscriptionInvoice(_ record: Record) -> Int? {
    record["created_at"]?.localDay ?? record["billing_period_start"]?.date
  }

  @Sendable static func creditNote(_ refund: Record) -> Int? {
    (refund["processed_at"] ?? refund["created_at"])?.localDay
  }
}

extension Numbering {
  /// Of every sale that is completed or paid for, or has a number.
  static let invoices = Numbering("invoice", prefix: "INV", field: "invoice_number") { order in
    let states = [order["status"]?.text, order["payment"]?["status"]?.text]
    let isSold = states.contains { ["completed", "refunded", "paid"].contains($0) }
    return order.isKept && (isSold || order["invoice_number"] != nil)
  } day: {
    IssuingDay.invoice($0)
  } frozen: { order, number, _ in
    order.frozen(Invoice(order: order, language: order.firstLanguage), number, IssuingDay.invoice(order))
  }

  static let subscriptionInvoices = Numbering(
    "subscription_invoice", prefix: "SUB", field: "invoice_number"
  ) { record in
    record.isKept && record["status"]?.text != "draft"
  } day: {
    IssuingDay.subscriptionInvoice($0)
  } frozen: { record, number, _ in
    record.frozen(
      Invoice(subscriptionInvoice: record, language: record.firstLanguage), number,
      IssuingDay.subscriptionInvoice(record))
  }

  /// Of every refund that was agreed to.
  static let creditNotes = Numbering("credit_note", prefix: "CRN", field: "number") { refund in
    refund.isKept && ["approved", "processed"].contains(refund["status"]?.text)
  } day: {
    IssuingDay.creditNote($0)
  } frozen: { refund, number, book in
    guard let order = refund["order"]?.target else { return nil }
    var note = Invoice(refund: refund, refunds: book.refunds[order], language: refund.firstLanguage)
    note?.original = .init(number: book.number(of: order), issuedOn: IssuingDay.invoice(order))
    return refund.frozen(note, number, IssuingDay.creditNote(refund))
  }
}

extension Record {
  fileprivate var firstLanguage: String { catalog.settings.languages.first ?? "en" }

  fileprivate func frozen(_ invoice: Invoice?, _ number: String, _ day: Int?) -> Numbering.Frozen? {
    guard var invoice else { return nil }
    invoice.issue(as: number, on: day, in: catalog, language: firstLanguage)
    return .init(content: invoice.frozenText(), seller: invoice.seller.frozenText())
  }
}

extension PaperSite {
  /// As the record says, else as whoever gets its papers wants it.
  fileprivate func language(of record: Record) -> String {
    record.written("lang")?.text ?? record["account"]?.target?.languageOfPapers ?? catalog.settings.languages
      .first
      ?? "en"
  }

  fileprivate func unit(_ record: Record, _ folder: String, _ invoice: Invoice, _ issued: Int) -> PaperUnit {
    let language = language(of: record)
    let facts = InvoiceFacts(invoice, filters(language)).facts(head(invoice.number ?? "", in: language))
    var unit = unit(record, "invoice", in: folder, invoice.number ?? "", facts, language, day: issued)
    unit.paper?.password = (record["sponsor"] ?? record["account"])?.target?["pdf_password"]?.text
    return unit
  }
}
