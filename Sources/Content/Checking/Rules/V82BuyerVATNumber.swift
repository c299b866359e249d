import Diagnostics

extension Rule {
  /// Who owes the tax in the seller's stead is known to a tax office, and that of another country.
  static let buyerVATNumber = Rule.entries(
    "V-82", "buyer-vat-number", of: "orders", "subscription_invoices"
  ) { sale, complaints in
    let categories: [TaxCategory] = [.reverseCharge, .intraCommunity]
    guard sale.isInvoiced,
      let tax = sale.toldTaxes.first(where: { $0.taxCategory.map(categories.contains) ?? false }),
      let category = tax.taxCategory
    else { return }
    let buyer = BilledParty(sale)
    if buyer["vat_number"] == nil {
      complaints.error("`\(category.rawValue)` needs the buyer's `vat_number`", at: tax.place)
    }
    guard let home = sale.catalog.siteEntry?["seller"]?["country"], let country = buyer["country"] else {
      if category == .intraCommunity {
        complaints.error("`intra_community` needs the countries of seller and buyer", at: tax.place)
      }
      return
    }
    guard country.text == home.text else { return }
    let message = "`\(category.rawValue)` is for buyers in another country than the seller's"
    let notes = [Diagnostic.Note("the buyer's country is told here", at: country.place)]
    // Some countries know it at home, too.
    if category == .reverseCharge {
      complaints.warning(message, at: tax.place, notes: notes)
    } else {
      complaints.error(message, at: tax.place, notes: notes)
    }
  }
}
