import Content
import Diagnostics
import Foundation
import Platform
import Site
import TestSupport
import Testing

@testable import Build
@testable import Papers

/// A small site that issues certificates: two designs of a few elements, no pictures of papers.
final class IssuingSite {
  /// One row of the table; an empty cell says nothing.
  typealias Row = [String: String]

  let scratch = ScratchFolder(inMemory: true)
  var now = ContentFixture.defaultNow
  var jobs = 1
  /// Changes the options of the next builds.
  var adjust: (inout BuildOptions) -> Void = { _ in }
  var rows: [Row] {
    didSet { writeRows() }
  }

  static let table = "Content/private/certificates.csv"
  private static let columns = [
    "number", "uuid", "type", "account", "course", "template", "student_name", "family_name", "course_title",
    "instructor_name", "completion_date", "issue_date", "expiry_date", "final_score", "is_valid", "lang",
  ]

  init(_ count: Int = 6) {
    rows = (1...count).map(Self.row)
    for (name, text) in Self.files { scratch.write(name, text) }
    writeRows()
  }

  /// A site that issues something else.
  init(files: [String: String]) {
    rows = []
    for (name, text) in files { scratch.write(name, text) }
  }

  static func uuid(_ number: Int) -> String {
    "00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - String(number).count) + String(number)
  }

  static func row(_ number: Int) -> Row {
    [
      "number": "N-\(number)", "uuid": uuid(number), "account": "a-\(number % 5)", "course": "loops",
      "template": number.isMultiple(of: 3) ? "other" : "plain", "student_name": "Ada Number\(number)",
      "course_title": "Loops", "instructor_name": "Ada Byron", "completion_date": "2026-05-01",
      "issue_date": "2026-05-02", "is_valid": "true",
    ]
  }

  private func writeRows() {
    var text = Self.columns.joined(separator: ",") + "\n"
    for row in rows {
      text += Self.columns.map { Self.cell(row[$0] ?? "") }.joined(separator: ",") + "\n"
    }
    scratch.write(Self.table, text)
  }

  private static func cell(_ text: String) -> String {
    text.contains { ",\"\n\r".contains($0) } ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }

  // MARK: Its files

  var content: String { scratch.path + "/Content" }
  var templates: String { scratch.path + "/Templates" }
  var output: String { scratch.path + "/Output" }
  var cache: String { scratch.path + "/.lectern" }
  var ledger: String { content + "/private/ledgers/certificates.tsv" }
  /// Everything that builds have made.
  var tree: SmallDemo.Files { SmallDemo.tree(output) }

  func write(_ name: String, _ bytes: [UInt8]) { scratch.write(name, bytes) }

  subscript(_ name: String) -> String {
    get {
      String(
        decoding: FileManager.default.contents(atPath: scratch.path + "/" + name) ?? Data(), as: UTF8.self)
    }
    set { scratch.write(name, newValue) }
  }

  func replace(_ old: String, with new: String, in name: String) {
    let text = self[name]
    #expect(text.contains(old), "\(name) has no \(old)")
    self[name] = text.replacing(old, with: new)
  }

  func remove(_ name: String) { try? FileManager.default.removeItem(atPath: scratch.path + "/" + name) }

  /// The numbers that the ledger has, in its order.
  var issued: [String] {
    self["Content/private/ledgers/certificates.tsv"].split(separator: "\n").dropFirst().map {
      String($0.prefix { $0 != "\t" })
    }
  }

  /// Files below the output with what a disk knows of them: two that are the same were not written between.
  var stamps: [String: FileStamp] {
    guard let folder = try? Folder(output) else { return [:] }
    return tree.keys.reduce(into: [:]) { $0[$1] = folder.stamp(of: $1) }
  }

  static func page(_ number: Int, _ language: String = "") -> String {
    "site/\(language)verify/\(uuid(number))/index.html"
  }

  static func paper(_ number: Int, named name: String? = nil) -> String {
    "site/verify/\(uuid(number))/\(name ?? "N-\(number)").pdf"
  }

  // MARK: Builds

  struct Built {
    let result: BuildResult
    let complaints: String
    var hasErrors: Bool { result.ending == .hasErrors }
    var drawn: Int { result.papers?.drawn ?? 0 }
  }

  @discardableResult
  func build() async throws -> Built { try await build(output: output, cache: cache) }

  /// What the same content makes from nothing, elsewhere.
  func buildClean() async throws -> SmallDemo.Files {
    let other = ScratchFolder(inMemory: true)
    _ = try await build(output: other.path + "/Output", cache: other.path + "/.lectern")
    return SmallDemo.tree(other.path + "/Output")
  }

