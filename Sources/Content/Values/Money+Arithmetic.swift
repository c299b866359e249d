/// Sums that cannot go wrong silently: nothing if currencies differ or a result does not fit.
extension Money {
  public static func zero(_ currency: Currency) -> Money { Money(minorUnits: 0, currency: currency) }

  public func plus(_ other: Money) -> Money? {
    let (sum, overflow) = minorUnits.addingReportingOverflow(other.minorUnits)
    guard currency == other.currency, !overflow else { return nil }
    return Money(minorUnits: sum, currency: currency)
  }

  public func minus(_ other: Money) -> Money? {
    let (difference, overflow) = minorUnits.subtractingReportingOverflow(other.minorUnits)
    guard currency == other.currency, !overflow else { return nil }
    return Money(minorUnits: difference, currency: currency)
  }

  public func times(_ count: Int64) -> Money? {
    let (product, overflow) = minorUnits.multipliedReportingOverflow(by: count)
    return overflow ? nil : Money(minorUnits: product, currency: currency)
  }

  public static func sum(_ amounts: some Sequence<Money>, in currency: Currency) -> Money? {
    var sum = Money.zero(currency)
    for amount in amounts {
      guard let next = sum.plus(amount) else { return nil }
      sum = next
    }
    return sum
  }

  /// Units of a sum that was made wider than amounts are; nothing if they do not fit.
  public init?(exactly units: Int128, in currency: Currency) {
    guard let units = Int64(exactly: units) else { return nil }
    self.init(minorUnits: units, currency: currency)
  }

  /// `self` × `part` / `whole`, rounded half away from zero.
  func share(_ part: Int64, of whole: Int64) -> Money? {
    guard whole > 0 else { return nil }
    let product = Int128(minorUnits) * Int128(part)
    let (quotient, remainder) = product.quotientAndRemainder(dividingBy: Int128(whole))
    let carry: Int128 = remainder.magnitude * 2 < whole.magnitude ? 0 : (product < 0 ? -1 : 1)
    return Int64(exactly: quotient + carry).map { Money(minorUnits: $0, currency: currency) }
  }

  /// Whether both are of one currency and this one is larger.
  func exceeds(_ other: Money) -> Bool {
    currency == other.currency && minorUnits > other.minorUnits
  }
}
