import Content
import Names

/// Who refers to whom among the records of money and of learning: looked up once for a catalogue, when the first
/// statement asks.
struct StatementSources: Sendable {
  private struct Link: Hashable {
    let target: EntryID
    let field: Name
    let collection: String
  }

  private var referrers: [Link: [Record]] = [:]
  private var sales: [Sales.Key: [Record]] = [:]
  /// By e-mail address in small letters; asked for by invitations alone.
  private var accounts: [String: [Record]] = [:]

  /// Which references statements ask for.
  private static let followed: [(collection: String, fields: [Name])] = [
    ("earnings", ["payout", "affiliate", "account"]), ("payouts", ["affiliate", "account"]),
    ("payout_methods", ["account"]), ("affiliates", ["account"]), ("sponsorships", ["employer"]),
    ("enrollments", ["account"]), ("attempts", ["account"]), ("submissions", ["account"]),
    ("quizzes", ["course"]), ("assignments", ["course"]),
  ]

  init(_ catalog: Catalog) {
    for (collection, fields) in Self.followed {
      for record in catalog.all(collection) where record.isKept {
        for field in fields { note(record, field, collection) }
        if collection == "earnings", let key = Sales.Key(record) { sales[key, default: []].append(record) }
      }
    }
    guard !catalog.all("invites").isEmpty else { return }
    for account in catalog.all("accounts") where account.isKept {
      if let email = account["email"]?.text { accounts[email.lowercased(), default: []].append(account) }
    }
  }

  private mutating func note(_ record: Record, _ field: Name, _ collection: String) {
    guard let target = record.written(field)?.target else { return }
    referrers[Link(target: target.id, field: field, collection: collection), default: []].append(record)
  }

  /// The records of a collection that name another one in a field, in the order of the files.
  func records(_ collection: String, naming target: Record, as field: Name) -> [Record] {
    referrers[Link(target: target.id, field: field, collection: collection)] ?? []
  }

  /// The one account that has an address, in whatever letters it is written.
  func account(withEmail email: String) -> Record? {
    let found = accounts[email.lowercased()] ?? []
    return found.count == 1 ? found[0] : nil
  }

  /// All parts of the sale that an earning is a part of.
  func sale(of earning: Record) -> [Record] { Sales.Key(earning).flatMap { sales[$0] } ?? [] }
}

extension Record {
  /// What was removed gets no paper, and counts for none.
  var isKept: Bool { self["deleted_at"] == nil && self["deleted"]?.boolean != true }

  /// The account that earns or is paid; an affiliate's needs no telling.
  var payee: Record? {
    self["account"]?.target ?? self["affiliate"]?.target?["account"]?.target
  }
}
