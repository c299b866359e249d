import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Content

@Suite struct `Long files of rows` {
  private static let columns = ["id", "name", "email", "status", "pdf_password"]

  private static func line(_ number: Int, _ name: String) -> String {
    #"{"id": "a\#(number)", "name": "\#(name)", "email": "a\#(number)@example.org", "pdf_password": "p\#(number)"}"#
      + "\n"
  }

  /// More than a megabyte; with `odd` behind its middle.
  private static func lines(odd: String = "") -> String {
    let name = String(repeating: "harbour ", count: 20) + "x"
    return (0..<3_000).map { line($0, name) }.joined() + odd + (3_000..<6_000).map { line($0, name) }.joined()
  }

  private static func table(odd: String = "") -> String {
    let name = "\"" + String(repeating: "a quoted, \"\"long\"\" name, ", count: 8) + "x\""
    let rows = (0..<6_000).map { "a\($0),\(name),a\($0)@example.org,p\($0)\n" }
    return "id,name,email,pdf_password\n" + rows[..<3_000].joined() + odd + rows[3_000...].joined()
  }

  private struct Told: Equatable {
    var rows: [String] = []
    var complaints: [String] = []

    var accounts: Int { rows.count { $0.contains("@example.org") } }

    init(_ batches: [LoadedBatch]) {
      for batch in batches {
        for draft in batch.drafts {
          let reader = SlotReader(store: batch.store, slots: draft.slots)
          let texts = columns.map { reader.text(Name($0)) ?? "nothing" }
          rows.append("\(draft.place.lower): " + texts.joined(separator: ", "))
        }
        complaints += batch.diagnostics.map { "\($0.id.name) \($0.summary) at \($0.range?.lower ?? 0)" }
      }
    }
  }

  private func told(_ name: String, _ text: some Sequence<UInt8>, jobs: Int) async -> (
    byPart: Told, whole: Told, batches: Int
  ) {
    let scratch = ScratchFolder(inMemory: true)
    let fixture = ContentFixture("== people/ada.yaml\nname: Ada\n")
    scratch.write("private/" + name, Array(text))
    let rows = await fixture.load(in: scratch).value.rows
    let schema = rows.catalog.schema
    let batches = await Load.perform(rows.scan, schema: schema, context: rows.context, jobs: jobs)
    let whole = FileLoader.load(
      .files(0..<rows.scan.files.count), of: rows.scan, schema: schema, context: rows.context)
    return (Told(batches), Told([whole]), batches.count { !$0.drafts.isEmpty })
  }

  @Test(arguments: [1, 3])
  func `are read by the part, and say what they say as a whole`(_ jobs: Int) async {
    for (name, text) in [("accounts.jsonl", Self.lines()), ("accounts.csv", Self.table())] {
      let told = await told(name, text.utf8, jobs: jobs)
      #expect(told.batches > 4, "\(name) was read in \(told.batches) parts")
      #expect(told.whole.accounts == 6_000)
      #expect(told.byPart == told.whole)
    }
  }

  @Test func `with rows that cannot be read are read as a whole, so that these are counted once`() async {
    let broken = (0..<3_000).map { "{\"id\": oops\($0)}\n" }.joined()
    let lines = await told("accounts.jsonl", Self.lines(odd: broken).utf8, jobs: 2)
    #expect(lines.whole.accounts == 6_000)
    #expect(lines.whole.complaints.count { $0.hasPrefix("more-rows") } == 1)
    #expect(lines.byPart == lines.whole)
    let table = await told("accounts.csv", Self.table(odd: "b,\"never closed\n").utf8, jobs: 2)
    #expect(!table.whole.complaints.isEmpty)
    #expect(table.byPart == table.whole)
  }

  @Test func `may have a mark at their beginning, blank lines, ends of another system and none at the last`()
    async
  {
    for (name, text) in [("accounts.jsonl", Self.lines()), ("accounts.csv", Self.table())] {
      let odd = "\u{FEFF}" + text.replacingOccurrences(of: "\n", with: "\r\n").dropLast()
      let told = await told(name, (odd + "\r\n\r\n").utf8, jobs: 2)
      #expect(told.batches > 4 && told.whole.accounts == 6_000)
      #expect(told.byPart == told.whole)
      let open = await self.told(name, odd.utf8, jobs: 2)
      #expect(open.byPart == open.whole && open.whole.accounts == 6_000)
    }
  }

  @Test func `in another encoding are told once to be so`() async {
    let wide = Self.lines().utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    let told = await told("accounts.jsonl", [0xFF, 0xFE] + wide, jobs: 2)
    #expect(told.byPart == told.whole && told.whole.accounts == 0 && !told.whole.complaints.isEmpty)
  }
}
