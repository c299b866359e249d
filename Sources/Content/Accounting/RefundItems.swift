/// The lines of an order that a refund names, and what it gives back for each, tax and all.
struct RefundItems {
  struct Part {
    let position: Int
    let quantity: Int64?
    let amount: Money
    /// What of the order's total the line, or so many of it, came to.
    let worth: Money
    let item: FieldValue
  }

  let parts: [Part]

  /// Nothing if an item names no line of the order, or sums do not fit.
  init?(_ refund: Record, _ order: OrderArithmetic) {
    guard let amount = refund["amount"]?.money, let items = refund["items"]?.list else { return nil }
    let lines = order.lines.map(\.item)
    var found: [(item: FieldValue, position: Int, worth: Money)] = []
    for item in items {
      guard let name = item["item"]?.text, let position = Sales.position(of: name, in: lines),
        let worth = Self.worth(of: item, order.sums.lines[position].worth, lines[position])
      else { return nil }
      found.append((item, position, worth))
    }
    let told = found.compactMap { $0.item["amount"]?.money }
    guard let sum = Money.sum(told, in: amount.currency), let rest = amount.minus(sum) else { return nil }
    // What no amount is told for shares the rest by what it came to.
    let open = found.filter { $0.item["amount"]?.money == nil }
    var shares = rest.divided(by: open.map { Int128(max(0, $0.worth.minorUnits)) })[...]
    parts = found.map { item, position, worth in
      let share = item["amount"]?.money ?? shares.popFirst() ?? .zero(amount.currency)
      return Part(
        position: position, quantity: item["quantity"]?.integer, amount: share, worth: worth, item: item)
    }
  }

  private static func worth(of item: FieldValue, _ worth: Money, _ line: FieldValue) -> Money? {
    guard let quantity = item["quantity"]?.integer else { return worth }
    return worth.share(quantity, of: line["quantity"]?.integer ?? 1)
  }
}
