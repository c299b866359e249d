import Content
import Liquid
import Names

/// One earning on a statement.
struct EarningLine: Sendable {
  /// What those who teach a course together have of a sale.
  struct Share: Sendable {
    /// Of the payee.
    let rate: Int64
    /// What all of the line was sold for.
    let sale: Money
    /// What the others have earned by it.
    let others: Money
  }

  /// When it was sold.
  var moment: Int?
  /// Nothing on papers that must not lead to a buyer.
  var order: String?
  var title: String?
  /// What was sold, in a word, for what has no title.
  var subject: String
  /// What was divided.
  var base: Money?
  var rate: Int64?
  var amount: Money
  var platform: Money?
  var share: Share?
  var status: String
  var releasedAt: Int?
  var paidAt: Int?

  fileprivate func value(running: Money?) -> TemplateValue {
    .record([
      ("date", .told(moment: moment)), ("order_number", .told(order)), ("title", .told(title)),
      ("subject", .text(subject)), ("base", .told(base)), ("rate", .told(rate: rate)),
      ("amount", .told(amount)), ("platform", .told(platform)), ("share", share?.value ?? .nothing),
      ("status", .text(status)), ("released_at", .told(moment: releasedAt)),
      ("paid_at", .told(moment: paidAt)), ("running", .told(running)),
    ])
  }
}

extension EarningLine.Share {
  fileprivate var value: TemplateValue {
    .record([("rate", .told(rate: rate)), ("sale", .told(sale)), ("others", .told(others))])
  }
}

/// Earnings of one sort, such as a role's, and what they come to.
struct EarningGroup: Sendable {
  let name: String
  /// Never none.
  let lines: [EarningLine]
  /// What the statement's lines come to before it.
  var before: Money

  private var currency: Currency { lines[0].amount.currency }

  fileprivate func sum(_ part: (EarningLine) -> Money?) -> Money? {
    Money.sum(lines.compactMap(part), in: currency)
  }

  var value: TemplateValue {
    var running: Money? = before
    let values = lines.map { line in
      running = running?.plus(line.amount)
      return line.value(running: running)
    }
    return .record([
      ("name", .text(name)), ("lines", .list(values)), ("count", .integer(lines.count)),
      ("base", .told(sum(\.base))), ("amount", .told(sum(\.amount))), ("platform", .told(sum(\.platform))),
    ])
  }

  /// Lines by the name of their group, in the order in which groups are told, each with its sum before it.
  static func groups(_ lines: [(group: String, line: EarningLine)], in order: [String], _ currency: Currency)
    -> [EarningGroup]?
  {
    var before = Money.zero(currency)
    var groups: [EarningGroup] = []
    for name in order {
      let own = lines.filter { $0.group == name }.map(\.line)
      guard !own.isEmpty else { continue }
      let group = EarningGroup(name: name, lines: own, before: before)
      guard let sum = group.sum(\.amount), let next = before.plus(sum) else { return nil }
      groups.append(group)
      before = next
    }
    return groups
  }

  /// What of some lines waits, is released, is paid, and was taken back.
  static func states(_ lines: [EarningLine]) -> TemplateValue {
    .list(
      ["pending", "cleared", "paid", "refunded"].compactMap { status in
        let own = lines.filter { $0.status == status }
        guard let currency = own.first?.amount.currency else { return nil }
        return .record([
          ("status", .text(status)), ("count", .integer(own.count)),
          ("amount", .told(Money.sum(own.map(\.amount), in: currency))),
        ])
      })
  }
}
