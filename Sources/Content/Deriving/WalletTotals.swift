extension Derivation {
  /// What the movements of a wallet come to. Only completed ones count; those that are still to
  /// come in are on their way.
  static let walletTotals = Derivation("wallets") { wallet, _ in
    let movements = wallet["transactions"]?.list ?? []
    guard let opening = wallet["opening_balance"]?.money else { return [] }
    func sum(_ type: String, _ statuses: Set<String>, only category: String? = nil) -> Money? {
      Exact.sum(
        movements.filter { movement in
          movement["type"]?.text == type && movement["status"]?.text.map(statuses.contains) ?? false
            && (category == nil || movement["category"]?.text == category)
        }.compactMap { $0["amount"]?.money }, in: opening.currency)
    }
    let done: Set = ["completed"]
    guard let credits = sum("credit", done), let debits = sum("debit", done),
      let withdrawn = sum("debit", done, only: "withdrawal"),
      let coming = sum("credit", ["pending", "processing"]),
      let sum = Exact.sum([opening, credits]), let balance = Exact.difference(sum, debits)
    else { return [] }
    return [
      ("balance", .money(balance)), ("total_earned", .money(credits)), ("total_withdrawn", .money(withdrawn)),
      ("pending_balance", .money(coming)),
    ]
  }
}
