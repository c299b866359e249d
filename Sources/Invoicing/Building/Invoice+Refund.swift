public import Content

extension Invoice {
  /// The credit note of a refund, in a language; `refunds` are all refunds of its order.
  ///
  /// A refund of everything has the invoice's own lines and figures. One that names lines has those, and
  /// any other one a line for each way in which its order is taxed; both without tax. Nothing if the
  /// refund was not agreed to, if its order does not add up, or if it gives back more than there is.
  public init?(refund: Record, refunds: [Record], language: String) {
    let status = refund["status"]?.text
    guard status == "processed" || status == "approved", let order = refund["order"]?.target,
      var note = Invoice(order: order, refunds: refunds, language: language),
      let arithmetic = RefundArithmetic(refund, among: refunds)
    else { return nil }
    if !arithmetic.isWhole, !note.take(arithmetic, language: language) { return nil }
    note.kind = .creditNote
    note.original = Original(number: note.number, issuedOn: note.issuedOn)
    note.number = refund["number"]?.text
    note.issuedOn = status == "processed" ? refund["processed_at"]?.localDay : nil
    note.dueOn = nil
    note.stamp = status == "processed" ? .refunded : .approved
    note.reason = refund["reason"]?.text
    note.processedAt = refund["processed_at"]?.moment
    let reference = refund["transaction_id"]?.text
    note.payment = reference.map { Payment(reference: $0, paidAt: note.processedAt) }
    note.terms = nil
    note.notes = nil
    note.settle()
    self = note
  }

  /// Makes the figures those of a part.
  private mutating func take(_ refund: RefundArithmetic, language: String) -> Bool {
    guard let sums = Sums(refund.taxes, in: currency) else { return false }
    let own = refund.lines.map { line in
      var source = LineSource(refund.order.lines[line.position], in: language)
      source.quantity = line.quantity ?? source.quantity
      return (source, line.part)
    }
    let parts = own.isEmpty ? refund.taxes.map { (LineSource(title: nil), $0) } : own
    let reasons = taxes
    self.sums = sums
    lines = parts.enumerated().map { Line(number: $0 + 1, $1.0, $1.1) }
    allowances = []
    charges = []
    pricesIncludeTax = false
    taxes = refund.taxes.map { part in
      Tax(
        treatment: part.treatment, taxable: part.taxable, tax: part.tax,
        reason: reasons.first { $0.treatment == part.treatment }?.reason)
    }
    return true
  }
}
