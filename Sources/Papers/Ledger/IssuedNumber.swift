import Platform

/// One number as the ledger remembers it: what it was given to, and what the paper said that never may change.
struct IssuedNumber: Equatable, Sendable {
  /// The kind of paper; each has numbers of its own.
  var kind: String
  var number: String
  /// What the record is known by.
  var record: String
  /// The day of issue.
  var day: String
  /// Of all that the paper says for ever; nothing if it may change, or was never printed.
  var content: String?
  /// Of who issued it.
  var seller: String?

  /// Its line in the ledger.
  var bytes: [UInt8] {
    LedgerLine.bytes(of: [kind, number, record, day, content ?? Self.nothing, seller ?? Self.nothing])
  }

  init(
    kind: String, number: String, record: String, day: String, content: String? = nil, seller: String? = nil
  ) {
    self.kind = kind
    self.number = number
    self.record = record
    self.day = day
    self.content = content
    self.seller = seller
  }

  init(_ line: Span<UInt8>, _ cells: [6 of Range<Int>]) {
    func told(_ cell: Int) -> String? {
      let text = line.text(cells[cell])
      return text == Self.nothing ? nil : text
    }
    self.init(
      kind: line.text(cells[0]), number: line.text(cells[1]), record: line.text(cells[2]),
      day: line.text(cells[3]), content: told(4), seller: told(5))
  }

  private static let nothing = "-"
}
