import Content
import TestSupport
import Testing

/// Sections, lessons and chapters in tables, which name what they hang on.
@Suite struct `Rows of nested collections` {
  private static let tables =
    SampleEntry.course("loops", "id: 31") + """
      == sections.csv
      id,course_id,title,order
      42,31,Second,2
      41,31,First,1
      == lessons.jsonl
      {"course_id": 31, "section_id": 41, "title": "B", "type": "text", "order": 2, "duration": "10 min"}
      {"course_id": 31, "section_id": 41, "title": "A", "type": "text", "order": 1, "duration": "5 min"}
      {"course": "loops", "section": "second", "title": "C", "type": "text"}

      """

  @Test func `they count and are in order like files in folders`() async {
    let result = await ContentFixture(Self.tables).check()
    #expect(result.findings == [])
    let course = result.catalog.entry("courses", "loops")
    #expect(course?["lesson_count"]?.integer == 3)
    #expect(course?["duration"]?.duration == 900)
    #expect(course?.children("sections").map(\.title) == ["First", "Second"])
    #expect(
      course?.children("sections").map { $0.children("lessons").map(\.title) } == [["A", "B"], ["C"]])
  }

  @Test func `they are hidden with what they hang on`() async {
    let result = await ContentFixture(
      Self.tables.replacing("title: Course loops", with: "title: Course loops\nstatus: draft")
    ).check()
    #expect(result.catalog.all("lessons").allSatisfy { $0.visibility.isHidden })
    #expect(result.catalog.entry("courses", "loops")?["lesson_count"]?.integer == 3)
  }

  @Test func `a chapter names its book`() async {
    let result = await ContentFixture(
      """
      == books/maps.md
      ---
      {title: Maps, author: Ada, category: data, lang: en, page_count: 9, preview_pages: 1, price: 1.00}
      ---
      Maps.
      == chapters.yaml
      - {book: maps, title: Sea}
      - {book: 1️⃣mops, title: Land}
      - {2️⃣title: Sky}
      """
    ).check()
    #expect(result.catalog.entry("books", "maps")?.children("chapters").map(\.title) == ["Sea"])
    #expect(result.findings("V-03") == ["1️⃣"])
    #expect(result.findings("missing-field") == ["2️⃣"])
  }

  @Test func `what names nothing is told as ever`() async {
    let result = await ContentFixture(
      SampleEntry.course("loops") + """
        == sections.yaml
        - {course: 1️⃣lops, title: Start}
        == lessons.yaml
        - {course: loops, section: 2️⃣strat, title: A, type: text}
        """
    ).check()
    #expect(result.findings("V-03") == ["2️⃣", "1️⃣"])
  }

  @Test func `rows and files make up one course`() async {
    let result = await ContentFixture(
      SampleEntry.course("loops") + SampleEntry.section("loops/01-start")
        + SampleEntry.lesson("loops/01-start/01-one", "type: text\norder: 1")
        + "== lessons.yaml\n- {course: loops, section: start, title: Two, type: text, order: 2}\n"
    ).check()
    #expect(result.findings == [])
    #expect(result.catalog.entry("courses", "loops")?["lesson_count"]?.integer == 2)
  }
}
