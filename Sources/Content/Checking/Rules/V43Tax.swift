extension Rule {
  /// An order's tax follows from its lines and the site's rate.
  static let tax = Rule.entries("V-43", "order-tax", of: "orders") { order, complaints in
    guard let told = order["tax_amount"], let tax = told.money, let sums = OrderArithmetic(order),
      tax != sums.tax
    else { return }
    let vat = ValueAddedTax(order.catalog.settings)
    complaints.error(
      "expected a tax of \(sums.tax), which is \(vat.description(on: sums.taxable)), found \(tax)",
      at: told.place)
  }
}
