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
  == courses/loops.md
  ---
  title: {en: Loops, ar: حلقات}
  subtitle: {en: Round and round}
  lang: en
  category: data
  price: 0
  instructors: [{person: ada}]
  ---
  About loops.
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

  @Test func `is nothing to speak of in its own language, wherever that stands`() throws {
    for page in ["courses/loops", "ar/courses/pens", "events/evening", "ar/events/evening"] {
      let shown = try self.page(page)
      #expect(shown.contains("<div class=\"prose\">"), "\(page)")
      #expect(!shown.contains("<h1 "), "\(page)")
    }
  }
}
