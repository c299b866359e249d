extension Rule {
  /// An order's total follows from its own subtotal, discount and tax. Sums that are not told are
  /// computed from the lines.
  static let total = Rule.entries("V-42", "order-total", of: "orders") { order, complaints in
    let sums = OrderArithmetic(order)
    let isIncluded = order.catalog.settings.pricesIncludeVAT
    guard let told = order["total"], let total = told.money,
      let subtotal = order["subtotal"]?.money ?? sums?.subtotal,
      let discount = order["discount_amount"]?.money ?? sums?.discount,
      let tax = order["tax_amount"]?.money ?? sums?.tax, let taxable = subtotal.minus(discount),
      let expected = isIncluded ? taxable : taxable.plus(tax), total.currency == expected.currency,
      total != expected
    else { return }
    let sum = "\(subtotal) less \(discount)" + (isIncluded ? "" : " plus a tax of \(tax)")
    complaints.error("expected a total of \(expected), which is \(sum), found \(total)", at: told.place)
  }
}
