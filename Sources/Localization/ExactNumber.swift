/// A decimal number of any size, as the text that ICU reads: nothing is rounded on the way in.
public struct ExactNumber: Hashable, Sendable, ExpressibleByIntegerLiteral {
  /// Digits with a sign before them, a point among them or an exponent behind them.
  let text: String
  /// Digits behind the point, zeros included: a reader says "1 hour" but "1.0 hours".
  let fractionDigits: Int

  public init(_ value: some BinaryInteger) {
    text = String(value)
    fractionDigits = 0
  }

  public init(integerLiteral value: Int64) {
    self.init(value)
  }

  /// `coefficient` with its last `scale` digits behind the point: 1234 and 2 are 12.34, 12 and -2 are
  /// 1200.
  public init(coefficient: Int64, scale: Int) {
    text = scale == 0 ? String(coefficient) : "\(coefficient)E\(-scale)"
    fractionDigits = max(0, scale)
  }

  /// A number as in `-1234.50`; nothing if it is anything else.
  public init?(_ text: String) {
    let unsigned = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    let parts = unsigned.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count <= 2, unsigned.count <= Self.longest, parts.allSatisfy(Self.areDigits) else {
      return nil
    }
    self.text = text
    fractionDigits = parts.count == 2 ? parts[1].count : 0
  }

  /// Far beyond any number that means something, and short of what would take ICU noticeable time.
  private static let longest = 1_000

  private static func areDigits(_ bytes: Substring.UTF8View) -> Bool {
    !bytes.isEmpty && bytes.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
  }
}
