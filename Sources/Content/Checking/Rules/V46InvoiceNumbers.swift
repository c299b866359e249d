import Diagnostics

extension Rule {
  /// No two invoices have one number, whether of orders or of subscriptions.
  static let invoiceNumbers = Rule.catalog("V-46", "invoice-number") { catalog, _, complaints in
    var firsts: [String: FieldValue] = [:]
    for collection in ["orders", "subscription_invoices"] {
      for record in catalog.all(collection) {
        guard let number = record["invoice_number"], let text = number.text else { continue }
        if let first = firsts[text] {
          complaints.error(
            "two invoices have the number `\(text)`", at: number.place,
            notes: [Diagnostic.Note("the first one is here", at: first.place)])
        } else {
          firsts[text] = number
        }
      }
    }
  }

  /// A sale that was paid has its invoice. Where the site has a pattern, the build gives it the next number, on
  /// the day of the payment.
  static let invoiceOfOrder = Rule.entries("V-46", "missing-invoice", of: "orders") { order, complaints in
    let payment = order["payment"]?["status"]
    let isCompleted = ["completed", "refunded"].contains(order["status"]?.text ?? "")
    let isNumbered =
      order["invoice_number"] == nil && order.catalog.siteEntry?["numbering"]?["invoice"] != nil
    guard order.needsInvoice, !isNumbered, let status = isCompleted ? order["status"] : payment else {
      return
    }
    for name: Name in ["invoice_number", "invoice_date"] where order[name] == nil {
      complaints.error(
        "an order whose \(isCompleted ? "" : "payment's ")status is `\(status.text ?? "")` needs `\(name.text)`",
        at: status.place)
    }
  }

  /// The numbers of a series follow one another: tax offices ask where the missing ones are.
  static let invoiceGaps = Rule.catalog("V-46", "invoice-gap") { catalog, _, complaints in
    let invoices = catalog.all("orders") + catalog.all("subscription_invoices")
    let numbers = invoices.compactMap { $0["invoice_number"].flatMap { NumberInSeries($0) } }
    for numbers in numbers.grouped(by: \.prefix) {
      let sorted = numbers.sorted { $0.number < $1.number }
      for (last, next) in zip(sorted, sorted.dropFirst()) where next.number - last.number > 1 {
        complaints.warning(
          "expected `\(last.following)` to follow in the series, found `\(next.text)`", at: next.place,
          notes: [Diagnostic.Note("the number before it is here", at: last.place)])
      }
    }
  }

  /// `INV-2026-00042`: a series, and the place in it.
  private struct NumberInSeries {
    let text: String
    let prefix: Substring
    let number: Int
    let place: SourceRange

    init?(_ value: FieldValue) {
      guard let text = value.text else { return nil }
      var prefix = text[...]
      while let last = prefix.last, last.isASCII, last.isNumber { prefix.removeLast() }
      guard let number = Int(text[prefix.endIndex...]), number < .max else { return nil }
      self.text = text
      self.prefix = prefix
      self.number = number
      place = value.place
    }

    var following: String {
      let digits = "\(number + 1)"
      let width = text.count - prefix.count
      return prefix + String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
  }
}
