import Content
import Liquid
import Names

/// Points that somebody got and gave, and the rewards they led to (D-12).
struct GoodwillStatement: Statement {
  struct Line: Sendable {
    enum Way: String, Sendable {
      /// From or to somebody, from the platform, or spent on making a post known.
      case from, to, platform, promotion
    }

    let moment: Int
    let way: Way
    /// The other one, as they may be called.
    let other: String?
    let reason: String?
    let course: String?
    /// Less than nothing if they were given away.
    let points: Int
    let balance: Int
  }

  struct Unlock: Sendable {
    let name: String
    let threshold: Int?
    let unlocked: Int?
    let redeemed: Int?
  }

  var heading: StatementHeading
  var lines: [Line]
  var unlocks: [Unlock]
  var earned: Int
  var spent: Int
  var balance: Int

  var members: [StatementMember] {
    [
      ("lines", .list(lines.map(\.value))), ("unlocks", .list(unlocks.map(\.value))),
      ("earned", .integer(earned)), ("spent", .integer(spent)), ("balance", .integer(balance)),
    ]
  }
}

extension GoodwillStatement.Line {
  fileprivate var value: TemplateValue {
    .record([
      ("at", .told(moment: moment)), ("way", .text(way.rawValue)), ("other", .told(other)),
      ("reason", .told(reason)), ("course", .told(course)), ("points", .integer(points)),
      ("balance", .integer(balance)),
    ])
  }
}

extension GoodwillStatement.Unlock {
  fileprivate var value: TemplateValue {
    .record([
      ("name", .text(name)), ("threshold", threshold.map { .integer($0) } ?? .nothing),
      ("unlocked_on", .told(moment: unlocked)), ("redeemed_on", .told(moment: redeemed)),
    ])
  }
}

extension GoodwillStatement {
  /// Nothing if lines are missing something or the balance is ever below nothing (V-53).
  init?(_ holding: Record) {
    let ledger = GoodwillLedger(holding)
    guard let holder = holding["account"]?.target, ledger.isSound,
      let period = StatementPeriod(of: ledger.lines.map(\.moment)), let last = period.end,
      let earned = Int(exactly: ledger.earned()), let spent = Int(exactly: ledger.spent)
    else { return nil }
    let counted: [(Name, Int)] = [("total_earned", earned), ("spent", spent), ("balance", earned - spent)]
    guard counted.allSatisfy({ holding.written($0)?.integer.map { [sum = $1] in $0 == Int64(sum) } ?? true })
    else { return nil }
    let language = holder.languageOfPapers
    heading = StatementHeading(
      kind: .goodwill, number: "GWL-" + holder.key, issued: last, language: language,
      party: StatementParty(name: holder.name(in: language)), period: period)
    lines = ledger.lines.map { Line($0, language) }
    unlocks = (holding["unlocks"]?.list ?? []).compactMap { Unlock($0, language) }
    self.earned = earned
    self.spent = spent
    balance = earned - spent
  }
}

extension GoodwillStatement.Line {
  fileprivate init(_ line: GoodwillLedger.Line, _ language: String) {
    let other = line.value[line.isSpent ? "to" : "from"]?.target
    let course = line.value["course"]?.target
    let points = Int(clamping: line.points)
    self.init(
      moment: line.moment,
      way: line.value["promotion"] != nil
        ? .promotion : other == nil ? .platform : line.isSpent ? .to : .from,
      other: other.map { $0.nameForOthers(in: language) }, reason: line.value["reason"]?.text,
      course: course?["title"]?.text(in: language), points: line.isSpent ? -points : points,
      balance: Int(clamping: line.balance))
  }
}

extension GoodwillStatement.Unlock {
  fileprivate init?(_ unlock: FieldValue, _ language: String) {
    guard let reward = unlock["reward"]?.target else { return nil }
    let name = reward["description"]?.text(in: language) ?? reward["reward_value"]?.text ?? reward.key
    self.init(
      name: name, threshold: reward["points_threshold"]?.integer.map { Int($0) },
      unlocked: unlock["unlocked_at"]?.moment, redeemed: unlock["redeemed_at"]?.moment)
  }
}

extension Record {
  /// What papers of somebody else call an account: whoever has no page that everybody can read is not told by
  /// their whole name (N-20).
  func nameForOthers(in language: String) -> String {
    let person = self["person"]?.target
    let isPublic = person?.isVisible == true && person?["visibility"]?.text != "private"
    let name = name(in: language)
    return isPublic ? name : DisplayName.withInitial(name)
  }
}
