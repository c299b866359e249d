import Diagnostics

/// A coupon as an order used it.
struct CouponUse {
  let order: Record
  let coupon: Record
  /// Where the order names it.
  let place: SourceRange

  /// Nothing for orders without a coupon of the catalogue, and for those that came to nothing.
  init?(_ order: Record) {
    guard let used = order["coupon"], !["failed", "cancelled"].contains(order["status"]?.text ?? ""),
      let coupon = CouponScope.coupon(of: order)
    else { return nil }
    self.order = order
    self.coupon = coupon
    place = (used["ref"] ?? used["code"] ?? used).place
  }

  /// The lines that the coupon lowers.
  func eligible(_ lines: [OrderArithmetic.Line]) -> [OrderArithmetic.Line] {
    let scope = CouponScope(coupon)
    return lines.filter { scope.contains($0.item) }
  }

  // MARK: What it grants

  /// The most that the coupon takes off an amount; nothing if that cannot be told, such as for
  /// another currency.
  func granted(on amount: Money) -> Money? {
    guard let granted = uncapped(on: amount) else { return nil }
    guard let cap = coupon["max_discount"]?.money, granted.exceeds(cap) else { return granted }
    return cap
  }

  private func uncapped(on amount: Money) -> Money? {
    switch coupon["type"]?.text {
    case "free": return amount
    case "percentage": return coupon["value"]?.decimal.flatMap { Self.percentage($0, of: amount) }
    case "fixed":
      return coupon["value"].flatMap { Self.fixed([$0], of: amount, in: currency) }
    default:
      let cycles = coupon["cycle_discounts"]?.members.map(\.value) ?? []
      if coupon.catalog.settings.discountsAreAmounts {
        return Self.fixed(cycles, of: amount, in: currency)
      }
      return cycles.compactMap(\.rate).max().flatMap { amount.share($0, of: 10_000) }
    }
  }

  /// The largest of several discounts that are amounts, and no more than there is.
  private static func fixed(_ discounts: [FieldValue], of amount: Money, in currency: Currency) -> Money? {
    let granted = discounts.compactMap { $0.discountAmount(in: currency)?.minorUnits }.max()
    guard let granted, currency == amount.currency else { return nil }
    return Money(minorUnits: min(granted, amount.minorUnits), currency: currency)
  }

  private var currency: Currency {
    coupon["currency"]?.text.flatMap { Currency($0) } ?? coupon.catalog.settings.currency
  }

  private static func percentage(_ percentage: Decimal, of amount: Money) -> Money? {
    guard percentage.scale <= 12 else { return nil }
    let whole = (0..<percentage.scale).reduce(Int64(100)) { whole, _ in whole * 10 }
    return amount.share(percentage.coefficient, of: whole)
  }
}

extension Record {
  /// When an order was made: its entry, else its payment, else its invoice.
  var saleTime: FieldValue? {
    self["created_at"] ?? self["payment"]?["paid_at"] ?? self["invoice_date"]
  }
}
