/// Whom an invoice is made out to: the employer who pays, else who bought.
public struct BilledParty: Sendable {
  /// The account that pays.
  public let payer: Record?
  /// Who learns, if somebody else pays.
  public let learner: Record?
  /// What the invoice is made out to as told, by the order or else by the payer's account.
  public let billing: FieldValue?

  /// Of an order or of a subscription's invoice.
  public init(_ sale: Record) {
    let account = sale["account"]?.target
    let sponsor = sale["sponsor"]?.target
    payer = sponsor ?? account
    learner = sponsor == nil || sponsor == account ? nil : account
    billing = sale["billing"] ?? payer?["billing"]
  }

  public subscript(_ name: Name) -> FieldValue? { billing?[name] }

  /// As told for invoices, else as the account is called.
  public var name: FieldValue? { self["name"] ?? payer?["name"] }
  public var email: FieldValue? { self["email"] ?? payer?["email"] }
  public var phone: FieldValue? { self["phone"] ?? (billing == nil ? payer?["phone"] : nil) }
}

extension Record {
  /// Whether an order came to something, so that there must be an invoice.
  var needsInvoice: Bool {
    ["completed", "refunded"].contains(self["status"]?.text ?? "")
      || ["paid", "refunded"].contains(self["payment"]?["status"]?.text ?? "")
  }

  /// Whether there is, or must be, an invoice of an order or of a period of a subscription.
  public var isInvoiced: Bool {
    if self["invoice_number"] != nil { return self["status"]?.text != "draft" }
    return collection.name == "orders" && needsInvoice
  }

  /// How an order or a subscription's invoice says that it, or a part of it, is taxed.
  var toldTaxes: [FieldValue] {
    let parts = ["items", "allowances", "charges"].flatMap { self[Name($0)]?.list ?? [] }
    return [self["tax"], self["vat"]].compactMap { $0?.kind == .object ? $0 : nil }
      + parts.compactMap { $0["tax"] }
  }
}

extension FieldValue {
  /// The category that a `tax` tells.
  var taxCategory: TaxCategory? { self["category"]?.text.flatMap(TaxCategory.init) }
}
