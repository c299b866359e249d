import Foundation
import Platform
import TestSupport
import Testing

@testable import Build
@testable import Papers

/// One row in which something is wrong, among others in which nothing is.
@Suite struct `A bad certificate` {
  private let site = IssuingSite(4)

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    /// What the second row says instead.
    let cells: [String: String]
    /// A part of the complaint, and its column in the row if it is a cell's.
    let complaint: String
    var testDescription: String { name }

    init(_ name: String, _ cells: [String: String], _ complaint: String) {
      self.name = name
      self.cells = cells
      self.complaint = complaint
    }
  }

  private static let cases = [
    Case("number of another", ["number": "N-1"], "another certificate has this `number`"),
    Case("uuid of another", ["uuid": IssuingSite.uuid(1)], "another certificate has this `uuid`"),
    Case("unknown account", ["account": "a-9"], "unresolved-reference"),
    Case("unknown course", ["course": "lops"], "unresolved-reference"),
    Case("unknown template", ["template": "plian"], "unresolved-reference"),
    Case("completed after the issue", ["completion_date": "2026-05-03"], "completion_date"),
    Case("expires before the issue", ["expiry_date": "2026-04-01"], "expiry_date"),
    Case("no date", ["issue_date": "someday"], "expected a date"),
    Case("turned name", ["student_name": "Ada \u{202E}Byron"], "turn the direction"),
    Case("isolated name", ["student_name": "\u{2067}Ada"], "turn the direction"),
    Case("letters that no font has", ["student_name": "Ada \u{F0000}"], "no font has"),
    Case("no design of its type", ["type": "attendance", "template": "", "course": ""], "certificates.csv"),
    Case("bell in the name", ["student_name": "Ada\u{7}Byron"], "certificates.csv"),
    Case("line end in the name", ["student_name": "Ada\nByron"], "certificates.csv"),
    Case("huge name", ["student_name": String(repeating: "Ada ", count: 20_000)], "certificates.csv"),
  ]

  @Test(arguments: cases)
  func `is told at its place; nothing is written, or with keep-going all others are`(_ bad: Case) async throws
  {
    for (name, cell) in bad.cells { site.rows[1][name] = cell }
    let built = try await site.build()
    #expect(built.hasErrors, "no error")
    #expect(built.complaints.contains(bad.complaint), "\(built.complaints)")
    #expect(built.complaints.contains("Content/private/certificates.csv:3:"), "\(built.complaints)")
    #expect(site.tree.isEmpty && site.issued.isEmpty)

    site.adjust = { $0.keepsGoing = true }
    try await site.build()
    for number in [1, 3, 4] where bad.cells["uuid"] == nil || number > 1 {
      #expect(site.tree[IssuingSite.paper(number)] != nil, "\(number)")
      #expect(site.tree[IssuingSite.page(number)] != nil, "\(number)")
    }
    #expect(site.tree[IssuingSite.page(2)] == nil)
    #expect(
      Set(["N-1", "N-3", "N-4"]).subtracting(site.issued).isEmpty && site.issued.count == 3, "\(site.issued)")

    // Once it is mended, nothing of all that is left.
    site.rows[1] = IssuingSite.row(2)
    let mended = try await site.build()
    #expect(!mended.hasErrors, "\(mended.complaints)")
    #expect(try await site.faults() == [])
    #expect(Set(site.issued).count == 4 && site.issued.count == 4)
  }

  @Test(arguments: cases)
  func `that was a good one keeps what was issued`(_ bad: Case) async throws {
    try await site.build()
    let (before, ledger) = (stampsOfPapers, site.issued)
    for (name, cell) in bad.cells { site.rows[1][name] = cell }
    site.adjust = { $0.keepsGoing = true }
    for _ in 0..<2 {
      #expect(try await site.build().hasErrors)
      let now = stampsOfPapers
      #expect(Set(now.keys).union(before.keys).filter { now[$0] != before[$0] } == [])
      #expect(site.issued == ledger)
    }
    // It goes once it is gone from the records, and not with somebody else's files.
    site.rows.remove(at: 1)
    site.adjust = { _ in }
    let built = try await site.build()
    #expect(!built.hasErrors, "\(built.complaints)")
    #expect(!site.tree.keys.contains { $0.contains(IssuingSite.uuid(2)) })
    #expect(try await site.faults() == [])
  }

  /// But for the look-up files, which are of all certificates: until it is mended, this one is not in them.
  private var stampsOfPapers: [String: FileStamp] { site.stamps.filter { !$0.key.contains("/find/") } }

  @Test func `of the catalogue's own gets no paper either`() async throws {
    var text = ""
    for (number, account) in [(11, "a-1"), (12, "a-9")] {
      let row = IssuingSite.row(number)
      text += "- " + row.map { "\($0): \"\($1)\"" }.sorted().joined(separator: "\n  ") + "\n"
      text = text.replacing("\"a-\(number % 5)\"", with: "\"\(account)\"").replacing("\"true\"", with: "true")
    }
    site["Content/private/certificates.yaml"] = text
    let built = try await site.build()
    #expect(built.hasErrors && built.complaints.contains("`account` names nothing"), "\(built.complaints)")
    #expect(site.tree.isEmpty && site.issued.isEmpty)
    site.adjust = { $0.keepsGoing = true }
    try await site.build()
    #expect(site.tree[IssuingSite.paper(11)] != nil && site.tree[IssuingSite.paper(12)] == nil)
    #expect(!site.issued.contains("N-12") && site.issued.contains("N-11"))
  }

  @Test func `repeats what another file says, or the catalogue`() async throws {
    var row = IssuingSite.row(2)
    row["number"] = "N-9"
    let line = ["number", "account", "course", "student_name", "course_title", "instructor_name"]
    let text = "{" + line.map { "\"\($0)\": \"\(row[$0] ?? "")\"" }.joined(separator: ", ")
    let dates = ", \"completion_date\": \"2026-05-01\", \"issue_date\": \"2026-05-02\", \"is_valid\": true"
    site["Content/private/certificates.jsonl"] =
      text + ", \"uuid\": \"\(IssuingSite.uuid(2))\"" + dates + "}\n"
    let built = try await site.build()
    #expect(built.hasErrors && built.complaints.contains("another certificate has this `uuid`"))
    #expect(
      built.complaints.contains("certificates.csv:3:") && built.complaints.contains("certificates.jsonl:1:"))
  }

  @Test func `that is no UTF-8 is told, and the others are made`() async throws {
    let bytes = Array(site[IssuingSite.table].utf8)
    let bad = Array("Number2".utf8)
    let place = try #require(bytes.indices.first { bytes[$0...].starts(with: bad) })
    var spoilt = bytes
    spoilt[place] = 0xFF
    site.scratch.write(IssuingSite.table, spoilt)
    site.adjust = { $0.keepsGoing = true }
    let built = try await site.build()
    #expect(built.hasErrors && built.complaints.contains("certificates.csv:3:"), "\(built.complaints)")
    #expect(site.issued == ["N-1", "N-3", "N-4"])
  }

  @Test func `shows a picture that is not there: its design is told, and the others are made`() async throws {
    site.replace(
      "- {kind: text, x: 20, y: 70, w: 170, h: 12, text: \"other",
      with:
        "- {kind: image, x: 9, y: 9, w: 9, h: 9, image: /media/gone.svg}\n    - {kind: text, x: 20, y: 70, w: 170, h: 12, text: \"other",
      in: "Content/certificate_templates.yaml")
    let built = try await site.build()
    #expect(
      built.hasErrors && built.complaints.contains("certificate_templates.yaml:"), "\(built.complaints)")
    #expect(site.tree.isEmpty && site.issued.isEmpty)
  }

  @Test func `has a design that nobody knows: the nearest is suggested`() async throws {
    site.replace(
      "slug: other\n", with: "slug: other\n  design: clasic\n", in: "Content/certificate_templates.yaml")
    site["Templates/documents/certificates/classic.yaml"] = "blocks: [\"{{ student_name }}\"]\n"
    let built = try await site.build()
    #expect(built.hasErrors && built.complaints.contains("did you mean `classic`?"), "\(built.complaints)")
    #expect(built.complaints.contains("certificate_templates.yaml:"))
    #expect(site.tree.isEmpty && site.issued.isEmpty)
  }

  @Test(arguments: [
    "A/1", "../../../evil", "..", "م-٢٠٢٦-١", "A 1", "A.1", "A\t1", "100%",
    String(repeating: "9", count: 300), "A\\1",
  ]) func `is none that has an odd number: its file stays where it belongs`(_ number: String) async throws {
    site.rows[1]["number"] = number
    site.rows[2]["number"] = number + "-"
    for publishes in [true, false] {
      site["Content/site.yaml"] = site["Content/site.yaml"].replacing(
        "publish_certificates: \(!publishes)", with: "publish_certificates: \(publishes)")
      let built = try await site.build()
      #expect(!built.hasErrors, "\(built.complaints)")
      let folder = publishes ? "site/verify/" : "documents/certificates/2026/"
      let papers = site.tree.keys.filter { $0.hasSuffix(".pdf") }
      #expect(papers.count == 4 && papers.allSatisfy { $0.hasPrefix(folder) }, "\(papers)")
      #expect(Set(topFolders).isSubset(of: ["Content", "Templates", "Output", ".lectern"]))
      #expect(try await site.faults() == [])
    }
  }

  private var topFolders: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: site.scratch.path)) ?? []
  }
}
