public import Content
public import Diagnostics

/// A content folder as one text, with markers where complaints are expected:
///
///     == courses/loops.md
///     ---
///     title: Loops
///     list_price: 1️⃣5.00
///     ---
///
/// What a site must have (site.yaml, a category, a person) is there unless the text brings its own.
public struct ContentFixture: Sendable {
  public let files: [(name: String, text: MarkedText)]
  public let now: Int

  /// 2026-06-01T00:00:00Z.
  public static let defaultNow = 1_780_272_000

  public init(_ text: String, now: Int = ContentFixture.defaultNow) {
    var files: [(String, String)] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("== ") {
        files.append((String(line.dropFirst(3)), ""))
      } else if !files.isEmpty {
        files[files.count - 1].1 += line + "\n"
      }
    }
    for (name, standard) in Self.standardFiles where !files.contains(where: { $0.0 == name }) {
      files.append((name, standard))
    }
    self.files = files.map { ($0.0, MarkedText($0.1)) }
    self.now = now
  }

  static let standardFiles = [
    (
      "site.yaml",
      """
      title: Test Academy
      base_url: https://academy.example.org
      languages: [en, ar]
      timezone: UTC
      currency: USD
      """
    ),
    ("categories.yaml", "- {slug: data, name: Data}\n"),
    ("people/ada.md", "---\nname: Ada Byron\nroles: [instructor]\n---\nWrites programs.\n"),
  ]

  /// One complaint, with the marker that stands at its beginning if there is one.
  public struct Finding: Hashable, Sendable, CustomStringConvertible {
    public var id: String
    public var place: String

    public init(_ id: String, _ place: String) {
      self.id = id
      self.place = place
    }

    public var description: String { "\(id) at \(place)" }
  }

  public struct Result: Sendable {
    public let catalog: Catalog
    /// As they are printed: sorted, each once.
    public let diagnostics: [Diagnostic]
    /// Identifier (the rule's number, or the name) and marker (or `path:offset`) of each.
    public let findings: [Finding]
    public let output: String

    /// The findings of one rule or diagnostic.
    public func findings(_ id: String) -> [String] {
      findings.filter { $0.id == id }.map(\.place)
    }

    /// The messages of one rule or diagnostic.
    public func messages(_ id: String) -> [String] {
      diagnostics.filter { $0.id.rule == id || $0.id.name == id }.map(\.summary)
    }
  }

  /// Writes the folder, loads it, and says what Lectern complains about.
  public func check(jobs: Int = 1) async -> Result {
    let scratch = ScratchFolder()
    let loaded = await load(in: scratch, jobs: jobs)
    let catalog = loaded.value.catalog
    let report = DiagnosticReport(
      loaded.diagnostics, sources: catalog.sources, levels: catalog.settings.levels)
    let output = DiagnosticPrinter(format: .human, limit: 1000).print(report, sources: catalog.sources)
    let findings = report.diagnostics.map { diagnostic in
      Finding(
        diagnostic.id.rule ?? diagnostic.id.name,
        place(of: diagnostic, in: catalog.sources, root: scratch.path))
    }
    return Result(
      catalog: catalog, diagnostics: report.diagnostics, findings: findings,
      output: output.replacing(scratch.path, with: "[ROOT]"))
  }

  /// Writes the files into a folder and loads it; texts below front matter are read from there
  /// later, so it must live as long as the catalogue.
  public func load(
    in folder: ScratchFolder, with more: [(name: String, text: String)] = [], jobs: Int = 1
  ) async -> Checked<CatalogLoader.Loaded> {
    for file in more { folder.write(file.name, Array(file.text.utf8)) }
    for file in files { folder.write(file.name, file.text.bytes) }
    return await CatalogLoader(folder: folder.path, now: now, jobs: jobs).load()
  }

  private func place(of diagnostic: Diagnostic, in sources: SourceMap, root: String) -> String {
    guard let range = diagnostic.range else { return "nowhere" }
    let path = String(sources.path(of: range.file).dropFirst(root.count + 1))
    if let file = files.first(where: { $0.name == path }),
      let marker = file.text.offsets.first(where: { $0.value == Int(range.lower) })
    {
      return marker.key
    }
    return "\(path):\(range.lower)"
  }
}
