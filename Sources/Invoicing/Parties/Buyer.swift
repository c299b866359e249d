/// Whom an invoice is made out to.
public struct Buyer: Sendable, Equatable {
  public var name: Wording
  public var contact: String?
  public var address: Address
  public var vatNumber: String?
  public var taxNumber: String?
  public var registration: String?
  public var email: String?
  public var phone: String?
  /// BT-10.
  public var reference: String?
  /// BT-13.
  public var purchaseOrder: String?

  public init(
    name: Wording, contact: String? = nil, address: Address = Address(), vatNumber: String? = nil,
    taxNumber: String? = nil, registration: String? = nil, email: String? = nil, phone: String? = nil,
    reference: String? = nil, purchaseOrder: String? = nil
  ) {
    self.name = name
    self.contact = contact
    self.address = address
    self.vatNumber = vatNumber
    self.taxNumber = taxNumber
    self.registration = registration
    self.email = email
    self.phone = phone
    self.reference = reference
    self.purchaseOrder = purchaseOrder
  }
}
