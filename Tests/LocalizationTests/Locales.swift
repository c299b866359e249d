@testable import Localization

/// The locales most tests speak of.
enum Locales {
  static let english = known("en")
  static let british = known("en", region: "GB")
  /// Arabic has Arabic digits by default, and Latin ones in some regions or where a site asks.
  static let arabic = known("ar")
  static let arabicLatin = known("ar", digits: .latin)
  static let emirati = known("ar", region: "AE")
  static let saudi = known("ar", region: "SA")
  static let hijri = known("ar", calendar: .ummAlQura)
  static let englishHijri = known("en", calendar: .ummAlQura)

  static func known(
    _ language: String, region: String? = nil, digits: FormattingLocale.Digits? = nil,
    calendar: FormattingLocale.Calendar = .gregorian
  ) -> FormattingLocale {
    guard
      let locale = FormattingLocale(language: language, region: region, digits: digits, calendar: calendar)
    else { fatalError("\(language) is no language") }
    return locale
  }

  static func currency(_ code: String) -> CurrencyCode {
    guard let currency = CurrencyCode(code) else { fatalError("\(code) is no currency") }
    return currency
  }

  static func zone(_ name: String) -> TimeZone {
    guard let zone = TimeZone(name) else { fatalError("\(name) is no zone") }
    return zone
  }
}

/// A text with the marks and spaces that cannot be seen written out, because CLDR is particular
/// about them and an expectation has to show them.
func visible(_ text: String?) -> String {
  guard let text else { return "nothing" }
  let names: [UInt32: String] = [
    0xA0: "<NBSP>", 0x202F: "<NNBSP>", 0x2009: "<THIN>", 0x200E: "<LRM>", 0x200F: "<RLM>", 0x61C: "<ALM>",
  ]
  return text.unicodeScalars.map { names[$0.value] ?? String($0) }.joined()
}
