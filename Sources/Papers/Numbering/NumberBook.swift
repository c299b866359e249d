import Content
import Diagnostics
import Invoicing
import Names
import Platform

/// Which number each record's paper has: the one that the record tells, or that it was given by an earlier
/// build, or the next of its series. Records are gone through by their days, so that numbers follow these.
struct NumberBook: Sendable {
  private var issues: [EntryID: Numbering.Issue] = [:]
  /// What the ledger does not know yet, in the order of the numbers.
  private(set) var lines: [(id: EntryID, line: IssuedNumber)] = []
  /// Records that must not be printed: what they had stays.
  private(set) var refused: Set<EntryID> = []
  private(set) var diagnostics: [Diagnostic] = []
  private let ledger: NumberLedger
  /// Which refunds each order has.
  let refunds: RefundsByOrder

  init(_ ledger: NumberLedger, _ catalog: Catalog) {
    self.ledger = ledger
    refunds = RefundsByOrder(catalog)
  }

  func issue(of record: Record) -> Numbering.Issue? { issues[record.id] }
  func number(of record: Record) -> String? { issues[record.id]?.number }

  /// Numbers the records of a kind.
  /// - Parameters:
  ///   - sound: those with which nothing is wrong.
  ///   - all: with the others; whoever is among them is not gone.
  mutating func number(_ kind: PaperKind, _ sound: [Record], among all: [Record], jobs: Int) async {
    guard let numbering = kind.numbering, let first = all.first else {
      complainAboutLost(kind, [], told: [])
      return
    }
    let told = all.compactMap { $0[numbering.field]?.text }
    complainAboutLost(kind, all, told: Set(told))
    var series = SeriesCounter(kind.name, numbering.pattern(first.catalog), ledger, told: told)
    var given: [Given] = []
    for case let (record, day?, name) in inOrder(sound, kind, numbering) {
      let number = number(record, name, day, kind, numbering) { series.next(onDay: day) }
      guard let number else { continue }
      let issue = Numbering.Issue(number: number, day: day)
      issues[record.id] = issue
      given.append(Given(record: record, issue: issue, name: name))
    }
    for (given, sums) in zip(given, await frozen(given, numbering, jobs: jobs)) {
      remember(given, sums, kind, numbering)
    }
  }

  /// A record that has its number.
  private struct Given: Sendable {
    let record: Record
    let issue: Numbering.Issue
    let name: String
  }

  private static let recordsInBatch = 256

  /// What each paper says for ever, which is most of the work.
  private func frozen(_ given: [Given], _ numbering: Numbering, jobs: Int) async -> [Numbering.Frozen?] {
    guard let frozen = numbering.frozen else { return given.map { _ in nil } }
    let batches = await Scheduler.concurrentMap(count: given.count, batch: Self.recordsInBatch, jobs: jobs) {
      given[$0].map { frozen($0.record, $0.issue, self) }
    }
    return Array(batches.joined())
  }

  /// Numbers follow the days of issue; what was issued once stays issued, whatever became of the record.
  private func inOrder(
    _ records: [Record], _ kind: PaperKind, _ numbering: Numbering
  ) -> [(record: Record, day: Int?, name: String)] {
    records.compactMap { record in
      let name = record.lastingName
      let known = ledger.issued(to: name, kind.name)
      guard numbering.isDue(record) || known != nil else { return nil }
      let told = numbering.dayField.flatMap { record[$0]?.date }
      return (record, told ?? known?.day ?? numbering.day(record), name)
    }.sorted { ($0.day ?? 0, $0.name) < ($1.day ?? 0, $1.name) }
  }

  /// Nothing if the number belongs to another record.
  private mutating func number(
    _ record: Record, _ name: String, _ day: Int, _ kind: PaperKind, _ numbering: Numbering,
    next: () -> String
  ) -> String? {
    let known = ledger.issued(to: name, kind.name)
    guard let told = record[numbering.field], let number = told.text else { return known?.number ?? next() }
    if let known, known.number != number {
      refuse(record, .numberChanged(from: known.number, to: number, at: told.place))
      return known.number
    }
    if known == nil, let holder = ledger.holder(of: number, kind.name) {
      // The same paper under another name of its record is the same paper.
      let issue = Numbering.Issue(number: number, day: day)
      let content = numbering.frozen?(record, issue, self)?.content
      guard content != nil, ledger.issued(to: holder, kind.name)?.content == content else {
        refuse(record, .numberTaken(number, by: holder, at: told.place))
        return nil
      }
    }
    return number
  }

  /// Notes what is new, and compares what is not.
  private mutating func remember(
    _ given: Given, _ sums: Numbering.Frozen?, _ kind: PaperKind, _ numbering: Numbering
  ) {
    let (record, issue, name) = (given.record, given.issue, given.name)
    if numbering.frozen != nil, sums == nil {
      return refuse(record, .doesNotAddUp(kind.noun, at: record.place))
    }
    let (content, seller) = (sums?.content, sums?.seller)
    guard let known = ledger.issued(to: name, kind.name), known.content != nil || content == nil else {
      let line = IssuedNumber(
        kind: kind.name, number: issue.number, record: name, day: CalendarTime.text(days: issue.day),
        content: content, seller: seller)
      lines.append((record.id, line))
      return
    }
    if known.content != content {
      refuse(record, .issuedPaperChanged(kind.noun, issue.number, at: record.place))
    } else if known.seller != seller {
      refuse(record, .sellerChanged(kind.noun, issue.number, at: record.place))
    }
  }

  private mutating func refuse(_ record: Record, _ diagnostic: Diagnostic) {
    refused.insert(record.id)
    diagnostics.append(diagnostic)
  }

  private mutating func complainAboutLost(_ kind: PaperKind, _ all: [Record], told: Set<String>) {
    let issued = ledger.frozen(kind.name)
    guard !issued.isEmpty else { return }
    let here = Set(all.map { LedgerLine.cell($0.lastingName) })
    for paper in issued where !here.contains(paper.record) && !told.contains(paper.number) {
      diagnostics.append(.issuedRecordGone(kind.noun, paper.number, paper.record, ledger.file.path))
    }
  }
}

/// The next number of each series.
private struct SeriesCounter {
  private let kind: String
  private let pattern: NumberPattern
  private let ledger: NumberLedger
  private let told: [String]
  private var last: [NumberPattern.Series: Int] = [:]

  init(_ kind: String, _ pattern: NumberPattern, _ ledger: NumberLedger, told: [String]) {
    self.kind = kind
    self.ledger = ledger
    self.told = told
    self.pattern = pattern
  }

  /// Follows everything that was given, and everything that records tell.
  mutating func next(onDay day: Int) -> String {
    let series = pattern.series(onDay: day)
    let known =
      last[series]
      ?? max(ledger.lastPlace(in: series, kind), told.lazy.compactMap { series.place(of: $0) }.max() ?? 0)
    last[series] = known + 1
    return series.number(known + 1)
  }
}
