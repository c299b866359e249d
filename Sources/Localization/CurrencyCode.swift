/// Three letters that stand for a currency, as in ISO 4217. Whether there is such a currency is
/// for the catalogue to know; ICU writes the letters of one that it has never heard of.
public struct CurrencyCode: Hashable, Sendable {
  public let text: String

  public init?(_ text: String) {
    let capital = text.uppercased()
    guard capital.utf8.count == 3, capital.utf8.allSatisfy({ UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 })
    else { return nil }
    self.text = capital
  }
}
