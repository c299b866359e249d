public import Content

extension Invoice {
  /// What every invoice has: parties, and the figures of a bill with what its lines say.
  init(
    _ source: Source, _ bill: Bill, _ reckoning: Reckoning, seller: Seller, buyer: Buyer,
    lines: [LineSource], allowances: [AdjustmentSource] = [], charges: [AdjustmentSource] = [],
    taxes: (TaxSubtotal) -> Tax
  ) {
    let figures = zip(bill.lines, reckoning.lines)
    self.init(
      kind: .invoice, source: source, currency: bill.currency, seller: seller, buyer: buyer,
      lines: zip(lines, figures).enumerated().map { Line(number: $0 + 1, $1.0, $1.1.0, $1.1.1) },
      allowances: zip(allowances, reckoning.allowances).map { Adjustment($0, $1) },
      charges: zip(charges, reckoning.charges).map { Adjustment($0, $1) }, taxes: reckoning.taxes.map(taxes),
      sums: Sums(reckoning), pricesIncludeTax: bill.includesTax, roundsByLine: bill.roundsByLine)
  }

  /// What only the site says.
  mutating func addSite(_ catalog: Catalog, language: String) {
    let site = catalog.siteEntry
    terms = terms ?? Wording(site?["seller"]?["terms"], in: language)
    vatLabel = Wording(site?["vat"]?["label"], in: language)
  }

  /// What has been paid and what has not, by the stamp.
  mutating func settle() {
    switch stamp {
    case .paid, .refunded, .partlyRefunded: (paid, due) = (sums.total, nil)
    case .void: (paid, due) = (nil, nil)
    case .open, .draft, .uncollectible, .approved, nil: (paid, due) = (nil, sums.total)
    }
  }

  /// Gives it its number and day, and the seller of that day.
  public mutating func issue(as number: String, on day: Int?, in catalog: Catalog, language: String) {
    self.number = number
    issuedOn = day
    seller = Seller(catalog, language: language, on: day)
  }
}
