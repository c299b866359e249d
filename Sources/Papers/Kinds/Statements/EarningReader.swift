import Content
import Names

/// Makes lines of a statement from earnings.
struct EarningReader {
  let kind: StatementHeading.Kind
  let currency: Currency
  let sources: StatementSources

  /// Those who divide peers' sales, in the order in which papers name them.
  static let peers = ["student_teacher", "creator", "platform"]
  private static let sorts = ["booking", "content", "referral"]
  private static let allGroups =
    peers + ["instructor", "provider", "affiliate", "referrer"] + sorts + ["sale"]

  /// Nothing if a row says too little, or is in another currency.
  func groups(_ rows: [Record]) -> [EarningGroup]? {
    let lines = rows.compactMap { row in line(row).map { (group: group(of: row), line: $0) } }
    guard lines.count == rows.count else { return nil }
    let order = lines.indices.sorted { left, right in
      (lines[left].line.moment ?? .max, left) < (lines[right].line.moment ?? .max, right)
    }
    return EarningGroup.groups(order.map { lines[$0] }, in: Self.allGroups, currency)
  }

  private func group(of row: Record) -> String {
    switch kind {
    case .peer: return row["recipient_type"]?.text ?? "sale"
    case .provider:
      if row["kind"]?.text == "referral" { return "referral" }
      let isBooked = row["booking"] != nil || Sales.item(of: row)?["kind"]?.text == "consultation"
      return isBooked ? "booking" : "content"
    default: return "sale"
    }
  }

  private func line(_ row: Record) -> EarningLine? {
    guard let amount = row["amount"]?.money, amount.currency == currency else { return nil }
    let base = row["base_amount"]?.money
    guard base == nil || base?.currency == currency else { return nil }
    var line = EarningLine(
      moment: moment(of: row), subject: subject(of: row), base: base, rate: row["rate"]?.rate, amount: amount,
      status: row["status"]?.text ?? "pending", releasedAt: row["released_at"]?.moment,
      paidAt: row["paid_at"]?.moment)
    // What was bought when leads to who has bought it.
    guard kind != .affiliate else { return line }
    let order = row["order"]?.target
    line.order = order?["number"]?.text
    line.title = Sales.item(of: row)?["title"]?.text ?? row["course"]?.target?["title"]?.text
    guard kind != .peer else { return line }
    // Of what is given on top of a sale, such as a reward, the rest is nobody's.
    let rest = row["kind"]?.text == "sale" ? base?.minus(amount) : nil
    line.platform = row["platform_amount"]?.money ?? rest
    if row["recipient_type"]?.text == "instructor" { line.share = share(row) }
    return line
  }

  private func moment(of row: Record) -> Int? {
    let order = row["order"]?.target
    let sold = order?["payment"]?["paid_at"]?.moment ?? order?["created_at"]?.moment
    let released = row["released_at"]?.moment
    return (kind == .affiliate ? released ?? sold : sold) ?? row["booking"]?.target?["start"]?.moment
      ?? released
  }

  private func subject(of row: Record) -> String {
    if row["kind"]?.text == "referral" { return "referral" }
    if kind == .affiliate { return "sale" }
    if let kind = Sales.item(of: row)?["kind"]?.text { return kind }
    return row["booking"] != nil ? "consultation" : row["course"] != nil ? "course" : "other"
  }

  /// Of a course that several teach.
  private func share(_ row: Record) -> EarningLine.Share? {
    let shares = row["course"]?.target?["instructors"]?.list.filter { $0["revenue_share"] != nil } ?? []
    guard shares.count > 1, let person = row.payee?["person"]?.target,
      let rate = shares.first(where: { $0["person"]?.target == person })?["revenue_share"]?.rate
    else { return nil }
    let all = sources.sale(of: row).filter { $0["recipient_type"]?.text == "instructor" }
    let others = all.filter { $0 != row }.compactMap { $0["amount"]?.money }
    guard let sold = Sales.item(of: row)?["final_price"]?.money ?? whole(all), sold.currency == currency,
      let sum = Money.sum(others, in: currency)
    else { return nil }
    return EarningLine.Share(rate: rate, sale: sold, others: sum)
  }

  private func whole(_ rows: [Record]) -> Money? {
    Money.sum(rows.compactMap { $0["base_amount"]?.money }, in: currency)
  }

  /// Who has got how much of the sales that these earnings come from, each sale counted once.
  func parts(of rows: [Record]) -> [PayoutStatement.Part] {
    var seen: Set<Sales.Key> = []
    let sales = rows.filter { row in Sales.Key(row).map { seen.insert($0).inserted } ?? false }
    let all = sales.flatMap { sources.sale(of: $0) }.filter { $0["platform_amount"] == nil }
    return Self.peers.compactMap { role in
      let amounts = all.filter { $0["recipient_type"]?.text == role }.compactMap { $0["amount"]?.money }
      guard !amounts.isEmpty, let sum = Money.sum(amounts, in: currency) else { return nil }
      return PayoutStatement.Part(
        role: role, amount: sum, isOwn: rows.contains { $0["recipient_type"]?.text == role })
    }
  }
}
