import Diagnostics

extension Rule {
  /// A withdrawal goes by an enabled method and keeps to its limits. Refused ones may have broken
  /// any rule: they are not looked at.
  static let withdrawalMethod = Rule.entries("V-65", "withdrawal-method", of: "withdrawals") {
    withdrawal, complaints in
    guard !isRefused(withdrawal), let reference = withdrawal["method"], let way = way(of: reference)
    else { return }
    if way["enabled"]?.boolean == false {
      complaints.error(
        "`\(way.key)` is not enabled", at: reference.place,
        notes: notes("it is switched off here", way["enabled"]))
    }
    guard let value = withdrawal["amount"], let amount = value.money else { return }
    if let least = way["min"]?.money, least.currency == amount.currency,
      amount.minorUnits < least.minorUnits
    {
      complaints.error(
        "the amount is below \(least), the least by `\(way.key)`", at: value.place,
        notes: notes("the limit is here", way["min"]))
    }
    if let most = way["max"]?.money, most.currency == amount.currency, amount.minorUnits > most.minorUnits {
      complaints.error(
        "the amount is above \(most), the most by `\(way.key)`", at: value.place,
        notes: notes("the limit is here", way["max"]))
    }
  }

  /// The site's way of paying: named itself, or by somebody's payout method of that type.
  private static func way(of reference: FieldValue) -> Record? {
    guard let target = reference.target else { return nil }
    if target.collection.name == "withdraw_methods" { return target }
    return target["type"]?.text.flatMap { target.catalog.entry("withdraw_methods", $0) }
  }

  private static func notes(_ text: String, _ value: FieldValue?) -> [Diagnostic.Note] {
    value.map { [Diagnostic.Note(text, at: $0.place)] } ?? []
  }

  private static func isRefused(_ withdrawal: Record) -> Bool {
    ["rejected", "failed", "cancelled"].contains(withdrawal["status"]?.text)
  }

  /// Nobody withdraws more than their wallet holds when they ask, less what they have asked for
  /// already.
  static let withdrawalBalance = Rule.catalog("V-65", "withdrawal-above-balance") { catalog, _, complaints in
    var requests: [String: [Record]] = [:]
    for withdrawal in catalog.all("withdrawals") where !isRefused(withdrawal) {
      if let account = withdrawal["account"]?.identity { requests[account, default: []].append(withdrawal) }
    }
    for wallet in catalog.all("wallets") {
      guard let account = wallet["account"]?.identity, let own = requests[account],
        let ledger = WalletLedger(wallet), ledger.isComplete
      else { continue }
      check(own, ledger, &complaints)
    }
  }

  private static func check(_ requests: [Record], _ ledger: WalletLedger, _ complaints: inout Complaints) {
    let lines = ledger.lines.filter { $0.isCompleted && $0.moment != nil }
      .sorted { ($0.moment ?? 0, $0.number) < ($1.moment ?? 0, $1.number) }
    let booked = Set(lines.compactMap { $0.value["related"]?["ref"]?.text })
    let dated = requests.compactMap { request in request["created_at"]?.moment.map { (request, $0) } }
      .sorted { $0.1 < $1.1 }
    var balance = Int128(ledger.opening.minorUnits)
    var next = 0
    for (request, moment) in dated {
      while next < lines.count, let other = lines[next].moment, other < moment {
        balance += lines[next].change
        next += 1
      }
      guard let value = request["amount"], let amount = value.money,
        amount.currency == ledger.opening.currency
      else { continue }
      if Int128(amount.minorUnits) > balance {
        complaints.error(
          "the amount is more than the wallet has available", at: value.place,
          notes: notes("the wallet's last movement before it is here", lines[..<next].last?.value))
      }
      if holdsBack(request, booked) { balance -= Int128(amount.minorUnits) }
    }
  }

  /// An open request holds its amount back until the wallet has a line for it.
  private static func holdsBack(_ request: Record, _ booked: Set<String>) -> Bool {
    guard request["status"]?.text != "completed" else { return false }
    return booked.isDisjoint(with: [request.key, request.slug, request["id"]?.text ?? request.key])
  }
}
