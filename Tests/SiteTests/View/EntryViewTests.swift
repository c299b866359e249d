import Content
import Diagnostics
import Liquid
import TestSupport
import Testing

@testable import Site

/// A small academy with everything that a value of a page can be.
private let academy = """
  == courses/loops/index.md
  ---
  title: Loops & <Lists>
  lang: en
  category: data
  price: 1234.50
  rating: 4.8
  rating_count: 12
  tags: [swift]
  objectives: {en: [Count], ar: [عُدّ]}
  instructors: [{person: ada, role: primary}]
  published_at: 2026-03-01
  ---
  ## Why loops

  They *repeat* <script>alert(1)</script>
  == courses/loops/index.ar.md
  ---
  title: الحلقات
  ---
  ## لماذا الحلقات
  == courses/loops/01-basics/index.md
  ---
  title: Basics
  ---
  == courses/loops/01-basics/01-first.md
  ---
  title: First
  duration: 1h 30min
  preview: true
  ---
  Text.

  ```swift
  let x = 1
  ```
  == courses/secret.md
  ---
  title: Secret
  lang: en
  category: data
  status: draft
  instructors: [{person: ada}]
  ---
  == translations/en.yaml
  course: {learn: "What {name} teaches"}
  == translations/ar.yaml
  course: {learn: "ما تعلّمه {name}"}
  """

/// What a template prints on a page about the course `loops`.
private func page(_ template: String, in language: String = "en") async throws -> String {
  let folder = ScratchFolder()
  let catalog = await ContentFixture(academy).load(in: folder).value.catalog
  let context = PageContext(catalog, language: language)
  var settings = CompilerSettings(mode: .checked, filters: .extended)
  settings.escapesHTML = true
  let library = TemplateLibrary(["page": template], settings: settings)
  let compiled = try #require(try library.template("page"))
  let course = try #require(catalog.entry("courses", "loops").flatMap { PublicRecord($0) })
  let scope = TemplateMap([
    ("course", .object(EntryView(course, on: context))), ("content", .object(CatalogView(on: context))),
  ])
  var output = OutputBuffer()
  let result = Renderer.render(
    compiled, in: library, with: [.map(scope)],
    options: context.renderOptions(about: course), into: &output)
  withExtendedLifetime(folder) {}
  return String(decoding: output.bytes, as: UTF8.self)
    + result.diagnostics.map { "[\($0.summary); \($0.notes.map(\.text).joined())]" }.joined()
}

@Suite struct `Entries in templates` {
  @Test(arguments: [
    ("{{ course.title }}", "Loops &amp; &lt;Lists&gt;"), ("{{ course.slug }}", "loops"),
    ("{{ course.price | money }}", "$1,234.50"), ("{{ course.rating }}", "4.8"),
    ("{{ course.category.name }}", "Data"),
    ("{{ course.sections[0].lessons[0].duration | duration }}", "1 hr, 30 min"),
    ("{{ course.instructors[0].person.name }}", "Ada Byron"),
    ("{{ course.objectives | join: ',' }}", "Count"),
    ("{{ course.published_at | date: style: 'long' }}", "March 1, 2026"),
    (
      "{% for section in course.sections %}{{ section.title }}{% for l in section.lessons %}: {{ l.title }}{% endfor %}{% endfor %}",
      "Basics: First"
    ),
    ("{{ content.courses.size }} {{ content.courses.first.title }}", "1 Loops &amp; &lt;Lists&gt;"),
    ("{{ content.site.title }}", "Test Academy"),
    ("{{ 'course.learn' | t: name: course.title }}", "What Loops &amp; &lt;Lists&gt; teaches"),
    ("{{ course.subtitle }}|{% if course.subtitle %}a{% else %}b{% endif %}", "|b"),
    ("{% if course.category == content.courses[0].category %}same{% endif %}", "same"),
  ])
  func `give their public fields`(template: String, expected: String) async throws {
    #expect(try await page(template) == expected)
  }

  @Test(arguments: [
    ("{{ course.title }}", "الحلقات"), ("{{ course.objectives | join }}", "عُدّ"),
    ("{{ 'course.learn' | t: name: 'x' }}", "ما تعلّمه x"),
    ("{{ 'course.learn' | t: name: 'x', language: 'en' }}", "What x teaches"),
    ("{{ course.category.name }}", "Data"),
    ("{{ course.description.text }}", "لماذا الحلقات"),
  ])
  func `speak the language of the page`(template: String, expected: String) async throws {
    #expect(try await page(template, in: "ar").trimmed == expected)
  }

  @Test func `formatted text is HTML, without what could harm`() async throws {
    let html = try await page("{{ course.description }}")
    #expect(html.contains("<h2 id=\"why-loops\">Why loops</h2>") && html.contains("<em>repeat</em>"))
    #expect(!html.contains("<script"))
    #expect(
      try await page("{{ course.description.outline[0].id }} {{ course.description.words }}") == "why-loops 6"
    )
  }

  @Test func `a field that there cannot be is complained about, one without a value is not`() async throws {
    #expect(try await page("{{ course.titel }}").contains("titel"))
    #expect(try await page("{{ course.titel }}").contains("while rendering `courses/loops`"))
    #expect(try await page("{{ course.subtitle }}") == "")
  }

  @Test(arguments: ["course.seo.meta_title", "course.subcategory.name", "course.seo['meta_title']"])
  func `what has no value has members without a value`(path: String) async throws {
    #expect(try await page("{{ \(path) }}|{% if \(path) %}a{% endif %}") == "|")
  }

  @Test func `code is coloured while the page is made`() async throws {
    let html = try await page("{{ course.sections[0].lessons[0].content }}")
    #expect(
      html.contains(
        """
        <pre tabindex="0"><code class="language-swift"><span class="hk">let</span> <span class="hv">x</span> <span class="ho">=</span> \
        <span class="hn">1</span>
        </code></pre>
        """))
  }

  @Test func `what is wrong with a text is said on the page that shows it`() async throws {
    let folder = ScratchFolder()
    let catalog = await ContentFixture(academy).load(in: folder).value.catalog
    let bench = Workbench()
    let context = PageContext(catalog, language: "en", on: bench)
    let deep = MarkdownView(
      String(repeating: ">", count: 5_000), at: .start(of: SourceID(index: 0)), on: context)
    #expect(deep.member("text")?.text == "")
    #expect(bench.takeComplaints().map(\.id.name) == ["markdown-too-deep"])
    #expect(bench.takeComplaints().isEmpty)
    withExtendedLifetime(folder) {}
  }

  @Test func `nothing private can be asked for`() async throws {
    for member in ["accounts", "orders", "certificates", "enrollments"] {
      #expect(try await page("{{ content.\(member) }}").contains("["))
    }
    for field in ["deleted_at", "created_by"] {
      #expect(try await page("{{ course.\(field) }}").contains("["))
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    String(trimmingPrefix { $0.isWhitespace }.reversed().trimmingPrefix { $0.isWhitespace }.reversed())
  }
}
