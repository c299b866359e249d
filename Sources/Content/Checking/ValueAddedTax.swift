/// The site's value added tax: its rate, whether prices hold it already, and when it is rounded.
struct ValueAddedTax {
  /// Basis points.
  let rate: Int64
  let isIncluded: Bool
  private let roundsByLine: Bool

  init(_ settings: SiteSettings) {
    rate = settings.vatRate
    isIncluded = settings.pricesIncludeVAT
    roundsByLine = settings.vatRoundsByLine
  }

  /// The tax on, or within, an amount: rounded once for all of it, or for each of its parts.
  func tax(on amount: Money, parts: [Money]) -> Money? {
    guard roundsByLine else { return tax(on: amount) }
    let taxes = parts.compactMap { tax(on: $0) }
    return taxes.count == parts.count ? Money.sum(taxes, in: amount.currency) : nil
  }

  private func tax(on amount: Money) -> Money? {
    amount.share(rate, of: isIncluded ? 10_000 + rate : 10_000)
  }

  /// "15 % of 129.00 USD".
  func description(on amount: Money) -> String {
    let percentage = rate % 100 == 0 ? "\(rate / 100)" : "\(Decimal(coefficient: rate, scale: 2))"
    return "\(percentage) % \(isIncluded ? "within" : "of") \(amount)"
  }
}
