import Testing

@testable import Localization

@Suite struct `Money` {
  @Test(
    arguments: [
      ("USD", 14_900, 2, "$149.00"), ("EUR", 123_456_789, 2, "€1,234,567.89"), ("GBP", 5, 2, "£0.05"),
      // English has no sign for these, so CLDR writes the code and a space that does not break.
      ("SAR", 14_950, 2, "SAR<NBSP>149.50"), ("KWD", 1_234_567, 3, "KWD<NBSP>1,234.567"),
      ("TND", 1_500, 3, "TND<NBSP>1.500"), ("JPY", 149_000, 0, "¥149,000"), ("KRW", 0, 0, "₩0"),
      ("USD", -14_900, 2, "-$149.00"), ("SAR", -1, 2, "-SAR<NBSP>0.01"), ("KWD", -5, 3, "-KWD<NBSP>0.005"),
      // A currency that nobody has ever heard of is still an amount.
      ("XQX", 100, 2, "XQX<NBSP>1.00"),
    ] as [(String, Int64, Int, String)])
  func `in English`(code: String, minorUnits: Int64, digits: Int, expected: String) {
    let text = Locales.english.money(minorUnits, Locales.currency(code), minorDigits: digits)
    #expect(visible(text) == expected)
  }

  @Test(
    arguments: [
      // CLDR's Arabic pattern begins with a mark so that the amount reads from the right even in a
      // line that runs from the left; its own currency signs end in one.
      ("USD", 14_900, 2, "<RLM>١٤٩٫٠٠<NBSP>US$<LRM>", "<RLM>149.00<NBSP>US$<LRM>"),
      ("EUR", 123_456_789, 2, "<RLM>١٬٢٣٤٬٥٦٧٫٨٩<NBSP>€", "<RLM>1,234,567.89<NBSP>€"),
      ("SAR", 14_950, 2, "<RLM>١٤٩٫٥٠<NBSP>ر.س.<RLM>", "<RLM>149.50<NBSP>ر.س.<RLM>"),
      ("KWD", 1_234_567, 3, "<RLM>١٬٢٣٤٫٥٦٧<NBSP>د.ك.<RLM>", "<RLM>1,234.567<NBSP>د.ك.<RLM>"),
      ("TND", 1_500, 3, "<RLM>١٫٥٠٠<NBSP>د.ت.<RLM>", "<RLM>1.500<NBSP>د.ت.<RLM>"),
      ("JPY", 149_000, 0, "<RLM>١٤٩٬٠٠٠<NBSP>JP¥<LRM>", "<RLM>149,000<NBSP>JP¥<LRM>"),
      // The minus sign of Arabic digits brings a mark of its own before the pattern's, that of Latin
      // digits stands behind it: two patterns of CLDR, both meant.
      ("SAR", -14_950, 2, "<ALM>-<RLM>١٤٩٫٥٠<NBSP>ر.س.<RLM>", "<RLM><LRM>-149.50<NBSP>ر.س.<RLM>"),
    ] as [(String, Int64, Int, String, String)])
  func `in Arabic, in both digits`(
    code: String, minorUnits: Int64, digits: Int, arabic: String, latin: String
  ) {
    let currency = Locales.currency(code)
    #expect(visible(Locales.arabic.money(minorUnits, currency, minorDigits: digits)) == arabic)
    #expect(visible(Locales.arabicLatin.money(minorUnits, currency, minorDigits: digits)) == latin)
    #expect(visible(Locales.saudi.money(minorUnits, currency, minorDigits: digits)) == arabic)
    #expect(visible(Locales.emirati.money(minorUnits, currency, minorDigits: digits)) == latin)
  }

  @Test func `the currency shows as sign, bare sign, code, name or not at all`() {
    let dollar = Locales.currency("USD")
    func styles(_ locale: FormattingLocale) -> [String] {
      FormattingLocale.CurrencyStyle.allCases.map {
        visible(locale.money(14_900, dollar, minorDigits: 2, style: $0))
      }
    }
    #expect(
      styles(Locales.english) == ["$149.00", "$149.00", "USD<NBSP>149.00", "149.00 US dollars", "149.00"])
    #expect(
      styles(Locales.british) == ["US$149.00", "$149.00", "USD<NBSP>149.00", "149.00 US dollars", "149.00"])
    #expect(visible(Locales.arabic.money(300, dollar, minorDigits: 2, style: .name)) == "٣٫٠٠ دولار أمريكي")
  }

  @Test func `a price of whole units may go without its zeros, never another`() {
    func price(_ minorUnits: Int64, _ code: String, _ digits: Int) -> String {
      visible(
        Locales.english.money(
          minorUnits, Locales.currency(code), minorDigits: digits, hidesZeroFraction: true))
    }
    #expect(price(14_900, "USD", 2) == "$149")
    #expect(price(14_950, "USD", 2) == "$149.50")
    #expect(price(14_901, "USD", 2) == "$149.01")
    #expect(price(12_000, "KWD", 3) == "KWD<NBSP>12")
    #expect(price(12_010, "KWD", 3) == "KWD<NBSP>12.010")
    #expect(price(100, "JPY", 0) == "¥100")
  }

  @Test func `the largest amounts keep their last digit`() {
    let dollar = Locales.currency("USD")
    #expect(Locales.english.money(.max, dollar, minorDigits: 2) == "$92,233,720,368,547,758.07")
    #expect(Locales.english.money(.min, dollar, minorDigits: 2) == "-$92,233,720,368,547,758.08")
    // 2^53 + 1 is the first whole number that a Double cannot hold.
    #expect(Locales.english.money(9_007_199_254_740_993, dollar, minorDigits: 2) == "$90,071,992,547,409.93")
  }

  @Test func `the digits are those given, whatever CLDR thinks of the currency`() {
    // CLDR shows Iraqi dinars without fils; ISO 4217 has three digits.
    #expect(
      visible(Locales.english.money(1_234, Locales.currency("IQD"), minorDigits: 3)) == "IQD<NBSP>1.234")
    #expect(
      visible(Locales.english.money(1_234, Locales.currency("IQD"), minorDigits: 0)) == "IQD<NBSP>1,234")
  }

  @Test func `currencies have names, alone and beside a number`() {
    let (dollar, riyal) = (Locales.currency("usd"), Locales.currency("SAR"))
    #expect(Locales.english.currencyName(dollar) == "US Dollar")
    #expect(Locales.english.currencyName(dollar, beside: 1) == "US dollar")
    #expect(Locales.english.currencyName(riyal, beside: 3) == "Saudi riyals")
    #expect(Locales.arabic.currencyName(riyal) == "ريال سعودي")
    #expect(Locales.arabic.currencyName(dollar, beside: 11) == "دولار أمريكي")
    #expect(Locales.english.currencyName(Locales.currency("XQX")) == "XQX")
  }

  @Test(arguments: ["", "US", "USDX", "U1D", "ÜSD", "usd ", "U\0D"])
  func `anything but three letters is no currency`(text: String) {
    #expect(CurrencyCode(text) == nil)
  }
}
