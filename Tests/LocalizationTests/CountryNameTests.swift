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
