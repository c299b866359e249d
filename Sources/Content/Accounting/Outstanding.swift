/// What of an invoice has not been given back yet, by treatment.
///
/// Every refund is divided as what is left is divided: so no part is ever below zero, and refunds that
/// together come to the total come to its every part, whatever their number and order.
public struct Outstanding: Sendable, Equatable {
  public private(set) var taxes: [TaxSubtotal]

  public init(_ taxes: [TaxSubtotal]) {
    self.taxes = taxes
  }

  /// What an amount, tax and all, is of each treatment; nothing if less than that is left.
  public mutating func take(_ amount: Money) -> [TaxSubtotal]? {
    guard let left = totals(), let all = Money.sum(left, in: amount.currency), !amount.exceeds(all),
      amount.minorUnits >= 0
    else { return nil }
    if amount == all {
      defer { taxes = taxes.map { $0.emptied } }
      return taxes
    }
    let before = taxes
    var parts: [TaxSubtotal] = []
    for (index, share) in amount.split(weights: left.map(\.minorUnits)).enumerated() {
      guard share.minorUnits > 0 else { continue }
      guard let part = take(share, at: index) else {
        taxes = before
        return nil
      }
      parts.append(part)
    }
    return parts
  }

  /// The same of one treatment alone.
  public mutating func take(_ amount: Money, of treatment: TaxTreatment) -> TaxSubtotal? {
    guard let index = taxes.firstIndex(where: { $0.treatment == treatment }) else { return nil }
    return take(amount, at: index)
  }

  private mutating func take(_ amount: Money, at index: Int) -> TaxSubtotal? {
    let left = taxes[index]
    guard let all = left.taxable.plus(left.tax), amount.minorUnits >= 0, all.currency == amount.currency,
      !amount.exceeds(all), let tax = amount.share(left.tax.minorUnits, of: max(1, all.minorUnits)),
      let taxable = amount.minus(tax), let restTaxable = left.taxable.minus(taxable),
      let restTax = left.tax.minus(tax)
    else { return nil }
    taxes[index] = TaxSubtotal(treatment: left.treatment, taxable: restTaxable, tax: restTax)
    return TaxSubtotal(treatment: left.treatment, taxable: taxable, tax: tax)
  }

  private func totals() -> [Money]? {
    let totals = taxes.compactMap { $0.taxable.plus($0.tax) }
    return totals.count == taxes.count ? totals : nil
  }
}

extension TaxSubtotal {
  fileprivate var emptied: TaxSubtotal {
    TaxSubtotal(treatment: treatment, taxable: .zero(taxable.currency), tax: .zero(taxable.currency))
  }
}
