extension FieldValue {
  /// A discount that is an amount of money rather than a percentage: whole numbers mean what they
  /// mean as prices. Nothing if it is below zero, or too large.
  func discountAmount(in currency: Currency) -> Money? {
    guard let number = decimal, number >= Decimal(0) else { return nil }
    // Rates are kept in hundredths, and know how many digits were written.
    let isWhole = value.kind == .integer || value.scale == 0
    let isMinor = isWhole && !catalog.settings.integersAreMajor
    let units = Int128(number.coefficient) * (isMinor ? 1 : Exact.power(currency.minorDigits))
    return Int64(exactly: Exact.quotient(units, Exact.power(number.scale)))
      .map { Money(minorUnits: $0, currency: currency) }
  }
}
