import Diagnostics

extension Rule {
  /// Each completed line of a wallet changes the balance by its amount, which is more than nothing.
  /// Of a ledger that does not add up, the first broken line is named.
  static let walletLedger = Rule.entries("V-50", "broken-ledger", of: "wallets") { wallet, complaints in
    guard let ledger = WalletLedger(wallet) else { return }
    for line in ledger.lines where line.amount.minorUnits <= 0 {
      complaints.error(
        "line \(line.number) moves nothing: `amount` must be more than 0",
        at: line.value["amount"]?.place ?? line.value.place)
    }
    if ledger.isComplete { findBreak(ledger, of: wallet, &complaints) }
  }

  private static func findBreak(_ ledger: WalletLedger, of wallet: Record, _ complaints: inout Complaints) {
    var balance = Int128(ledger.opening.minorUnits)
    var before = wallet["opening_balance"].flatMap { $0.isStandard ? nil : $0.place }
    for line in ledger.lines where line.isCompleted {
      guard let written = line.value["balance_after"], let after = written.money else { return }
      let currencies = [line.amount.currency, after.currency]
      if let other = currencies.first(where: { $0 != ledger.opening.currency }) {
        return complaints.error(
          "line \(line.number) is in \(other.code), the wallet in \(ledger.opening.currency.code)",
          at: line.amount.currency == other ? line.value["amount"]?.place ?? written.place : written.place)
      }
      balance += line.change
      if let deviation = after.deviation(from: balance) {
        return complaints.error(
          "the ledger breaks at line \(line.number): `balance_after` is \(deviation)", at: written.place,
          notes: before.map { [Diagnostic.Note("the balance before it is here", at: $0)] } ?? [],
          hint: "\(line.isCredit ? "add `amount` to" : "take `amount` from") the balance before it")
      }
      before = written.place
    }
  }
}
