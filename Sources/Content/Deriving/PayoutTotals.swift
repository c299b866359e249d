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
    if method["type"]?.text == "paypal", let address = method["paypal_email"]?.text {
      return maskedAddress(address).map { [("display", .text($0))] } ?? []
    }
    let number = method["bank_iban"]?.text ?? method["bank_account_number"]?.text
    return number.map { [("display", .text(maskedNumber($0)))] } ?? []
  }

  /// `a***@d…`
  private static func maskedAddress(_ address: String) -> String? {
    let parts = address.split(separator: "@")
    guard parts.count == 2, let name = parts[0].first, let domain = parts[1].first else { return nil }
    return "\(name)***@\(domain)…"
  }

  /// Never more than half of it.
  private static func maskedNumber(_ number: String) -> String {
    let characters = number.filter { !$0.isWhitespace }
    return "•••• " + characters.suffix(min(4, characters.count / 2))
  }
}
