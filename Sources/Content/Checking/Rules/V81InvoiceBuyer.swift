extension Rule {
  /// An invoice is made out to somebody.
  static let invoiceBuyer = Rule.entries(
    "V-81", "invoice-buyer", of: "orders", "subscription_invoices"
  ) { sale, complaints in
    guard sale.isInvoiced, BilledParty(sale).name == nil else { return }
    complaints.error(
      "an invoice needs the buyer's name", at: (sale["billing"] ?? sale["account"])?.place ?? sale.place,
      hint: "tell `billing: {name: …}`")
  }
}
