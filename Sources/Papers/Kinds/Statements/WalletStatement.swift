import Content
import Liquid
import Names

/// Every movement of a wallet, and what was in it then (D-11).
struct WalletStatement: Statement {
  struct Line: Sendable {
    let moment: Int?
    let reference: String?
    let category: String
    let label: String?
    let isCredit: Bool
    let amount: Money
    /// Counted, not told.
    let balance: Money
    let status: String
  }

  struct Totals: Sendable {
    let opening: Money
    let closing: Money
    let earned: Money
    let spent: Money
    let withdrawn: Money
    let pending: Money
  }

  var heading: StatementHeading
  var lines: [Line]
  var totals: Totals

  var members: [StatementMember] {
    [
      ("lines", .list(lines.map(\.value))), ("opening", .told(totals.opening)),
      ("closing", .told(totals.closing)), ("earned", .told(totals.earned)), ("spent", .told(totals.spent)),
      ("withdrawn", .told(totals.withdrawn)), ("pending", .told(totals.pending)),
    ]
  }
}

extension WalletStatement.Line {
  fileprivate var value: TemplateValue {
    .record([
      ("at", .told(moment: moment)), ("reference", .told(reference)), ("category", .text(category)),
      ("label", .told(label)), ("type", .text(isCredit ? "credit" : "debit")),
      ("credit", isCredit ? .told(amount) : .nothing), ("debit", isCredit ? .nothing : .told(amount)),
      ("balance", .told(balance)), ("status", .text(status)),
    ])
  }
}

extension WalletStatement {
  /// Nothing if the ledger is broken (V-50), or told sums are not those of its lines (V-51).
  init?(_ wallet: Record) {
    guard let owner = wallet["account"]?.target, let ledger = WalletLedger(wallet), ledger.isSound,
      !ledger.lines.isEmpty, let totals = Totals(ledger), totals.agree(with: wallet)
    else { return nil }
    let lines = ledger.lines.compactMap { Line($0) }
    guard lines.count == ledger.lines.count,
      let period = StatementPeriod(of: ledger.lines.compactMap(\.moment)), let last = period.end
    else { return nil }
    let language = owner.languageOfPapers
    heading = StatementHeading(
      kind: .wallet, number: "WAL-" + owner.key, issued: last, language: language,
      party: StatementParty(name: owner.name(in: language)), period: period,
      currency: ledger.opening.currency)
    self.lines = lines
    self.totals = totals
  }
}

extension WalletStatement.Line {
  fileprivate init?(_ line: WalletLedger.Line) {
    guard let balance = Money(exactly: line.balance, in: line.amount.currency),
      let category = line.value["category"]?.text
    else { return nil }
    // Platforms have categories of their own, for which there is no phrase.
    let isKnown = WordList.ledgerCategory.words.contains(category)
    self.init(
      moment: line.moment, reference: line.value["reference"]?.text, category: isKnown ? category : "other",
      label: line.value["related"]?["label"]?.text ?? (isKnown ? nil : category),
      isCredit: line.isCredit, amount: line.amount, balance: balance,
      status: line.value["status"]?.text ?? "completed")
  }
}

extension WalletStatement.Totals {
  fileprivate init?(_ ledger: WalletLedger) {
    func money(_ units: Int128) -> Money? { Money(exactly: units, in: ledger.opening.currency) }
    guard let closing = money(ledger.balance), let earned = money(ledger.earned),
      let spent = money(ledger.spent), let withdrawn = money(ledger.withdrawn),
      let pending = money(ledger.pending)
    else { return nil }
    self.init(
      opening: ledger.opening, closing: closing, earned: earned, spent: spent, withdrawn: withdrawn,
      pending: pending)
  }

  fileprivate func agree(with wallet: Record) -> Bool {
    let counted: [(Name, Money)] = [
      ("balance", closing), ("total_earned", earned), ("total_withdrawn", withdrawn),
      ("pending_balance", pending),
    ]
    return counted.allSatisfy { name, sum in
      wallet.written(name)?.money.map { $0 == sum } ?? true
    }
  }
}
