import Diagnostics

extension Rule {
  /// Electronic invoices name countries by the two letters of ISO 3166.
  static let countryCode = Rule.entries(
    "V-87", "country-code", of: "orders", "subscription_invoices"
  ) { sale, complaints in
    guard sale.isInvoiced, let country = BilledParty(sale)["country"] else { return }
    checkCountry(country, &complaints)
  }

  /// The same of the seller's.
  static let sellerCountry = Rule.entries("V-87", "seller-country", of: "site") { site, complaints in
    guard let country = site["seller"]?["country"] else { return }
    checkCountry(country, &complaints)
  }

  private static func checkCountry(_ country: FieldValue, _ complaints: inout Complaints) {
    guard let text = country.text, !CountryCode.isKnown(text) else { return }
    complaints.warning(
      "expected a country by the two letters of ISO 3166", at: country.place,
      hint: text == "UK" ? "write `GB`" : "write them in capitals, such as `SA` or `SE`")
  }
}
