import Diagnostics
import PDF
import Platform
import Site
import TestSupport
import Testing

@testable import Build
@testable import Content

/// Every private field of every collection holds a value that stands nowhere else, and templates show
/// everything that they can reach: none of it is in the output (laws E-1 to E-5).
@Suite struct `Canaries through a whole build` {
  private let canaries = CanaryContent(of: .standard, .wellFormed, .oneMemberPerLine)

  @Test func `no output holds a canary, and public texts are there`() async throws {
    let site = try await site(Self.template)
    let built = try await build(site)
    #expect(built.ending == .done, "\(errors(of: built))")
    let tree = SmallDemo.tree(site.path + "/Output")
    let texts = tree.values.map { String(decoding: $0, as: UTF8.self) } + tree.keys
    #expect(canaries.canaries.count > 500)
    #expect(canaries.canaries.found(in: texts) == [])
    // A page that shows nothing would pass, too.
    let hidden = canaries.openTexts.filter { open in !texts.contains { $0.contains(open.key) } }
    #expect(hidden.count * 10 < canaries.openTexts.count * 3, "\(hidden.values.sorted())")
  }

  @Test func `the index of the search holds no canary`() async throws {
    let site = try await site(Self.template)
    let kinds = [
      "course", "lesson", "person", "book", "product", "event", "bundle", "path", "post", "announcement",
      "category", "tag", "faq", "search",
    ]
    for kind in kinds { site.write("Templates/pages/\(kind).html", "<p>{{ page.url }}</p>") }
    let built = try await build(site)
    #expect(built.ending == .done, "\(errors(of: built))")
    let texts = SmallDemo.tree(site.path + "/Output").filter { $0.key.contains("assets/search/") }.values
      .compactMap { Deflater.inflateUnknown($0[...], atMost: 1 << 22) }.map {
        String(decoding: $0, as: UTF8.self)
      }
    #expect(texts.count > 10)
    #expect(canaries.canaries.found(in: texts) == [])
  }

  @Test func `whatever a template says itself of what is never public fails the build`() async throws {
    let planted = try await privateTexts { [.email, .phone, .token].contains($0) }
    #expect(planted.count > 20)
    let site = try await site(planted.map { "<p>\($0)</p>\n" }.joined() + Self.template)
    let built = try await build(site)
    let leaks = built.report.diagnostics.filter { $0.id.name == "private-text-leaked" }
    // Twenty are told for each page.
    #expect(Set(leaks.compactMap(\.range)).count >= 20)
    #expect(built.ending == .hasErrors)
    #expect(SmallDemo.tree(site.path + "/Output").isEmpty)
  }

  @Test func `each private text is found in an output, wherever it came from`() async throws {
    let (catalog, folder) = try await load()
    var sources = catalog.sources
    let theme = ThemeLoader.load(folder.path + "/Templates", filters: .site, sources: &sources)
    let content = folder.path + "/Content"
    let watch = LeakWatch(
      Website(catalog, theme: theme.value, sources: sources, contentFolder: content), contentFolder: content)
    let texts = try await privateTexts { $0 != .file }
    #expect(texts.count > 250)
    for text in texts {
      #expect(!watch.leaks(in: Array("<p>\(text)</p>".utf8)).isEmpty, "\(text)")
    }
  }

  private func load() async throws -> (catalog: Catalog, folder: ScratchFolder) {
    let site = try await site("")
    let loader = CatalogLoader(folder: site.path + "/Content", now: ContentFixture.defaultNow, jobs: 1)
    return (await loader.load().value.catalog, site)
  }

  /// The canaries among the private texts of some kinds.
  private func privateTexts(_ isWanted: (PrivateText.Kind) -> Bool) async throws -> [String] {
    var texts: [String] = []
    try await load().catalog.forEachPrivateText { text in
      if isWanted(text.kind), !canaries.canaries.found(in: [text.text]).isEmpty { texts.append(text.text) }
    }
    return texts
  }

  // MARK: The site

  /// Shows all members of all entries, and asks for all that are private by their names.
  private static let template: String = {
    var text = "<h1>{{ site | json }}</h1>\n"
    for collection in Schema.standard.collections where !collection.isInline {
      guard !collection.isPrivate else { continue }
      text += "{% for entry in content.\(collection.name) %}<pre>{{ entry | json }}</pre>\n{% endfor %}\n"
    }
    text += """
      {% for course in content.courses %}{% for section in course.sections %}<pre>{{ section | json }}</pre>
      {% for lesson in section.lessons %}<pre>{{ lesson | json }}</pre>{% endfor %}{% endfor %}
      {% for lesson in course.lessons %}<pre>{{ lesson | json }}</pre>{% endfor %}{% endfor %}
      """
    return text
  }()

  /// The canaries as a folder. What they break besides is made a warning: nothing is written where
  /// there are errors.
  private func site(_ template: String) async throws -> ScratchFolder {
    let site = ScratchFolder(inMemory: true)
    site.write("Templates/pages/home.html", template)
    // One page shows everything; each of the others what it is about.
    for name in ["course", "lesson", "person", "book", "category", "tag"] {
      site.write(
        "Templates/pages/\(name).html",
        "<p>{{ page.title }} {{ page.url }}</p><pre>{{ page.entry | json }}</pre>")
    }
    for file in ContentFixture(canaries.text).files { site.write("Content/" + file.name, file.text.text) }
    let loaded = await CatalogLoader(
      folder: site.path + "/Content", now: ContentFixture.defaultNow, jobs: 1
    ).load()
    let names = Set(loaded.diagnostics.filter { $0.severity == .error }.map(\.id.name)).sorted()
    let levels = names.map { "\"\($0)\": \"warning\"" }.joined(separator: ", ")
    for file in ContentFixture(canaries.text).files where file.name == "site.yaml" {
      let text = file.text.text
      site.write("Content/site.yaml", "{\"diagnostics\": {\(levels)}, " + text.drop { $0 != "{" }.dropFirst())
    }
    return site
  }

  private func build(_ site: ScratchFolder) async throws -> BuildResult {
    let options = BuildOptions(
      content: site.path + "/Content", templates: site.path + "/Templates",
      output: site.path + "/Output/site",
      cache: site.path + "/.lectern", now: ContentFixture.defaultNow, jobs: 2)
    return try await Builder(options).run()
  }

  private func errors(of built: BuildResult) -> [String] {
    built.report.diagnostics.filter { $0.severity == .error }.map { "\($0.id.name): \($0.summary)" }
  }
}
