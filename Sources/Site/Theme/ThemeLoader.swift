public import Diagnostics
public import Liquid
import Platform

/// Reads the folder of templates.
public struct ThemeLoader {
  /// A template longer than this is none.
  private static let longest = 1 << 20
  private static let deepest = 16

  private let root: String
  private var files: [String: Theme.TemplateFile] = [:]
  private var designs: [String: Theme.TemplateFile] = [:]
  private var diagnostics: [Diagnostic] = []
  private var sources: SourceMap

  /// All templates below `folder`; their files become known to `sources`.
  /// - Parameter base: another theme, whose files are taken where the folder has none of the same name.
  public static func load(
    _ folder: String, over base: String? = nil, filters: FilterTable, sources: inout SourceMap
  ) -> Checked<Theme> {
    var loader = ThemeLoader(root: folder, sources: sources)
    if let base { loader.read(base, below: "", depth: 0) }
    // A team that changes nothing of a theme needs no folder of its own.
    if base == nil || (try? FileSystem.status(folder))?.kind == .folder {
      loader.read(folder, below: "", depth: 0)
    }
    sources = loader.sources
    let theme = Theme(
      files: loader.files, designs: loader.designs, assetFolder: folder + "/assets",
      baseAssetFolder: base.map { $0 + "/assets" }, filters: filters)
    if loader.files.isEmpty, loader.diagnostics.isEmpty { loader.diagnostics = [.noTemplates(folder)] }
    return Checked(theme, loader.diagnostics + theme.problems())
  }

  private init(root: String, sources: SourceMap) {
    self.root = root
    self.sources = sources
  }

  private mutating func read(_ folder: String, below prefix: String, depth: Int) {
    guard depth < Self.deepest, prefix != "assets/" else { return }
    do throws(FileProblem) {
      for item in try FileSystem.items(in: folder).sorted(by: { $0.name < $1.name })
      where !item.name.hasPrefix(".") {
        let path = folder + "/" + item.name
        switch try FileSystem.status(path).kind {
        case .folder: read(path, below: prefix + item.name + "/", depth: depth + 1)
        case .file: try readTemplate(path, named: prefix + item.name)
        default: break
        }
      }
    } catch {
      diagnostics.append(.unreadableTemplate(error.path, error.reason))
    }
  }

  private mutating func readTemplate(_ path: String, named name: String) throws(FileProblem) {
    if name.hasSuffix(".yaml") { return try readDesign(path, named: String(name.dropLast(5))) }
    let endings = [".html", ".xml", ".json", ".txt", ".css", ".ics"]
    guard let ending = endings.first(where: name.hasSuffix) else { return }
    var text: [UInt8] = []
    try FileSystem.read(path, into: &text)
    let source = sources.add(path: path)
    guard text.count <= Self.longest else {
      diagnostics.append(.templateTooLong(at: .start(of: source)))
      return
    }
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
    let short = ending == ".html" ? String(name.dropLast(ending.count)) : name
    files[short] = Theme.TemplateFile(path: path, source: source, text: text)
  }

  /// Designs of papers of records are read by those who make them.
  private mutating func readDesign(_ path: String, named name: String) throws(FileProblem) {
    guard PageKind.designs.contains(name) else { return }
    var text: [UInt8] = []
    try FileSystem.read(path, into: &text)
    designs[name] = Theme.TemplateFile(path: path, source: sources.add(path: path), text: text)
  }
}

extension Diagnostic {
  fileprivate static func noTemplates(_ folder: String) -> Diagnostic {
    Diagnostic(
      .error, DiagnosticID("no-templates"), "there are no templates in \(folder)", at: nil,
      hint: "name their folder with --templates, or a whole theme with --theme")
  }

  fileprivate static func unreadableTemplate(_ path: String, _ reason: String) -> Diagnostic {
    Diagnostic(.error, DiagnosticID("unreadable-file"), "\(path) \(reason)", at: nil)
  }

  fileprivate static func templateTooLong(at place: SourceRange) -> Diagnostic {
    Diagnostic(.error, DiagnosticID("template-too-long"), "a template has at most 1 MB", at: place)
  }
}
