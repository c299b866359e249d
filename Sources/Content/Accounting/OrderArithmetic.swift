/// The sums of an order, computed from its lines: what rules compare with and invoices print.
///
/// Told sums play no part, except what a coupon took off, which no line tells.
public struct OrderArithmetic: Sendable {
  public let lines: [Line]
  public let bill: Bill
  public let sums: Reckoning
  /// What the coupon took off; it is the first allowance of the bill if there is one.
  public let couponDiscount: Money

  /// Nothing if a line tells no amount, if currencies differ (V-44), or if a sum does not fit.
  public init?(_ order: Record) {
    let items = order["items"]?.list ?? []
    let tax = SaleTax(order)
    let lines = items.compactMap { Line($0, tax) }
    guard let currency = lines.first?.gross.currency, lines.count == items.count,
      let others = Self.adjustments(order["allowances"], tax),
      let charges = Self.adjustments(order["charges"], tax),
      let told = Money.sum(lines.map(\.discount) + others.map(\.amount), in: currency),
      let coupon = Self.couponDiscount(of: order, besides: told)
    else { return nil }
    let settings = order.catalog.settings
    let off =
      coupon.minorUnits == 0 ? [] : [Bill.Adjustment(amount: coupon, lines: Self.lowered(order, lines))]
    bill = Bill(
      currency: currency, lines: lines.map(\.bill), allowances: off + others, charges: charges,
      includesTax: settings.pricesIncludeVAT, roundsByLine: settings.vatRoundsByLine)
    guard let sums = Reckoning(bill) else { return nil }
    self.lines = lines
    self.sums = sums
    couponDiscount = coupon
  }

  /// All discounts together.
  public var discount: Money? { sums.lineDiscount.plus(sums.allowance) }

  /// One line of an order.
  public struct Line: Sendable {
    public let item: FieldValue
    /// Price × quantity.
    public let gross: Money
    /// The discount on the line as a whole.
    public let discount: Money
    /// What the line comes to, before the coupon.
    public let net: Money
    public let treatment: TaxTreatment

    init?(_ item: FieldValue, _ tax: SaleTax) {
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
      treatment = tax.treatment(of: item["tax"])
    }

    var bill: Bill.Line { Bill.Line(gross: gross, discount: discount, treatment: treatment) }
  }

  /// Allowances and charges as told; nothing if one tells no amount.
  private static func adjustments(_ told: FieldValue?, _ tax: SaleTax) -> [Bill.Adjustment]? {
    let list = told?.list ?? []
    let adjustments = list.compactMap { told in
      told["amount"]?.money.map { amount in
        Bill.Adjustment(amount: amount, treatment: told["tax"].map { tax.treatment(of: $0) })
      }
    }
    return adjustments.count == list.count ? adjustments : nil
  }

  /// What the coupon took off: as told, else what the discount holds besides all others.
  private static func couponDiscount(of order: Record, besides others: Money) -> Money? {
    guard let coupon = order["coupon"] else { return .zero(others.currency) }
    if let told = coupon["discount_amount"]?.money { return told }
    let rest = order["discount_amount"]?.money?.minus(others)
    return rest.map { $0.minorUnits > 0 ? $0 : .zero($0.currency) } ?? .zero(others.currency)
  }

  /// The lines that a coupon is for share what it takes off; if it is for none of them, all do.
  private static func lowered(_ order: Record, _ lines: [Line]) -> Set<Int>? {
    guard let scope = CouponScope(of: order) else { return nil }
    let numbers = lines.indices.filter { scope.contains(lines[$0].item) }
    return numbers.isEmpty ? nil : Set(numbers)
  }
}
