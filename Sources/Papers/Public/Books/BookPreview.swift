import Content
import Cryptography
import Diagnostics
import Documents
import Liquid
import PDF
import Platform
import Printing
import Site
import Typesetting
import Vectors

/// The preview of a book: a cover, the first pages of its text, and where the rest can be had. A book that is told in
/// chapters has a title page and contents, too; one that comes as a PDF has its own.
///
/// Chapters are read as far as the preview needs them. The text behind it has been set together with what is before
/// it, and is nowhere in the paper (``PrintedDocument/forgetWhatIsNotShown()``).
struct BookPreview {
  private let order: PublicOrder
  private let book: Record
  /// The book speaks its own language, whatever that of the site is.
  private let language: String
  private let paper: PaperPage
  private let chapters: BookChapters
  private let pages: Int

  /// Without a text there is no preview, and no bytes.
  static func make(_ order: PublicOrder) throws -> PublicPaper {
    guard let book = order.record else { return PublicPaper() }
    return try order.kept.paper("preview/" + book.key, for: order.paper) {
      try BookPreview(of: book, order).made()
    }
  }

  private init(of book: Record, _ order: PublicOrder) {
    self.order = order
    self.book = book
    language = book.language
    paper = order.website.paper(order.page.spoken(in: language, on: order.website), on: order.room.bench)
    chapters = BookChapters(of: book, language, paper)
    pages = Int(book["preview_pages"]?.integer ?? 0)
  }

  private func made() throws -> PublicPaper {
    let design = PaperDesign.Key(
      source: .file("book"), language: language, paper: PaperChoice(size: book["page_size"]?.text ?? "A5"))
    let made = try order.room.using(design) { press in try print(on: press) }
    var preview = made ?? PublicPaper()
    preview.files.append(book.catalog.sources.path(of: book.place.file))
    preview.diagnostics += try order.shop.open().designs.problems(design)
    return preview
  }

  private func print(on press: PaperPress) throws -> PublicPaper {
    guard case .manuscript(let path) = BookSource(book), let place = book["file"]?.place else {
      return try print(on: press, nil)
    }
    let places = AssetPlaces.of(
      path, inFileAt: book.catalog.sources.path(of: place.file), contentFolder: order.shop.content)
    let file = places.first { (try? FileSystem.status($0)) != nil } ?? places.first ?? path
    let read = BookManuscript.read(file, of: book)
    var preview = try read.value.map { try print(on: press, $0) } ?? PublicPaper()
    preview.diagnostics += read.diagnostics
    preview.files += places
    return preview
  }

  private func print(on press: PaperPress, _ manuscript: BookManuscript?) throws -> PublicPaper {
    let (set, told) = try set(on: press, manuscript)
    var preview = PublicPaper(
      words: PaperWords(preview: set.document, set.information), diagnostics: set.diagnostics,
      files: set.pictures.sorted().map { order.shop.file(ofPicture: $0) } + told.files)
    if manuscript == nil, !set.document.isCut, set.document.excerptPages < pages {
      preview.diagnostics.append(.shortPreview(of: pages, set.document.excerptPages, at: book))
    }
    preview.excerpt =
      set.document.firstExcerptPage..<set.document.firstExcerptPage + set.document.excerptPages
    preview.bytes = try protected(press.draw(set), manuscript?.unseen ?? told.text)
    return preview
  }

  /// Sets the book with as many chapters as its preview shows; others only lend their titles.
  private func set(on press: PaperPress, _ manuscript: BookManuscript?) throws
    -> (PaperPress.SetPaper, BookChapters.Told)
  {
    var count = chapters.count(forPages: pages)
    while true {
      let told = chapters.told(count)
      var context = order.shop.context(paper, also: [values(told, manuscript)])
      context.language = language
      context.excerptPages = pages
      context.manuscript = manuscript?.pages
      let set = try press.set(context, at: Timestamp(seconds: Int64(paper.date ?? DesignedPaper.noDate)))
      let isShort = set.document.destinations.contains { $0.name == BookChapters.withheld }
      if count >= chapters.count || !isShort { return (set, told) }
      count *= 2
    }
  }

  private func values(_ told: BookChapters.Told, _ manuscript: BookManuscript?) -> TemplateValue {
    let covers = 4
    let sum = book.key.utf8.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF }
    return .map(
      TemplateMap([
        ("chapters", .list(told.chapters)), ("cover_number", .integer(sum % covers + 1)),
        ("preview_pages", .integer(pages)),
        ("manuscript_pages", .integer(manuscript?.pages.pages.count ?? 0)),
        ("manuscript_covers", .integer(manuscript?.hasCover == true ? 1 : 0)),
      ]))
  }

  /// What readers may do with it stands in the file. The password that would allow everything follows from all the
  /// text that was read for it, of a manuscript from bytes of its file; the same book gives the same bytes. Whoever has
  /// those has the book, and one that a preview shows as a whole has nothing more to hide.
  private func protected(_ pdf: [UInt8], _ text: [UInt8]) throws -> [UInt8] {
    let (mayPrint, mayCopy) = (
      book["allow_printing"]?.boolean ?? false, book["allow_copying"]?.boolean ?? false
    )
    if mayPrint, mayCopy { return pdf }
    let key = Digest.sha256(text)
    let owner = Digest.hmac(Array("owner".utf8) + Digest.sha256(pdf), key: key).hexadecimal
    var protection = PDFProtection(password: "", ownerPassword: owner, seed: Digest.hmac(pdf, key: key))
    (protection.mayPrint, protection.mayCopy) = (mayPrint, mayCopy)
    return try protection.protect(pdf)
  }
}

extension PlannedPage {
  /// The same page as it would be in a language, if the site is told in it.
  fileprivate func spoken(in language: String, on website: Website) -> PlannedPage {
    let number = website.addresses.languages.firstIndex(of: language) ?? self.language
    return PlannedPage(
      kindNumber: kindNumber, subject: subject, language: number, number: self.number, count: count,
      file: file)
  }
}

extension PaperWords {
  /// What a preview shows of its book is open, whatever the book says of itself.
  fileprivate init(preview document: PrintedDocument, _ information: Information) {
    self.init()
    for text in [information.title, information.author, information.subject].compactMap(\.self) { add(text) }
    for text in information.keywords { add(text) }
    for text in document.structure.unseenTexts { add(open: text) }
    for entry in document.outline { add(open: entry.title) }
    for text in document.texts { add(open: text.paragraph.text.string) }
    for link in document.pages.lazy.flatMap(\.links) {
      if case .address(let address) = link.target { add(link: address, "") }
    }
  }
}

extension Diagnostic {
  fileprivate static func shortPreview(of pages: Int, _ found: Int, at book: Record) -> Diagnostic {
    Diagnostic(
      .warning, DiagnosticID("short-preview", rule: "V-32"),
      "expected text for \(pages) pages of preview, found \(found)", at: book["preview_pages"]?.place,
      hint: "add chapters, or set `preview_pages: \(found)`")
  }
}
