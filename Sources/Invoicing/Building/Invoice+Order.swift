public import Content

extension Invoice {
  /// The invoice of an order, in a language; `refunds` are all refunds of it.
  ///
  /// Nothing if the order does not add up, or says other sums than its lines: rules name what is wrong,
  /// and nothing is put right here.
  public init?(order: Record, refunds: [Record] = [], language: String) {
    let party = BilledParty(order)
    guard let arithmetic = OrderArithmetic(order), order.tells(arithmetic),
      let buyer = Buyer(party, language: language)
    else { return nil }
    let reasons = TaxReasons(order, language: language)
    self.init(
      .sale, arithmetic.bill, arithmetic.sums, seller: Seller(order.catalog, language: language),
      buyer: buyer,
      lines: arithmetic.lines.map { LineSource($0, in: language) },
      allowances: AdjustmentSource.allowances(of: order, arithmetic.bill),
      charges: AdjustmentSource.reasons(of: order["charges"]), taxes: reasons.tax)
    learner = party.learner.flatMap { Wording($0["name"], in: language) }
    number = order["invoice_number"]?.text
    issuedOn = order["invoice_date"]?.date
    dueOn = order["due_date"]?.date
    deliveredOn = order["delivered_on"]?.date
    orderNumber = order["number"]?.text
    period = order.days(from: "period_start", to: "period_end")
    stamp = Stamp(order: order, refunds: refunds)
    payment = Payment(order["payment"])
    terms = Wording(order["payment_terms"], in: language)
    notes = order["notes_public"]?.boolean == true ? order["notes"]?.text : nil
    addSite(order.catalog, language: language)
    settle()
  }
}

extension Record {
  /// Whether the sums that an order tells are those of its lines.
  fileprivate func tells(_ arithmetic: OrderArithmetic) -> Bool {
    let sums = arithmetic.sums
    let told = [
      (self["subtotal"], sums.subtotal), (self["discount_amount"], arithmetic.discount),
      (self["tax_amount"], sums.tax), (self["total"], sums.total),
    ]
    return told.allSatisfy { $0 == nil || $0?.money == $1 }
  }

  /// A span of days, if both ends are told and in order.
  func days(from first: Name, to last: Name) -> ClosedRange<Int>? {
    guard let start = self[first]?.date, let end = self[last]?.date, start <= end else { return nil }
    return start...end
  }
}

extension Invoice.Stamp {
  /// A part of an order was given back as soon as one refund was processed.
  fileprivate init(order: Record, refunds: [Record]) {
    let status = order["status"]?.text
    let payment = order["payment"]?["status"]?.text
    if status == "refunded" || payment == "refunded" {
      self = .refunded
    } else if status == "cancelled" || status == "failed" {
      self = .void
    } else if refunds.contains(where: { $0["status"]?.text == "processed" }) {
      self = .partlyRefunded
    } else {
      self = payment == "paid" || (payment == nil && status == "completed") ? .paid : .open
    }
  }
}

extension Invoice.Payment {
  fileprivate init?(_ payment: FieldValue?) {
    guard let payment else { return nil }
    self.init(
      method: payment["method"]?.text, reference: payment["transaction_id"]?.text,
      paidAt: payment["paid_at"]?.moment)
    if self == Invoice.Payment() { return nil }
  }
}
