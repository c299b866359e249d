import Content

/// Made-up statements, one for each of the turns that their template may take.
struct StatementSpecimens {
  static let payouts = facts { made in
    [
      made.payout(.instructor, ["sale"]), made.payout(.peer, EarningReader.peers),
      made.payout(.provider, ["booking", "content", "referral"]), made.payout(.affiliate, ["sale"]),
    ] + ["pending", "processing", "failed", "cancelled"].map { made.payout(.instructor, ["sale"], $0) }
      + [made.bare]
  }
  static let affiliates = facts { [$0.affiliate] }
  static let wallets = facts { [$0.wallet] }
  static let goodwill = facts { [$0.goodwill] }
  static let sponsors = facts { [$0.sponsor] }

  private static func facts(_ make: (StatementSpecimens) -> [any Statement]) -> [PaperFacts] {
    guard let currency = Currency("USD") else { return [] }
    return make(StatementSpecimens(currency: currency)).map { $0.facts(issuer) { _ in 0 } }
  }

  private let currency: Currency
  private static let issuer = StatementIssuer(
    title: "Specimen", logo: nil, seller: "Specimen", address: "Specimen")

  private static let day = 20_000
  private static let moment = 20_000 * 86_400

  private func money(_ units: Int64) -> Money { Money(minorUnits: units, currency: currency) }

  private func heading(
    _ kind: StatementHeading.Kind, status: String? = nil, isBare: Bool = false
  ) -> StatementHeading {
    StatementHeading(
      kind: kind, number: "Specimen", issued: Self.day, language: "en",
      party: StatementParty(
        name: "Specimen", role: isBare ? nil : kind.rawValue, code: kind == .affiliate ? "Specimen" : nil),
      period: isBare ? nil : StatementPeriod(Self.day, Self.day), status: status, currency: currency,
      notes: isBare ? nil : "Specimen")
  }

  // MARK: Payouts

  private func payout(
    _ kind: StatementHeading.Kind, _ groups: [String], _ status: String = "completed"
  ) -> PayoutStatement {
    PayoutStatement(
      heading: heading(kind, status: status),
      groups: groups.map { EarningGroup(name: $0, lines: lines, before: money(0)) },
      totals: PayoutStatement.Totals(
        orders: 3, gross: money(10_000), fee: money(150), tax: money(500), net: money(9_350)),
      parts: kind == .peer
        ? EarningReader.peers.map {
          PayoutStatement.Part(role: $0, amount: money(5_000), isOwn: $0 == "creator")
        }
        : [],
      payment: PayoutPayment(
        amount: money(9_350), method: PaymentMethod(type: "bank_transfer", masked: "•••• 1234"),
        reference: "Specimen", approvedBy: "Specimen", approvedAt: Self.moment, processedAt: Self.moment,
        paidAt: Self.moment),
      account: kind == .affiliate ? totals : nil)
  }

  private var lines: [EarningLine] {
    ["pending", "cleared", "paid", "refunded"].map { status in
      EarningLine(
        moment: Self.moment, order: "Specimen", title: "Specimen", subject: "course", base: money(10_000),
        rate: 7_000, amount: money(7_000), platform: money(3_000),
        share: EarningLine.Share(rate: 8_000, sale: money(12_500), others: money(1_750)), status: status,
        releasedAt: Self.moment, paidAt: Self.moment)
    } + [EarningLine(subject: "consultation", amount: money(100), status: "paid")]
  }

  /// As little as a payout may tell.
  private var bare: PayoutStatement {
    PayoutStatement(
      heading: heading(.instructor, isBare: true), groups: [],
      totals: PayoutStatement.Totals(
        orders: 0, gross: money(100), fee: money(0), tax: money(0), net: money(100)),
      payment: PayoutPayment(amount: money(100)))
  }

  private var totals: AffiliateTotals {
    AffiliateTotals(
      earned: money(10_000), pending: money(3_000), paid: money(7_000), minimum: money(5_000))
  }

  private var affiliate: AffiliateStatement {
    AffiliateStatement(
      heading: heading(.affiliate, status: "approved"),
      groups: [EarningGroup(name: "sale", lines: lines, before: money(0))], account: totals,
      payouts: [
        AffiliateStatement.Payout(
          number: "Specimen", moment: Self.moment, amount: money(7_000), status: "completed",
          method: PaymentMethod(type: "paypal", masked: "s***@e…"), reference: "Specimen")
      ])
  }

  // MARK: Others

  private var wallet: WalletStatement {
    WalletStatement(
      heading: heading(.wallet),
      lines: ["completed", "pending", "failed"].flatMap { status in
        [true, false].map { isCredit in
          WalletStatement.Line(
            moment: Self.moment, reference: "Specimen", category: isCredit ? "top-up" : "withdrawal",
            label: isCredit ? nil : "Specimen", isCredit: isCredit, amount: money(1_000),
            balance: money(5_000), status: status)
        }
      },
      totals: WalletStatement.Totals(
        opening: money(5_000), closing: money(5_000), earned: money(1_000), spent: money(1_000),
        withdrawn: money(1_000), pending: money(1_000)))
  }

  private var goodwill: GoodwillStatement {
    let ways: [GoodwillStatement.Line.Way] = [.from, .to, .platform, .promotion]
    return GoodwillStatement(
      heading: heading(.goodwill),
      lines: ways.map { way in
        GoodwillStatement.Line(
          moment: Self.moment, way: way, other: way == .from || way == .to ? "Specimen" : nil,
          reason: way == .promotion ? nil : "referral", course: way == .platform ? nil : "Specimen",
          points: way == .to ? -10 : 10, balance: 100)
      },
      unlocks: [
        GoodwillStatement.Unlock(
          name: "Specimen", threshold: 500, unlocked: Self.moment, redeemed: Self.moment),
        GoodwillStatement.Unlock(name: "Specimen", threshold: nil, unlocked: Self.moment, redeemed: nil),
      ], earned: 110, spent: 10, balance: 100)
  }

  private var sponsor: SponsorStatement {
    SponsorStatement(
      heading: heading(.sponsor),
      students: ["Specimen 1", "Specimen 2"].map { name in
        SponsorStatement.Student(
          name: name,
          lines: [
            SponsorStatement.Line(
              moment: Self.moment, course: "Specimen", order: "Specimen", amount: money(10_000),
              status: "active"),
            SponsorStatement.Line(moment: nil, course: "Specimen", order: nil, amount: nil, status: nil),
          ])
      })
  }
}
