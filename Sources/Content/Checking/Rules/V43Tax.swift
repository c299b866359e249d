extension Rule {
  /// An order's tax follows from its lines, allowances and charges, and from how each is taxed.
  static let tax = Rule.entries("V-43", "order-tax", of: "orders") { order, complaints in
    guard let told = order["tax_amount"], let tax = told.money, let sums = OrderArithmetic(order)?.sums,
      tax != sums.tax
    else { return }
    let isIncluded = order.catalog.settings.pricesIncludeVAT
    complaints.error(
      "expected a tax of \(sums.tax), which is \(sums.description(ofTaxIncluded: isIncluded)), found \(tax)",
      at: told.place)
  }

  /// The same of a subscription's invoice.
  static let subscriptionTax = Rule.entries("V-43", "subscription-tax", of: "subscription_invoices") {
    invoice, complaints in
    guard let told = invoice["tax"], let tax = told.money,
      let sums = SubscriptionArithmetic(invoice)?.sums, tax.currency == sums.currency, tax != sums.tax
    else { return }
    let isIncluded = invoice.catalog.settings.pricesIncludeVAT
    complaints.error(
      "expected a tax of \(sums.tax), which is \(sums.description(ofTaxIncluded: isIncluded)), found \(tax)",
      at: told.place)
  }
}

extension Reckoning {
  /// "15 % of 129.00 USD", or so of each rate.
  fileprivate func description(ofTaxIncluded isIncluded: Bool) -> String {
    if taxes.count == 1, let only = taxes.first {
      return only.treatment.percentage + (isIncluded ? " within \(amount)" : " of \(amount)")
    }
    return taxes.map { part in
      let whole = isIncluded ? part.taxable.plus(part.tax) ?? part.taxable : part.taxable
      return part.treatment.percentage + (isIncluded ? " within \(whole)" : " of \(whole)")
    }
    .joined(separator: " and ")
  }
}

extension TaxTreatment {
  fileprivate var percentage: String {
    rate % 100 == 0 ? "\(rate / 100) %" : "\(Decimal(coefficient: rate, scale: 2)) %"
  }
}
