/// A currency by its ISO 4217 code, and how many digits its minor unit has.
public struct Currency: Hashable, Sendable {
  /// Three letters in base 26: small enough to sit inside a ``Value``.
  let number: UInt16

  public init?(_ code: String) {
    let letters = Array(code.utf8)
    guard letters.count == 3, letters.allSatisfy({ (65...90).contains($0) }) else { return nil }
    number = letters.reduce(0) { $0 * 26 + UInt16($1 - 65) }
  }

  init(number: UInt16) {
    self.number = number
  }

  static let unknown = Currency(number: .max)

  public var code: String {
    guard self != .unknown else { return "???" }
    return String(
      decoding: [number / 676, number / 26 % 26, number % 26].map { UInt8($0) + 65 }, as: UTF8.self)
  }

  public var minorDigits: UInt8 {
    if Self.threeDigits.contains(code) { return 3 }
    return Self.noDigits.contains(code) ? 0 : 2
  }

  private static let threeDigits: Set = ["KWD", "BHD", "JOD", "OMR", "TND", "IQD", "LYD"]
  private static let noDigits: Set = ["JPY", "KRW"]

  /// The codes of ISO 4217 in use, so that `USSD` or `EURO` is caught.
  public static let codes: Set<String> = Set(
    """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD \
    CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD \
    GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT \
    LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR \
    NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP \
    STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF \
    XPF YER ZAR ZMW ZWL
    """.split(separator: " ").map(String.init))
}

/// An exact amount: integer minor units of a currency. There is no Double near it.
public struct Money: Hashable, Sendable, CustomStringConvertible {
  public var minorUnits: Int64
  public var currency: Currency

  public init(minorUnits: Int64, currency: Currency) {
    self.minorUnits = minorUnits
    self.currency = currency
  }

  /// For messages and tests; people are shown `money` of the Localization target.
  public var description: String {
    "\(Decimal(coefficient: minorUnits, scale: currency.minorDigits)) \(currency.code)"
  }

  /// `self` × `basisPoints` / 10,000, rounded half away from zero.
  public func share(basisPoints: Int64) -> Money {
    let product = Int128(minorUnits) * Int128(basisPoints)
    let half: Int128 = product < 0 ? -5_000 : 5_000
    return Money(minorUnits: Int64(clamping: (product + half) / 10_000), currency: currency)
  }

  /// Splits the amount by weights so that the parts sum to it exactly: every part is rounded
  /// down, and the units left over go one each to the parts that lost most, earlier ones first.
  public func split(weights: [Int64]) -> [Money] {
    let total = weights.reduce(Int128(0)) { $0 + Int128(max(0, $1)) }
    guard total > 0 else { return weights.map { _ in Money(minorUnits: 0, currency: currency) } }
    let sign: Int128 = minorUnits < 0 ? -1 : 1
    let amount = Int128(minorUnits.magnitude)
    var parts = weights.map { amount * Int128(max(0, $0)) / total }
    let lost = weights.map { amount * Int128(max(0, $0)) % total }
    let order = lost.indices.sorted { lost[$0] == lost[$1] ? $0 < $1 : lost[$0] > lost[$1] }
    for index in order.prefix(Int(amount - parts.reduce(0, +))) { parts[index] += 1 }
    return parts.map { Money(minorUnits: Int64($0 * sign), currency: currency) }
  }
}
