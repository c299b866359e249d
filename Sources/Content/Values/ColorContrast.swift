/// How far two colours stand apart, as WCAG 2.2 defines it, in whole numbers throughout: one is
/// 10,000,000.
struct ColorContrast: Sendable, CustomStringConvertible {
  /// Of the lighter and of the darker colour, each with the 5 % that the definition adds.
  private let lighter: Int
  private let darker: Int

  /// Of two colours written like `#1B4965`.
  init?(_ first: String, _ second: String) {
    guard let one = Self.luminance(of: first), let other = Self.luminance(of: second) else { return nil }
    lighter = max(one, other) + Self.one / 20
    darker = min(one, other) + Self.one / 20
  }

  /// Whether the ratio is at least that many tenths.
  func reaches(tenths: Int) -> Bool { lighter * 10 >= darker * tenths }

  /// The ratio with two digits, rounded down: `4.54`.
  var description: String {
    Decimal(coefficient: Int64(lighter * 100 / darker), scale: 2).description
  }

  private static let one = 10_000_000

  private static func luminance(of color: String) -> Int? {
    guard color.hasPrefix("#"), color.utf8.count == 7, let number = Int(color.dropFirst(), radix: 16) else {
      return nil
    }
    return (2126 * linear(number >> 16) + 7152 * linear(number >> 8 & 255) + 722 * linear(number & 255))
      / 10_000
  }

  /// ((c + 0.055) / 1.055) ^ 2.4, or c / 12.92 for the darkest, of a channel from 0 to 255.
  private static func linear(_ channel: Int) -> Int {
    if channel <= 10 { return channel * one * 100 / (255 * 1292) }
    let base = (1000 * channel + 14_025) * one / 269_025
    let square = base * base / one
    return square * fifthRoot(square) / one
  }

  /// The greatest root whose fifth power is not above `value`: x ^ 2.4 = x² × ⁵√x².
  private static func fifthRoot(_ value: Int) -> Int {
    let unit = Int128(one)
    let wanted = Int128(value) * unit * unit * unit * unit
    var (low, high) = (0, one)
    while low < high {
      let middle = (low + high + 1) / 2
      let root = Int128(middle)
      if root * root * root * root * root <= wanted { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
