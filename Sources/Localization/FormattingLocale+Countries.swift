internal import CICU

extension FormattingLocale {
  /// What a country is called, by its two letters of ISO 3166: "Saudi Arabia". Nothing for other codes.
  public func countryName(_ code: String) -> String? {
    let letters = code.utf8
    guard letters.count == 2, letters.allSatisfy({ (65...90).contains($0) }) else { return nil }
    let name = unsafe writtenText { unsafe lectern_country_name(identifier, code, $0, $1) }
    return name == code ? nil : name
  }

  /// What a language is called, by its BCP 47 tag: "Arabic". Nothing for what is no tag.
  public func languageName(_ tag: String) -> String? {
    let letters = tag.utf8
    let isTag = letters.allSatisfy { (97...122).contains($0 | 32) || (48...57).contains($0) || $0 == 45 }
    guard (2...35).contains(letters.count), isTag else { return nil }
    let name = unsafe writtenText { unsafe lectern_language_name(identifier, tag, $0, $1) }
    return name == tag ? nil : name
  }
}
