import Diagnostics

extension Rule {
  /// No more is given back than was paid.
  static let refundSum = Rule.catalog("V-47", "refund-sum") { catalog, sources, complaints in
    for order in catalog.all("orders") {
      guard let total = order["total"], let paid = total.money else { continue }
      var sum = Money.zero(paid.currency)
      for refund in processedRefunds(of: order, sources) {
        guard let amount = refund["amount"], let next = amount.money.flatMap(sum.plus) else { continue }
        sum = next
        guard sum.exceeds(paid) else { continue }
        complaints.error(
          "expected refunds of at most \(paid) for the order, found \(sum)", at: amount.place,
          notes: [Diagnostic.Note("the order's total is here", at: total.place)])
      }
    }
  }

  /// An order is refunded if, and only if, all that was paid has been given back; its payment
  /// says the same.
  static let refundedStatus = Rule.catalog("V-47", "refunded-status") { catalog, sources, complaints in
    for order in catalog.all("orders") {
      guard let status = order["status"], let total = order["total"]?.money else { continue }
      let refunds = processedRefunds(of: order, sources)
      guard let sum = Money.sum(refunds.compactMap { $0["amount"]?.money }, in: total.currency) else {
        continue
      }
      let isRefunded = status.text == "refunded"
      if isRefunded, total.exceeds(sum) {
        complaints.error(
          "expected processed refunds of \(total) for a refunded order, found \(sum)", at: status.place,
          notes: notes(refunds))
      } else if !isRefunded, !refunds.isEmpty, !total.exceeds(sum) {
        complaints.error(
          "expected the status `refunded`, because all was given back, found `\(status.text ?? "")`",
          at: status.place, notes: notes(refunds))
      }
      if let payment = order["payment"]?["status"], (payment.text == "refunded") != isRefunded {
        complaints.error(
          "expected order and payment to agree on a refund, found `\(status.text ?? "")` and "
            + "`\(payment.text ?? "")`", at: payment.place,
          notes: [Diagnostic.Note("the order's status is here", at: status.place)])
      }
    }
  }

  private static func processedRefunds(of order: Record, _ sources: DerivationSources) -> [Record] {
    sources.referring(to: order, from: "refunds").filter { $0["status"]?.text == "processed" }
  }

  private static func notes(_ refunds: [Record]) -> [Diagnostic.Note] {
    refunds.compactMap { refund in
      refund["amount"].map { Diagnostic.Note("a refund is here", at: $0.place) }
    }
  }
}
