import TestSupport
import Testing

@testable import Content

@Suite struct `Derived counts` {
  private let tree =
    SampleEntry.course("a") + SampleEntry.course("b", "category: child")
    + SampleEntry.course("c", "category: deep\ncategories: [data]")
    + SampleEntry.course("d", "category: child\nstatus: draft")
    + SampleEntry.course("e", "category: closed")
      + """
      == categories.yaml
      - {slug: data, name: Data}
      - {slug: child, name: Child, parent: data}
      - {slug: deep, name: Deep, parent: child}
      - {slug: closed, name: Closed, parent: data, status: draft}
      == books/maps.md
      ---
      {title: Maps, author: Ada, category: deep, lang: en, page_count: 9, preview_pages: 1, price: 1.00}
      ---
      Maps.
      """

  @Test(arguments: [
    ("data", ["3", "1", "0"], ["0", "data", "data"]),
    ("child", ["2", "1", "0"], ["1", "data/child", "data child"]),
    ("deep", ["1", "1", "0"], ["2", "data/child/deep", "data child deep"]),
  ])
  func `a category counts visible entries in it and below, each once`(
    name: String, counts: [String], place: [String]
  ) async throws {
    let category = try #require(await ContentFixture(tree).entry("categories", name))
    #expect(category.shown("course_count", "book_count", "event_count") == counts)
    #expect(category.shown("depth", "path", "breadcrumb") == place)
  }

  /// Both events are below the category, one of them hidden; the course has it besides another.
  @Test func `a category counts events, and courses that have it besides`() async throws {
    let event = { (name: String, more: String) in
      "== events/\(name).md\n---\n{kind: live_room, title: Meet, hosts: [ada], category: child, "
        + "start: 2026-07-01T10:00:00Z, duration: 1h\(more)}\n---\nWe meet.\n"
    }
    let category = await ContentFixture(
      event("meet", "") + event("hush", ", deleted_at: 2026-01-01")
        + SampleEntry.course("a", "category: other\ncategories: [child, data]")
        + SampleEntry.course("b", "category: data\nsubcategory: child") + """
          == categories.yaml
          - {slug: data, name: Data, course_count: 9}
          - {slug: child, name: Child, parent: data}
          - {slug: other, name: Other}
          """
    ).entry("categories", "data")
    #expect(try #require(category).shown("course_count", "event_count") == ["2", "1"])
  }

  @Test func `a tag counts books, products and people too`() async throws {
    let tag = await ContentFixture(
      """
      == tags.yaml
      - {slug: swift, name: Swift}
      == books/maps.md
      ---
      {title: Maps, author: Ada, category: data, tags: [swift], lang: en, page_count: 9, preview_pages: 1, price: 1.00}
      ---
      Maps.
      == products/kit.md
      ---
      {title: Kit, owner: ada, tags: [swift], content_type: course, price: 1.00}
      ---
      A kit.
      == people/bo.md
      ---
      {name: Bo, roles: [instructor], skills: [swift], visibility: private}
      ---
      Sings.
      == people/cy.md
      ---
      {name: Cy, roles: [instructor], skills: [swift]}
      ---
      Sings.
      """
    ).entry("tags", "swift")
    #expect(try #require(tag).shown("use_count") == ["3"])
  }

  @Test func `a tag counts visible entries, each once`() async throws {
    let tag = await ContentFixture(
      SampleEntry.course("a", "tags: [swift]") + SampleEntry.course("b", "tags: [swift]\nstatus: draft")
        + """
        == tags.yaml
        - {slug: swift, name: Swift}
        == people/ada.md
        ---
        {name: Ada Byron, roles: [instructor], expertise: [swift], skills: [swift]}
        ---
        Writes programs.
        """
    ).entry("tags", "swift")
    #expect(try #require(tag).shown("use_count") == ["2"])
  }

  @Test func `a quiz adds up its questions`() async throws {
    let quiz = await ContentFixture(
      SampleEntry.course("loops") + """
        == quizzes/check.yaml
        course: loops
        title: Check
        passing_score: 50
        questions:
          - {type: essay, question: One, points: 1}
          - {type: essay, question: Two, points: 2.5}
          - {type: essay, question: Three, points: 3}
        """
    ).entry("quizzes", "check")
    #expect(try #require(quiz).shown("total_questions", "total_points") == ["3", "6.5"])
  }

  /// The check digits are those of the ISBN manual and of printed books.
  @Test(arguments: [
    ("0-306-40615-2", "9780306406157"), ("080442957x", "9780804429573"),
    ("978-3-16-148410-0", "9783161484100"), ("979 10 90636 07 1", "9791090636071"),
    ("0-306-40615-3", "none"), ("978-3-16-148410-1", "none"), ("30640615", "none"),
    ("X306406152", "none"),
  ])
  func `an ISBN has a form with thirteen digits, if it is one`(isbn: String, thirteen: String) async throws {
    let book = await ContentFixture(
      """
      == books/maps.md
      ---
      {title: Maps, author: Ada, category: data, lang: en, page_count: 9, preview_pages: 1, price: 1.00, isbn: "\(isbn)"}
      ---
      Maps.
      """
    ).entry("books", "maps")
    #expect(try #require(book).shown("isbn_13") == [thirteen])
  }
}
