import Diagnostics

extension Rule {
  /// Discounts by the cycle are percentages, unless the site says that they are amounts.
  static let cycleDiscounts = Rule.entries("V-45", "cycle-discounts", of: "coupons") { coupon, complaints in
    guard !coupon.catalog.settings.discountsAreAmounts else { return }
    for (name, discount) in coupon["cycle_discounts"]?.members ?? [] {
      guard let rate = discount.rate, rate > 10_000 else { continue }
      complaints.error(
        "`\(name.text)` takes off more than 100 percent", at: discount.place,
        hint: "set `plan_discount_unit: amount` in site.yaml if it is an amount")
    }
  }
}