  private func build(output: String, cache: String) async throws -> Built {
    var options = BuildOptions(
      content: content, templates: templates, output: output + "/site", cache: cache, now: now, jobs: jobs)
    adjust(&options)
    let result = try await Builder(options).run()
    let said = DiagnosticPrinter(format: .human, limit: .max).print(result.report, sources: result.sources)
    return Built(result: result, complaints: said.replacing(scratch.path + "/", with: ""))
  }

  /// What is not as a clean build makes it, in words.
  func faults() async throws -> [String] {
    let (found, expected) = (tree, try await buildClean())
    return Set(found.keys).union(expected.keys).sorted().compactMap { name in
      switch (found[name], expected[name]) {
      case (let one?, let other?): one == other ? nil : "\(name) is different"
      case (nil, _): "\(name) is missing"
      default: "\(name) is too many"
      }
    }
  }

  /// The files that an edit made others, came with, or took away; whatever it was, the output is what a build
  /// from nothing makes.
  func changes(by edit: (IssuingSite) -> Void) async throws -> Set<String> {
    let first = try await build()
    #expect(!first.hasErrors, "\(first.complaints)")
    let before = stamps
    edit(self)
    let second = try await build()
    #expect(!second.hasErrors, "\(second.complaints)")
    #expect(try await faults() == [])
    let after = stamps
    return Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
  }

  // MARK: Papers alone

  /// Papers as a build makes them, without the site around them, ready to be published.
  func papers(output: String? = nil, cache: String? = nil) async throws -> PaperRun {
    let loader = CatalogLoader(folder: content, now: now, jobs: jobs)
    let loaded = await loader.load().value
    var sources = loaded.catalog.sources
    let theme = ThemeLoader.load(templates, filters: .site, sources: &sources)
    let website = Website(loaded.catalog, theme: theme.value, sources: sources, contentFolder: content)
    let request = PaperRun.Request(
      content: content, templates: templates, output: output ?? self.output, cache: cache ?? self.cache,
      jobs: jobs)
    let services = PaperRun.Services(hasLeak: { _, _ in false }, advance: { _ in })
    let begun = try await PaperRun(website, loaded.rows, request, services)
    var run = try #require(begun)
    try await run.prepare()
    return run
  }

  // MARK: What it is made of

  private static let files = [
    "Content/site.yaml": """
    title: {en: Test Academy, ar: أكاديمية}
    base_url: https://academy.example.org
    languages: [en, ar]
    timezone: UTC
    currency: USD
    privacy: {publish_certificates: true, holder_name: full}
    certificates: {picture_dpi: 0, publish_grades: false}
    """,
    "Content/categories.yaml": "- {slug: data, name: Data}\n",
    "Content/people/ada.md": "---\nname: Ada Byron\nroles: [instructor]\n---\nWrites programs.\n",
    "Content/courses/loops.md": """
    ---
    title: {en: Loops, ar: حلقات}
    instructors: [{person: ada, role: primary}]
    category: data
    lang: en
    level: all
    price_type: free
    status: published
    ---
    Round and round.
    """,
    "Content/certificate_templates.yaml": design("plain", isDefault: true)
      + design("other", isDefault: false),
    "Content/private/accounts.csv": "id,name,email\n"
      + (0..<5).map { "a-\($0),Holder \($0),h\($0)@private.example.org\n" }.joined(),
    "Templates/pages/home.html": "<!doctype html><title>{{ site.title }}</title>",
    "Templates/pages/certificate.html": """
    <!doctype html><title>{{ certificate.number }}</title><p class="{{ certificate.state }}">{{ certificate.holder }}
    {{ certificate.title }} {% if certificate.pdf %}<a href="{{ certificate.pdf | url_attr }}">PDF</a>{% endif %}
    {% if certificate.picture %}<img src="{{ certificate.picture | url_attr }}" alt="">{% endif %}</p>
    """,
  ]

  private static func design(_ slug: String, isDefault: Bool) -> String {
    """
    - slug: \(slug)
      name: \(slug)
      type: completion
      orientation: portrait
      size: A4
      elements:
        - {kind: text, x: 20, y: 50, w: 170, h: 12, text: "{{student_name}}", size: 20}
        - {kind: text, x: 20, y: 70, w: 170, h: 12, text: "\(slug) {{certificate_number}}", size: 12}
      is_default: \(isDefault)
      status: published

    """
  }
}
