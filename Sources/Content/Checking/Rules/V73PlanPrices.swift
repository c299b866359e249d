import Diagnostics

extension Rule {
  /// A plan has one price a period, discounts that leave something from 0 to the price, and days of
  /// trial just when there is one.
  static let planPrices = Rule.entries("V-73", "plan-terms", of: "plans") { plan, complaints in
    var periods: [String: SourceRange] = [:]
    for price in plan["prices"]?.list ?? [] {
      if let period = price["period"], let word = period.text {
        if let first = periods[word] {
          complaints.error(
            "the plan has two prices for `\(word)`", at: period.place,
            notes: [Diagnostic.Note("the first one is here", at: first)])
        } else {
          periods[word] = period.place
        }
      }
      checkDiscount(price, plan.catalog.settings, &complaints)
    }
    checkTrial(plan, &complaints)
  }

  private static func checkDiscount(
    _ price: FieldValue, _ settings: SiteSettings, _ complaints: inout Complaints
  ) {
    guard let discount = price["discount"], let rate = discount.rate else { return }
    if settings.discountsAreAmounts {
      guard let whole = price["price"]?.money else { return }
      let amount = discount.discountAmount(in: whole.currency)
      guard amount.map({ $0.exceeds(whole) }) ?? true else { return }
      complaints.error(
        "the discount must be from 0 to the price \(whole)", at: discount.place,
        hint: "check `plan_discount_unit` in site.yaml: discounts are amounts")
    } else if !(0...10_000).contains(rate) {
      complaints.error(
        "the discount must be from 0 to 100 percent, found \(Decimal(coefficient: rate, scale: 2))",
        at: discount.place)
    }
  }

  private static func checkTrial(_ plan: Record, _ complaints: inout Complaints) {
    guard let trial = plan["trial"], let enabled = trial["enabled"], let isEnabled = enabled.boolean
    else { return }
    let days = trial["days"]
    let number = days?.integer ?? 0
    if isEnabled, number <= 0 {
      complaints.error(
        "the trial is enabled for \(number) days", at: days?.place ?? enabled.place,
        hint: "set `days`, or `enabled: false`")
    } else if !isEnabled, number != 0, let days {
      complaints.error(
        "the trial has \(number) days and is not enabled", at: days.place,
        hint: "leave `days` out, or set `enabled: true`")
    }
  }
}
