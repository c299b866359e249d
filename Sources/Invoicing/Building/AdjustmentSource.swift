import Content

/// What an allowance or a charge says besides its figures.
struct AdjustmentSource {
  var reason: String?
  var isCoupon = false

  /// The allowances of an order, in the order of its bill: the coupon's first.
  static func allowances(of order: Record, _ bill: Bill) -> [AdjustmentSource] {
    let told = reasons(of: order["allowances"])
    guard bill.allowances.count > told.count else { return told }
    let coupon = order["coupon"]
    let code = coupon?["code"]?.text ?? coupon?["ref"]?.target?.key
    return [AdjustmentSource(reason: code, isCoupon: true)] + told
  }

  static func reasons(of told: FieldValue?) -> [AdjustmentSource] {
    told?.list.map { AdjustmentSource(reason: $0["reason"]?.text) } ?? []
  }
}

extension Invoice.Adjustment {
  init(_ source: AdjustmentSource, _ sums: Reckoning.Adjustment) {
    self.init(reason: source.reason, isCoupon: source.isCoupon, amount: sums.amount, parts: sums.parts)
  }
}
