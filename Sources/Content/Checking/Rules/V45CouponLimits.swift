import Diagnostics

extension Rule {
  /// A coupon is used no more often than it may be, in all and by each customer, and only for a
  /// first purchase if it says so.
  static let couponLimits = Rule.catalog("V-45", "coupon-limits") { catalog, _, complaints in
    let orders = catalog.all("orders").sorted { ($0.saleOrder, $0.id) < ($1.saleOrder, $1.id) }
    let firsts = firstPurchases(orders)
    var uses: [EntryID: Int64] = [:]
    var usesByAccount: [AccountUse: Int64] = [:]
    for order in orders {
      guard let use = CouponUse(order) else { continue }
      uses[use.coupon.id, default: 0] += 1
      checkLimit("usage_limit", use, uses[use.coupon.id] ?? 0, "", &complaints)
      guard let account = order["account"]?.target else { continue }
      let key = AccountUse(coupon: use.coupon.id, account: account.id)
      usesByAccount[key, default: 0] += 1
      checkLimit("per_user_limit", use, usesByAccount[key] ?? 0, " by one customer", &complaints)
      checkFirstPurchase(use, firsts[account.id], &complaints)
    }
    for coupon in catalog.all("coupons") { checkTold(coupon, &complaints) }
  }

  private struct AccountUse: Hashable {
    let coupon: EntryID
    let account: EntryID
  }

  private static func checkLimit(
    _ name: Name, _ use: CouponUse, _ count: Int64, _ whom: String, _ complaints: inout Complaints
  ) {
    guard let limit = use.coupon[name], let most = limit.integer, count > most else { return }
    complaints.error(
      "expected the coupon to be used at most \(most) times\(whom), found use \(count)", at: use.place,
      notes: [Diagnostic.Note("the coupon's limit is here", at: limit.place)])
  }

  private static func checkTold(_ coupon: Record, _ complaints: inout Complaints) {
    guard let told = coupon.written("used_count"), let count = told.integer,
      let limit = coupon["usage_limit"], let most = limit.integer, count > most
    else { return }
    complaints.error(
      "expected the coupon to be used at most \(most) times, found \(count)", at: told.place,
      notes: [Diagnostic.Note("the coupon's limit is here", at: limit.place)])
  }

  private static func checkFirstPurchase(
    _ use: CouponUse, _ first: Record?, _ complaints: inout Complaints
  ) {
    guard let only = use.coupon["first_purchase_only"], only.boolean == true, let first, first != use.order,
      first.saleTime != nil, first.saleOrder < use.order.saleOrder
    else { return }
    complaints.error(
      "expected the customer's first purchase for this coupon, found an earlier one", at: use.place,
      notes: [
        Diagnostic.Note("the earlier order is here", at: first.place),
        Diagnostic.Note("the coupon asks for it here", at: only.place),
      ])
  }

  /// Each account's first order that went through.
  private static func firstPurchases(_ orders: [Record]) -> [EntryID: Record] {
    var firsts: [EntryID: Record] = [:]
    for order in orders where ["completed", "refunded"].contains(order["status"]?.text ?? "") {
      guard let account = order["account"]?.target, firsts[account.id] == nil else { continue }
      firsts[account.id] = order
    }
    return firsts
  }
}

extension Record {
  /// Orders without any date come last.
  fileprivate var saleOrder: Int { saleTime?.moment ?? .max }
}
