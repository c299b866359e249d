import Diagnostics

extension Rule {
  /// A VAT number looks like those of its country.
  static let buyerVATForm = Rule.entries(
    "V-88", "vat-number-form", of: "orders", "subscription_invoices"
  ) { sale, complaints in
    guard sale.isInvoiced else { return }
    let buyer = BilledParty(sale)
    checkForm(buyer["vat_number"], buyer["country"], &complaints)
  }

  /// The same of the seller's.
  static let sellerVATForm = Rule.entries("V-88", "seller-vat-number-form", of: "site") { site, complaints in
    checkForm(site["seller"]?["vat_number"], site["seller"]?["country"], &complaints)
  }

  private static func checkForm(
    _ number: FieldValue?, _ country: FieldValue?, _ complaints: inout Complaints
  ) {
    guard let number, let text = number.text, VATNumberForm.fits(text, country: country?.text) == false
    else { return }
    complaints.warning(
      "this VAT number does not look like one of its country", at: number.place,
      hint: "count its figures; the country's letters may stand before them")
  }
}
