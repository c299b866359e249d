internal import CICU

extension FormattingLocale {
  /// How a currency is shown beside an amount.
  public enum CurrencyStyle: String, Sendable, CaseIterable {
    /// `US$` where a bare `$` would be taken for another currency's.
    case symbol = "unit-width-short"
    /// `$` wherever it is.
    case narrow = "unit-width-narrow"
    case code = "unit-width-iso-code"
    case name = "unit-width-full-name"
    /// Of columns whose head says the currency.
    case none = "unit-width-hidden"
  }

  /// An amount of money, exact to its last minor unit. How many digits the minor unit takes is
  /// given, never looked up here: CLDR shows Iraqi dinars without their fils, and an amount read
  /// that way would be a thousand times itself.
  public func money(
    _ minorUnits: Int64, _ currency: CurrencyCode, minorDigits: Int, style: CurrencyStyle = .symbol,
    hidesZeroFraction: Bool = false
  ) -> String {
    let zeros = min(max(0, minorDigits), 18)
    let precision = Self.precision(zeros...zeros) + (hidesZeroFraction && zeros > 0 ? "/w" : "")
    let text = formatted(
      ExactNumber(coefficient: minorUnits, scale: zeros),
      by: "currency/\(currency.text) \(precision) \(style.rawValue)")
    return isRightToLeft ? Self.keepingSymbol(text) : text
  }

  /// `US$` behind an Arabic amount would be seen as `$US`: a mark that has a direction keeps its end with it.
  private static func keepingSymbol(_ text: String) -> String {
    let letters = text.unicodeScalars
    guard let last = letters.last, !last.properties.isAlphabetic,
      last.properties.generalCategory == .currencySymbol,
      letters.dropLast().last?.isASCII == true, letters.dropLast().last?.properties.isAlphabetic == true
    else { return text }
    return text + "\u{200E}"
  }

  /// What a currency is called by itself: "US Dollar".
  public func currencyName(_ currency: CurrencyCode) -> String {
    unsafe writtenText { unsafe lectern_currency_name(identifier, currency.text, $0, $1) } ?? currency.text
  }

  /// What a currency is called beside a number: "US dollars".
  public func currencyName(_ currency: CurrencyCode, beside number: ExactNumber) -> String {
    let category = pluralCategory(of: number).rawValue
    return unsafe writtenText {
      unsafe lectern_currency_plural_name(identifier, currency.text, category, $0, $1)
    } ?? currency.text
  }
}
