extension Rule {
  /// An order's subtotal and discount are the sums of its lines', its coupon's and its allowances'.
  static let subtotal = Rule.entries("V-41", "subtotal", of: "orders") { order, complaints in
    guard let arithmetic = OrderArithmetic(order) else { return }
    let sums = arithmetic.sums
    if let told = order["subtotal"], let money = told.money, money != sums.subtotal {
      complaints.error(
        "expected a subtotal of \(sums.subtotal), the sum of price × quantity, found \(money)", at: told.place
      )
    }
    if let told = order["discount_amount"], let money = told.money, let discount = arithmetic.discount,
      money != discount
    {
      complaints.error(
        "expected a discount of \(discount), \(parts(of: arithmetic)), found \(money)", at: told.place)
    }
  }

  private static func parts(of arithmetic: OrderArithmetic) -> String {
    let coupon = arithmetic.couponDiscount
    let own = arithmetic.sums.lineDiscount
    guard let others = arithmetic.sums.allowance.minus(coupon), others.minorUnits != 0 else {
      return "\(own) of the lines and \(coupon) of the coupon"
    }
    return "\(own) of the lines, \(coupon) of the coupon and \(others) of allowances"
  }
}
