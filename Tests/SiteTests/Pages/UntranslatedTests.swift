import Testing

private let texts = """
  == people/ada.md
  ---
  name: Ada
  roles: [instructor]
  summary: {en: Short.}
  ---
  Long.
  == people/ada.ar.md
  ---
  name: آدا
  ---
  == categories.yaml
  - {slug: data, name: {en: Data, ar: بيانات}}
  - {slug: tools, name: {en: Tools}, parent: data}
  == courses/loops/index.md
  ---
  title: {en: Loops, ar: حلقات}
  subtitle: {en: Round and round}
  lang: en
  category: tools
  audience: [Whoever likes circles]
  prerequisites:
    - {content: {en: Patience, ar: صبر}}
    - {content: A ruler}
  price: 0
  instructors: [{person: ada}]
  ---
  About loops.
  == courses/loops/01-first/index.md
  ---
  title: First
  ---
  == courses/loops/01-first/01-round.md
  ---
  title: {en: Round, ar: دائرة}
  type: text
  preview: true
  resources:
    - {title: {en: Sheet, ar: ورقة}, file: /media/sheet.pdf, description: The same rows., is_downloadable: true}
  ---
  Round.
  == courses/loops/01-first/02-again.md
  ---
  title: Again
  type: text
  ---
  Again.
  == media/sheet.pdf
  %PDF-1.4
  == courses/pens.md
  ---
  title: أقلام
  lang: ar
  category: data
  price: 0
  instructors: [{person: ada}]
  ---
  عن الأقلام.
  == events/evening.md
  ---
  kind: live_class
  title: Evening
  lang: en
  hosts: [ada]
  start: 2026-01-01T15:00:00Z
  duration: 60 min
  ---
  Talk.
  == events/evening.ar.md
  ---
  title: أمسية
  ---
  حديث.

  """

/// Who reads aloud, and who sets lines, has to know what nobody translated.
@Suite struct `What nobody has translated` {
  private static let english = " lang=\"en\" dir=\"ltr\""
  private static let arabic = " lang=\"ar\" dir=\"rtl\""

  private let site: ShownSite

  init() async throws { site = try await ShownSite(texts) }

  private func page(_ file: String) throws -> String { try #require(site[file + "/index.html"]) }

  @Test func `says on its own page what it is told in`() throws {
    #expect(site.problems == [])
    let loops = try page("ar/courses/loops")
    #expect(loops.contains("<h1>حلقات</h1>"))
    #expect(loops.contains("<p class=\"lead\"\(Self.english)>Round and round</p>"))
    #expect(loops.contains("<div class=\"prose\"\(Self.english)> <p>About loops."))
    let pens = try page("courses/pens")
    #expect(pens.contains("<h1\(Self.arabic)>أقلام</h1>"))
    #expect(pens.contains("<div class=\"prose\"\(Self.arabic)>"))
    #expect(try page("ar/people/ada").contains("<div class=\"prose\"\(Self.english)><p>Long."))
  }

  @Test func `says so on its card`() throws {
    let catalogue = try page("ar/courses")
    #expect(catalogue.contains("<p class=\"clip\"\(Self.english)>Round and round</p>"))
    #expect(catalogue.contains("<h3><a href=\"/ar/courses/loops/\">"))
    #expect(try page("courses").contains("<h3\(Self.arabic)><a href=\"/courses/pens/\">"))
  }

  @Test func `says so in outlines, lists and on the way to a page`() throws {
    let course = try page("ar/courses/loops")
    #expect(course.contains("<li><span\(Self.english)>Whoever likes circles</span></li>"))
    #expect(course.contains("<li><span>صبر</span></li><li><span\(Self.english)>A ruler</span></li>"))
    #expect(course.contains("<span\(Self.english)>Again</span>"))
    #expect(course.contains("\(Self.english)>Tools</a>"), "on the way")
    let lesson = try page("ar/courses/loops/lessons/round")
    #expect(lesson.contains("<span\(Self.english)>Again</span>"), "beside the lesson")
    #expect(lesson.contains("<span>ورقة</span>"))
    #expect(lesson.contains("<p class=\"small\"\(Self.english)>The same rows.</p>"))
  }

  @Test func `is nothing to speak of in its own language, wherever that stands`() throws {
    for page in ["courses/loops", "ar/courses/pens", "events/evening", "ar/events/evening"] {
      let shown = try self.page(page)
      #expect(shown.contains("<div class=\"prose\">"), "\(page)")
      #expect(!shown.contains("<h1 "), "\(page)")
    }
  }
}
