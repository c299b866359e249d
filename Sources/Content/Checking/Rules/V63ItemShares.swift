import Diagnostics

extension Rule {
  /// The two shares of an order's line make its final price.
  static let itemShares = Rule.entries("V-63", "item-shares", of: "orders") { order, complaints in
    for item in order["items"]?.list ?? [] {
      guard let teachers = item["instructor_share"], let share = teachers.money,
        let kept = item["platform_share"]?.money, let price = finalPrice(of: item),
        let sum = [share, kept].sum(in: price.currency),
        let deviation = Money.deviation(of: sum, from: Int128(price.minorUnits), in: price.currency)
      else { continue }
      complaints.error(
        "`instructor_share` and `platform_share` together are \(deviation) for the final price",
        at: teachers.place,
        notes: item["final_price"].map { [Diagnostic.Note("the final price is here", at: $0.place)] } ?? [])
    }
  }

  /// As written, or else price × quantity less the discount.
  private static func finalPrice(of item: FieldValue) -> Money? {
    if let told = item["final_price"]?.money { return told }
    guard let price = item["price"]?.money else { return nil }
    let discount = item["discount"]?.money ?? Money(minorUnits: 0, currency: price.currency)
    guard discount.currency == price.currency else { return nil }
    let units =
      Int128(price.minorUnits) * Int128(item["quantity"]?.integer ?? 1) - Int128(discount.minorUnits)
    return Money(minorUnits: Int64(clamping: units), currency: price.currency)
  }

  /// Nobody earns from a sale that was refunded.
  static let refundedEarning = Rule.entries("V-63", "earning-not-refunded", of: "earnings") {
    row, complaints in
    guard let order = row["order"]?.target, let status = row["status"], status.text != "refunded",
      let refunded = [order["status"], order["payment"]?["status"]].compactMap({ $0 })
        .first(where: { $0.text == "refunded" })
    else { return }
    complaints.error(
      "the order is refunded, the earning is `\(status.text ?? "")`", at: status.place,
      notes: [Diagnostic.Note("the order says so here", at: refunded.place)],
      hint: "set `status: refunded`")
  }
}
