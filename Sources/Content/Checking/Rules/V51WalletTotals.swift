extension Rule {
  /// The sums that a wallet tells are those of its lines: `balance` is what the last completed line
  /// leaves, `total_earned` all credits, `total_withdrawn` all withdrawals, `pending_balance` the
  /// credits on their way.
  static let walletTotals = Rule.entries("V-51", "wallet-total", of: "wallets") { wallet, complaints in
    guard let ledger = WalletLedger(wallet), ledger.isComplete else { return }
    let totals: [(Name, Int128)] = [
      ("balance", ledger.balance), ("total_earned", ledger.earned), ("total_withdrawn", ledger.withdrawn),
      ("pending_balance", ledger.pending),
    ]
    for (name, total) in totals {
      guard let told = wallet.written(name), let amount = told.money,
        let deviation = amount.deviation(from: total)
      else { continue }
      complaints.error(
        "`\(name.text)` is \(deviation) for the wallet's lines", at: told.place,
        hint: "leave it out: it is computed")
    }
  }
}
