import Foundation
import TestSupport
import Testing

@testable import Build
@testable import Papers

@Suite struct `The preview of a book that is a PDF` {
  /// The book without chapters, with a manuscript beside it.
  private func book(
    _ manuscript: [UInt8]?, pages: Int = 3, named name: String = "whole.pdf", more: String = "page_size: A4"
  ) -> BookSite {
    let site = BookSite(chapters: 0, pages: pages, more: "lang: en\nfile: \(name)\n\(more)")
    if let manuscript { site.site.scratch.write("Content/books/canary/" + name, manuscript) }
    return site
  }

  private func changed(_ pdf: [UInt8], _ arguments: [String]) -> [UInt8] {
    let scratch = ScratchFolder()
    scratch.write("in.pdf", pdf)
    _ = BuiltCommand.run(
      program: "/usr/bin/qpdf", ["--warning-exit-0"] + arguments + ["in.pdf", "out.pdf"], in: scratch.path)
    return [UInt8](FileManager.default.contents(atPath: scratch.path + "/out.pdf") ?? Data())
  }

  @Test(arguments: [false, true])
  func `holds its first pages, and nothing of any other`(isPacked: Bool) async throws {
    var manuscript = SampleManuscripts.plain(12, secrets: true)
    if isPacked { manuscript = changed(manuscript, ["--object-streams=generate"]) }
    let book = book(manuscript, more: "allow_printing: true\nallow_copying: true")
    let built = try await book.site.build()
    #expect(!built.hasErrors, "\(built.complaints)")
    let text = book.text
    for page in 0..<12 { #expect(text.contains("Chapter\(page) words") == (page < 3)) }
    let everything = book.everything()
    #expect(everything.count > 20_000)
    for page in 3..<12 { #expect(!everything.tells("Chapter\(page)")) }
    for what in [
      "Layer", "Unseen", "Aside", "Remark", "Author", "Note", "Script", "File", "Outline", "Attachment",
    ] {
      #expect(!everything.tells("Canary" + what), "\(what)")
    }
    #expect(!everything.tells("CanaryTitle") && !everything.tells("CanaryMetadata"))
    #expect(!everything.tells("canary.example"))
    let said = book.told("pdfinfo", ["-struct-text", "a.pdf"])
    #expect(said.contains("Chapter2 words") && !said.contains("Chapter3"))
  }

  @Test func `is a cover, the pages as they are with a line at their foot, and where the rest is`()
    async throws
  {
    let book = book(SampleManuscripts.plain(90), pages: 2)
    #expect(try await book.site.build().complaints.contains("V-32") == false)
    let pages = book.text.split(separator: "\u{C}")
    #expect(pages.count == 4 && pages[0].contains("The Canary"))
    #expect(pages[1].contains("Chapter0 words") && pages[1].contains("page 1 of 90"), "\(pages[1])")
    #expect(pages[2].contains("page 2 of 90") && pages[3].contains("books/canary/"))
    let sizes = book.told("pdfinfo", ["-f", "1", "-l", "4", "a.pdf"])
    #expect(sizes.contains("Page    2 size:  200 x 300 pts") && sizes.contains("Page    4 size:  595.2"))
  }

  @Test func `has pictures for the web, 900 pixels wide, the last of them what invites to buy`() async throws
  {
    let book = book(SampleManuscripts.plain(2), pages: 3)
    let built = try await book.site.build()
    #expect(built.complaints.contains("expected 3 pages in the book's PDF, found 2"))
    let pictures = (1...3).map { book.site.tree["site/books/canary/preview/\($0).png"] ?? [] }
    for picture in pictures.prefix(2) {
      #expect(picture.dropFirst(16).prefix(8) == [0, 0, 3, 0x84, 0, 0, 5, 0x46])
    }
    #expect(pictures[2].count > pictures[1].count && book.site.tree["site/books/canary/preview/4.png"] == nil)
  }

  @Test(arguments: [false, true], [false, true])
  func `lets its readers do what the book says`(_ print: Bool, _ copy: Bool) async throws {
    let book = book(SampleManuscripts.plain(90), more: "allow_printing: \(print)\nallow_copying: \(copy)")
    try await book.site.build()
    let said = book.told("qpdf", ["--show-encryption", "a.pdf"])
    guard !(print && copy) else { return #expect(said.contains("not encrypted")) }
    #expect(said.contains("print high resolution: \(print ? "allowed" : "not allowed")"))
    #expect(said.contains("extract for any purpose: \(copy ? "allowed" : "not allowed")"))
  }

  @Test func `is not made of what cannot be read, and says where`() async throws {
    let plain = SampleManuscripts.plain(9)
    let locked = changed(plain, ["--encrypt", "user", "owner", "256", "--"])
    for (bytes, reason) in [
      (Array("PK no PDF at all".utf8), "no preview can be made of this PDF"), (locked, "without a password"),
      (SampleManuscripts.plain(0), "no preview can be made of this PDF"),
    ] {
      let built = try await book(bytes).site.build()
      #expect(built.hasErrors && built.complaints.contains(reason), "\(built.complaints)")
      #expect(built.complaints.contains("Content/books/canary/index.md:10:7"), "\(built.complaints)")
    }
  }

  @Test func `is not there where the file is something else, which is told`() async throws {
    let book = book(Array("PK a zip".utf8), named: "whole.epub")
    let built = try await book.site.build()
    #expect(!built.hasErrors && built.complaints.contains("V-32 preview-source"))
    #expect(book.site.tree[BookSite.preview] == nil)
  }

  @Test func `is made of chapters where there are both`() async throws {
    let book = book(SampleManuscripts.plain(90), pages: 1)
    book.site[BookSite.chapter(1)] = "---\ntitle: Written\n---\nOf chapters.\n"
    try await book.site.build()
    #expect(book.text.contains("Of chapters.") && !book.text.contains("Chapter0 words"))
  }

  @Test func `changes with its manuscript, and with nothing else`() async throws {
    let book = book(SampleManuscripts.plain(90))
    let preview = BookSite.preview
    let same = try await book.site.changes { $0["Content/media/dot.svg"] = "<svg/>" }
    #expect(!same.contains(preview))
    let other = SampleManuscripts.plain(91)
    let changed = try await book.site.changes { $0.scratch.write("Content/books/canary/whole.pdf", other) }
    // What is seen is the same, and so is what follows from it but for the password that nobody knows.
    #expect(changed.subtracting([preview]).isEmpty)
    let shown = try await book.site.changes { site in
      site.scratch.write("Content/books/canary/whole.pdf", SampleManuscripts.plain(90) { _ in "/Rotate 90" })
    }
    #expect(shown.isSuperset(of: [preview, "site/books/canary/preview/1.png"]))
  }

  @Test func `is all that a site tells of the manuscript: a link to the file itself ends the build`()
    async throws
  {
    let book = book(SampleManuscripts.plain(90))
    book.site.replace("About birds.", with: "[All of it](whole.pdf)", in: BookSite.book)
    let built = try await book.site.build()
    #expect(built.hasErrors && built.complaints.contains("whole.pdf"), "\(built.complaints)")
    #expect(!book.site.tree.keys.contains { $0.hasSuffix("whole.pdf") })
  }
}
