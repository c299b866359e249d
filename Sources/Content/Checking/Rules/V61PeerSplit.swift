import Diagnostics

extension Rule {
  /// The site's three parts of a peer sale make 100.
  static let peerPercentages = Rule.entries("V-61", "peer-percentages", of: "site") { site, complaints in
    guard let peer = site["commission"]?["peer"] else { return }
    let sum = peer.list.reduce(Int128(0)) { $0 + Int128($1.rate ?? 0) }
    guard sum != 10_000 else { return }
    let percent = Decimal(coefficient: Int64(clamping: sum), scale: 2)
    complaints.error("the parts of a peer sale make \(percent) percent, expected 100", at: peer.place)
  }

  /// The rows of one sale divide one amount, their percentages make 100, and their amounts all of
  /// it: the odd cent goes to the platform.
  static let peerSplit = Rule.catalog("V-61", "peer-split") { catalog, _, complaints in
    for rows in Sales.rows(of: catalog) {
      let parts = rows.filter { $0["platform_amount"] == nil }
      guard parts.contains(where: { peers.contains($0["recipient_type"]?.text ?? "") }) else { continue }
      check(parts, &complaints)
    }
  }

  private static let peers: Set = ["platform", "creator", "student_teacher"]

  private static func check(_ rows: [Record], _ complaints: inout Complaints) {
    guard let first = rows.first?["base_amount"], let whole = first.money else { return }
    for row in rows.dropFirst() {
      guard let base = row["base_amount"], let other = base.money, other != whole else { continue }
      return complaints.error(
        "the rows of one sale divide different amounts", at: base.place,
        notes: [Diagnostic.Note("the first one is here", at: first.place)])
    }
    let rates = rows.compactMap { $0["rate"]?.rate }
    if rates.count == rows.count, rates.reduce(Int128(0), { $0 + Int128($1) }) != 10_000 {
      return complaints.error(
        "the percentages of this sale do not make 100", at: rows[0]["rate"]?.place ?? rows[0].place,
        notes: rows.dropFirst().compactMap { row in
          row["rate"].map { Diagnostic.Note("another part is here", at: $0.place) }
        })
    }
    checkSum(rows, whole, &complaints)
  }

  private static func checkSum(_ rows: [Record], _ whole: Money, _ complaints: inout Complaints) {
    let amounts = rows.compactMap { $0["amount"]?.money }
    guard amounts.count == rows.count, let sum = amounts.sum(in: whole.currency),
      let deviation = Money.deviation(of: sum, from: Int128(whole.minorUnits), in: whole.currency)
    else { return }
    let last = rows.first { $0["recipient_type"]?.text == "platform" } ?? rows[rows.count - 1]
    complaints.error(
      "the parts of this sale together are \(deviation)", at: last["amount"]?.place ?? last.place,
      hint: "give the platform what the others leave")
  }
}
