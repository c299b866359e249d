internal import CICU

extension FormattingLocale {
  /// A number with as many digits behind the point as it needs, within `fraction`. What is cut off
  /// is rounded, halves away from zero.
  public func number(_ value: ExactNumber, fraction: ClosedRange<Int> = 0...3, grouping: Bool = true)
    -> String
  {
    let skeleton = "\(Self.precision(fraction)) rounding-mode-half-up" + (grouping ? "" : " group-off")
    return formatted(value, by: skeleton)
  }

  /// A share of 10,000 parts: 1250 is 12.5%.
  public func percent(basisPoints: Int64, fraction: ClosedRange<Int> = 0...2) -> String {
    let skeleton = "percent \(Self.precision(fraction)) rounding-mode-half-up"
    return formatted(ExactNumber(coefficient: basisPoints, scale: 2), by: skeleton)
  }

  /// A number in brief: 1.2K, or 1.2 thousand if `inWords`.
  public func compact(_ value: ExactNumber, inWords: Bool = false) -> String {
    formatted(
      value, by: inWords ? "compact-long rounding-mode-half-up" : "compact-short rounding-mode-half-up")
  }

  /// The language's digit for nothing, which nine others follow; nothing if it writes 0 to 9.
  public var zero: Unicode.Scalar? {
    let written = number(ExactNumber(0)).unicodeScalars
    return written.count == 1 && written.first != "0" ? written.first : nil
  }

  /// A whole number with at least so many digits and no separators, as clocks show them.
  func padded(_ value: Int, to digits: Int) -> String {
    formatted(ExactNumber(value), by: "group-off integer-width/+\(String(repeating: "0", count: digits))")
  }

  /// Digits behind the point in ICU's terms: `.00##` for 2...4.
  static func precision(_ fraction: ClosedRange<Int>) -> String {
    let least = min(max(0, fraction.lowerBound), 99)
    let most = min(max(0, fraction.upperBound), 99)
    return "." + String(repeating: "0", count: least) + String(repeating: "#", count: most - least)
  }

  /// A number by a skeleton of our own making, which ICU cannot but accept; should it fail all the
  /// same (for want of memory), the number is still there to be read. The corresponding C function
  /// is `unumf_formatDecimal`.
  func formatted(_ value: ExactNumber, by skeleton: String) -> String {
    unsafe writtenText { unsafe lectern_format_number(identifier, skeleton, value.text, $0, $1) }
      ?? value.text
  }
}

extension String {
  /// The same with other digits in place of 0 to 9.
  public func digits(from zero: Unicode.Scalar?) -> String {
    guard let zero else { return self }
    return unicodeScalars.reduce(into: "") { text, scalar in
      let isDigit = ("0"..."9").contains(scalar)
      let own = isDigit ? Unicode.Scalar(zero.value + scalar.value - 0x30) : scalar
      text.unicodeScalars.append(own ?? scalar)
    }
  }
}
