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
    guard let (line, fault) = ledger.firstBreak, let written = line.value["balance_after"] else { return }
    switch fault {
    case .untold: return
    case .currency(let other):
      complaints.error(
        "line \(line.number) is in \(other.code), the wallet in \(ledger.opening.currency.code)",
        at: line.amount.currency == other ? line.value["amount"]?.place ?? written.place : written.place)
    case .balance(let after):
      let before =
        ledger.lines.prefix(line.number - 1).last(where: \.isCompleted)?.value["balance_after"]
        ?? wallet["opening_balance"].flatMap { $0.isStandard ? nil : $0 }
      complaints.error(
        "the ledger breaks at line \(line.number): `balance_after` is "
          + (after.deviation(from: line.balance) ?? "wrong"),
        at: written.place,
        notes: before.map { [Diagnostic.Note("the balance before it is here", at: $0.place)] } ?? [],
        hint: "\(line.isCredit ? "add `amount` to" : "take `amount` from") the balance before it")
    }
  }
}
