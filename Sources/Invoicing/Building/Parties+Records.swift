public import Content

extension Seller {
  /// As site.yaml says of the day; what it does not say of an earlier time is as it is now.
  public init(_ catalog: Catalog, language: String, on day: Int? = nil) {
    let now = catalog.siteEntry?["seller"]
    let then = now?["earlier"]?.list.filter { $0.holds(on: day) }.min { $0.lastDay < $1.lastDay }
    func told(_ name: Name) -> FieldValue? { then?[name] ?? now?[name] }
    func wording(_ name: Name) -> Wording? { Wording(told(name), in: language) }
    func text(_ name: Name) -> String? { told(name)?.text }
    self.init(
      name: wording("name"), tradingName: wording("trading_name"),
      address: Address(seller: then.flatMap { $0.tellsAddress ? $0 : nil } ?? now, language),
      vatNumber: text("vat_number"), taxNumber: text("tax_number"), registration: text("registration"),
      email: text("email"), phone: text("phone"), contact: wording("contact"),
      bank: now?["bank"].map(Seller.Bank.init))
  }
}

extension FieldValue {
  fileprivate var lastDay: Int { self["until"]?.date ?? .min }
  fileprivate func holds(on day: Int?) -> Bool { day.map { $0 <= lastDay } ?? false }
  fileprivate var tellsAddress: Bool { self["address"] != nil || self["street"] != nil }
}

extension Address {
  fileprivate init(seller: FieldValue?, _ language: String) {
    func wording(_ name: Name) -> Wording? { Wording(seller?[name], in: language) }
    self.init(
      text: wording("address"), street: wording("street"), street2: wording("street_2"),
      city: wording("city"), state: wording("state"), zip: seller?["zip"]?.text,
      country: seller?["country"]?.text)
  }
}

extension Seller.Bank {
  fileprivate init(_ bank: FieldValue) {
    self.init(
      name: bank["name"]?.text, holder: bank["holder"]?.text, iban: bank["iban"]?.text,
      account: bank["account"]?.text, bic: bank["bic"]?.text)
  }
}

extension Buyer {
  /// Nothing if nobody is named.
  init?(_ party: BilledParty, language: String) {
    guard let name = Wording(party.name, in: language) else { return nil }
    func text(_ name: Name) -> String? { party[name]?.text }
    func plain(_ name: Name) -> Wording? { text(name).map { Wording($0) } }
    self.init(
      name: name, contact: text("contact"),
      address: Address(
        street: plain("address"), street2: plain("address_2"), city: plain("city"), state: plain("state"),
        zip: text("zip"), country: text("country")),
      vatNumber: text("vat_number"), taxNumber: text("tax_number"), registration: text("registration"),
      email: party.email?.text, phone: party.phone?.text, reference: text("reference"),
      purchaseOrder: text("purchase_order"))
  }
}
