import Content
import Liquid
import Names

/// An affiliate's account (D-09): every sale brought, and what was paid for them. Nobody who bought is on it.
struct AffiliateStatement: Statement {
  struct Payout: Sendable {
    let number: String
    let moment: Int?
    let amount: Money
    let status: String
    let method: PaymentMethod?
    let reference: String?
  }

  var heading: StatementHeading
  var groups: [EarningGroup]
  var account: AffiliateTotals
  var payouts: [Payout] = []

  var members: [StatementMember] {
    [
      ("groups", .list(groups.map(\.value))),
      ("states", EarningGroup.states(groups.flatMap(\.lines))), ("totals", .nothing), ("parts", .list([])),
      ("parts_total", .nothing), ("payment", .nothing), ("account", account.value),
      ("payouts", .list(payouts.map(\.value))),
    ]
  }
}

extension AffiliateStatement.Payout {
  fileprivate var value: TemplateValue {
    .record([
      ("number", .text(number)), ("date", .told(moment: moment)), ("amount", .told(amount)),
      ("status", .text(status)), ("method", .told(method?.type)), ("masked", .told(method?.masked)),
      ("reference", .told(reference)),
    ])
  }
}

/// What an affiliate has earned by all sales, and when some of it is paid.
struct AffiliateTotals: Sendable {
  var earned: Money
  var pending: Money
  var paid: Money
  var minimum: Money?

  var value: TemplateValue {
    .record([
      ("earned", .told(earned)), ("pending", .told(pending)), ("paid", .told(paid)),
      ("minimum", .told(minimum)),
    ])
  }

  /// Nothing if nothing was earned, or not all in one currency.
  init?(_ affiliate: Record, _ sources: StatementSources) {
    let rows = sources.earnings(ofAffiliate: affiliate)
    guard let currency = rows.first?["amount"]?.money?.currency else { return nil }
    func sum(_ statuses: Set<String>) -> Money? {
      let counted = rows.filter { statuses.contains($0["status"]?.text ?? "pending") }
      return Money.sum(counted.compactMap { $0["amount"]?.money }, in: currency)
    }
    guard let earned = sum(["pending", "cleared", "paid"]), let pending = sum(["pending", "cleared"]),
      let paid = sum(["paid"])
    else { return nil }
    let site = affiliate.catalog.all("site").first
    self.init(
      earned: earned, pending: pending, paid: paid,
      minimum: affiliate["minimum_payout"]?.money
        ?? site?["commission"]?["affiliate"]?["minimum_payout"]?.money)
  }

  init(earned: Money, pending: Money, paid: Money, minimum: Money?) {
    (self.earned, self.pending, self.paid, self.minimum) = (earned, pending, paid, minimum)
  }
}

extension AffiliateStatement {
  /// Nothing while there is nothing to tell.
  init?(_ affiliate: Record, _ sources: StatementSources) {
    let rows = sources.earnings(ofAffiliate: affiliate)
    guard let holder = affiliate["account"]?.target, let code = affiliate["affiliate_code"]?.text,
      let totals = AffiliateTotals(affiliate, sources)
    else { return nil }
    let currency = totals.earned.currency
    let reader = EarningReader(kind: .affiliate, currency: currency, sources: sources)
    guard let groups = reader.groups(rows),
      let period = StatementPeriod(of: groups.flatMap(\.lines).compactMap(\.moment)), let last = period.end
    else { return nil }
    let language = holder.languageOfPapers
    let payouts = sources.payouts(ofAffiliate: affiliate, rows).compactMap { Payout($0, holder, sources) }
    heading = StatementHeading(
      kind: .affiliate, number: "AFF-" + code, issued: last, language: language,
      party: StatementParty(name: holder.name(in: language), role: "affiliate", code: code), period: period,
      status: affiliate["status"]?.text, currency: currency)
    self.groups = groups
    self.account = totals
    self.payouts = payouts
  }
}

extension AffiliateStatement.Payout {
  fileprivate init?(_ payout: Record, _ holder: Record, _ sources: StatementSources) {
    guard let number = payout["number"]?.text ?? payout["id"]?.text, let amount = payout["amount"]?.money,
      let status = payout["status"]?.text
    else { return nil }
    self.init(
      number: number, moment: payout["paid_at"]?.moment ?? payout["created_at"]?.moment, amount: amount,
      status: status, method: PaymentMethod(payout["payment_method"]?.text, of: holder, sources),
      reference: payout["reference"]?.text)
  }
}

extension StatementSources {
  /// Those that name the affiliate, and those that the same account got as one; visits that came to nothing
  /// are none.
  func earnings(ofAffiliate affiliate: Record) -> [Record] {
    let named = records("earnings", naming: affiliate, as: "affiliate")
    let own = (affiliate["account"]?.target).map { records("earnings", naming: $0, as: "account") } ?? []
    let unnamed = own.filter { $0["kind"]?.text == "affiliate" && $0["affiliate"] == nil }
    return (named + unnamed).filter { ($0["referral_status"]?.text ?? "converted") == "converted" }
  }

  /// Those that name the affiliate, and those that its earnings are in.
  func payouts(ofAffiliate affiliate: Record, _ earnings: [Record]) -> [Record] {
    var payouts = records("payouts", naming: affiliate, as: "affiliate")
    for payout in earnings.compactMap({ $0["payout"]?.target })
    where payout.isKept && !payouts.contains(payout) {
      payouts.append(payout)
    }
    return payouts
  }
}
