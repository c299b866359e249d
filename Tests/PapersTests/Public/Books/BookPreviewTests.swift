import TestSupport
import Testing

@testable import Build
@testable import Papers

@Suite struct `The preview of a book` {
  @Test(arguments: ["lang: en", "lang: ar", "lang: en\npage_size: A4", "lang: en\nallow_printing: true"])
  func `holds its first pages, and no byte of anything behind them`(_ more: String) async throws {
    let book = BookSite(more: more)
    let built = try await book.site.build()
    #expect(!built.hasErrors, "\(built.complaints)")
    let text = book.text
    let shown = (1...40).filter { text.contains(BookSite.word(1, $0)) }
    #expect(!shown.isEmpty && shown == Array(1...shown.count) && shown.count < 40)
    let everything = book.everything()
    #expect(everything.count > 20_000)
    for chapter in 1...3 {
      for paragraph in 1...40 where chapter > 1 || paragraph > shown.count {
        #expect(!everything.tells(BookSite.word(chapter, paragraph)))
        #expect(!text.contains(BookSite.word(chapter, paragraph)))
      }
      for what in ["heading", "address", "note", "alternative", "caption", "code", "formula"] {
        #expect(!everything.tells(BookSite.hidden(chapter, what)), "\(what)")
        #expect(!book.told("pdfinfo", ["-struct-text", "a.pdf"]).contains(BookSite.hidden(chapter, what)))
      }
    }
    // What chapters are called is no secret; letters of which none is shown are in no font.
    #expect(text.contains("Chapter number 3"))
    #expect(everything.tells("beginbf") && !everything.tells("<03be>") && !everything.tells("<03BE>"))
  }

  @Test func `shows what stands on its pages, with notes, pictures and code`() async throws {
    let book = BookSite(chapters: 1, paragraphs: 2, pages: 2, more: "lang: en")
    let built = try await book.site.build()
    #expect(!built.hasErrors, "\(built.complaints)")
    let text = book.text
    for what in ["heading", "note", "caption", "code"] { #expect(text.contains(BookSite.hidden(1, what))) }
    #expect(book.told("pdfinfo", ["-struct-text", "a.pdf"]).contains(BookSite.hidden(1, "note")))
    #expect(BookSite.unpacked(book.site.tree[BookSite.preview] ?? []).tells(BookSite.hidden(1, "address")))
  }

  @Test func `says who wrote it, in the book's language`() async throws {
    let book = BookSite(more: "lang: ar")
    try await book.site.build()
    let told = book.told("pdfinfo", ["a.pdf"])
    #expect(told.contains("Title:           The Canary") && told.contains("Author:          Ada Byron"))
    #expect(book.text.contains("بيانات"))
    #expect(BookSite.unpacked(book.site.tree[BookSite.preview] ?? []).tells("/Direction /R2L") == true)
  }

  @Test(arguments: [false, true], [false, true])
  func `lets its readers do what the book says`(_ print: Bool, _ copy: Bool) async throws {
    let book = BookSite(
      paragraphs: 8, more: "lang: en\nallow_printing: \(print)\nallow_copying: \(copy)")
    try await book.site.build()
    let said = book.told("qpdf", ["--show-encryption", "a.pdf"])
    guard !(print && copy) else {
      #expect(said.contains("not encrypted"))
      #expect(book.site.tree[BookSite.preview]?.tells("<pdfaid:part>3") == true)
      return
    }
    #expect(said.contains("print high resolution: \(print ? "allowed" : "not allowed")"))
    #expect(said.contains("extract for any purpose: \(copy ? "allowed" : "not allowed")"))
    #expect(said.contains("extract for accessibility: allowed"))
    #expect(book.told("pdfinfo", ["a.pdf"]).contains("Title:           The Canary"))
  }

  @Test func `is the same each time`() async throws {
    let book = BookSite(paragraphs: 8)
    try await book.site.build()
    #expect(try await book.site.faults() == [])
  }

  @Test func `changes with the chapters that it shows`() async throws {
    let book = BookSite(paragraphs: 8)
    let changed = try await book.site.changes { site in
      site.replace(BookSite.word(1, 1), with: "sparrow", in: BookSite.chapter(1))
    }
    #expect(changed.contains(BookSite.preview))
    #expect(book.text.contains("sparrow"))
  }

  @Test func `changes with the names of chapters that it does not show`() async throws {
    let book = BookSite()
    let changed = try await book.site.changes { site in
      site.replace("Chapter number 3", with: "The last chapter", in: BookSite.chapter(3))
    }
    #expect(changed.contains(BookSite.preview))
    #expect(book.text.contains("The last chapter"))
  }

  @Test func `for which there is too little text is told of, and is whole`() async throws {
    let book = BookSite(chapters: 2, paragraphs: 2, pages: 20)
    let built = try await book.site.build()
    #expect(!built.hasErrors)
    #expect(built.complaints.contains("expected text for 20 pages of preview, found"))
    #expect(built.complaints.contains("short-preview") && built.complaints.contains("index.md:"))
    #expect(book.text.contains(BookSite.word(2, 2)))
  }

  @Test func `of no pages, or without a text, does not exist`() async throws {
    for book in [BookSite(pages: 0), BookSite(chapters: 0)] {
      try await book.site.build()
      #expect(book.site.tree[BookSite.preview] == nil)
    }
  }

  @Test func `complains about a picture that is not there, in the chapter`() async throws {
    let book = BookSite(paragraphs: 2)
    book.site.replace("/media/dot.svg", with: "/media/none.svg", in: BookSite.chapter(1))
    let built = try await book.site.build()
    #expect(built.hasErrors && built.complaints.contains("1-part-1.md:"))
  }
}
