import Content
import TestSupport
import Testing

/// The ways in which a text is given in several languages (B.0).
@Suite struct `Forms of translations` {
  @Test(arguments: [
    ("title: Loops", "Loops"), ("title_en: Loops\ntitle_ar: حلقات", "{ar: حلقات, en: Loops}"),
    ("title: {en: Loops, ar: حلقات}", "{ar: حلقات, en: Loops}"), ("title_ar: حلقات", "{ar: حلقات}"),
    ("title: {en: Loops}\ntitle_ar: حلقات", "{ar: حلقات, en: Loops}"),
    ("title_en: Loops\ntitle_ar: null", "{en: Loops}"),
  ])
  func `a title may be given in three ways`(fields: String, expected: String) async {
    let result = await course(fields)
    #expect(result.catalog.entry("courses", "loops")?.outline("title") == expected)
    #expect(result.notUnderstood(in: "courses/loops.md").isEmpty)
  }

  @Test func `other platforms' names have languages too`() async {
    let result = await course("title: T\ntagline_en: Fast\ntagline_ar: سريع")
    #expect(result.catalog.entry("courses", "loops")?.outline("subtitle") == "{ar: سريع, en: Fast}")
  }

  @Test func `lists have their languages item by item`() async {
    let result = await course("title: T\nobjectives:\n  - {en: One, ar: واحد}\n  - Two")
    #expect(result.catalog.entry("courses", "loops")?.outline("objectives") == "[{ar: واحد, en: One}, Two]")
  }

  @Test func `a text that lacks a language is read in another`() async {
    let result = await course("title: {en: Loops}")
    let title = result.catalog.entry("courses", "loops")?["title"]
    #expect(title?.text(in: "en") == "Loops")
    #expect(title?.text(in: "ar") == "Loops")
    #expect(title?.languages == ["en"])
  }

  @Test func `a translated file belongs to its original`() async {
    let result = await ContentFixture(
      SmallAcademy.site + SmallAcademy.content + """
        == pages/about.md
        ---
        title: About
        ---
        Us.
        == pages/about.ar.md
        ---
        title: عنا
        ---
        نحن.
        """
    ).check()
    #expect(result.catalog.all("pages").count == 1)
    #expect(result.notUnderstood(in: "pages/about.ar.md").isEmpty)
  }

  @Test func `a translation needs nothing but what it translates`() async {
    let result = await ContentFixture(
      SmallAcademy.site + SmallAcademy.content + """
        == courses/second/index.ar.md
        ---
        title: الثاني
        ---
        المزيد.
        """
    ).check()
    #expect(result.catalog.all("courses").count == 2)
    #expect(result.notUnderstood(in: "courses/second/index.ar.md").isEmpty)
  }

  @Test(arguments: [
    ("title: {en: T, 1️⃣fr: T}", "unknown-language"), ("title: T\n1️⃣title_fr: T", "V-07"),
    ("title: T\n1️⃣level_ar: all", "V-07"),
  ])
  func `only the site's languages, and only texts`(fields: String, id: String) async {
    let result = await course(fields)
    #expect(result.findings(id) == ["1️⃣"])
  }

  @Test func `a translation into a language that the site does not have is told`() async {
    let result = await ContentFixture(
      "== pages/about.md\n---\ntitle: About\n---\nUs.\n== pages/about.fr.md\n---\n1️⃣title: Nous\n---\nNous.\n"
    ).check()
    #expect(result.findings("unknown-language") == ["1️⃣"])
  }

  @Test func `a text above and below is one too many, but for other languages`() async {
    let result = await ContentFixture(
      SampleEntry.course("loops", "description: More about it.").replacing("About it.", with: "1️⃣About it.")
        + SampleEntry.course("trees", "description_ar: عنها")
    ).check()
    #expect(result.findings("field-given-twice") == ["1️⃣"])
  }

  private func course(_ fields: String) async -> ContentFixture.Result {
    await ContentFixture(
      SmallAcademy.site + SmallAcademy.content + """
        == courses/loops.md
        ---
        instructors: [grace]
        category: data
        lang: en
        certificate: {enabled: false}
        \(fields)
        ---
        About loops.
        """
    ).check()
  }
}
