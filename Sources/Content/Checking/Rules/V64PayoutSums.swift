import Diagnostics

extension Rule {
  /// A payout's net amount is its gross amount less fee and tax, and the net amount is what is paid.
  static let payoutSums = Rule.entries("V-64", "payout-sums", of: "payouts") { payout, complaints in
    guard let amount = payout["amount"], let paid = amount.money else { return }
    let net = payout.written("net_amount")
    if let told = net?.money, told.currency == paid.currency,
      let deviation = paid.deviation(from: Int128(told.minorUnits))
    {
      complaints.error("`amount` is \(deviation) for `net_amount`", at: amount.place)
    }
    let result = net ?? amount
    guard let money = result.money, let expected = remainder(of: payout, in: money.currency),
      let deviation = money.deviation(from: expected)
    else { return }
    complaints.error(
      "`\(net == nil ? "amount" : "net_amount")` is \(deviation) for `gross_amount` less `platform_fee` "
        + "and `tax_withheld`", at: result.place)
  }

  /// What is left of the gross amount, as far as it is told.
  private static func remainder(of payout: Record, in currency: Currency) -> Int128? {
    guard let gross = payout.written("gross_amount")?.money, gross.currency == currency else { return nil }
    let taken = ["platform_fee", "tax_withheld"].compactMap { payout.written(Name($0))?.money }
    return taken.sum(in: currency).map { Int128(gross.minorUnits) - $0 }
  }

  /// A payout's gross amount is the sum of its earnings, which are all its payee's, and its number
  /// of orders is theirs. Nothing is paid out twice.
  static let payoutEarnings = Rule.catalog("V-64", "payout-earnings") { catalog, sources, complaints in
    for payout in catalog.all("payouts") {
      let rows = sources.referring(to: payout, from: "earnings")
      guard !rows.isEmpty else { continue }
      checkOwner(payout, rows, &complaints)
      checkGross(payout, rows, &complaints)
      checkOrders(payout, rows, &complaints)
    }
    findPaidTwice(catalog, &complaints)
  }

  private static func checkOwner(_ payout: Record, _ rows: [Record], _ complaints: inout Complaints) {
    guard let payee = payout["account"] else { return }
    for row in rows {
      guard let account = row["account"], !account.means(payee) else { continue }
      complaints.error(
        "the earning is paid out to somebody else", at: row["payout"]?.place ?? row.place,
        notes: [Diagnostic.Note("the payout's account is here", at: payee.place)])
    }
  }

  private static func checkGross(_ payout: Record, _ rows: [Record], _ complaints: inout Complaints) {
    let gross = payout.written("gross_amount")
    guard let told = gross ?? payout.written("amount"), let money = told.money else { return }
    let amounts = rows.compactMap { $0["amount"]?.money }
    guard amounts.count == rows.count else { return }
    guard let sum = amounts.sum(in: money.currency) else {
      return complaints.error(
        "the payout is in \(money.currency.code), not all of its earnings are", at: told.place)
    }
    if gross != nil, let deviation = money.deviation(from: sum) {
      complaints.error("`gross_amount` is \(deviation) for the payout's earnings", at: told.place)
    }
    let taken = ["platform_fee", "tax_withheld"].compactMap { payout.written(Name($0))?.money }
    if gross == nil, let deductions = taken.sum(in: money.currency),
      let deviation = money.deviation(from: sum - deductions)
    {
      complaints.error(
        "`amount` is \(deviation) for the payout's earnings, less what is taken off", at: told.place)
    }
  }

  private static func checkOrders(_ payout: Record, _ rows: [Record], _ complaints: inout Complaints) {
    guard let told = payout.written("total_orders"), let number = told.integer else { return }
    let orders = Set(rows.compactMap { $0["order"]?.identity })
    if Int128(number) != Int128(orders.count) {
      complaints.error(
        "expected \(orders.count) orders, those of the payout's earnings, found \(number)", at: told.place)
    }
  }

  /// Two rows for the same person, sale and role are the same earning.
  private static func findPaidTwice(_ catalog: Catalog, _ complaints: inout Complaints) {
    var first: [[String]: SourceRange] = [:]
    for row in catalog.all("earnings") {
      guard let payout = row["payout"] else { continue }
      let parts = [
        row["account"]?.identity, row["order"]?.identity, row["item"]?.text, row["recipient_type"]?.text,
        row["kind"]?.text,
      ].compactMap { $0 }
      guard parts.count == 5 else { continue }
      if let place = first[parts] {
        complaints.error(
          "the same earning is paid out twice", at: payout.place,
          notes: [Diagnostic.Note("the first time is here", at: place)])
      } else {
        first[parts] = payout.place
      }
    }
  }
}
