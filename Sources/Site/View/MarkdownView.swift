import Content
import Diagnostics
import Liquid
import Markup
import Platform

/// Formatted text as templates see it: printed it is HTML, and it can be asked for its beginning,
/// its words and its headings.
struct MarkdownView: TemplateObject {
  private enum Source {
    case text(String, SourceRange, toldIn: @Sendable () -> String)
    case body(BodySource)
  }

  private let source: Source
  private let page: PageContext

  /// - Parameter language: the one that it is told in, if not that of the page.
  init(
    _ text: String, at place: SourceRange, on page: PageContext,
    toldIn language: (@Sendable () -> String)? = nil
  ) {
    source = .text(text, place, toldIn: language ?? { page.language })
    self.page = page
  }

  init(_ body: BodySource, on page: PageContext) {
    source = .body(body)
    self.page = page
  }

  func member(_ name: Name) -> TemplateValue? {
    switch name {
    case .html: printed
    case .plainText: .text(document().plainText)
    case .excerpt: .text(document().excerpt(.words(40)))
    case .words: .integer(WordCount(document()).words)
    case .minutes: .integer(WordCount(document()).minutes())
    case .outline: .list(Outline(document()).entries.map(Self.heading))
    // What it is written in: nobody may have translated it into the language of the page.
    case .language: .text(language)
    default: nil
    }
  }

  var memberNames: [String] { ["html", "text", "excerpt", "words", "minutes", "outline", "language"] }

  var printed: TemplateValue {
    if page.isOnPaper { return .text(document().plainText) }
    var html: [UInt8] = []
    print(into: &html, escaping: true)
    return .markup(String(decoding: html, as: UTF8.self))
  }

  /// It is HTML already, and goes straight to where it is printed.
  func print(into output: inout [UInt8], escaping: Bool) {
    HTMLRenderer(options).render(document(), into: &output)
  }

  /// Its words, and among them those of its headings.
  var plain: (text: String, headings: [String]) {
    let document = document()
    return (document.plainText, document.nodes(of: .heading).map { document.plainText($0) })
  }

  private var options: HTMLOptions {
    var options = HTMLOptions()
    options.focusesWideBlocks = true
    let bench = page.bench
    let settings = page.catalog.settings
    if settings.coloursCode {
      options.highlight = { language, code, output in bench.highlight(code, language: language, into: &output)
      }
    }
    if settings.keepsRawHTML { options.rawHTML = .sanitized }
    let links = LinkRewriter(page: page, folder: folder)
    let pictures = TextPictures(page, folder: folder)
    options.openPicture = { document, node, output in pictures.open(document, node, into: &output) }
    options.rewriteAddress = { address, isImage in
      (isImage ? pictures.address : nil) ?? links.rewrite(address, isImage: isImage)
    }
    options.writeImageAttributes = { _, output in pictures.writeAttributes(into: &output) }
    return options
  }

  private var readingOptions: MarkdownOptions {
    page.catalog.settings.usesSmartPunctuation ? .standard.union(.smartPunctuation) : .standard
  }

  /// The folder of the text's file, which its pictures stand in.
  private var folder: String {
    switch source {
    case .text(_, let place, _): LinkRewriter.folder(of: page.catalog.sources.path(of: place.file))
    case .body(let body): LinkRewriter.folder(of: body.path)
    }
  }

  private var language: String {
    switch source {
    case .text(_, _, let toldIn): toldIn()
    case .body(let body): body.language
    }
  }

  private static func heading(_ heading: Outline.Entry) -> TemplateValue {
    .map(
      TemplateMap([
        ("level", .integer(heading.level)), ("title", .text(heading.title)), ("id", .text(heading.id)),
      ]))
  }

  private func document() -> MarkupDocument {
    let markdown = markdown
    return page.bench.read(
      markdown.text.span, file: markdown.file, base: markdown.base, options: readingOptions)
  }
}

extension MarkdownView: MarkdownSource {
  var markdown: MarkdownText {
    var markdown = written
    let (page, folder) = (page, folder)
    markdown.picture = { page.place(ofFile: $0, beside: folder) ?? $0 }
    return markdown
  }

  private var written: MarkdownText {
    switch source {
    case .text(let text, let place, _):
      return MarkdownText(Array(text.utf8), file: place.file, base: Int(place.lower))
    case .body(let body):
      var file: [UInt8] = []
      // A file that has gone since it was loaded has no text any more.
      guard (try? FileSystem.read(body.path, into: &file)) != nil, body.bytes.upperBound <= file.count else {
        return MarkdownText([], file: body.file)
      }
      return MarkdownText(Array(file[body.bytes]), file: body.file, base: body.bytes.lowerBound)
    }
  }
}

extension Name {
  fileprivate static let html: Name = "html"
  fileprivate static let plainText: Name = "text"
  fileprivate static let excerpt: Name = "excerpt"
  fileprivate static let words: Name = "words"
  fileprivate static let minutes: Name = "minutes"
  fileprivate static let outline: Name = "outline"
}
