import Diagnostics

extension Rule {
  /// What is exported goes to another country.
  static let exportCountry = Rule.entries(
    "V-83", "export-country", of: "orders", "subscription_invoices"
  ) { sale, complaints in
    guard sale.isInvoiced, let tax = sale.toldTaxes.first(where: { $0.taxCategory == .export }) else {
      return
    }
    guard let country = BilledParty(sale)["country"] else {
      return complaints.error("`export` needs the buyer's `country`", at: tax.place)
    }
    guard country.text == sale.catalog.siteEntry?["seller"]?["country"]?.text else { return }
    complaints.error(
      "`export` is for buyers in another country than the seller's", at: tax.place,
      notes: [Diagnostic.Note("the buyer's country is told here", at: country.place)])
  }
}
