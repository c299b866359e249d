internal import CICU

extension FormattingLocale {
  /// What a country is called, by its two letters of ISO 3166: "Saudi Arabia". Nothing for other codes.
  public func countryName(_ code: String) -> String? {
    let letters = code.utf8
    guard letters.count == 2, letters.allSatisfy({ (65...90).contains($0) }) else { return nil }
    let name = unsafe writtenText { unsafe lectern_country_name(identifier, code, $0, $1) }
    return name == code ? nil : name
  }
}
