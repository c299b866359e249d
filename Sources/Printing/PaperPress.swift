public import Diagnostics
public import Documents
import Drawing
public import Fonts
public import Hyphenation
public import PDF
import Synchronization
public import Typesetting

/// Prints papers on one thread: makes them of a template, sets and draws them.
///
/// What papers have in common is kept from one to the next: open faces, words, paragraphs, and all that a
/// template says for each of them.
public final class PaperPress {
  /// A paper that is finished, and what there is to say about it.
  public struct Print: Sendable {
    /// Empty if it could not be drawn.
    public var pdf: [UInt8]
    public var pageCount: Int
    public var diagnostics: [Diagnostic]
  }

  private let template: DocumentTemplate
  private let tools: SettingTools
  private let deflater = Deflater()
  private let shelf: PictureShelf
  /// By language.
  private var batches: [String: PaperBatch] = [:]

  public init(
    _ template: DocumentTemplate, _ fonts: FontLibrary, _ hyphenation: HyphenationLibrary,
    _ shelf: PictureShelf
  ) throws {
    self.template = template
    self.shelf = shelf
    tools = SettingTools(try FontSession(fonts), hyphenation: hyphenation)
  }

  /// One paper, with nothing in it but what it shows.
  public func print(_ context: PaperContext, at date: Timestamp) throws -> Print {
    let paper = try set(context, at: date)
    return Print(try draw(paper), paper)
  }

  /// A paper of many: what it has in common with the others is drawn once for all.
  public func printOfMany(_ context: PaperContext, at date: Timestamp) throws -> Print {
    let paper = try set(context, at: date)
    return Print(try drawOfMany(paper), paper)
  }

  public func draw(_ paper: SetPaper) throws -> [UInt8] {
    let materials = try PaperMaterials(
      for: [paper.document], tools.session, deflater,
      pictures: { [shelf, manuscript = paper.manuscript] number in
        guard let page = PaperPicture.manuscriptPage(number) else { return shelf.content(number) }
        return manuscript.map { .page(page, of: $0) }
      })
    return try paper.document.pdf(paper.information, materials, deflater)
  }

  /// Pages of manuscripts are on papers of their own only.
  public func drawOfMany(_ paper: SetPaper) throws -> [UInt8] {
    let language = paper.information.language
    if batches[language] == nil {
      batches[language] = try PaperBatch(
        like: paper.document, language: language, tools, deflater, pictures: { [shelf] in shelf.content($0) })
    }
    return try batches[language]?.pdf(paper.document, paper.information) ?? []
  }

  /// A paper that stands, and has not been drawn yet.
  public struct SetPaper: Sendable {
    public var document: PrintedDocument
    public var information: Information
    public var diagnostics: [Diagnostic]
    /// The paths of pictures that were asked for, whether or not they are there.
    public let pictures: Set<String>
    /// The manuscript of which it shows pages.
    let manuscript: ImportedPages?
  }

  public func set(_ context: PaperContext, at date: Timestamp) throws -> SetPaper {
    var context = context
    let log = AskedPictures()
    context.picture = { [shelf] path in
      log.add(path)
      return shelf.picture(path)
    }
    context.pictureProblem = { [shelf] in shelf.problem($0) }
    context.qr = { text in (try? QRCode(text)).flatMap { Bitmap($0) } }
    let made = template.make(context)
    let document = try tools.set(made.manuscript)
    let diagnostics =
      made.diagnostics + made.takeRunningProblems() + made.diagnostics(for: document.problems)
    var information = Information(
      title: made.title ?? document.firstWords, language: made.manuscript.language,
      isRightToLeft: made.manuscript.isRightToLeft, date: date)
    information.author = made.author
    information.subject = made.subject
    information.keywords = made.keywords
    return SetPaper(
      document: document, information: information, diagnostics: diagnostics, pictures: log.paths,
      manuscript: context.manuscript)
  }
}

/// Running heads ask for pictures while pages are set.
private final class AskedPictures: Sendable {
  private let asked = Mutex<Set<String>>([])

  var paths: Set<String> { asked.withLock { $0 } }
  func add(_ path: String) { asked.withLock { _ = $0.insert(path) } }
}

extension PaperPress.Print {
  fileprivate init(_ pdf: [UInt8], _ paper: PaperPress.SetPaper) {
    self.init(pdf: pdf, pageCount: paper.document.pages.count, diagnostics: paper.diagnostics)
  }
}

extension PrintedDocument {
  /// What a paper is called that its template gives no title: its first heading, or what it says first.
  fileprivate var firstWords: String {
    if let heading = outline.first { return heading.title }
    let lines = texts.lazy.compactMap { text -> String? in
      guard let part = text.parts.first, let last = text.parts.last else { return nil }
      let words = text.paragraph.text.bytes[part.range.lowerBound..<last.range.upperBound]
      return String(decoding: words.prefix(200), as: UTF8.self)
    }
    return lines.first { $0.contains { !$0.isWhitespace } } ?? "Untitled"
  }
}
