/// What the site says about how values are to be read.
struct DecodingContext: Sendable {
  var languages: [String] = ["en"]
  var currency = Currency.unknown
  /// Whether a bare integer is major units (399 dollars), not minor ones (399 cents).
  var integersAreMajor = false
  /// Which day a weekday's number 0 is, where a platform does not say: 0 = Monday.
  var weekdayZero = 0
  var codes = CodeTable()
}
