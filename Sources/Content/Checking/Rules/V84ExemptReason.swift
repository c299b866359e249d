extension Rule {
  /// An invoice without tax says by which law.
  static let exemptReason = Rule.entries(
    "V-84", "exempt-reason", of: "orders", "subscription_invoices"
  ) { sale, complaints in
    guard sale.isInvoiced, sale.catalog.siteEntry?["vat"]?["exempt_reason"] == nil else { return }
    for tax in sale.toldTaxes where tax.taxCategory == .exempt && tax["reason"] == nil {
      complaints.error(
        "`exempt` needs a `reason`", at: tax.place,
        hint: "tell it here, or for all sales as `vat: {exempt_reason: …}` in site.yaml")
    }
  }
}
