/// The sums of an order, computed from its lines: what rules compare with and invoices print.
///
/// Told sums play no part, except what a coupon took off, which no line tells.
struct OrderArithmetic {
  let lines: [Line]
  /// All lines before any discount.
  let subtotal: Money
  /// The discounts of the lines themselves.
  let lineDiscount: Money
  let couponDiscount: Money
  /// Both discounts together.
  let discount: Money
  /// What tax is computed on; it lies within this amount if prices include it.
  let taxable: Money
  let tax: Money
  let total: Money

  /// Nothing if a line tells no amount, if currencies differ (V-44), or if a sum does not fit.
  init?(_ order: Record) {
    let items = order["items"]?.list ?? []
    let lines = items.compactMap(Line.init)
    guard let currency = lines.first?.gross.currency, lines.count == items.count,
      let subtotal = Money.sum(lines.map(\.gross), in: currency),
      let lineDiscount = Money.sum(lines.map(\.discount), in: currency),
      let couponDiscount = Self.couponDiscount(of: order, besides: lineDiscount),
      let discount = lineDiscount.plus(couponDiscount), let taxable = subtotal.minus(discount)
    else { return nil }
    let vat = ValueAddedTax(order.catalog.settings)
    let parts = Self.parts(of: lines, less: couponDiscount)
    guard let tax = vat.tax(on: taxable, parts: parts),
      let total = vat.isIncluded ? taxable : taxable.plus(tax)
    else { return nil }
    self.lines = lines
    self.subtotal = subtotal
    self.lineDiscount = lineDiscount
    self.couponDiscount = couponDiscount
    self.discount = discount
    self.taxable = taxable
    self.tax = tax
    self.total = total
  }

  /// One line of an order.
  struct Line {
    let item: FieldValue
    /// Price × quantity.
    let gross: Money
    /// The discount on the line as a whole.
    let discount: Money
    /// What the line comes to, before the coupon.
    let net: Money

    init?(_ item: FieldValue) {
      let final = item["final_price"]?.money
      let quantity = item["quantity"]?.integer ?? 1
      guard let currency = (item["price"]?.money ?? final)?.currency else { return nil }
      let discount = item["discount"]?.money ?? .zero(currency)
      let told = item["price"]?.money.flatMap { $0.times(quantity) }
      guard let gross = item["price"] == nil ? final?.plus(discount) : told, let net = gross.minus(discount)
      else { return nil }
      self.item = item
      self.gross = gross
      self.discount = discount
      self.net = net
    }
  }

  /// What the coupon took off: as told, else what the discount holds besides the lines' own.
  private static func couponDiscount(of order: Record, besides lineDiscount: Money) -> Money? {
    guard let coupon = order["coupon"] else { return .zero(lineDiscount.currency) }
    if let told = coupon["discount_amount"]?.money { return told }
    let rest = order["discount_amount"]?.money?.minus(lineDiscount)
    return rest.map { $0.minorUnits > 0 ? $0 : .zero($0.currency) } ?? .zero(lineDiscount.currency)
  }

  /// The lines after the coupon, whose discount they share by what they come to (V-49).
  private static func parts(of lines: [Line], less couponDiscount: Money) -> [Money] {
    let shares = couponDiscount.split(weights: lines.map(\.net.minorUnits))
    return zip(lines, shares).map { $0.net.minus($1) ?? $0.net }
  }
}
