import Content
import Cryptography
import Names

/// How papers of a kind come by their numbers, and what they say that never may change. Each number is given
/// once, and none between is left out.
struct Numbering: Sendable {
  /// A number, and the day on which it was given.
  struct Issue: Equatable, Sendable {
    var number: String
    var day: Int
  }

  /// What a paper says for ever, as the ledger keeps it: sums of texts that are the same whoever writes them.
  struct Frozen: Equatable, Sendable {
    let content: String
    let seller: String

    init(content: String, seller: String) {
      self.content = Self.sum(content)
      self.seller = Self.sum(seller)
    }

    private static func sum(_ text: String) -> String {
      Digest.sha256(Array(text.utf8)).prefix(16).hexadecimal
    }
  }

  /// The pattern's name in `site.numbering`.
  let setting: Name
  /// The pattern where the site has none.
  let standard: NumberPattern
  /// The field in which a record may tell its number.
  let field: Name
  /// Whether it is time for the paper; what was issued once stays issued.
  let isDue: @Sendable (Record) -> Bool
  /// The field in which a record may tell the day of issue.
  let dayField: Name?
  /// The day of issue where none is told. A record is asked once: its payment may come later.
  let day: @Sendable (Record) -> Int?
  /// What never may change, if the law says so; nothing of a record that does not add up.
  let frozen: (@Sendable (_ record: Record, _ issue: Issue, _ book: NumberBook) -> Frozen?)?

  init(
    _ setting: Name, prefix: String, field: Name, dayField: Name? = nil,
    isDue: @escaping @Sendable (Record) -> Bool,
    day: @escaping @Sendable (Record) -> Int?,
    frozen: (@Sendable (Record, Issue, NumberBook) -> Frozen?)? = nil
  ) {
    self.setting = setting
    self.standard = NumberPattern(prefix: prefix)
    self.field = field
    self.dayField = dayField
    self.isDue = isDue
    self.day = day
    self.frozen = frozen
  }

  func pattern(_ catalog: Catalog) -> NumberPattern {
    let told = catalog.all("site").first?["numbering"]?[setting]?.text
    return told.flatMap { try? NumberPattern($0) } ?? standard
  }
}

extension Record {
  /// What the ledger knows it by: names that stay when a number is told later.
  var lastingName: String { self["id"]?.text ?? self["uuid"]?.text ?? key }
}
