import Diagnostics
import Documents
import Fonts
import Hyphenation
import Liquid
import Localization
import PDF
import Platform
import Printing
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
    self.sources = sources
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
    let folder = path.folderOfPath
    shelf = PictureShelf { name in
      var bytes: [UInt8] = []
      do { try FileSystem.read(folder + "/" + name, into: &bytes, limit: 200 << 20) } catch { return nil }
      return bytes
    }
    fonts = try FontLibrary(folders: options.text("fonts").map { [$0] } ?? [])
    settings = TemplateSettings(families: fonts.families) { [shelf] in shelf.problem($0) }
    let name = String(path.nameOfPath.prefix { $0 != "." })
    output = options.text("output") ?? (values.isList ? name : name + ".pdf")
    nameMember = options.text("name")
    language = options.text("language") ?? "en"
    now = options.now
    jobs = options.jobs
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
        for index in range { try self.print(index, press, &done) }
      } catch {
        done.failure = (error as? FileProblem).map { "\($0.path) \($0.reason)" } ?? "\(error)"
      }
      return done
    }
  }

  private func print(_ index: Int, _ press: PaperPress, _ done: inout Done) throws {
    let date = Timestamp(seconds: Int64(now))
    let value = values[index]
    let path = path(index, value)
    let context = context(value, path)
    let paper = isList ? try press.printOfMany(context, at: date) : try press.print(context, at: date)
    done.diagnostics += paper.diagnostics
    guard !paper.diagnostics.contains(where: { $0.severity == .error }) else { return }
    try write(paper.pdf, to: path)
    done.papers += 1
    done.pages += paper.pageCount
    guard let dotsPerInch else { return }
    let pages = try PDFPages(paper.pdf)
    for page in 0..<pages.count {
      let number = pages.count > 1 ? "-\(page + 1)" : ""
      try write(pages.png(of: page, dotsPerInch: dotsPerInch), to: path.dropSuffix(".pdf") + number + ".png")
    }
  }

  private func context(_ value: TemplateValue, _ path: String) -> PaperContext {
    var language = language
    if case .map(let map) = value, let own = map["language"]?.characters ?? map["lang"]?.characters {
      language = own
    }
    var filters = FilterContext(now: now, escapesHTML: false)
    filters.localizer = Localizer(locale: FormattingLocale(language: language) ?? .english)
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

  private func write(_ bytes: [UInt8], to path: String) throws {
    try FileSystem.makeFolders(path.folderOfPath)
    try Folder(path.folderOfPath).replaceFile(path.nameOfPath, with: bytes.span)
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
