import Content

/// Why sales are exempt, by how they are taxed.
struct TaxReasons {
  private var reasons: [TaxTreatment: [Wording]] = [:]
  private let usual: Wording?

  init(_ sale: Record, language: String) {
    usual = Wording(sale.catalog.siteEntry?["vat"]?["exempt_reason"], in: language)
    let taxes = SaleTax(sale)
    let whole = sale.collection.name == "orders" ? sale["tax"] : sale["vat"]
    let parts = ["items", "allowances", "charges"].flatMap { sale[Name($0)]?.list ?? [] }
    for told in parts.compactMap({ $0["tax"] }) + [whole].compactMap(\.self) {
      guard let reason = Wording(told["reason"], in: language) else { continue }
      reasons[taxes.treatment(of: told), default: []].append(reason)
    }
  }

  func tax(_ subtotal: TaxSubtotal) -> Invoice.Tax {
    let told = Wording.joined(reasons[subtotal.treatment] ?? [])
    return Invoice.Tax(
      treatment: subtotal.treatment, taxable: subtotal.taxable, tax: subtotal.tax,
      reason: told ?? (subtotal.treatment.category == .exempt ? usual : nil))
  }
}
