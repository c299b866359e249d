import TestSupport
import Testing

@testable import Content

@Suite struct `Derived course totals` {
  @Test(arguments: ["", "status: draft"])
  func `parts of a course are added up, but for those that are hidden themselves`(course: String) async throws
  {
    let course = try #require(await ContentFixture(Self.loops(course)).entry("courses", "loops"))
    #expect(
      course.shown("duration", "section_count", "lesson_count") == ["4590 s", "2", "3"])
    #expect(course.shown("module_count", "session_count", "resource_count") == ["1", "1", "2"])
    #expect(course.children("sections").prefix(2).flatMap { $0.shown("duration") } == ["690 s", "3900 s"])
  }

  /// What it has is told by the number alone; what it is stays with learners.
  @Test func `a locked lesson tells how many files it has`() async throws {
    let catalog = await ContentFixture(Self.loops("")).check().catalog
    let lessons = catalog.publicRecords("lessons")
    #expect(lessons.map(\.slug) == ["four", "one", "two"])
    #expect(lessons.map { $0["resource_count"]?.integer } == [nil, 2, nil])
    #expect(lessons.allSatisfy { $0["resources"] == nil })
  }

  @Test func `a course without lessons comes to nothing`() async throws {
    let course = try #require(
      await ContentFixture(SampleEntry.course("loops")).entry("courses", "loops"))
    #expect(course.shown("duration", "section_count", "lesson_count") == ["0 s", "0", "0"])
  }

  @Test func `a path takes as long as its courses, each once, unless somebody estimated it`() async throws {
    let steps = "steps: [loops, maps, loops]"
    let path = try #require(await ContentFixture(Self.path(steps)).entry("paths", "way"))
    #expect(path.shown("estimated_hours", "step_count") == ["8190 s", "3"])
    let told = try #require(
      await ContentFixture(Self.path(steps + "\nestimated_hours: 10")).entry("paths", "way"))
    #expect(told.shown("estimated_hours") == ["36000 s"])
  }

  @Test func `related courses share most categories and tags, and are visible`() async throws {
    let files =
      SampleEntry.course("loops", "category: data\ntags: [swift]")
      + SampleEntry.course("trees", "category: data")
      + SampleEntry.course("zeros", "category: data\ntags: [swift]")
      + SampleEntry.course("heaps", "category: data\ntags: [swift]\nstatus: draft")
      + SampleEntry.course("songs", "category: music")
      + "== categories.yaml\n- {slug: data, name: Data}\n- {slug: music, name: Music}\n"
    let catalog = await ContentFixture(files).check().catalog
    let loops = try #require(catalog.entry("courses", "loops"))
    #expect(loops.shown("related") == ["zeros similar 1 trees similar 2"])
    #expect(catalog.entry("courses", "songs")?.shown("related") == ["none"])
  }

  /// Five share the category; the first also shares a second one, and the last is left out.
  @Test func `at most four courses are related, of equals those whose files come first`() async throws {
    let others = ["e", "d", "c", "b"].map { SampleEntry.course($0, "category: data") }.joined()
    let loops = try #require(
      await ContentFixture(
        SampleEntry.course("loops", "category: data\ncategories: [more]") + others
          + SampleEntry.course("z", "category: data\ncategories: [more]")
          + "== categories.yaml\n- {slug: data, name: Data}\n- {slug: more, name: More}\n"
      ).entry("courses", "loops"))
    #expect(loops["related"]?.list.compactMap { $0["course"]?.target?.slug } == ["z", "b", "c", "d"])
  }

  @Test func `related courses that are told stay as they are`() async throws {
    let files =
      SampleEntry.course("loops", "related: [{course: songs, relationship: next}]")
      + SampleEntry.course("trees") + SampleEntry.course("songs")
    let loops = try #require(await ContentFixture(files).entry("courses", "loops"))
    #expect(loops["related"]?.list.compactMap { $0["course"]?.target?.slug } == ["songs"])
  }

  private static func path(_ lines: String) -> String {
    loops("") + SampleEntry.course("maps") + SampleEntry.section("maps/01-start")
      + SampleEntry.lesson("maps/01-start/01-one", "type: text\nduration: 1h")
        + """
        == paths/way.md
        ---
        title: Way
        short_description: A way.
        is_free: true
        \(lines)
        ---
        Go.
        """
  }

  /// 10 min and 90 s in one section, 1 h 5 min in another; the rest is hidden.
  private static func loops(_ lines: String) -> String {
    let files = "resources: [{title: A, file: a.pdf}, {title: B, file: b.pdf}]"
    return SampleEntry.course("loops", lines)
      + SampleEntry.section("loops/01-start", "session_number: 1")
      + SampleEntry.lesson("loops/01-start/01-one", "type: text\nduration: 10 min\n\(files)")
      + SampleEntry.lesson("loops/01-start/02-two", "type: module\nduration: 90 s")
      + SampleEntry.lesson("loops/01-start/03-off", "type: text\nduration: 1h\nstatus: draft\n\(files)")
      + SampleEntry.section("loops/02-end")
      + SampleEntry.lesson("loops/02-end/01-four", "type: text\nduration: 1h 5min")
      + SampleEntry.section("loops/03-off", "status: draft\nsession_number: 2")
      + SampleEntry.lesson("loops/03-off/01-five", "type: text\nduration: 2h")
  }
}
