extension Rule {
  /// An order's subtotal and discount are the sums of its lines' and of its coupon's.
  static let subtotal = Rule.entries("V-41", "subtotal", of: "orders") { order, complaints in
    guard let sums = OrderArithmetic(order) else { return }
    if let told = order["subtotal"], let money = told.money, money != sums.subtotal {
      complaints.error(
        "expected a subtotal of \(sums.subtotal), the sum of price × quantity, found \(money)", at: told.place
      )
    }
    if let told = order["discount_amount"], let money = told.money, money != sums.discount {
      complaints.error(
        "expected a discount of \(sums.discount), \(sums.lineDiscount) of the lines and "
          + "\(sums.couponDiscount) of the coupon, found \(money)", at: told.place)
    }
  }
}
