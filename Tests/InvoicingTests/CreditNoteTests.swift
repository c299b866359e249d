import TestSupport
import Testing

@testable import Content
@testable import Invoicing

@Suite struct `Credit notes` {
  /// The notes of refunds of an order over 172.50, written as members of maps.
  private func notes(_ refunds: String..., order: String = "") async -> [Invoice?] {
    let rows = refunds.enumerated().map { "- {id: r\($0), order: ORD-1, account: lea, \($1)}" }
    let files = "== private/refunds.yaml\n" + rows.joined(separator: "\n")
    let catalog = await AcademyFixture(order: order, files: files).load()
    let all = catalog.all("refunds")
    return all.map { Invoice(refund: $0, refunds: all, language: "en") }
  }

  @Test func `a refund of all has the invoice's own lines and figures`() async throws {
    let order = AcademyFixture.usual.replacing("status: completed", with: "status: refunded")
    let refund =
      "number: C-1, status: processed, amount: 172.50, reason: Late., processed_at: 2026-05-09T22:00:00Z"
    let note = try #require(await notes(refund, order: order).first ?? nil)
    let invoice = try #require(await AcademyFixture(order: order).invoice())
    #expect(note.kind == .creditNote && note.number == "C-1" && note.reason == "Late.")
    #expect(note.lines == invoice.lines && note.taxes == invoice.taxes && note.sums == invoice.sums)
    #expect(note.original == Invoice.Original(number: "INV-1", issuedOn: invoice.issuedOn))
    // In Riyadh it is the tenth already.
    #expect(note.issuedOn == CalendarTime.date("2026-05-10"))
    #expect(note.stamp == .refunded && note.paid == note.sums.total && note.due == nil)
  }

  @Test func `a part has a line for each way of taxing`() async throws {
    let note = try #require(await notes("status: processed, amount: 17.25").first ?? nil)
    #expect(note.lines.map(\.title) == [nil])
    #expect(note.lines.map(\.net.description) == ["15.00 USD"])
    #expect(note.sums.tax.description == "2.25 USD" && note.sums.total.description == "17.25 USD")
    #expect(!note.pricesIncludeTax && note.allowances.isEmpty)
  }

  @Test func `lines that are named are shown`() async throws {
    let note = try #require(
      await notes("status: processed, amount: 28.75, items: [{item: 2, quantity: 1}]").first ?? nil)
    #expect(note.lines.map(\.title?.shown) == ["Maps"])
    #expect(note.lines.map(\.quantity) == [Decimal(1)])
    #expect(note.lines.map(\.price?.description) == ["25.00 USD"])
    #expect(note.sums.total.description == "28.75 USD")
  }

  @Test func `parts come to the whole in the order in which money was given back`() async throws {
    let notes = await notes(
      "status: processed, amount: 100.00, processed_at: 2026-05-12",
      "status: processed, amount: 0.01, processed_at: 2026-05-10",
      "status: processed, amount: 72.49, processed_at: 2026-05-11"
    ).compactMap(\.self)
    #expect(notes.count == 3)
    #expect(notes.reduce(0) { $0 + $1.sums.tax.minorUnits } == 2_250)
    #expect(notes.reduce(0) { $0 + $1.sums.net.minorUnits } == 15_000)
    // 15/115 of 0.01 is nothing yet.
    #expect(notes[1].sums.tax.minorUnits == 0)
  }

  @Test func `what was agreed to and not paid yet comes last and says so`() async throws {
    let notes = await notes(
      "status: approved, amount: 10.00", "status: processed, amount: 162.50, processed_at: 2026-05-10")
    let note = try #require(notes.first ?? nil)
    #expect(note.stamp == .approved && note.due == note.sums.total && note.paid == nil)
    #expect(note.issuedOn == nil && note.processedAt == nil)
  }

  @Test(arguments: [
    "status: pending, amount: 1.00", "status: rejected, amount: 1.00", "status: processed, amount: 172.51",
  ])
  func `there is none for what was not agreed to, or is too much`(refund: String) async {
    #expect(await notes(refund) == [nil])
  }
}
