/// The sums of a subscription's invoice: one line, the plan for a period.
public struct SubscriptionArithmetic: Sendable {
  public let bill: Bill
  public let sums: Reckoning

  /// Nothing if the invoice tells no amounts, or in different currencies.
  public init?(_ invoice: Record) {
    let settings = invoice.catalog.settings
    let told = settings.pricesIncludeVAT ? invoice["total"] : invoice["amount"]
    guard let charged = told?.money else { return nil }
    let list = Self.listPrice(of: invoice, charged)
    guard let discount = list.minus(charged) else { return nil }
    let treatment = SaleTax(invoice).treatment(of: nil)
    bill = Bill(
      currency: charged.currency,
      lines: [Bill.Line(gross: list, discount: discount, treatment: treatment)],
      includesTax: settings.pricesIncludeVAT, roundsByLine: settings.vatRoundsByLine)
    guard let sums = Reckoning(bill) else { return nil }
    self.sums = sums
  }

  /// What the plan costs before its discount, if what is charged is its price after that.
  private static func listPrice(of invoice: Record, _ charged: Money) -> Money {
    guard let subscription = invoice["subscription"]?.target else { return charged }
    let period = subscription["period"]?.text
    let prices = subscription["plan"]?.target?["prices"]?.list ?? []
    let fitting = prices.first { price in
      (period == nil || price["period"]?.text == period) && PlanPrices.net(of: price) == charged
    }
    guard let list = fitting?["price"]?.money, list.exceeds(charged) else { return charged }
    return list
  }
}
