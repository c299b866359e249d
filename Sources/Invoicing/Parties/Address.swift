/// Where a party is: in parts, as electronic invoices want it, and line by line, as it is printed.
public struct Address: Sendable, Equatable {
  /// As told in one piece: it is printed as it is.
  public var text: Wording?
  public var street: Wording?
  public var street2: Wording?
  public var city: Wording?
  public var state: Wording?
  public var zip: String?
  /// Two letters of ISO 3166, or what else the record says.
  public var country: String?

  public init(
    text: Wording? = nil, street: Wording? = nil, street2: Wording? = nil, city: Wording? = nil,
    state: Wording? = nil, zip: String? = nil, country: String? = nil
  ) {
    self.text = text
    self.street = street
    self.street2 = street2
    self.city = city
    self.state = state
    self.zip = zip
    self.country = country
  }

  /// As printed, without the country, whose name depends on the language.
  public var lines: [String] {
    if let text { return Self.lines(of: text.shown) }
    return Self.lines(of: street?.shown ?? "") + Self.lines(of: street2?.shown ?? "")
      + [place, state?.shown ?? ""].filter { !$0.isEmpty }
  }

  /// City and postal code, as the country writes them.
  private var place: String {
    let parts = [zip, city?.shown]
    let ordered = Self.codeFollowsCity.contains(country ?? "") ? parts.reversed() : parts
    return ordered.compactMap(\.self).joined(separator: " ")
  }

  private static let codeFollowsCity: Set = [
    "AE", "AU", "BH", "CA", "EG", "GB", "HK", "ID", "IE", "IN", "IQ", "JO", "KE", "KW", "LB", "NG", "NZ",
    "OM",
    "PK", "QA", "SA", "SG", "TH", "US", "ZA",
  ]

  private static func lines(of text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map(String.init)
  }
}
