/// Who sells.
public struct Seller: Sendable, Equatable {
  public var name: Wording?
  public var tradingName: Wording?
  public var address: Address
  public var vatNumber: String?
  public var taxNumber: String?
  public var registration: String?
  public var email: String?
  public var phone: String?
  public var contact: Wording?
  public var bank: Bank?

  public struct Bank: Sendable, Equatable {
    public var name: String?
    public var holder: String?
    public var iban: String?
    public var account: String?
    public var bic: String?

    public init(
      name: String? = nil, holder: String? = nil, iban: String? = nil, account: String? = nil,
      bic: String? = nil
    ) {
      self.name = name
      self.holder = holder
      self.iban = iban
      self.account = account
      self.bic = bic
    }
  }

  public init(
    name: Wording?, tradingName: Wording? = nil, address: Address = Address(), vatNumber: String? = nil,
    taxNumber: String? = nil, registration: String? = nil, email: String? = nil, phone: String? = nil,
    contact: Wording? = nil, bank: Bank? = nil
  ) {
    self.name = name
    self.tradingName = tradingName
    self.address = address
    self.vatNumber = vatNumber
    self.taxNumber = taxNumber
    self.registration = registration
    self.email = email
    self.phone = phone
    self.contact = contact
    self.bank = bank
  }
}
