import Content
import Platform
import TestSupport
import Testing

@testable import Papers

@Suite struct `The ledger of numbers` {
  private let scratch = ScratchFolder(inMemory: true)
  private var path: String { scratch.path + "/private/ledgers/numbers.tsv" }

  private func open() throws(FileProblem) -> NumberLedger { try NumberLedger(path) { [UInt8](0..<32) } }

  private func add(_ lines: IssuedNumber...) throws {
    try open().file.append { add throws(FileProblem) in for line in lines { try add(line.bytes.span) } }
  }

  private func line(
    _ number: Int, _ kind: String = "invoices", record: String? = nil, content: String? = "c"
  ) -> IssuedNumber {
    IssuedNumber(
      kind: kind, number: "INV-2026-\(number)", record: record ?? "ord-\(number)", day: "2026-01-01",
      content: content, seller: content == nil ? nil : "s")
  }

  private let day = CalendarTime.days(year: 2026, month: 1, day: 1)

  @Test func `knows what it gave to whom, kind by kind`() throws {
    try add(line(1), line(2, "payouts", content: nil))
    let ledger = try open()
    #expect(
      ledger.issued(to: "ord-1", "invoices")
        == .init(number: "INV-2026-1", day: day, content: "c", seller: "s"))
    #expect(ledger.issued(to: "ord-1", "payouts") == nil)
    #expect(ledger.issued(to: "ord-2", "payouts") == .init(number: "INV-2026-2", day: day))
    #expect(ledger.holder(of: "INV-2026-1", "invoices") == "ord-1")
    #expect(ledger.holder(of: "INV-2026-1", "payouts") == nil)
    #expect(ledger.frozen("invoices").map(\.number) == ["INV-2026-1"])
    #expect(ledger.frozen("payouts").isEmpty)
  }

  @Test func `knows how far each series is`() throws {
    try add(line(7), line(3), line(90, "payouts"))
    let series = try NumberPattern("INV-{year}-{seq}").series(
      onDay: CalendarTime.days(year: 2026, month: 5, day: 1))
    #expect(try open().lastPlace(in: series, "invoices") == 7)
    #expect(try open().lastPlace(in: series, "credit_notes") == 0)
  }

  @Test func `believes the later of two lines of one record`() throws {
    try add(line(1, content: nil), line(1))
    #expect(try open().issued(to: "ord-1", "invoices")?.content == "c")
  }

  @Test func `keeps names of records that hold anything`() throws {
    try add(line(1, record: "a\tb\nc"))
    let ledger = try open()
    #expect(ledger.issued(to: "a\tb\nc", "invoices")?.number == "INV-2026-1")
    #expect(ledger.holder(of: "INV-2026-1", "invoices") == "a b c")
    #expect(ledger.file.damagedLines.isEmpty)
  }
}
