import Content
import Names

extension PayoutStatement {
  /// Nothing if the payout's figures do not agree with its earnings (V-64): that is complained about.
  init?(_ payout: Record, number: String, _ sources: StatementSources) {
    guard let payee = payout.payee, let amount = payout["amount"]?.money,
      let issued = Self.day(of: payout)
    else { return nil }
    let rows = sources.records("earnings", naming: payout, as: "payout")
    let kind = Self.kind(of: payout, rows)
    let language = payee.languageOfPapers
    let reader = EarningReader(kind: kind, currency: amount.currency, sources: sources)
    guard let groups = reader.groups(rows), let totals = Totals(payout, rows, amount) else { return nil }
    heading = StatementHeading(
      kind: kind, number: number, issued: issued, language: language,
      party: StatementParty(name: payee.name(in: language), role: Self.role(kind, groups)),
      period: StatementPeriod(payout["period_start"]?.date, payout["period_end"]?.date),
      status: payout["status"]?.text, currency: amount.currency, notes: payout["notes"]?.text)
    self.groups = groups
    self.totals = totals
    payment = PayoutPayment(payout, amount, payee, language, sources)
    if kind == .peer { parts = reader.parts(of: rows) }
    if kind == .affiliate, let affiliate = Self.affiliate(payout, payee, sources) {
      heading.party.code = affiliate["affiliate_code"]?.text
      account = AffiliateTotals(affiliate, sources)
    }
  }

  private static func kind(of payout: Record, _ rows: [Record]) -> StatementHeading.Kind {
    let roles = Set(rows.compactMap { $0["recipient_type"]?.text })
    if payout["affiliate"] != nil || roles.contains("affiliate") { return .affiliate }
    if !roles.isDisjoint(with: EarningReader.peers) { return .peer }
    return roles.isDisjoint(with: ["provider", "referrer"]) ? .instructor : .provider
  }

  private static func role(_ kind: StatementHeading.Kind, _ groups: [EarningGroup]) -> String? {
    guard kind == .peer else { return kind.rawValue }
    return groups.count == 1 ? groups[0].name : nil
  }

  private static func affiliate(_ payout: Record, _ payee: Record, _ sources: StatementSources) -> Record? {
    payout["affiliate"]?.target ?? sources.records("affiliates", naming: payee, as: "account").first
  }

  /// Its day, which stays when the payout goes on, so that its paper keeps its place.
  static func day(of payout: Record) -> Int? {
    let names: [Name] = ["created_at", "period_end", "approved_at", "processed_at", "paid_at"]
    return names.lazy.compactMap { payout[$0]?.date }.first
  }
}

extension PayoutStatement.Totals {
  /// Computed from the earnings where there are any; what is told must agree.
  fileprivate init?(_ payout: Record, _ rows: [Record], _ amount: Money) {
    let zero = Money.zero(amount.currency)
    fee = payout.written("platform_fee")?.money ?? zero
    tax = payout.written("tax_withheld")?.money ?? zero
    let told = payout.written("gross_amount")?.money
    guard let taken = fee.plus(tax), let untold = amount.plus(taken),
      let gross = rows.isEmpty
        ? told ?? untold : Money.sum(rows.compactMap { $0["amount"]?.money }, in: amount.currency),
      let net = gross.minus(taken), net == amount, told == nil || told == gross
    else { return nil }
    let toldNet = payout.written("net_amount")?.money
    let toldOrders = payout.written("total_orders")?.integer.map { Int($0) }
    orders = rows.isEmpty ? toldOrders ?? 0 : Set(rows.compactMap { $0["order"]?.target }).count
    guard toldNet == nil || toldNet == net, toldOrders == nil || toldOrders == orders else { return nil }
    self.gross = gross
    self.net = net
  }
}

extension PayoutPayment {
  fileprivate init(
    _ payout: Record, _ amount: Money, _ payee: Record, _ language: String, _ sources: StatementSources
  ) {
    self.amount = amount
    method = PaymentMethod(payout["payment_method"]?.text, of: payee, sources)
    reference = payout["reference"]?.text
    approvedBy = payout["approved_by"]?.target?["name"]?.text(in: language)
    approvedAt = payout["approved_at"]?.moment
    processedAt = payout["processed_at"]?.moment
    paidAt = payout["paid_at"]?.moment
  }
}

extension Record {
  /// Whoever has told the platform a language of the site's reads papers in it.
  var languageOfPapers: String {
    let languages = catalog.settings.languages
    return written("lang")?.text.flatMap { languages.contains($0) ? $0 : nil } ?? languages.first ?? "en"
  }

  /// What documents call an account.
  func name(in language: String) -> String { self["name"]?.text(in: language) ?? key }
}
