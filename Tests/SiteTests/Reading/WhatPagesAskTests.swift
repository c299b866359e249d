import Content
import Diagnostics
import Liquid
import TestSupport
import Testing

@testable import Site

private let academy = """
  == tags.yaml
  - {slug: python-3, name: Python}
  - {slug: x-99999999999999999, name: X}
  == courses/one.md
  ---
  title: One
  lang: en
  category: data
  level: beginner
  tags: [python-3]
  price: 10.00
  ---
  == courses/two.md
  ---
  title: Two
  lang: en
  category: data
  level: advanced
  tags: [python-3, x-99999999999999999]
  price: 90.00
  ---

  """

private let third = """
  == courses/zzz.md
  ---
  title: Three
  lang: en
  category: data
  ---

  """

/// What a template prints on the page of the catalogue, what it reads there, and what the answers to that are.
private struct AskingPage {
  let printed: String
  let reads: [Read]
  private let answers: Answers
  private let folder = ScratchFolder()

  init(_ template: String, of text: String = academy, making kinds: [PageKind] = []) async throws {
    let catalog = await ContentFixture(text).load(in: folder).value.catalog
    let bench = Workbench()
    let page = PageContext(catalog, language: "en", making: kinds + [.home, .catalogue], on: bench)
    let number = PageKind.all.firstIndex { $0.name == PageKind.catalogue.name } ?? 0
    let planned = PlannedPage(
      kindNumber: number, subject: nil, language: 0, number: 1, count: 1, file: "courses/index.html")
    let course = try #require(catalog.publicRecords("courses").first)
    printed = try page.print(
      template,
      with: [
        ("page", .object(PageView(planned: planned, subject: nil, page: page))),
        ("course", .object(EntryView(course, on: page))),
      ])
    reads = bench.takeReads()
    answers = Answers(page.website, stateOfFile: { _ in 0 }, stateOfFonts: { 0 })
  }

  /// Whether what it read is answered differently where another page was made.
  func isAsked(again other: AskingPage) -> Bool {
    reads.contains { answers.answer(to: $0) != other.answers.answer(to: $0) }
  }
}

@Suite struct `What pages ask` {
  @Test(arguments: [
    ("faq", "{{ 'faq' | page_url }}"), ("search", "{{ 'en' | search_index }}"),
    ("site-share", "{% assign shown = nil | share_picture %}{{ shown.url }}"),
    ("course-share", "{% assign shown = course | share_picture %}{{ shown.url }}"),
    ("course-cover", "{% assign shown = course | drawn_cover %}{{ shown.url }}"),
    ("courses-by-newest", "{% for order in page.catalogue.sortings %}{{ order.name }}{% endfor %}"),
    (
      "courses-level",
      "{% for facet in page.catalogue.facets %}{% for option in facet.options %}{{ option.url }}{% endfor %}{% endfor %}"
    ),
    ("sitemap-part", "{% for part in page.parts %}{{ part.canonical }}{% endfor %}"),
  ])
  func `has another answer when a kind of page comes or goes`(name: String, template: String) async throws {
    let kind = try #require(PageKind.named[name])
    let with = try await AskingPage(template, making: [kind])
    let without = try await AskingPage(template)
    #expect(with.printed != without.printed)
    #expect(with.isAsked(again: without) && without.isAsked(again: with))
  }

  @Test func `of a facet has another answer when a course comes that is none of its`() async throws {
    let template = "{% for facet in page.catalogue.facets %}{{ facet.name }} {% endfor %}"
    let same = academy.replacing("tags: [python-3]\n", with: "tags: [python-3, x-99999999999999999]\n")
    let before = try await AskingPage(template, of: same)
    let after = try await AskingPage(template, of: same + third)
    #expect(!before.printed.contains("tag") && after.printed.contains("tag"))
    #expect(before.isAsked(again: after) && after.isAsked(again: before))
  }

  @Test func `tells ends of spans of prices, and of nothing that looks like one`() async throws {
    let template = """
      {% for facet in page.catalogue.facets %}{% for option in facet.options %}\
      {% if option.from or option.to %}{{ facet.name }} {% endif %}{% endfor %}{% endfor %}
      """
    #expect(try await AskingPage(template).printed == "range range ")
  }
}
