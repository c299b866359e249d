import Content
import Diagnostics
import Liquid
import Markup
import Names
import Platform
import Site

/// The chapters of a book, read as far as somebody needs their text.
struct BookChapters: Sendable {
  /// Chapters as a design sees them, the files that they were read from, and what these say.
  struct Told: Sendable {
    var chapters: [TemplateValue] = []
    var files: [String] = []
    var text: [UInt8] = []
  }

  static let withheld = MarkdownText.withheld
  /// A page of the smallest letters on the largest sheet has no more than this.
  private static let bytesOnPage = 6_000

  private let records: [Record]
  /// What pages show of them, in the same order.
  private let views: [TemplateValue]
  private let language: String
  private let paper: PaperPage

  init(of book: Record, _ language: String, _ paper: PaperPage) {
    let visible = book.catalog.publicRecord(book.id)?.children("chapters") ?? []
    records = visible.map { Record(catalog: book.catalog, id: $0.id) }
    views = (try? paper.values.member("book")?.member("chapters")?.items()) ?? []
    self.language = language
    self.paper = paper
  }

  var count: Int { records.count }

  /// So many are enough for a preview of some pages, as far as can be told before they are set.
  func count(forPages pages: Int) -> Int {
    var bytes = 0
    for (number, record) in records.enumerated() {
      bytes += record.body(in: language)?.bytes.count ?? 0
      if bytes / Self.bytesOnPage >= pages || number >= pages { return number + 1 }
    }
    return max(1, records.count)
  }

  /// All of them, of which the first ones have their text.
  func told(_ count: Int) -> Told {
    var told = Told()
    for (number, record) in records.enumerated() {
      var text = MarkdownText([], file: record.place.file)
      if number < count, let read = self.text(of: record) {
        text = read.text
        told.text += read.text.text
        told.files.append(read.file)
      }
      text.isExcerpt = true
      told.chapters.append(
        .object(Chapter(view: number < views.count ? views[number] : .nothing, markdown: text)))
    }
    return told
  }

  private func text(of record: Record) -> (text: MarkdownText, file: String)? {
    if let body = record.body(in: language) {
      var file: [UInt8] = []
      // A file that has gone since it was loaded has no text any more.
      guard (try? FileSystem.read(body.path, into: &file)) != nil, body.bytes.upperBound <= file.count else {
        return nil
      }
      var text = MarkdownText(Array(file[body.bytes]), file: body.file, base: body.bytes.lowerBound)
      text.picture = { [paper] in paper.picture($0, inFileAt: body.path) }
      return (text, body.path)
    }
    guard let told = record.text("content", in: language) ?? record["content"]?.text,
      let place = record["content"]?.place
    else { return nil }
    let path = record.catalog.sources.path(of: place.file)
    var text = MarkdownText(Array(told.utf8), file: place.file, base: Int(place.lower))
    text.picture = { [paper] in paper.picture($0, inFileAt: path) }
    return (text, path)
  }
}

/// A chapter as the design of its book sees it: as on pages, and with a text of which nothing can be made but
/// the pages of a preview.
private struct Chapter: TemplateObject {
  let view: TemplateValue
  let markdown: MarkdownText

  func member(_ name: Name) -> TemplateValue? {
    name == .content ? .object(ChapterText(markdown: markdown)) : view.member(name)
  }

  var memberNames: [String] { ["title", "content"] }
}

private struct ChapterText: TemplateObject, MarkdownSource {
  let markdown: MarkdownText

  func member(_ name: Name) -> TemplateValue? { nil }
  var memberNames: [String] { [] }
}

extension Name {
  fileprivate static let content: Name = "content"
}
