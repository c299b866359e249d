extension Rule {
  /// Nobody gives away more points than they have, promotions included, and told sums are those of
  /// the lines: `balance` is `total_earned` less `spent`.
  static let goodwillBalance = Rule.entries("V-53", "goodwill-balance", of: "goodwill") {
    holder, complaints in
    let ledger = GoodwillLedger(holder)
    for line in ledger.strangers {
      complaints.error(
        "the account neither gets these points nor gives them", at: line.place,
        hint: "name the account in `to` or in `from`")
    }
    checkNeverNegative(ledger, &complaints)
    guard ledger.strangers.isEmpty, ledger.lines.count == holder["transactions"]?.list.count else { return }
    let (earned, spent) = (ledger.earned(), ledger.spent)
    for (name, points) in [("total_earned", earned), ("spent", spent), ("balance", earned - spent)] {
      guard let told = holder.written(Name(name)), let number = told.integer, Int128(number) != points
      else { continue }
      complaints.error(
        "`\(name)` is not what the lines come to", at: told.place, hint: "leave it out: it is computed")
    }
  }

  private static func checkNeverNegative(_ ledger: GoodwillLedger, _ complaints: inout Complaints) {
    guard let line = ledger.lines.first(where: { $0.balance < 0 }) else { return }
    complaints.error(
      "\(line.points) points are given away, \(-line.balance) more than there are",
      at: line.value["points"]?.place ?? line.value.place)
  }
}
