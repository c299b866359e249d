import Content
import Liquid
import Names

/// What somebody is told about money or points of theirs: lines with dates, and what they come to. Each kind is
/// a value of its own, made of records whose figures agree, or made up.
protocol Statement: Sendable {
  var heading: StatementHeading { get }
  /// What its templates are told besides the heading.
  var members: [StatementMember] { get }
}

typealias StatementMember = (name: Name, value: TemplateValue)

/// What stands at the top of every statement.
struct StatementHeading: Sendable {
  enum Kind: String, Sendable {
    case instructor, peer, provider, affiliate, wallet, goodwill, sponsor
  }

  let kind: Kind
  let number: String
  /// A day.
  let issued: Int
  let language: String
  /// The second one of papers that speak two.
  var otherLanguage: String?
  var party: StatementParty
  var period: StatementPeriod?
  var status: String?
  /// Of points there is none; of sponsors, perhaps several.
  var currency: Currency?
  var notes: String?
}

/// Whom a statement is for.
struct StatementParty: Sendable {
  let name: String
  var role: String?
  /// Affiliates have one.
  var code: String?
}

/// Days, the last one included.
struct StatementPeriod: Sendable {
  var start: Int?
  var end: Int?

  init?(_ start: Int?, _ end: Int?) {
    guard start != nil || end != nil else { return nil }
    (self.start, self.end) = (start, end)
  }

  /// From the first to the last of some moments.
  init?(of moments: some Sequence<Int>) {
    let days = moments.map { CalendarTime.day(ofMoment: $0) }
    self.init(days.min(), days.max())
  }
}

/// Whose papers they are.
struct StatementIssuer: Sendable {
  let title: String?
  let logo: String?
  let seller: String?
  let address: String?
}

extension Statement {
  /// The one way from figures to facts, for records and for made-up statements alike.
  func facts(_ issuer: StatementIssuer, picture: (String) -> UInt64) -> PaperFacts {
    var facts = PaperFacts()
    facts.add("issuer", issuer.title)
    facts.add(picture: issuer.logo, as: "logo", picture)
    facts.add("seller", .record([("name", .told(issuer.seller)), ("address", .told(issuer.address))]))
    for (name, value) in heading.members + members { facts.add(name, value) }
    return facts
  }
}

extension StatementHeading {
  fileprivate var members: [StatementMember] {
    [
      ("kind", .text(kind.rawValue)), ("number", .text(number)), ("issued_on", .told(day: issued)),
      ("language", .text(language)), ("other_language", .told(otherLanguage)),
      (
        "party",
        .record([
          ("name", .text(party.name)), ("role", .told(party.role)), ("code", .told(party.code)),
        ])
      ),
      (
        "period",
        period.map { .record([("start", .told(day: $0.start)), ("end", .told(day: $0.end))]) } ?? .nothing
      ),
      ("status", .told(status)), ("currency", .told(currency?.code)),
      ("digits", currency.map { .integer(Int($0.minorDigits)) } ?? .nothing), ("notes", .told(notes)),
    ]
  }
}

extension TemplateValue {
  static func record(_ members: [StatementMember]) -> TemplateValue {
    .map(TemplateMap(members.map { ($0.name, $0.value) }))
  }

  static func told(_ text: String?) -> TemplateValue { text.map { .text($0) } ?? .nothing }
  static func told(day: Int?) -> TemplateValue { day.map { .quantity(.day($0)) } ?? .nothing }
  static func told(moment: Int?) -> TemplateValue { moment.map { .quantity(.moment($0)) } ?? .nothing }
  static func told(rate: Int64?) -> TemplateValue {
    rate.map { .quantity(.rate(basisPoints: $0)) } ?? .nothing
  }

  static func told(_ money: Money?) -> TemplateValue {
    guard let money, let unit = CurrencyUnit(money.currency.code, digits: Int(money.currency.minorDigits))
    else { return .nothing }
    return .quantity(.money(minorUnits: money.minorUnits, unit))
  }
}

extension CalendarTime {
  /// The day that a moment lies in, counted from 1970.
  static func day(ofMoment seconds: Int) -> Int {
    seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
  }
}
