import Foundation
import Platform
import TestSupport
import Testing

@testable import Build
@testable import Papers

@Suite struct `Issuing certificates` {
  private let site = IssuingSite()

  private func files(_ number: Int, named name: String? = nil) -> Set<String> {
    [IssuingSite.paper(number, named: name), IssuingSite.page(number), IssuingSite.page(number, "ar/")]
  }

  private func isLookUp(_ path: String) -> Bool { path.hasPrefix("site/verify/find/") }

  @Test func `makes a paper and a page in each language, and writes them down`() async throws {
    let built = try await site.build()
    #expect(!built.hasErrors, "\(built.complaints)")
    let tree = site.tree
    for number in 1...6 { for file in files(number) { #expect(tree[file] != nil, "\(file)") } }
    #expect(tree[IssuingSite.paper(1)]?.starts(with: Array("%PDF".utf8)) == true)
    #expect(site.issued == (1...6).map { "N-\($0)" })
    #expect(fileMode(site.ledger) == 0o600)
    #expect(try await site.faults() == [])
  }

  @Test func `is done once: the next build has nothing to do, and touches no file`() async throws {
    try await site.build()
    let (before, ledger) = (site.stamps, site["Content/private/ledgers/certificates.tsv"])
    #expect(try await site.build().result.hadNothingToDo)
    #expect(site.stamps == before)
    #expect(site["Content/private/ledgers/certificates.tsv"] == ledger)
  }

  @Test func `makes its own numbers and uuids, which stay`() async throws {
    for place in site.rows.indices {
      site.rows[place]["number"] = nil
      site.rows[place]["uuid"] = nil
      site.rows[place]["issue_date"] = "2026-05-0\(place + 2)"
    }
    try await site.build()
    let before = site.tree
    #expect(before.keys.count { $0.hasSuffix(".pdf") } == 6 && Set(site.issued).count == 6)
    site.rows.reverse()
    try await site.build()
    #expect(site.tree == before && site.issued.count == 6)
  }

  @Test func `of a new row draws its paper and touches no other`() async throws {
    let changed = try await site.changes { $0.rows.append(IssuingSite.row(7)) }
    #expect(changed.filter { !isLookUp($0) } == files(7))
    #expect(changed.count(where: isLookUp) == 1)
    #expect(site.issued.last == "N-7")
  }

  @Test func `of a new row in the middle does the same`() async throws {
    let changed = try await site.changes { $0.rows.insert(IssuingSite.row(7), at: 2) }
    #expect(changed.filter { !isLookUp($0) } == files(7))
  }

  @Test func `draws a changed name anew, and nothing else`() async throws {
    let changed = try await site.changes { $0.rows[1]["student_name"] = "Ada Other" }
    #expect(changed.filter { !isLookUp($0) } == files(2))
    #expect(changed.count(where: isLookUp) == 1)
    #expect(site.issued.count == 6)
  }

  @Test func `with pictures draws those of a changed certificate, too`() async throws {
    site.replace("picture_dpi: 0", with: "picture_dpi: 36", in: "Content/site.yaml")
    let changed = try await site.changes { $0.rows[1]["student_name"] = "Ada Other" }
    let picture = IssuingSite.paper(2).replacing(".pdf", with: ".png")
    #expect(changed.filter { !isLookUp($0) } == files(2).union([picture]))
    #expect(site.tree[picture]?.starts(with: [0x89, 0x50, 0x4E, 0x47]) == true)
  }

  @Test func `of a row that is gone leaves nothing but its number, for ever`() async throws {
    let changed = try await site.changes { $0.rows.remove(at: 3) }
    #expect(changed.filter { !isLookUp($0) } == files(4))
    #expect(!site.tree.keys.contains { $0.contains(IssuingSite.uuid(4)) })
    #expect(!FileManager.default.fileExists(atPath: site.output + "/site/verify/" + IssuingSite.uuid(4)))
    #expect(site.issued.count == 6)
    var other = IssuingSite.row(8)
    other["number"] = "N-4"
    site.rows.append(other)
    let built = try await site.build()
    #expect(built.hasErrors)
    #expect(built.complaints.contains("this number was issued before"))
    #expect(built.complaints.contains("certificates.csv:7:1"), "\(built.complaints)")
    site.rows[5] = IssuingSite.row(4)
    #expect(!(try await site.build().hasErrors))
    #expect(try await site.faults() == [])
  }

  @Test func `that were revoked have no paper, and their pages say so`() async throws {
    let changed = try await site.changes { $0.rows[0]["is_valid"] = "false" }
    #expect(changed.filter { !isLookUp($0) } == files(1))
    #expect(site.tree[IssuingSite.paper(1)] == nil)
    let page = site["Output/" + IssuingSite.page(1)]
    #expect(page.contains("class=\"revoked\"") && !page.contains(".pdf"))
  }

  @Test func `that expire change their pages alone, by themselves`() async throws {
    site.rows[0]["expiry_date"] = "2026-06-02"
    site.rows[1]["expiry_date"] = "2026-06-03"
    let changed = try await site.changes { $0.now += 2 * 86_400 }
    #expect(changed == [IssuingSite.page(1), IssuingSite.page(1, "ar/")])
    #expect(site["Output/" + IssuingSite.page(1)].contains("class=\"expired\""))
    #expect(try await site.build().result.hadNothingToDo)
  }

  @Test func `of another design draws those of that design alone`() async throws {
    let changed = try await site.changes {
      $0.replace("other {{cert", with: "else {{cert", in: "Content/certificate_templates.yaml")
    }
    #expect(changed == Set([3, 6].map { IssuingSite.paper($0) }))
  }

  @Test func `with another template of pages draws no paper`() async throws {
    let changed = try await site.changes {
      $0.replace("PDF</a>", with: "Paper</a>", in: "Templates/pages/certificate.html")
    }
    #expect(changed == Set((1...6).flatMap { [IssuingSite.page($0), IssuingSite.page($0, "ar/")] }))
  }

  // MARK: Privacy

  @Test func `in private keeps papers among the documents, and makes no pages`() async throws {
    try await site.build()
    site.replace("publish_certificates: true", with: "publish_certificates: false", in: "Content/site.yaml")
    try await site.build()
    let papers = (1...6).map { "documents/certificates/2026/N-\($0).pdf" }
    let tree = site.tree
    #expect(tree.keys.filter { $0.contains("verify") } == [])
    #expect(Set(tree.keys.filter { $0.hasSuffix(".pdf") }) == Set(papers))
    #expect(fileMode(site.output + "/" + papers[0]) == 0o600)
    for folder in ["documents", "documents/certificates", "documents/certificates/2026"] {
      #expect(fileMode(site.output + "/" + folder) == 0o700)
    }
    #expect(try await site.faults() == [])
    #expect(site.issued.count == 6)
    site.replace("publish_certificates: false", with: "publish_certificates: true", in: "Content/site.yaml")
    try await site.build()
    #expect(try await site.faults() == [])
  }

  @Test(arguments: ["masked", "hidden"])
  func `with hidden or shortened names keeps papers that tell the whole name private`(rule: String)
    async throws
  {
    try await site.build()
    site.replace("holder_name: full", with: "holder_name: \(rule)", in: "Content/site.yaml")
    let built = try await site.build()
    #expect(!built.hasErrors, "\(built.complaints)")
    #expect(!site.tree.keys.contains { $0.hasPrefix("site/") && $0.hasSuffix(".pdf") })
    #expect(site.tree["documents/certificates/2026/N-1.pdf"] != nil)
    #expect(!site["Output/" + IssuingSite.page(1)].contains("Number1"))
    #expect(try await site.faults() == [])
  }

  @Test func `keeps grades private unless the site says otherwise`() async throws {
    site.rows[0]["final_score"] = "91"
    try await site.build()
    #expect(site.tree[IssuingSite.paper(1)] == nil && site.tree[IssuingSite.paper(2)] != nil)
    #expect(site.tree["documents/certificates/2026/N-1.pdf"] != nil)
    site.replace("publish_grades: false", with: "publish_grades: true", in: "Content/site.yaml")
    try await site.build()
    #expect(site.tree[IssuingSite.paper(1)] != nil)
    #expect(site.tree["documents/certificates/2026/N-1.pdf"] == nil)
    #expect(try await site.faults() == [])
  }

  // MARK: What is on the disk

  @Test func `makes what was removed or changed by hand once more, and leaves the rest`() async throws {
    try await site.build()
    let (tree, before) = (site.tree, site.stamps)
    site.remove("Output/" + IssuingSite.paper(1))
    site["Output/" + IssuingSite.paper(2)] = "spoilt"
    site.remove("Output/" + IssuingSite.page(3))
    let bucket = try #require(tree.keys.first { $0.hasSuffix(".bin") })
    site["Output/" + bucket] = ""
    try await site.build()
    #expect(site.tree == tree)
    let after = site.stamps
    let again = Set(after.keys.filter { after[$0] != before[$0] })
    #expect(again == [IssuingSite.paper(1), IssuingSite.paper(2), IssuingSite.page(3), bucket])
  }

  @Test func `without its memory leaves files that hold what they should`() async throws {
    try await site.build()
    let before = site.stamps
    site.remove(".lectern")
    try await site.build()
    #expect(site.stamps == before)
    #expect(site.issued.count == 6)
  }

  @Test func `makes the same bytes on any number of threads, and in slices`() async throws {
    try await site.build()
    let whole = site.tree
    site.jobs = 2
    #expect(try await site.faults() == [])
    site.remove("Output")
    site.remove(".lectern")
    for index in 1...3 {
      site.adjust = { $0.shard = BuildOptions.Shard(index: index, of: 3) }
      let built = try await site.build()
      #expect(!built.hasErrors, "\(built.complaints)")
    }
    #expect(site.tree == whole)
    #expect(site.issued.count == 6)
  }

  @Test func `in slices writes each certificate down once, whoever issues it`() async throws {
    for index in 1...3 {
      site.adjust = { $0.shard = BuildOptions.Shard(index: index, of: 3) }
      try await site.build()
    }
    #expect(site.issued.sorted() == (1...6).map { "N-\($0)" })
    site.adjust = { _ in }
    try await site.build()
    #expect(try await site.faults() == [])
  }

  @Test func `of a part of the site leaves the other papers alone`() async throws {
    try await site.build()
    let before = site.stamps
    site.adjust = { $0.paperKinds = ["tickets"] }
    try await site.build()
    #expect(site.stamps == before)
    site.adjust = { $0.makesPapers = false }
    try await site.build()
    #expect(site.stamps == before)
    site.adjust = { _ in }
    try await site.build()
    #expect(site.stamps == before)
  }

  @Test func `writes over no ledger that is damaged, and makes nothing`() async throws {
    try await site.build()
    let name = "Content/private/ledgers/certificates.tsv"
    for damaged in ["", "no ledger at all\n", site[name].replacing("N-2\t", with: "N-9\t")]
    where !damaged.isEmpty {
      site[name] = damaged
      let before = site.stamps
      site.rows.append(IssuingSite.row(site.rows.count + 1))
      for keepsGoing in [false, true] {
        site.adjust = { $0.keepsGoing = keepsGoing }
        let built = try await site.build()
        #expect(built.hasErrors && built.complaints.contains("is damaged in line"))
        #expect(site.stamps == before && site[name] == damaged)
      }
    }
  }
}
