extension Rule {
  /// What is taxed has a rate above 0, and nothing else has one.
  static let taxRate = Rule.entries(
    "V-85", "tax-rate", of: "orders", "subscription_invoices"
  ) { sale, complaints in
    guard sale.isInvoiced else { return }
    let taxes = SaleTax(sale)
    for tax in sale.toldTaxes {
      let rate = tax["rate"]?.rate
      guard let category = tax.taxCategory else { continue }
      if category == .standard, (rate ?? taxes.rate) <= 0 {
        complaints.error("`standard` needs a `rate` above 0", at: (tax["rate"] ?? tax).place)
      } else if category != .standard, let rate, rate != 0 {
        complaints.error(
          "`\(category.rawValue)` has no `rate` but 0", at: (tax["rate"] ?? tax).place,
          hint: "leave the rate out, or set `category: standard`")
      }
    }
  }
}
