import Content
import Liquid
import Names

/// What a payout is made of (D-06 to D-09): every earning in it, what was taken off, and how it was paid.
struct PayoutStatement: Statement {
  /// What a payout comes to.
  struct Totals: Sendable {
    var orders: Int
    var gross: Money
    var fee: Money
    var tax: Money
    var net: Money
  }

  /// What one of the parties of the same sales has got (D-07).
  struct Part: Sendable {
    let role: String
    let amount: Money
    let isOwn: Bool
  }

  var heading: StatementHeading
  var groups: [EarningGroup]
  var totals: Totals
  /// Who got how much of all that these sales brought; of no other kind of statement than peers'.
  var parts: [Part] = []
  var payment: PayoutPayment
  /// What an affiliate has earned by all, not by this payout alone.
  var account: AffiliateTotals?

  var members: [StatementMember] {
    [
      ("groups", .list(groups.map(\.value))),
      ("states", EarningGroup.states(groups.flatMap(\.lines))),
      (
        "totals",
        .record([
          ("orders", .integer(totals.orders)), ("gross", .told(totals.gross)), ("fee", .told(totals.fee)),
          ("tax", .told(totals.tax)), ("net", .told(totals.net)),
        ])
      ),
      (
        "parts",
        .list(
          parts.map {
            .record([
              ("role", .text($0.role)), ("amount", .told($0.amount)), ("is_own", .boolean($0.isOwn)),
            ])
          })
      ),
      ("parts_total", .told(parts.first.flatMap { Money.sum(parts.map(\.amount), in: $0.amount.currency) })),
      ("payment", payment.value), ("account", account?.value ?? .nothing), ("payouts", .list([])),
    ]
  }
}

/// How a payout was paid, or will be.
struct PayoutPayment: Sendable {
  var amount: Money
  var method: PaymentMethod?
  var reference: String?
  var approvedBy: String?
  var approvedAt: Int?
  var processedAt: Int?
  var paidAt: Int?

  var value: TemplateValue {
    .record([
      ("amount", .told(amount)), ("method", .told(method?.type)), ("masked", .told(method?.masked)),
      ("reference", .told(reference)), ("approved_by", .told(approvedBy)),
      ("approved_at", .told(moment: approvedAt)), ("processed_at", .told(moment: processedAt)),
      ("paid_at", .told(moment: paidAt)),
    ])
  }
}

/// The way that money goes: a word, and no more of an account than its last characters.
struct PaymentMethod: Sendable {
  let type: String
  var masked: String?

  private static let words: Set = ["paypal", "bank_transfer", "stripe", "wise", "payoneer", "other"]

  /// The payee's way of that type, or their usual one. Whatever else a payout says of its way is not printed:
  /// it might be the number of an account.
  init?(_ told: String?, of payee: Record, _ sources: StatementSources) {
    let known = sources.records("payout_methods", naming: payee, as: "account")
    let type = told.flatMap { Self.words.contains($0) ? $0 : nil }
    let usual = known.first { $0["is_default"]?.boolean == true } ?? (known.count == 1 ? known[0] : nil)
    let method = type == nil ? usual : known.first { $0["type"]?.text == type }
    guard let type = type ?? method?["type"]?.text else { return nil }
    self.init(type: type, masked: method?["display"]?.text)
  }

  init(type: String, masked: String?) {
    self.type = type
    self.masked = masked
  }
}
