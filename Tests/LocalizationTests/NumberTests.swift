import Testing

@testable import Localization

@Suite struct `Numbers` {
  private func exact(_ text: String) throws -> ExactNumber {
    try #require(ExactNumber(text))
  }

  @Test func `are grouped as the language groups them`() {
    #expect(Locales.english.number(1_234_567) == "1,234,567")
    #expect(Locales.arabic.number(1_234_567) == "١٬٢٣٤٬٥٦٧")
    #expect(Locales.arabicLatin.number(1_234_567) == "1,234,567")
    #expect(Locales.english.number(1_234, grouping: false) == "1234")
    // Spanish does not separate four digits, German does with a point, India by hundreds.
    #expect(Locales.known("es").number(1_234) == "1234")
    #expect(Locales.known("es").number(12_345) == "12.345")
    #expect(Locales.known("de").number(1_234) == "1.234")
    #expect(Locales.known("en", region: "IN").number(12_345_678) == "1,23,45,678")
  }

  @Test func `below zero carry the sign their digits want`() throws {
    #expect(visible(Locales.english.number(-5)) == "-5")
    #expect(visible(Locales.arabic.number(-5)) == "<ALM>-٥")
    #expect(visible(Locales.arabicLatin.number(-5)) == "<LRM>-5")
    #expect(visible(Locales.arabic.number(try exact("-1234.5"))) == "<ALM>-١٬٢٣٤٫٥")
  }

  @Test func `show as many digits behind the point as are asked for, halves going up`() throws {
    let english = Locales.english
    #expect(english.number(try exact("4.50"), fraction: 0...2) == "4.5")
    #expect(english.number(try exact("4.5"), fraction: 2...2) == "4.50")
    #expect(english.number(try exact("2.5"), fraction: 0...0) == "3")
    #expect(english.number(try exact("-2.5"), fraction: 0...0) == "-3")
    #expect(english.number(try exact("1.005"), fraction: 2...2) == "1.01")
    #expect(english.number(ExactNumber(coefficient: 47, scale: 1), fraction: 1...1) == "4.7")
    #expect(Locales.arabic.number(ExactNumber(coefficient: 47, scale: 1)) == "٤٫٧")
    #expect(english.number(ExactNumber(coefficient: 12, scale: -2)) == "1,200")
  }

  @Test func `of any size are exact`() throws {
    let digits = "123456789012345678901234567890.125"
    #expect(Locales.english.number(try exact(digits)) == "123,456,789,012,345,678,901,234,567,890.125")
    #expect(
      Locales.arabic.number(try exact(digits)) == "١٢٣٬٤٥٦٬٧٨٩٬٠١٢٬٣٤٥٬٦٧٨٬٩٠١٬٢٣٤٬٥٦٧٬٨٩٠٫١٢٥")
    let long = String(repeating: "9", count: 900)
    #expect(Locales.english.number(try exact(long), grouping: false) == long)
    #expect(Locales.english.number(ExactNumber(UInt64.max)) == "18,446,744,073,709,551,615")
  }

  @Test(arguments: ["", "-", ".", "1.", ".5", "1,5", "1e5", "+1", "--1", "1.2.3", " 1", "١", "NaN", "1\0"])
  func `are nothing but digits and one point`(text: String) {
    #expect(ExactNumber(text) == nil)
  }

  @Test func `are the same however many others were asked for between`() {
    let all = (0..<3_000).map { $0 &* 7_919 % 100_000 }
    for number in all + all.reversed() {
      #expect(Locales.english.number(ExactNumber(number), grouping: false) == "\(number)")
      #expect(Locales.arabicLatin.number(ExactNumber(number), grouping: false) == "\(number)")
    }
  }

  @Test func `endless numbers are refused`() {
    #expect(ExactNumber(String(repeating: "9", count: 5_000)) == nil)
  }

  @Test func `percent of ten thousand parts`() {
    #expect(Locales.english.percent(basisPoints: 1_250) == "12.5%")
    #expect(Locales.english.percent(basisPoints: 10_000) == "100%")
    #expect(Locales.english.percent(basisPoints: -3_333, fraction: 0...1) == "-33.3%")
    #expect(Locales.english.percent(basisPoints: 1) == "0.01%")
    #expect(Locales.english.percent(basisPoints: 1_500, fraction: 2...2) == "15.00%")
    #expect(visible(Locales.arabic.percent(basisPoints: 1_250)) == "١٢٫٥٪<ALM>")
    // In CLDR's Arabic the sign of Latin digits stands between two marks.
    #expect(visible(Locales.arabicLatin.percent(basisPoints: 1_250)) == "12.5<LRM>%<LRM>")
  }

  @Test func `in brief`() {
    #expect(Locales.english.compact(999) == "999")
    #expect(Locales.english.compact(1_234) == "1.2K")
    #expect(Locales.english.compact(999_999) == "1M")
    #expect(Locales.english.compact(15_600_000, inWords: true) == "16 million")
    #expect(visible(Locales.arabic.compact(1_234)) == "١٫٢<NBSP>ألف")
    // Three to ten thousand have a plural of their own.
    #expect(visible(Locales.arabic.compact(3_000, inWords: true)) == "٣ آلاف")
    #expect(visible(Locales.arabicLatin.compact(15_600_000, inWords: true)) == "16 مليون")
  }
}
