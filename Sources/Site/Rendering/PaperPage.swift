import Content
public import Diagnostics
public import Liquid

/// A page that is printed elsewhere: what its design sees, and where to note what it reads. Designs see what
/// templates of pages do, as it is told on paper.
public struct PaperPage: Sendable {
  public let planned: PlannedPage
  /// By name, as Liquid sees it: `site`, `content`, `page`, and the entry.
  public let values: TemplateValue
  /// What filters know.
  public let filters: FilterContext
  /// What complaints say the paper is about.
  public let subject: Diagnostic.Note?
  private let page: PageContext
  private let record: PublicRecord?

  init(_ planned: PlannedPage, _ website: Website, on bench: Workbench) {
    let page = PageContext(website, language: planned.language, on: bench, isOnPaper: true)
    let record = planned.subject.flatMap { website.catalog.publicRecord($0) }
    self.planned = planned
    self.page = page
    self.record = record
    values = .map(TemplateMap(page.variables(of: planned, about: record)))
    let options = page.renderOptions(about: record, escapesHTML: false)
    filters = options.context
    subject = options.subject
    page.note(.template, planned.kind.templateName)
  }

  /// Of the site, in which it is made.
  public var language: String { page.language }

  /// When the entry was changed or published, in seconds since 1970; the clock would make another file of it
  /// each day.
  public var date: Int? {
    for name: Name in [.updatedAt, .publishedAt] {
      page.note(.field, name, of: record)
      if let moment = record?[name, in: language]?.moment { return moment }
    }
    return nil
  }

  /// Notes that a file was read, as ``FileSystem`` calls it: its stamp tells whether it is another.
  public func note(file path: String) { page.note(.file, Name(path)) }

  /// Notes that texts were set.
  public func noteFonts() { page.note(.fonts) }

  /// The whole address that a link of a text leads to; nothing if it leads nowhere from a paper.
  public func address(_ link: String) -> String? {
    guard link.hasPrefix("/"), !link.hasPrefix("//") else { return nil }
    let rewritten = LinkRewriter(page: page, folder: "").rewrite(Array(link.utf8)[...], isImage: false)
    return page.told(rewritten.map { String(decoding: $0, as: UTF8.self) } ?? link)
  }

  /// Where a picture lies that a text names: its place in the content folder, or what it was called.
  public func picture(_ path: String, inFileAt file: String) -> String {
    page.place(ofFile: path, beside: LinkRewriter.folder(of: file)) ?? path
  }

  /// A block of code with its colours, as HTML; nothing for one that stays plain.
  public func coloured(_ code: [UInt8], _ language: String) -> [UInt8]? {
    guard page.catalog.settings.coloursCode else { return nil }
    var html: [UInt8] = []
    let isColoured = page.bench.highlight(code[...], language: Array(language.utf8)[...], into: &html)
    return isColoured ? html : nil
  }

  /// What is read while something is made that other pages are made of, too; it is not noted yet.
  public func reads<Made>(of make: () throws -> Made) rethrows -> (made: Made, reads: [Read]) {
    let before = page.bench.takeReads()
    defer { note(before) }
    let made = try make()
    return (made, page.bench.takeReads())
  }

  public func note(_ reads: [Read]) {
    for read in reads { page.bench.note(read) }
  }

  /// The page as it was made.
  /// - Parameter legible: all that can be read in it; see ``RenderedPage``.
  public func finished(_ bytes: [UInt8], legible: [UInt8], _ diagnostics: [Diagnostic]) -> RenderedPage {
    page.finished(bytes, diagnostics: diagnostics + page.bench.takeComplaints(), legible: legible)
  }
}

extension Website {
  /// What a page is printed with, on the bench of the calling thread.
  public func paper(_ planned: PlannedPage, on bench: Workbench) -> PaperPage {
    PaperPage(planned, self, on: bench)
  }
}

extension Name {
  fileprivate static let updatedAt: Name = "updated_at"
  fileprivate static let publishedAt: Name = "published_at"
}
