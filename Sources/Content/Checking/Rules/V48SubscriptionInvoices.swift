import Diagnostics

extension Rule {
  /// A subscription's invoice adds up, and says when it was paid if it was.
  static let subscriptionInvoice = Rule.entries(
    "V-48", "subscription-invoice", of: "subscription_invoices"
  ) { invoice, complaints in
    checkTotal(invoice, &complaints)
    checkPayment(invoice, &complaints)
    if let account = invoice["account"], let payer = account.target,
      let subscriber = invoice["subscription"]?.target?["account"], let owner = subscriber.target,
      owner != payer
    {
      complaints.error(
        "expected the account of the subscription, found another one", at: account.place,
        notes: [Diagnostic.Note("the subscription's account is here", at: subscriber.place)])
    }
  }

  /// No time is paid for twice. Void invoices do not count, and the last day of one period may be
  /// the first of the next.
  static let subscriptionPeriods = Rule.catalog("V-48", "period-overlap") { catalog, sources, complaints in
    for subscription in catalog.all("subscriptions") {
      let invoices = sources.referring(to: subscription, from: "subscription_invoices")
      var last: Period?
      for period in invoices.compactMap(Period.init).sorted(by: { $0.start < $1.start }) {
        if let last, period.start < last.end || period.start == last.start {
          complaints.error(
            "this period begins before another one of the same subscription ends", at: period.place,
            notes: [Diagnostic.Note("the other period ends here", at: last.endPlace)])
        }
        if period.end > last?.end ?? .min { last = period }
      }
    }
  }

  private struct Period {
    let start: Int
    let end: Int
    let place: SourceRange
    let endPlace: SourceRange

    init?(_ invoice: Record) {
      guard invoice["status"]?.text != "void", let first = invoice["billing_period_start"],
        let last = invoice["billing_period_end"], let start = first.date, let end = last.date
      else { return nil }
      self.start = start
      self.end = end
      place = first.place
      endPlace = last.place
    }
  }

  private static func checkTotal(_ invoice: Record, _ complaints: inout Complaints) {
    guard let told = invoice["total"], let total = told.money, let amount = invoice["amount"]?.money,
      let tax = invoice["tax"]?.money, let expected = amount.plus(tax), total.currency == expected.currency,
      total != expected
    else { return }
    complaints.error(
      "expected a total of \(expected), which is \(amount) plus a tax of \(tax), found \(total)",
      at: told.place)
  }

  private static func checkPayment(_ invoice: Record, _ complaints: inout Complaints) {
    guard let status = invoice["status"], let word = status.text else { return }
    if word == "paid", invoice["paid_at"] == nil {
      complaints.error("a paid invoice needs `paid_at`", at: status.place)
    } else if word != "paid", let paid = invoice["paid_at"] {
      complaints.error(
        "expected no `paid_at` on an invoice whose status is `\(word)`", at: paid.place,
        notes: [Diagnostic.Note("the status is here", at: status.place)])
    }
  }
}
