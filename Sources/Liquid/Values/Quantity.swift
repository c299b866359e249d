import Names

/// An exact amount of something, as a catalogue keeps it: filters know what it is an amount of, and
/// arithmetic knows its number.
public enum Quantity: Hashable, Sendable {
  /// `coefficient` with its last `scale` digits behind the point.
  case decimal(coefficient: Int64, scale: Int)
  /// An amount in the smallest unit of a currency.
  case money(minorUnits: Int64, CurrencyUnit)
  /// A percentage in hundredths of a percent.
  case rate(basisPoints: Int64)
  case duration(seconds: Int64)
  /// Seconds since 1970.
  case moment(Int)
  /// Days since 1970.
  case day(Int)
  /// Seconds since midnight.
  case time(Int)

  /// What it is as a number: money in whole units of the currency, a percentage as 70 for 70 %,
  /// lengths of time and moments in seconds, days in days.
  var exact: Decimal {
    let (coefficient, scale) = digits
    return Decimal(coefficient: BigInteger(coefficient), exponent: -scale)
  }

  /// The same as a number without a point, and how many of its digits stand behind it.
  private var digits: (coefficient: Int, scale: Int) {
    switch self {
    case .decimal(let coefficient, let scale): (Int(coefficient), scale)
    case .money(let minorUnits, let unit): (Int(minorUnits), unit.digits)
    case .rate(let basisPoints): (Int(basisPoints), 2)
    case .duration(let seconds): (Int(seconds), 0)
    case .moment(let seconds), .time(let seconds): (seconds, 0)
    case .day(let day): (day, 0)
    }
  }

  /// What arithmetic takes it for.
  var number: Number {
    digits.scale == 0 ? .integer(digits.coefficient) : .decimal(exact)
  }

  /// What it prints as without a filter: the same everywhere, for machines rather than people.
  public var text: String {
    switch self {
    case .decimal(let coefficient, let scale): Self.spelled(coefficient, scale)
    case .money(let minorUnits, let unit): Self.spelled(minorUnits, unit.digits)
    case .rate(let basisPoints): Self.spelled(basisPoints, 2).trimmingZeros
    case .duration(let seconds): String(seconds)
    case .moment(let seconds):
      "\(Self.date(seconds.flooredQuotient(86_400)))T\(Self.clock(seconds.flooredRemainder(86_400), isWhole: true))Z"
    case .day(let day): Self.date(day)
    case .time(let seconds): Self.clock(seconds, isWhole: seconds % 60 != 0)
    }
  }

  private static func spelled(_ coefficient: Int64, _ scale: Int) -> String {
    guard scale > 0 else { return String(coefficient) }
    var digits = String(coefficient.magnitude)
    if digits.utf8.count <= scale {
      digits = String(repeating: "0", count: scale + 1 - digits.utf8.count) + digits
    }
    return "\(coefficient < 0 ? "-" : "")\(digits.dropLast(scale)).\(digits.suffix(scale))"
  }

  private static func date(_ day: Int) -> String {
    let date = CivilDate(daysSinceEpoch: day)
    return "\(padded(date.year, to: 4))-\(padded(date.month, to: 2))-\(padded(date.day, to: 2))"
  }

  private static func clock(_ seconds: Int, isWhole: Bool) -> String {
    let minutes = "\(padded(seconds / 3600, to: 2)):\(padded(seconds / 60 % 60, to: 2))"
    return isWhole ? "\(minutes):\(padded(seconds % 60, to: 2))" : minutes
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number.magnitude)
    let zeros = String(repeating: "0", count: max(0, width - digits.utf8.count))
    return (number < 0 ? "-" : "") + zeros + digits
  }

  /// `price.amount`, `price.currency`: what it is made of.
  func member(_ name: Name) -> TemplateValue? {
    switch (self, name) {
    case (.money(let minorUnits, let unit), .amount):
      .quantity(.decimal(coefficient: minorUnits, scale: unit.digits))
    case (.money(_, let unit), .currency): .text(unit.code)
    case (.money(let minorUnits, _), .minorUnits): .integer(Int(minorUnits))
    default: nil
    }
  }

  /// Of the same kind, so that one can be less than the other.
  func isComparable(with other: Quantity) -> Bool {
    switch (self, other) {
    case (.money(_, let unit), .money(_, let other)): unit == other
    case (.moment, .day), (.day, .moment), (.moment, .time), (.time, .moment), (.day, .time), (.time, .day):
      false
    default: true
    }
  }
}

/// A currency and how its amounts are written, small enough to stand inside a value.
public struct CurrencyUnit: Hashable, Sendable {
  private let letters: UInt32
  private let places: UInt8

  /// A code of three letters such as `KWD`, and how many digits stand behind the point.
  public init?(_ code: String, digits: Int) {
    let bytes = Array(code.utf8)
    guard bytes.count == 3, bytes.allSatisfy({ (0x41...0x5A).contains($0) }), 0...18 ~= digits else {
      return nil
    }
    letters = bytes.reduce(0) { $0 << 8 | UInt32($1) }
    places = UInt8(digits)
  }

  public var code: String {
    String(decoding: [16, 8, 0].map { UInt8(truncatingIfNeeded: letters >> $0) }, as: UTF8.self)
  }

  public var digits: Int { Int(places) }
}

extension Name {
  fileprivate static let amount: Name = "amount"
  fileprivate static let currency: Name = "currency"
  fileprivate static let minorUnits: Name = "minor_units"
}

extension Int {
  /// Rounded down, for moments before 1970, too.
  fileprivate func flooredQuotient(_ divisor: Int) -> Int {
    self >= 0 ? self / divisor : (self - divisor + 1) / divisor
  }

  fileprivate func flooredRemainder(_ divisor: Int) -> Int { self - flooredQuotient(divisor) * divisor }
}

extension String {
  /// `70.00` as `70`.
  fileprivate var trimmingZeros: String {
    guard utf8.contains(UInt8(ascii: ".")) else { return self }
    var digits = Substring(self)
    while digits.utf8.last == UInt8(ascii: "0") { digits.removeLast() }
    if digits.utf8.last == UInt8(ascii: ".") { digits.removeLast() }
    return String(digits)
  }
}
