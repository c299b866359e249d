import Diagnostics

extension Rule {
  /// A coupon lowers only what it is for, while it is valid, and by no more than it grants.
  static let couponTerms = Rule.entries("V-45", "coupon-terms", of: "orders") { order, complaints in
    guard let use = CouponUse(order) else { return }
    checkDates(use, &complaints)
    guard let arithmetic = OrderArithmetic(order) else { return }
    let lines = use.eligible(arithmetic.lines)
    guard !lines.isEmpty else {
      complaints.error(
        "expected a line that the coupon is for, found none", at: use.place, notes: note(use, "courses"),
        hint: "compare the coupon's plan, courses, categories and excluded courses")
      return
    }
    checkAmounts(use, arithmetic, lines, &complaints)
  }

  private static func checkDates(_ use: CouponUse, _ complaints: inout Complaints) {
    guard let sale = use.order.saleTime else { return }
    if let start = use.coupon["starts_at"], sale.isBefore(start) {
      complaints.error(
        "expected the coupon to be valid when the order was made, found that it begins later", at: use.place,
        notes: [Diagnostic.Note("the coupon begins here", at: start.place)])
    }
    if let end = use.coupon["expires_at"], end.isBefore(sale) {
      complaints.error(
        "expected the coupon to be valid when the order was made, found that it had expired", at: use.place,
        notes: [Diagnostic.Note("the coupon expires here", at: end.place)])
    }
  }

  private static func checkAmounts(
    _ use: CouponUse, _ order: OrderArithmetic, _ lines: [OrderArithmetic.Line],
    _ complaints: inout Complaints
  ) {
    if let worth = order.sums.subtotal.minus(order.sums.lineDiscount),
      let least = use.coupon["min_order_value"]?.money,
      least.exceeds(worth)
    {
      complaints.error(
        "expected an order of at least \(least) for the coupon, found \(worth)", at: use.place,
        notes: note(use, "min_order_value"))
    }
    guard let amount = Money.sum(lines.map(\.net), in: order.sums.currency),
      let granted = use.granted(on: amount), order.couponDiscount.exceeds(granted)
    else { return }
    complaints.error(
      "expected the coupon to take off at most \(granted), found \(order.couponDiscount)",
      at: use.order["coupon"]?["discount_amount"]?.place ?? use.place,
      notes: note(use, "max_discount") + note(use, "value"))
  }

  private static func note(_ use: CouponUse, _ name: Name) -> [Diagnostic.Note] {
    use.coupon[name].map { [Diagnostic.Note("the coupon's `\(name.text)` is here", at: $0.place)] } ?? []
  }
}

extension FieldValue {
  /// Compares days where one of the two is known by its day alone.
  fileprivate func isBefore(_ other: FieldValue) -> Bool {
    if kind == .dateTime, other.kind == .dateTime { return (moment ?? 0) < (other.moment ?? 0) }
    return (date ?? 0) < (other.date ?? 0)
  }
}
