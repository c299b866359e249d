/// What the prices of a plan come to, and how they compare.
struct PlanPrices {
  struct Line {
    /// After the discount, never below nothing.
    var net: Money?
    /// What a month of it costs; of a price for ever there is none.
    var perMonth: Money?
    /// Basis points of what the same time costs by the month.
    var saving: Int64?
  }

  let lines: [Line]

  init(_ plan: Record) {
    let prices = plan["prices"]?.list ?? []
    let months = prices.map(Self.months)
    let nets = prices.map(Self.net)
    let monthly = months.firstIndex(of: 1).flatMap { nets[$0] }
    lines = zip(nets, months).map { net, months in
      var line = Line(net: net)
      guard let net, let months else { return line }
      line.perMonth = Self.money(Exact.quotient(Int128(net.minorUnits), Int128(months)), net.currency)
      if months > 1 { line.saving = Self.saving(of: net, months, monthly: monthly) }
      return line
    }
  }

  /// The price after its discount: a percentage, or an amount if the site says so.
  static func net(of price: FieldValue) -> Money? {
    guard let gross = price["price"]?.money else { return nil }
    guard let discount = price["discount"] else { return gross }
    if price.catalog.settings.discountsAreAmounts {
      guard let amount = discount.discountAmount(in: gross.currency) else { return nil }
      return Money(minorUnits: max(0, gross.minorUnits - amount.minorUnits), currency: gross.currency)
    }
    return gross.share(basisPoints: 10_000 - min(max(discount.rate ?? 0, 0), 10_000))
  }

  /// How many months are paid for at a time.
  private static func months(of price: FieldValue) -> Int64? {
    let lengths: [String: Int64] = ["monthly": 1, "quarterly": 3, "semiannual": 6, "yearly": 12]
    guard let length = price["period"]?.text.flatMap({ lengths[$0] }) else { return nil }
    let (months, overflow) = length.multipliedReportingOverflow(by: price["interval"]?.integer ?? 1)
    return overflow || months < 1 ? nil : months
  }

  private static func saving(of net: Money, _ months: Int64, monthly: Money?) -> Int64? {
    guard let monthly, monthly.currency == net.currency else { return nil }
    let usual = Int128(monthly.minorUnits) * Int128(months)
    return usual < Int128(net.minorUnits) ? nil : Exact.rate(usual - Int128(net.minorUnits), of: usual)
  }

  private static func money(_ units: Int128, _ currency: Currency) -> Money? {
    Int64(exactly: units).map { Money(minorUnits: $0, currency: currency) }
  }
}

extension Derivation {
  static let planPrices = Derivation("plans") { plan, _ in
    guard plan["prices"] != nil else { return [] }
    return [("prices", .insideItems(PlanPrices(plan).lines.map(members)))]
  }

  private static func members(of line: PlanPrices.Line) -> [Derived.Member] {
    var members: [Derived.Member] = []
    if let net = line.net { members.append(("net", .money(net))) }
    if let perMonth = line.perMonth { members.append(("per_month", .money(perMonth))) }
    if let saving = line.saving { members.append(("saving_percent", .rate(saving))) }
    return members
  }
}
