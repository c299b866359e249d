import Testing

@testable import Content

@Suite struct Currencies {
  @Test(
    arguments: [
      ("USD", 2), ("EUR", 2), ("SAR", 2), ("EGP", 2), ("KWD", 3), ("BHD", 3), ("JOD", 3), ("OMR", 3),
      ("TND", 3),
      ("IQD", 3), ("LYD", 3), ("JPY", 0), ("KRW", 0),
    ] as [(String, UInt8)])
  func `the minor unit has its digits`(code: String, digits: UInt8) {
    #expect(Currency(code)?.minorDigits == digits)
  }

  @Test(arguments: ["AAA", "ZZZ", "USD", "XOF"])
  func `a currency keeps its code`(code: String) {
    #expect(Currency(code)?.code == code)
  }

  @Test(arguments: ["", "US", "USDT", "usd", "U$D", "ÜSD", "US1"])
  func `a code has three capital letters`(code: String) {
    #expect(Currency(code) == nil)
  }

  @Test func `every code of ISO 4217 is one, and no two are alike`() {
    let currencies = Currency.codes.compactMap { Currency($0) }
    #expect(currencies.count == Currency.codes.count)
    #expect(Set(currencies).count == currencies.count)
    #expect(Currency.codes.isSuperset(of: ["USD", "EUR", "SAR", "AED", "EGP", "KWD", "JPY"]))
    #expect(Currency.codes.isDisjoint(with: ["EURO", "DEM", "XXX"]))
  }

  @Test func `the unknown currency is none of them`() {
    #expect(Currency.unknown.code == "???")
    #expect(!Currency.codes.contains(Currency.unknown.code))
  }
}
