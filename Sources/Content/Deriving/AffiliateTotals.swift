extension Derivation {
  /// What an affiliate brought and earned by it, where there are records of earnings. Visits are
  /// only known to the platform, and a visitor who has bought nothing yet is no sale.
  static let affiliateTotals = Derivation("affiliates") { affiliate, sources in
    let earnings = earnings(of: affiliate, sources)
    guard !earnings.isEmpty else { return [] }
    let sales = earnings.filter(isSale)
    let kept = sales.filter { $0["status"]?.text != "refunded" }
    var fields: [Derived.Member] = [("total_conversions", .count(kept.count))]
    let amounts = earnings.compactMap { $0["amount"]?.money }
    guard let currency = amounts.first?.currency else { return fields }
    for (name, statuses) in sums {
      let counted = sales.filter { $0["status"]?.text.map(statuses.contains) ?? false }
      if let sum = Exact.sum(counted.compactMap { $0["amount"]?.money }, in: currency) {
        fields.append((name, .money(sum)))
      }
    }
    return fields
  }

  private static let sums: [(Name, Set<String>)] = [
    ("total_earnings", ["pending", "cleared", "paid"]), ("pending_earnings", ["pending", "cleared"]),
    ("paid_earnings", ["paid"]),
  ]

  private static func isSale(_ earning: Record) -> Bool {
    earning["referral_status"].map { $0.text == "converted" } ?? true
  }

  /// Those that name the affiliate, and those that the same account got as an affiliate.
  private static func earnings(of affiliate: Record, _ sources: DerivationSources) -> [Record] {
    let named = sources.referring(to: affiliate, from: "earnings")
    let own = (affiliate["account"]?.target).map { sources.referring(to: $0, from: "earnings") } ?? []
    let unnamed = own.filter { $0["kind"]?.text == "affiliate" && $0["affiliate"] == nil }
    return (named + unnamed).filter { !$0.isDeleted }
  }
}
