extension Rule {
  /// An order's total follows from its own subtotal, discount, charges and tax. Sums that are not
  /// told are computed from the lines.
  static let total = Rule.entries("V-42", "order-total", of: "orders") { order, complaints in
    let arithmetic = OrderArithmetic(order)
    let sums = arithmetic?.sums
    let isIncluded = order.catalog.settings.pricesIncludeVAT
    guard let told = order["total"], let total = told.money,
      let subtotal = order["subtotal"]?.money ?? sums?.subtotal,
      let discount = order["discount_amount"]?.money ?? arithmetic?.discount,
      let tax = order["tax_amount"]?.money ?? sums?.tax,
      let charges = Money.sum(
        order["charges"]?.list.compactMap { $0["amount"]?.money } ?? [], in: subtotal.currency),
      let taxable = subtotal.minus(discount)?.plus(charges),
      let expected = isIncluded ? taxable : taxable.plus(tax), total.currency == expected.currency,
      total != expected
    else { return }
    let sum =
      "\(subtotal) less \(discount)" + (charges.minorUnits == 0 ? "" : " plus charges of \(charges)")
      + (isIncluded ? "" : " plus a tax of \(tax)")
    complaints.error("expected a total of \(expected), which is \(sum), found \(total)", at: told.place)
  }
}
