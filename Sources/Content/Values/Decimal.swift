/// An exact decimal number: `coefficient` × 10^−`scale`. Marks and percentages are read from
/// their text into this, never through a Double.
public struct Decimal: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let coefficient: Int64
  public let scale: UInt8

  public init(coefficient: Int64, scale: UInt8) {
    self.coefficient = coefficient
    self.scale = scale
  }

  public init(_ value: Int64) {
    self.init(coefficient: value, scale: 0)
  }

  /// Reads `-12.50`, `7`, `.5`, `1_000.25`; nothing else, and no more digits than fit.
  public init?(text: some Collection<UInt8>) {
    var coefficient: Int64 = 0
    var scale: UInt8 = 0
    var digits = 0
    var sawPoint = false
    var isNegative = false
    for (position, byte) in text.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where position == 0: isNegative = true
      case UInt8(ascii: "+") where position == 0: break
      case UInt8(ascii: ".") where !sawPoint: sawPoint = true
      case UInt8(ascii: "_") where digits > 0 && !sawPoint: break
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let (product, overflow) = coefficient.multipliedReportingOverflow(by: 10)
        let (sum, overflowed) = product.addingReportingOverflow(Int64(byte - 48))
        guard !overflow, !overflowed, scale < 18 else { return nil }
        coefficient = sum
        digits += 1
        if sawPoint { scale += 1 }
      default: return nil
      }
    }
    guard digits > 0 else { return nil }
    self.init(coefficient: isNegative ? -coefficient : coefficient, scale: scale)
  }

  /// The number in units of 10^−`digits`, if it has no finer part.
  public func scaled(to digits: UInt8) -> Int64? {
    var value = coefficient
    var scale = scale
    while scale > digits {
      guard value % 10 == 0 else { return nil }
      value /= 10
      scale -= 1
    }
    while scale < digits {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      value = product
      scale += 1
    }
    return value
  }

  public static func < (left: Decimal, right: Decimal) -> Bool {
    compare(left, right) { $0 < $1 }
  }

  public static func == (left: Decimal, right: Decimal) -> Bool {
    compare(left, right) { $0 == $1 }
  }

  public func hash(into hasher: inout Hasher) {
    var value = coefficient
    var scale = scale
    while scale > 0, value % 10 == 0 {
      value /= 10
      scale -= 1
    }
    hasher.combine(value)
    hasher.combine(scale)
  }

  private static func compare(_ left: Decimal, _ right: Decimal, _ by: (Int128, Int128) -> Bool) -> Bool {
    let scale = max(left.scale, right.scale)
    return by(left.wide(scale), right.wide(scale))
  }

  /// 10^18 times any Int64 fits 128 bits, so this never overflows.
  private func wide(_ digits: UInt8) -> Int128 {
    (scale..<max(digits, scale)).reduce(Int128(coefficient)) { value, _ in value * 10 }
  }

  public var description: String {
    guard scale > 0 else { return "\(coefficient)" }
    let digits = String(coefficient.magnitude)
    let padded = String(repeating: "0", count: max(0, Int(scale) + 1 - digits.count)) + digits
    return (coefficient < 0 ? "-" : "") + padded.dropLast(Int(scale)) + "." + padded.suffix(Int(scale))
  }
}
