/// Points that an account received, gave away, and has left.
struct GoodwillTotals {
  let earned: Int64
  let spent: Int64

  init?(_ entry: Record) {
    let holder = entry["account"]?.target
    var received: [Int64] = []
    var given: [Int64] = []
    for movement in entry["transactions"]?.list ?? [] {
      guard let points = movement["points"]?.integer else { continue }
      if Self.isSpent(movement, by: holder) { given.append(points) } else { received.append(points) }
    }
    guard let earned = Exact.sum(received), let spent = Exact.sum(given) else { return nil }
    self.earned = earned
    self.spent = spent
  }

  /// Whoever is named as the holder decides; of a movement that names neither side, a promotion
  /// was paid for, and anything else was received.
  private static func isSpent(_ movement: FieldValue, by holder: Record?) -> Bool {
    if let holder, movement["to"]?.target == holder { return false }
    if let holder, movement["from"]?.target == holder { return true }
    return movement["promotion"] != nil
  }
}

extension Derivation {
  static let goodwillTotals = Derivation("goodwill") { entry, _ in
    guard let totals = GoodwillTotals(entry) else { return [] }
    return [
      ("total_earned", .integer(totals.earned)), ("spent", .integer(totals.spent)),
      ("balance", .integer(totals.earned - totals.spent)),
    ]
  }

  /// The points of the accounts that are this person, and the badges they have earned.
  static let personGoodwill = Derivation("people") { person, sources in
    let entries = sources.referring(to: person, from: "accounts")
      .flatMap { sources.referring(to: $0, from: "goodwill") }.filter { !$0.isDeleted }
    guard !entries.isEmpty, let total = Exact.sum(entries.compactMap { GoodwillTotals($0)?.earned }) else {
      return []
    }
    return [
      ("goodwill_total", .integer(total)),
      ("reward_badges", .list(badges(for: total, sources).map { .reference($0) })),
    ]
  }

  /// Badges within reach, the easiest first.
  private static func badges(for points: Int64, _ sources: DerivationSources) -> [Record] {
    sources.catalog.visible("rewards")
      .compactMap { reward in reward["points_threshold"]?.integer.map { (reward, $0) } }
      .filter { reward, threshold in reward["reward_type"]?.text == "badge" && threshold <= points }
      .sorted { $0.1 < $1.1 }.map(\.0)
  }
}
