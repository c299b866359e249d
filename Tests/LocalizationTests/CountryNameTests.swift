import Testing

@testable import Localization

@Suite struct `The name of a country` {
  @Test(arguments: [
    ("en", "SA", "Saudi Arabia"), ("ar", "SA", "المملكة العربية السعودية"), ("en", "SE", "Sweden"),
    ("ar", "EG", "مصر"),
  ])
  func `is that of the language`(language: String, code: String, name: String) throws {
    #expect(try #require(FormattingLocale(language: language)).countryName(code) == name)
  }

  @Test(arguments: ["", "sa", "ZZZ", "S1", "السعودية"])
  func `is none where the code is none`(code: String) throws {
    #expect(try #require(FormattingLocale(language: "en")).countryName(code) == nil)
  }
}

@Suite struct `The name of a language` {
  @Test(arguments: [
    ("en", "ar", "Arabic"), ("ar", "en", "الإنجليزية"), ("en", "zh", "Chinese"),
    ("de", "sv", "Schwedisch"),
  ])
  func `is that of the language that speaks of it`(language: String, tag: String, name: String) throws {
    #expect(try #require(FormattingLocale(language: language)).languageName(tag) == name)
  }

  @Test(arguments: ["", "a", "الع", "en_US;x", "zzz", String(repeating: "a", count: 40)])
  func `is none where the code is none`(tag: String) throws {
    #expect(try #require(FormattingLocale(language: "en")).languageName(tag) == nil)
  }
}
