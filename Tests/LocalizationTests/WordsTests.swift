import Testing

@testable import Localization

@Suite struct `Numbers in words` {
  @Test func `English`() throws {
    let english = Locales.english
    #expect(english.spelledOut(0) == "zero")
    #expect(english.spelledOut(149) == "one hundred forty-nine")
    #expect(english.spelledOut(-21) == "minus twenty-one")
    #expect(english.spelledOut(1_000_001) == "one million one")
    #expect(english.spelledOut(try #require(ExactNumber("12.5"))) == "twelve point five")
  }

  @Test func `Arabic heeds the gender of what is counted`() {
    let arabic = Locales.arabic
    #expect(arabic.spelledOut(0) == "صفر")
    #expect(arabic.spelledOut(3) == "ثلاثة")
    #expect([1, 2].map { arabic.spelledOut($0) } == ["واحد", "إثنان"])
    #expect([1, 2].map { arabic.spelledOut($0, gender: .feminine) } == ["واحدة", "إثنتان"])
    // Grammar wants "ثلاث" for what is feminine; CLDR 42 knows the genders of 1, 2 and 12 only.
    #expect(arabic.spelledOut(3, gender: .feminine) == "ثلاثة")
    #expect(arabic.spelledOut(149) == "مائة وتسعة وأربعون")
    #expect(arabic.spelledOut(-21) == "ناقص واحد وعشرون")
    #expect(Locales.arabicLatin.spelledOut(3) == "ثلاثة")
  }

  @Test func `other languages use what rules they have`() {
    #expect(Locales.known("fr").spelledOut(80) == "quatre-vingts")
    #expect(Locales.known("es").spelledOut(21, gender: .feminine) == "veintiuna")
    // German breaks long words softly, which is CLDR's doing and harmless in a paper.
    #expect(
      Locales.known("de").spelledOut(21).unicodeScalars.filter { $0 != "\u{AD}" }.map(String.init).joined()
        == "einundzwanzig")
  }

  @Test func `places in a row, in words and in digits`() {
    #expect(Locales.english.spelledOutOrdinal(21) == "twenty-first")
    #expect(Locales.arabic.spelledOutOrdinal(3) == "الثالث")
    #expect(Locales.arabic.spelledOutOrdinal(3, gender: .feminine) == "الثالثة")
    // CLDR 42 has two spaces in this one; nobody wants them.
    #expect(Locales.arabic.spelledOutOrdinal(21) == "الحادي والعشرون")
    #expect(
      [1, 2, 3, 4, 11, 112, 1_021].map { Locales.english.ordinal($0) }
        == ["1st", "2nd", "3rd", "4th", "11th", "112th", "1,021st"])
    #expect(Locales.arabic.ordinal(21) == "٢١.")
    #expect(Locales.arabicLatin.ordinal(21) == "21.")
  }

  @Test func `amounts, with what is less than a unit as a fraction`() {
    func amount(_ minorUnits: Int64, _ code: String, _ digits: Int, _ locale: FormattingLocale) -> String {
      locale.spelledOutMoney(minorUnits, Locales.currency(code), minorDigits: digits)
    }
    let (english, arabic) = (Locales.english, Locales.arabic)
    #expect(amount(14_950, "USD", 2, english) == "one hundred forty-nine US dollars and 50/100")
    #expect(amount(100, "USD", 2, english) == "one US dollar")
    #expect(amount(1_005, "KWD", 3, english) == "one Kuwaiti dinar and 005/1000")
    #expect(amount(25, "JPY", 0, english) == "twenty-five Japanese yen")
    #expect(amount(-50, "SAR", 2, english) == "minus zero Saudi riyals and 50/100")
    #expect(amount(-250, "SAR", 2, english) == "minus two Saudi riyals and 50/100")
    #expect(amount(14_950, "SAR", 2, arabic) == "مائة وتسعة وأربعون ريال سعودي و٥٠/١٠٠")
    #expect(amount(14_900, "SAR", 2, Locales.arabicLatin) == "مائة وتسعة وأربعون ريال سعودي")
    #expect(amount(-50, "SAR", 2, arabic) == "ناقص صفر ريال سعودي و٥٠/١٠٠")
  }

  @Test func `the smallest amount of all does not overflow`() {
    let words = Locales.english.spelledOutMoney(.min, Locales.currency("USD"), minorDigits: 2)
    #expect(words.hasPrefix("minus ninety-two quadrillion two hundred thirty-three trillion"))
    #expect(words.hasSuffix("fifty-eight US dollars and 08/100"))
  }
}
