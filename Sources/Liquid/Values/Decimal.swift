/// A decimal fraction of any precision: Liquid computes with these so that 1.1 and 2.2 make 3.3.
///
/// The value is `coefficient` times ten to the power of `exponent`; zero remembers its sign, as
/// `-0.0` prints.
struct Decimal: Sendable {
  var coefficient: BigInteger
  var exponent: Int
  /// Only for zero, whose coefficient has no sign.
  var isNegativeZero = false

  init(coefficient: BigInteger, exponent: Int, isNegativeZero: Bool = false) {
    self.coefficient = coefficient
    self.exponent = exponent
    self.isNegativeZero = isNegativeZero && coefficient.isZero
  }

  init(_ integer: BigInteger) {
    self.init(coefficient: integer, exponent: 0)
  }

  /// The shortest decimal that is read as this number; nothing if it is not finite.
  init?(_ number: Double) {
    guard number.isFinite else { return nil }
    if let quick = Decimal(quick: number) {
      self = quick
    } else {
      self.init(text: number.description)
    }
  }

  /// Reads `-12.50` and `1.5e+20`.
  init?(text: some StringProtocol) {
    let parts = text.split(separator: "e", maxSplits: 1)
    guard let mantissa = parts.first else { return nil }
    let halves = mantissa.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let fraction = halves.count > 1 ? String(halves[1]) : ""
    guard let coefficient = BigInteger(digits: "\(halves[0])\(fraction)") else { return nil }
    let scale = parts.count > 1 ? Int(parts[1]) : 0
    guard let scale else { return nil }
    self.init(
      coefficient: coefficient, exponent: scale - fraction.utf8.count,
      isNegativeZero: mantissa.utf8.first == UInt8(ascii: "-"))
  }

  var isZero: Bool { coefficient.isZero }
  var isNegative: Bool { isZero ? isNegativeZero : coefficient.isNegative }

  /// The nearest binary number.
  var double: Double {
    if isZero { return isNegativeZero ? -0.0 : 0.0 }
    if let quick = quickDouble { return quick }
    return Double("\(coefficient.digits)e\(exponent)") ?? (isNegative ? -.infinity : .infinity)
  }

  /// The same as a whole number; nothing if it has a fraction.
  var wholeNumber: BigInteger? {
    let whole = rounded(toPlaces: 0, .nearest)
    return whole == self ? whole.coefficient * .power(ofTen: max(0, whole.exponent)) : nil
  }

  func magnitude() -> Decimal { Decimal(coefficient: coefficient.magnitude, exponent: exponent) }

  /// Both with the same, lower exponent.
  private static func aligned(_ left: Decimal, _ right: Decimal) -> (BigInteger, BigInteger, Int) {
    let exponent = min(left.exponent, right.exponent)
    return (left.coefficient(at: exponent), right.coefficient(at: exponent), exponent)
  }

  private func coefficient(at lower: Int) -> BigInteger {
    exponent == lower || isZero ? coefficient : coefficient * .power(ofTen: exponent - lower)
  }

  static func + (left: Decimal, right: Decimal) -> Decimal {
    let (first, second, exponent) = aligned(left, right)
    return Decimal(
      coefficient: first + second, exponent: exponent,
      isNegativeZero: left.isNegative && right.isNegative)
  }

  static func - (left: Decimal, right: Decimal) -> Decimal {
    let minus = Decimal(
      coefficient: right.coefficient.negated(), exponent: right.exponent,
      isNegativeZero: right.isZero && !right.isNegative)
    return left + minus
  }

  static func * (left: Decimal, right: Decimal) -> Decimal {
    Decimal(
      coefficient: left.coefficient * right.coefficient, exponent: left.exponent + right.exponent,
      isNegativeZero: left.isNegative != right.isNegative)
  }

  /// Precise enough to be the nearest binary number afterwards. The divisor is not zero.
  static func / (left: Decimal, right: Decimal) -> Decimal {
    let wanted = 40 + (right.coefficient.limbCount - left.coefficient.limbCount) * 10
    let shift = max(0, wanted)
    let scaled = left.coefficient * .power(ofTen: shift)
    return Decimal(
      coefficient: scaled.dividedTruncating(by: right.coefficient).quotient,
      exponent: left.exponent - right.exponent - shift,
      isNegativeZero: left.isNegative != right.isNegative)
  }

  /// The remainder has the sign of the divisor, which is not zero.
  static func % (left: Decimal, right: Decimal) -> Decimal {
    let (first, second, exponent) = aligned(left, right)
    return Decimal(coefficient: first.divided(by: second).remainder, exponent: exponent)
  }

  static func < (left: Decimal, right: Decimal) -> Bool {
    let (first, second, _) = aligned(left, right)
    return first < second
  }

  static func == (left: Decimal, right: Decimal) -> Bool {
    let (first, second, _) = aligned(left, right)
    return first == second
  }

  enum Direction {
    case down, up
    /// To the nearest; halves go away from zero.
    case nearest
  }

  /// Keeps `places` digits after the point; a negative number of places makes tens, hundreds, ….
  func rounded(toPlaces places: Int, _ direction: Direction) -> Decimal {
    guard exponent < -places else { return self }
    if let quick = quicklyRounded(toPlaces: places, direction) { return quick }
    let digits = coefficient.magnitude.digits.utf8.count
    guard -places - exponent <= digits + 1 else {
      let isAway = direction == .up && !isNegative || direction == .down && isNegative
      let away = BigInteger(isNegative ? -1 : 1)
      return Decimal(
        coefficient: isAway && !isZero ? away : BigInteger(0), exponent: -places, isNegativeZero: isNegative)
    }
    let scale = BigInteger.power(ofTen: -places - exponent)
    let (quotient, remainder) = coefficient.divided(by: scale)
    let isUp =
      switch direction {
      case .down: false
      case .up: !remainder.isZero
      case .nearest: reachesHalf(remainder, of: scale)
      }
    return Decimal(
      coefficient: isUp ? quotient + BigInteger(1) : quotient, exponent: -places,
      isNegativeZero: isNegative)
  }

  private func reachesHalf(_ remainder: BigInteger, of scale: BigInteger) -> Bool {
    let twice = remainder + remainder
    return isNegative ? twice > scale : twice >= scale
  }

  /// The whole number in front of the point.
  var integer: BigInteger {
    // Zero may have been rounded to any number of places.
    if exponent == 0 || isZero { return coefficient }
    if exponent > 0 { return coefficient * .power(ofTen: exponent) }
    guard -exponent <= coefficient.limbCount * 10 else { return BigInteger(0) }
    return coefficient.dividedTruncating(by: .power(ofTen: -exponent)).quotient
  }
}
