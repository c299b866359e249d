import Content
import Diagnostics
import Documents
import Fonts
import Hyphenation
import Liquid
import PDF
import Platform
import Printing
import Site
import Vectors

/// What `lectern paper` was asked for: a template, values, and where the papers go.
struct PaperOrder {
  /// What came of one thread's share.
  struct Done: Sendable {
    var papers = 0
    var pages = 0
    var diagnostics: [Diagnostic] = []
    var failure: String?
  }

  let source: [UInt8]
  let file: SourceID
  let sources: SourceMap
  let settings: TemplateSettings
  var template: DocumentTemplate?

  private let values: PaperValues
  private var isList: Bool { values.isList }
  private let output: String
  private let nameMember: String?
  private let language: String
  private let translations: Translations
  let translationProblems: [Diagnostic]
  private let dotsPerInch: Double?
  private let now: Int
  private let jobs: Int
  private let fonts: FontLibrary
  private let shelf: PictureShelf

  /// Nothing, with a complaint printed, if values cannot be read.
  init?(_ options: Options) throws {
    let path = options.operands[0]
    var bytes: [UInt8] = []
    try FileSystem.read(path, into: &bytes)
    source = bytes
    var sources = SourceMap()
    file = sources.add(path: path, text: bytes)
    guard let values = try PaperValues(options.operands.count > 1 ? options.operands[1] : nil) else {
      return nil
    }
    self.values = values
    if let text = options.text("png") {
      guard let dots = Double(text), (10...2_400).contains(dots) else {
        Process.printError("error: --png needs dots per inch from 10 to 2400, not `\(text)`\n")
        return nil
      }
      dotsPerInch = dots
    } else {
      dotsPerInch = nil
    }
    shelf = PictureShelf(templates: [path.folderOfPath], content: options.contentFolder)
    fonts = try FontLibrary(folders: options.text("fonts").map { [$0] } ?? [])
    let paper = options.text("paper").map { PaperChoice($0) }
    if case .some(nil) = paper {
      Process.printError(Self.noPaper(options.text("paper") ?? ""))
      return nil
    }
    settings = TemplateSettings(families: fonts.families, paper: paper ?? nil) { [shelf] in shelf.problem($0)
    }
    let translations = options.text("translations").map { Translations.load($0, sources: &sources) }
    self.translations = translations?.value ?? Translations()
    translationProblems = translations?.diagnostics ?? []
    self.sources = sources
    let name = String(path.nameOfPath.prefix { $0 != "." })
    output = options.text("output") ?? (values.isList ? name : name + ".pdf")
    nameMember = options.text("name")
    language = options.text("language") ?? "en"
    now = options.now
    jobs = options.jobs
  }

  private static func noPaper(_ text: String) -> String {
    "error: --paper needs one of \(PaperChoice.sizes.joined(separator: ", ")), "
      + "with `-landscape` or `-portrait` if you like, not `\(text)`\n"
  }

  // MARK: Printing

  /// Papers in shares, one for each thread; a paper's bytes depend on no other.
  func print() async -> [Done] {
    let share = max(1, (values.count + jobs - 1) / jobs)
    let hyphenation = HyphenationLibrary()
    return await Scheduler.concurrentMap(count: values.count, batch: share, jobs: jobs) { range in
      var done = Done()
      do {
        guard let template else { return done }
        let press = try PaperPress(template, fonts, hyphenation, shelf)
        var kept = KeptForPapers(folder: isList ? output : output.folderOfPath)
        for index in range { try self.print(index, press, &kept, &done) }
      } catch {
        done.failure = (error as? FileProblem).map { "\($0.path) \($0.reason)" } ?? "\(error)"
      }
      return done
    }
  }

  private func print(
    _ index: Int, _ press: PaperPress, _ kept: inout KeptForPapers, _ done: inout Done
  ) throws {
    let date = Timestamp(seconds: Int64(now))
    let value = try values.value(index)
    let path = path(index, value)
    let context = context(value, path, &kept)
    let paper = isList ? try press.printOfMany(context, at: date) : try press.print(context, at: date)
    done.diagnostics += paper.diagnostics
    guard !paper.diagnostics.contains(where: { $0.severity == .error }) else { return }
    try kept.write(paper.pdf, as: path.nameOfPath)
    done.papers += 1
    done.pages += paper.pageCount
    guard let dotsPerInch else { return }
    let pages = try PDFPages(paper.pdf)
    for page in 0..<pages.count {
      let number = pages.count > 1 ? "-\(page + 1)" : ""
      let name = path.nameOfPath.dropSuffix(".pdf") + number + ".png"
      try kept.write(pages.png(of: page, dotsPerInch: dotsPerInch), as: name)
    }
  }

  private func context(
    _ value: TemplateValue, _ path: String, _ kept: inout KeptForPapers
  ) -> PaperContext {
    var language = language
    if case .map(let map) = value, let own = map["language"]?.characters ?? map["lang"]?.characters {
      language = own
    }
    var filters = FilterContext(now: now, escapesHTML: false)
    filters.localizer = kept.localizer(language, translations)
    let subject = Diagnostic.Note("while printing \(path)")
    return PaperContext(
      values: [value], filters: filters, language: language, subject: isList ? subject : nil)
  }

  private func path(_ index: Int, _ value: TemplateValue) -> String {
    guard isList else { return output }
    var name = "\(index + 1)"
    if let nameMember, case .map(let map) = value, let text = map[nameMember]?.characters,
      !text.isEmpty
    {
      name = String(text.map { "/\0".contains($0) ? "-" : $0 })
    }
    return output + "/" + name + ".pdf"
  }
}

/// What a thread keeps from paper to paper.
private struct KeptForPapers {
  let folder: String
  /// Made for the first paper, and then open for all.
  private var openFolder: Folder?
  private var localizers: [String: Localizer] = [:]

  init(folder: String) { self.folder = folder }

  mutating func write(_ bytes: [UInt8], as name: String) throws {
    if openFolder == nil {
      try FileSystem.makeFolders(folder)
      openFolder = try Folder(folder)
    }
    try openFolder?.replaceFile(name, with: bytes.span)
  }

  mutating func localizer(_ language: String, _ translations: Translations) -> Localizer {
    if let known = localizers[language] { return known }
    let localizer = Localizer(language, translations) ?? .english
    localizers[language] = localizer
    return localizer
  }
}

extension String {
  fileprivate var folderOfPath: String {
    guard let slash = lastIndex(of: "/") else { return "." }
    return slash == startIndex ? "/" : String(self[..<slash])
  }

  fileprivate var nameOfPath: String { split(separator: "/").last.map(String.init) ?? self }

  fileprivate func dropSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
