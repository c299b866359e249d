import Content
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Site

/// Every section of a course's page, with what it shows and without, by our own templates.
@Suite struct `The page of a course` {
  @Test(arguments: CoursePart.all, ["en", "ar"])
  func `has the section of what is told, and no other`(_ part: CoursePart, _ language: String) async throws {
    let sections = try await CoursePages(with: [part]).sections(in: language)
    #expect(Set(sections).subtracting(["head", "price"]) == [part.section])
  }

  @Test func `has every section where everything is told, in their order`() async throws {
    var parts: [CoursePart] = []
    for part in CoursePart.all where !parts.contains(where: { $0.section == part.section }) {
      parts.append(part)
    }
    let sections = try await CoursePages(with: parts).sections(in: "en")
    #expect(Set(sections) == Set(CoursePart.sections + ["head", "price"]))
    // The offer, with its film, stands beside the rest.
    let beside = ["head", "price", "promo"]
    #expect(sections.filter { !beside.contains($0) } == CoursePart.sections.filter { !beside.contains($0) })
  }

  @Test func `has none of them where nothing is told`() async throws {
    #expect(try await Set(CoursePages(with: []).sections(in: "en")) == ["head", "price"])
  }

  @Test func `is tried with each section that there is`() {
    #expect(Set(CoursePart.all.map(\.section)) == Set(CoursePart.sections))
  }
}

/// The pages of a course that is as small as can be, and of what is added to it.
private struct CoursePages {
  private let folder = ScratchFolder(inMemory: true)
  private let website: Website

  init(with parts: [CoursePart]) async throws {
    let text = """
      == courses/loops/index.md
      ---
      title: Loops
      lang: en
      category: data
      \(parts.map(\.lines).filter { !$0.isEmpty }.joined(separator: "\n"))
      ---
      \(parts.map(\.body).joined())
      == courses/other.md
      ---
      title: Other
      lang: en
      category: art
      instructors: [{person: ada}]
      ---
      Another course.
      == categories.yaml
      - {slug: data, name: Data}
      - {slug: art, name: Art}
      == tags.yaml
      - {slug: swift, name: Swift}
      == media/cover.svg
      <svg xmlns="http://www.w3.org/2000/svg" width="16" height="9" viewBox="0 0 16 9"/>
      \(parts.map(\.files).joined(separator: "\n"))
      """
    let catalog = try await ContentFixture(text).load(in: folder, with: Checkout.words()).value.catalog
    var sources = catalog.sources
    let theme = ThemeLoader.load(Checkout.path + "/Templates", filters: .site, sources: &sources)
    website = Website(catalog, theme: theme.value, sources: sources, contentFolder: folder.path)
  }

  /// The names of the sections of the course's page, in their order.
  func sections(in language: String) throws -> [String] {
    let number = website.number(ofLanguage: language)
    let page = try #require(
      Planner.plan(website).value.first { page in
        page.kind.name == "course" && page.language == number
          && page.subject.flatMap { website.catalog.publicRecord($0) }?.slug == "loops"
      })
    let rendered = website.render(page, on: Workbench())
    #expect(rendered.diagnostics.map(\.summary) == [])
    let html = String(decoding: rendered.bytes, as: UTF8.self)
    return html.components(separatedBy: " data-section=\"").dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }
  }
}
