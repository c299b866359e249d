import Diagnostics

extension Rule {
  /// Whoever writes invoices says who and where they are and, if they charge value added tax, by
  /// which number the tax office knows them.
  static let invoiceSeller = Rule.catalog("V-80", "invoice-seller") { catalog, _, complaints in
    let sales = catalog.all("orders") + catalog.all("subscription_invoices")
    guard let site = catalog.siteEntry, let invoiced = sales.first(where: \.isInvoiced) else { return }
    let seller = site["seller"]
    let place = seller?.place ?? site.place
    let notes = [Diagnostic.Note("an invoice is needed here", at: invoiced.place)]
    if seller?["name"] == nil {
      complaints.error("invoices need the seller's `name`", at: place, notes: notes)
    }
    if seller?["address"] == nil, seller?["street"] == nil || seller?["city"] == nil {
      complaints.error(
        "invoices need the seller's `address`, or `street` and `city`", at: place, notes: notes)
    }
    if seller?["country"] == nil {
      complaints.warning(
        "invoices need the seller's `country`", at: place, notes: notes,
        hint: "write the two letters of ISO 3166, such as `SA`")
    }
    guard seller?["vat_number"] == nil, let taxed = sales.first(where: { $0.isInvoiced && $0.chargesTax })
    else { return }
    complaints.error(
      "invoices that charge VAT need the seller's `vat_number`", at: place,
      notes: [Diagnostic.Note("VAT is charged here", at: taxed.place)])
  }
}

extension Record {
  fileprivate var chargesTax: Bool {
    let told = self["tax_amount"] ?? (collection.name == "orders" ? nil : self["tax"])
    return (told?.money ?? OrderArithmetic(self)?.sums.tax)?.minorUnits ?? 0 > 0
  }
}
