internal import CICU

extension FormattingLocale {
  public enum RelativeUnit: Int32, Sendable, CaseIterable {
    case year, quarter, month, week, day, hour, minute, second
  }

  /// A distance from now, behind if negative: "in 3 days", or "tomorrow" if `inWords` and the
  /// language has a word for it. What now is, the caller knows. The corresponding C functions are
  /// `ureldatefmt_formatNumeric` and `ureldatefmt_format`.
  public func relative(
    _ offset: Int, _ unit: RelativeUnit, inWords: Bool = false, width: Width = .long
  ) -> String {
    unsafe writtenText {
      unsafe lectern_format_relative(
        identifier, width.rawValue, inWords, Int64(offset), unit.rawValue, $0, $1)
    } ?? String(offset)
  }
}
