import Content
import Liquid
import Names

extension PaperKind {
  /// Receipts of money that people took out (D-10).
  static let withdrawals = PaperKind(
    "withdrawals", "withdrawal receipt", of: "withdrawals", numbering: WithdrawalReceipt.numbering,
    specimens: WithdrawalReceipt.specimens
  ) { record, site in
    guard let number = site.numbers.number(of: record), let receipt = WithdrawalReceipt(record, number, site)
    else { return nil }
    let facts = receipt.facts(site.head(number, in: receipt.language))
    let day = CalendarTime.day(ofMoment: receipt.requested)
    var unit = site.unit(record, "withdrawal", in: "withdrawals", number, facts, receipt.language, day: day)
    unit.paper?.password = record["account"]?.target?["pdf_password"]?.text
    return unit
  }
}

/// A withdrawal as its receipt tells it: where the money went no more than masked.
struct WithdrawalReceipt: Sendable {
  static let numbering = Numbering("withdrawal", prefix: "WDR", field: "number") { record in
    record.isKept
  } day: { record in
    record["created_at"]?.moment.map { CalendarTime.day(ofMoment: $0) }
  }

  var number: String
  var language: String
  var account: String
  var amount: Money
  var status: String
  var requested: Int
  var processed: Int?
  var method: (type: String, name: String?)?
  var receiver: String?
  var bank: String?
  var limits: (least: Money?, most: Money?)
  var reference: String?
  var receipt: String?
  var notes: String?

  func facts(_ head: PaperFacts) -> PaperFacts {
    var facts = head
    facts.add("status", status)
    facts.add("account", .record([("name", .text(account))]))
    facts.add("amount", .told(amount))
    facts.add("currency", amount.currency.code)
    facts.add("method", method.map { .record([("type", .text($0.type)), ("name", .told($0.name))]) })
    facts.add("receiver", receiver)
    facts.add("bank", bank)
    facts.add("min", .told(limits.least))
    facts.add("max", .told(limits.most))
    facts.add("notes", notes)
    facts.add("requested_at", .told(moment: requested))
    facts.add("processed_at", .told(moment: processed))
    facts.add("reference", reference)
    facts.add("receipt", receipt)
    return facts
  }
}

extension WithdrawalReceipt {
  init?(_ record: Record, _ number: String, _ site: PaperSite) {
    guard let account = record["account"]?.target, let amount = record["amount"]?.money,
      let status = record["status"]?.text, let requested = record["created_at"]?.moment
    else { return nil }
    let language = account.languageOfPapers
    let target = record["method"]?.target
    let own = target.flatMap { $0.collection.name == "payout_methods" ? $0 : nil }
    let way = own == nil ? target : own?["type"]?.text.flatMap { site.catalog.entry("withdraw_methods", $0) }
    self.init(
      number: number, language: language, account: account["name"]?.text(in: language) ?? "", amount: amount,
      status: status, requested: requested, processed: record["processed_at"]?.moment,
      method: target?["type"]?.text.map { ($0, own?["name"]?.text) },
      receiver: record["receiver"]?.text.map(Masked.account) ?? own?["display"]?.text,
      bank: record["bank"]?.text.map(Masked.name),
      limits: (way?["min"]?.money, way?["max"]?.money), reference: record["transaction_id"]?.text,
      receipt: record["receipt"]?.text.map { String($0.split(separator: "/").last ?? "") },
      notes: record["notes"]?.text(in: language))
  }

  /// With all that there can be, and with next to nothing.
  static let specimens: [PaperFacts] = {
    guard let currency = Currency("USD") else { return [] }
    let amount = Money(minorUnits: 25_000, currency: currency)
    let bare = WithdrawalReceipt(
      number: "1", language: "en", account: "Specimen", amount: amount, status: "pending",
      requested: 1_700_000_000, limits: (nil, nil))
    var full = bare
    (full.status, full.processed) = ("completed", 1_700_086_400)
    full.method = ("bank_transfer", "Specimen")
    (full.receiver, full.bank, full.reference) = ("•••• 1592", "Specimen", "Specimen")
    (full.receipt, full.notes, full.limits) = ("specimen.pdf", "Specimen", (amount, amount))
    return [bare, full].map { $0.facts(Specimen.head) }
  }()
}
