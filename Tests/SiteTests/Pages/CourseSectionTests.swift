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

  @Test(arguments: [
    ("access_all_courses: true", true), ("access_all_courses: true, excluded_courses: [loops]", false),
    ("included_categories: [data]", true), ("included_categories: [art]", false),
    ("access_all_courses: true, invite_only: true", false),
  ])
  func `offers a plan only if that opens the course`(plan: String, isOffered: Bool) async throws {
    let plans = CoursePart(
      section: "price", field: "included_in",
      files: "== plans.yaml\n- {slug: solo, name: Solo, prices: [{period: monthly, price: 9.00}], \(plan)}")
    let html = try await CoursePages(with: [plans]).html(in: "en")
    #expect(html.contains("Included in the plan Solo") == isOffered)
  }

  /// Answers are for everybody; what may be asked on the platform is another matter, and for each kind by itself.
  @Test(arguments: [
    ("question", "allow_qa", false), ("discussion", "allow_qa", true),
    ("question", "allow_discussions", true),
  ])
  func `shows what was talked about unless its kind is switched off`(
    type: String, field: String, isShown: Bool
  ) async throws {
    let talk = CoursePart(
      section: "questions", field: field, lines: "\(field): false",
      files:
        "== discussions.yaml\n- {course: loops, title: Why?, content: Because., type: \(type), is_featured: true}"
    )
    let sections = try await CoursePages(with: [talk]).sections(in: "en")
    #expect(sections.contains("questions") == isShown)
  }

  @Test func `tells how many files a locked lesson has`() async throws {
    let lessons = CoursePart(
      section: "curriculum", field: "resources",
      files: """
        == courses/loops/01-basics/index.md
        ---
        title: Basics
        ---
        == courses/loops/01-basics/01-first.md
        ---
        title: First
        resources: [{title: Notes, file: notes.txt}, {title: Sheet, file: sheet.txt}]
        ---
        == courses/loops/01-basics/notes.txt
        One
        == courses/loops/01-basics/sheet.txt
        Two
        """)
    let html = try await CoursePages(with: [lessons]).html(in: "en")
    let row = try #require(html.range(of: "class=\"lesson-more\""))
    #expect(html[row.upperBound...].contains("<span>2 files"))
    #expect(!html.contains("Notes") && !html.contains("notes.txt"))
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
    try html(in: language).components(separatedBy: " data-section=\"").dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }
  }

  func html(in language: String) throws -> String {
    let number = website.number(ofLanguage: language)
    let page = try #require(
      Planner.plan(website).value.first { page in
        page.kind.name == "course" && page.language == number
          && page.subject.flatMap { website.catalog.publicRecord($0) }?.slug == "loops"
      })
    let rendered = website.render(page, on: Workbench())
    #expect(rendered.diagnostics.map(\.summary) == [])
    return String(decoding: rendered.bytes, as: UTF8.self)
  }
}
