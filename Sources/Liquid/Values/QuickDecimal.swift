/// Decimals of a few digits, which nearly all are, computed as machines compute: the results are
/// those of the long way, to the last bit.
extension Decimal {
  /// Powers of ten that a binary number holds exactly.
  private static let exactPowers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
    1e19,
    1e20, 1e21, 1e22,
  ]

  /// Whole numbers up to here are exact in binary, too.
  private static let largestExact = 1 << 53

  /// The decimal of at most six places that is read as this number. With no more than 15 digits it is
  /// the shortest there is, because no other decimal of so few digits is read as the same number.
  init?(quick number: Double) {
    guard number.magnitude < 1e9, !(number == 0 && number.sign == .minus) else { return nil }
    for places in 0...6 {
      let scaled = number * Self.exactPowers[places]
      let whole = Int(scaled)
      guard Double(whole) == scaled, scaled / Self.exactPowers[places] == number else { continue }
      self.init(coefficient: BigInteger(whole), exponent: -places)
      return
    }
    return nil
  }

  /// The nearest binary number, where one division or multiplication of exact numbers finds it.
  var quickDouble: Double? {
    guard let small = coefficient.small, small != 0, small.magnitude < Self.largestExact,
      exponent.magnitude <= 22
    else { return nil }
    let power = Self.exactPowers[Int(exponent.magnitude)]
    return exponent < 0 ? Double(small) / power : Double(small) * power
  }

  /// The nearest binary number to a quotient.
  func quickQuotient(by divisor: Decimal) -> Double? {
    guard let dividend = coefficient.small, let other = divisor.coefficient.small, other != 0, dividend != 0
    else { return nil }
    let shift = exponent - divisor.exponent
    guard shift.magnitude <= 15 else { return nil }
    let power = Int(Self.exactPowers[Int(shift.magnitude)])
    let (top, isOver) = dividend.multipliedReportingOverflow(by: shift > 0 ? power : 1)
    let (bottom, isUnder) = other.multipliedReportingOverflow(by: shift < 0 ? power : 1)
    guard !isOver, !isUnder, top.magnitude < Self.largestExact, bottom.magnitude < Self.largestExact else {
      return nil
    }
    return Double(top) / Double(bottom)
  }

  /// The same as ``rounded(toPlaces:_:)`` for numbers that fit into a machine's.
  func quicklyRounded(toPlaces places: Int, _ direction: Direction) -> Decimal? {
    let cut = -places - exponent
    guard 1...15 ~= cut, let small = coefficient.small, small.magnitude < Self.largestExact else {
      return nil
    }
    let scale = Int(Self.exactPowers[cut])
    let (whole, rest) = Int(small.magnitude).quotientAndRemainder(dividingBy: scale)
    let isAway =
      switch direction {
      case .down: isNegative && rest > 0
      case .up: !isNegative && rest > 0
      case .nearest: rest * 2 >= scale
      }
    let rounded = isAway ? whole + 1 : whole
    return Decimal(
      coefficient: BigInteger(isNegative ? -rounded : rounded), exponent: -places, isNegativeZero: isNegative)
  }
}

extension Number {
  /// Whole numbers rounded down, as they fit into a machine's; nothing for a division by zero, which
  /// is a fault.
  func quickFloor(by divisor: Number) -> (quotient: Int, remainder: Int)? {
    guard case .integer(let dividend) = self, case .integer(let other) = divisor, other != 0,
      !(dividend == .min && other == -1)
    else { return nil }
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: other)
    let isBelow = remainder != 0 && (remainder < 0) != (other < 0)
    return isBelow ? (quotient - 1, remainder + other) : (quotient, remainder)
  }
}
