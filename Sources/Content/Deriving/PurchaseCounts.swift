/// What orders say of a thing that is sold, if any order has it.
struct PurchaseCounts {
  /// Completed orders with it.
  let orderCount: Int
  /// Pieces in them.
  let quantity: Int64

  init?(of thing: Record, _ sources: DerivationSources) {
    let orders = sources.referring(to: thing, from: "orders")
    guard !orders.isEmpty else { return nil }
    let completed = orders.filter { $0["status"]?.text == "completed" && !$0.isDeleted }
    orderCount = completed.count
    let pieces = completed.flatMap { $0["items"]?.list ?? [] }.filter { $0["ref"]?.target == thing }
    quantity = Exact.sum(pieces.map { $0["quantity"]?.integer ?? 1 }) ?? 0
  }
}

extension Derivation {
  static let bookPurchases = Derivation("books") { book, sources in
    PurchaseCounts(of: book, sources).map { [("purchases_count", .integer($0.quantity))] } ?? []
  }

  static let productPurchases = Derivation("products") { product, sources in
    PurchaseCounts(of: product, sources).map { [("stats", .inside([("purchases", .integer($0.quantity))]))] }
      ?? []
  }

  /// How often a coupon was used: in every order that did not fall through.
  static let couponUses = Derivation("coupons") { coupon, sources in
    let orders = sources.referring(to: coupon, from: "orders")
    guard !orders.isEmpty else { return [] }
    let used = orders.count { !$0.isDeleted && !["failed", "cancelled"].contains($0["status"]?.text) }
    return [("used_count", .count(used))]
  }
}
