/// Exact sums, means and shares. Where a result would not fit there is none, rather than a wrong
/// one or a crash.
enum Exact {
  /// `numerator` / `denominator`, rounded half away from zero; `denominator` is positive.
  static func quotient(_ numerator: Int128, _ denominator: Int128) -> Int128 {
    let (whole, rest) = numerator.magnitude.quotientAndRemainder(dividingBy: denominator.magnitude)
    let rounded = Int128(rest * 2 >= denominator.magnitude ? whole + 1 : whole)
    return numerator < 0 ? -rounded : rounded
  }

  static func sum(_ numbers: some Sequence<Int64>) -> Int64? {
    Int64(exactly: numbers.reduce(Int128(0)) { $0 + Int128($1) })
  }

  // MARK: Decimals

  static func sum(_ numbers: some Sequence<Decimal>) -> Decimal? {
    units(of: numbers).flatMap { Decimal(units: $0, scale: finest) }
  }

  /// The mean of at least one number, with so many digits behind the point.
  static func mean(_ numbers: [Decimal], digits: UInt8) -> Decimal? {
    guard !numbers.isEmpty, let total = units(of: numbers) else { return nil }
    let unit = power(finest - digits)
    guard let mean = Int64(exactly: quotient(total, Int128(numbers.count) * unit)) else { return nil }
    return Decimal(coefficient: mean, scale: digits)
  }

  /// `number` × `basisPoints` / 10,000, with so many digits behind the point.
  static func share(_ number: Decimal, basisPoints: Int64, digits: UInt8) -> Decimal? {
    let product = Int128(number.coefficient) * Int128(basisPoints)
    let scale = number.scale + 4
    guard scale > digits else { return Decimal(units: product, scale: scale) }
    return Decimal(units: quotient(product, power(scale - digits)), scale: digits)
  }

  /// What part of `whole` is `part`, in basis points.
  static func rate(_ part: Decimal, of whole: Decimal) -> Int64? {
    let scale = max(part.scale, whole.scale)
    return rate(
      Int128(part.coefficient) * power(scale - part.scale),
      of: Int128(whole.coefficient) * power(scale - whole.scale))
  }

  /// Whether `part` is at least so many basis points of `whole`; nothing if there is no whole.
  static func isAtLeast(_ basisPoints: Int64, _ part: Decimal, of whole: Decimal) -> Bool? {
    let scale = max(part.scale, whole.scale)
    let (left, overflow) = (Int128(part.coefficient) * power(scale - part.scale))
      .multipliedReportingOverflow(by: 10_000)
    let (right, overflowed) = (Int128(whole.coefficient) * power(scale - whole.scale))
      .multipliedReportingOverflow(by: Int128(basisPoints))
    return whole > Decimal(0) && !overflow && !overflowed ? left >= right : nil
  }

  /// Whether two numbers are no further apart than `tolerance`.
  static func isWithin(_ tolerance: Decimal, _ left: Decimal, _ right: Decimal) -> Bool {
    func units(_ number: Decimal) -> Int128 { Int128(number.coefficient) * power(finest - number.scale) }
    return abs(units(left) - units(right)) <= units(tolerance)
  }

  static func rate(_ part: Int128, of whole: Int128) -> Int64? {
    let (product, overflow) = part.multipliedReportingOverflow(by: 10_000)
    guard whole > 0, !overflow else { return nil }
    return Int64(exactly: quotient(product, whole))
  }

  /// Reads have at most eighteen digits behind the point.
  private static let finest: UInt8 = 18

  static func power(_ digits: UInt8) -> Int128 {
    (0..<digits).reduce(Int128(1)) { power, _ in power * 10 }
  }

  private static func units(of numbers: some Sequence<Decimal>) -> Int128? {
    var total: Int128 = 0
    for number in numbers {
      let units = Int128(number.coefficient) * power(finest - number.scale)
      let (sum, overflow) = total.addingReportingOverflow(units)
      guard !overflow else { return nil }
      total = sum
    }
    return total
  }

  // MARK: Money

  /// The sum of amounts in one currency; of none at all there is none.
  static func sum(_ amounts: [Money]) -> Money? {
    amounts.first.flatMap { sum(amounts, in: $0.currency) }
  }

  /// The sum of amounts, which must be in this currency.
  static func sum(_ amounts: [Money], in currency: Currency) -> Money? {
    guard amounts.allSatisfy({ $0.currency == currency }), let total = sum(amounts.lazy.map(\.minorUnits))
    else { return nil }
    return Money(minorUnits: total, currency: currency)
  }

  static func difference(_ left: Money, _ right: Money) -> Money? {
    let (units, overflow) = left.minorUnits.subtractingReportingOverflow(right.minorUnits)
    guard left.currency == right.currency, !overflow else { return nil }
    return Money(minorUnits: units, currency: left.currency)
  }
}

extension Decimal {
  /// `units` × 10^−`scale`, without needless zeros at its end; nothing if it has too many digits.
  init?(units: Int128, scale: UInt8) {
    var (units, scale) = (units, scale)
    while scale > 0, units % 10 == 0 {
      units /= 10
      scale -= 1
    }
    guard let coefficient = Int64(exactly: units) else { return nil }
    self.init(coefficient: coefficient, scale: scale)
  }
}
