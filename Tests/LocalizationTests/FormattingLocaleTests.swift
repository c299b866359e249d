import Testing

@testable import Localization

@Suite struct `Locales of a site` {
  @Test(arguments: [
    "", "e", "en_US", "en@x", "ar;x", "-en", "عر", "en us", String(repeating: "a", count: 40),
  ])
  func `a language is letters, digits and hyphens`(language: String) {
    #expect(FormattingLocale(language: language) == nil)
  }

  @Test(arguments: ["", "S", "SAUD", "S@", "S;"])
  func `a region is two letters or three digits`(region: String) {
    #expect(FormattingLocale(language: "ar", region: region) == nil)
  }

  @Test func `digits are the language's and the region's own unless a site says otherwise`() {
    #expect(Locales.arabic.number(12) == "١٢")
    #expect(Locales.saudi.number(12) == "١٢")
    #expect(Locales.emirati.number(12) == "12")
    #expect(Locales.known("ar", region: "TN").number(12) == "12")
    #expect(Locales.known("ar", region: "AE", digits: .arabic).number(12) == "١٢")
    #expect(Locales.known("en", digits: .arabic).number(12) == "١٢")
  }

  @Test func `a language may carry its script and region`() {
    #expect(Locales.known("zh-Hant").date(.date(.long), day: 20_522) == "2026年3月10日")
    #expect(Locales.known("pt-BR").number(1_234) == "1.234")
  }

  @Test func `a language that CLDR does not know writes as English, not as the machine does`() {
    #expect(Locales.known("xx").date(.date(.long), day: 20_522) == "March 10, 2026")
    #expect(Locales.known("ar", region: "ZZ").date(.date(.long), day: 20_522) == "١٠ مارس ٢٠٢٦")
  }
}
