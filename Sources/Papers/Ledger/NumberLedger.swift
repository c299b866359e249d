import Content
import Platform

/// Remembers every number that an invoice, a credit note or a statement ever had, so that none is given twice
/// and none is missing, and what those papers said that the law lets nobody change. The file is only added to.
struct NumberLedger: Sendable {
  /// What was given to a record.
  struct Issued: Equatable, Sendable {
    var number: String
    /// The day of issue.
    var day: Int?
    /// Sums of what the paper said, and of who issued it.
    var content: String?
    var seller: String?
  }

  private struct Key: Hashable, Sendable {
    var kind: String
    var text: String

    init(_ kind: String, _ text: String) {
      self.kind = kind
      self.text = LedgerLine.cell(text)
    }
  }

  private static let header = "lectern number ledger 1"

  let file: LedgerFile
  private var issued: [Key: Issued] = [:]
  private var records: [Key: String] = [:]

  init(_ path: String, random: () -> [UInt8]) throws(FileProblem) {
    var (issued, records): ([Key: Issued], [Key: String]) = ([:], [:])
    file = try LedgerFile(path, header: Self.header, random: random) { line, cells in
      let line = IssuedNumber(line, cells)
      // Of two lines of one record the later holds: its paper was not printed when the first was written.
      issued[Key(line.kind, line.record)] = Issued(
        number: line.number, day: CalendarTime.date(line.day), content: line.content, seller: line.seller)
      if records[Key(line.kind, line.number)] == nil { records[Key(line.kind, line.number)] = line.record }
    }
    self.issued = issued
    self.records = records
  }

  func issued(to record: String, _ kind: String) -> Issued? { issued[Key(kind, record)] }

  /// Which record has a number.
  func holder(of number: String, _ kind: String) -> String? { records[Key(kind, number)] }

  /// The last place of a series that was given.
  func lastPlace(in series: NumberPattern.Series, _ kind: String) -> Int {
    records.keys.lazy.filter { $0.kind == kind }.compactMap { series.place(of: $0.text) }.max() ?? 0
  }

  /// Every record of a kind whose paper says what never may change, with its number.
  func frozen(_ kind: String) -> [(record: String, number: String)] {
    issued.lazy.filter { $0.key.kind == kind && $0.value.content != nil }
      .map { ($0.key.text, $0.value.number) }.sorted { $0.1 < $1.1 }
  }
}
