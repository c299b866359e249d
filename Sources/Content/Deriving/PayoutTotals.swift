extension Derivation {
  /// What the earnings in a payout come to. Fees and taxes are told.
  static let payoutTotals = Derivation("payouts") { payout, sources in
    let earnings = sources.referring(to: payout, from: "earnings").filter { !$0.isDeleted }
    guard let gross = Exact.sum(earnings.compactMap { $0["amount"]?.money }) else { return [] }
    let orders = Set(earnings.compactMap { $0["order"]?.target })
    var fields: [Derived.Member] = [("total_orders", .count(orders.count)), ("gross_amount", .money(gross))]
    let taken = ["platform_fee", "tax_withheld"].compactMap { payout[Name($0)]?.money }
    if let deductions = Exact.sum(taken, in: gross.currency), let net = Exact.difference(gross, deductions) {
      fields.append(("net_amount", .money(net)))
    }
    return fields
  }

  /// What documents print of where money goes: no more than the last four characters.
  static let payoutMethodDisplay = Derivation("payout_methods") { method, _ in
    let account =
      method["type"]?.text == "paypal"
      ? method["paypal_email"] : method["bank_iban"] ?? method["bank_account_number"]
    return account?.text.map { [("display", .text(Masked.account($0)))] } ?? []
  }
}
