import Content
import Diagnostics
import TestSupport
import Testing

/// Files such as `about.ar.md`.
@Suite struct `Files in another language` {
  private static func page(_ name: String, _ fields: String) -> String {
    "== pages/\(name).md\n---\n\(fields)\n---\nText.\n"
  }

  private func check(_ files: String...) async -> ContentFixture.Result {
    await ContentFixture(files.joined()).check()
  }

  @Test func `a text in one language alone is an entry of that language`() async {
    let result = await check(Self.page("about.ar", "title: عنا"), Self.page("terms.ar", "1️⃣order: 2"))
    #expect(result.findings == [ContentFixture.Finding("missing-field", "1️⃣")])
    #expect(result.catalog.entry("pages", "about")?.language == "ar")
  }

  @Test func `a language that the site does not have is told with or without an original`() async {
    let result = await check(
      Self.page("about", "title: About"), Self.page("about.fr", "1️⃣title: Nous"),
      Self.page("terms.fr", "2️⃣title: Mentions"))
    #expect(result.findings("unknown-language") == ["1️⃣", "2️⃣"])
  }

  @Test func `a dot in a name is no language`() async {
    let result = await check(Self.page("node.js", "title: Node"), Self.page("node.js.ar", "title: نود"))
    #expect(result.findings == [])
    #expect(result.catalog.all("pages").map(\.slug) == ["node-js"])
  }

  @Test func `a second translation into a language is told`() async {
    let result = await check(
      Self.page("01-about", "title: About"), Self.page("01-about.ar", "title: عنا"),
      Self.page("about.ar", "1️⃣title: نحن"))
    #expect(result.findings("second-file") == ["1️⃣"])
    #expect(result.diagnostics.flatMap(\.notes).count == 1)
  }

  @Test func `a field told in place and in a file is told twice`() async {
    let result = await check(
      Self.page("about", "title: {en: About, ar: عنا}\nseo: {meta_title: {en: A, ar: ع}}"),
      Self.page("about.ar", "title: 1️⃣نحن\nseo: {meta_title: 2️⃣ن}"))
    #expect(result.findings("field-given-twice") == ["1️⃣", "2️⃣"])
    #expect(result.diagnostics.allSatisfy { $0.notes.count == 1 })
  }

  @Test func `a text that is told once for all languages is not lost without a word`() async {
    let result = await check(
      "== people/ada.md\n---\nname: Ada\nroles: [instructor]\nusername: ada\nachievements: [One]\n---\nLong.\n",
      "== people/ada.ar.md\n---\nname: آدا\nusername: ada\nachievements: 1️⃣[واحد]\nbio_short: قصير\n---\nطويل.\n"
    )
    #expect(result.findings == [ContentFixture.Finding("told-once", "1️⃣")])
  }

  @Test func `lists and bodies are told twice as well`() async {
    let result = await check(
      SampleEntry.course("loops", "objectives: [{en: One, ar: واحد}]\ndescription_ar: الوصف"),
      """
      == courses/loops/index.ar.md
      ---
      title: حلقات
      objectives: 1️⃣[اثنان]
      ---
      2️⃣وصف آخر
      """)
    #expect(result.findings("field-given-twice") == ["1️⃣", "2️⃣"])
  }

  @Test func `tell members of objects, and leave the others as they are`() async throws {
    let result = await check(
      Self.page(
        "about", "title: About\nseo: {meta_title: All about us, meta_description: Who we are, noindex: true}"),
      Self.page("about.ar", "title: عنا\nseo: {meta_title: كل شيء عنا, meta_keywords: [نحن]}"),
      Self.page("terms", "title: Terms"), Self.page("terms.ar", "seo: {meta_description: الشروط}"))
    #expect(result.findings == [])
    let about = try #require(result.catalog.entry("pages", "about").flatMap { PublicRecord($0) })
    let (english, arabic) = (about["seo", in: "en"], about["seo", in: "ar"])
    #expect(english?["meta_title"]?.text == "All about us")
    #expect(arabic?["meta_title"]?.text == "كل شيء عنا")
    #expect(arabic?["meta_description"]?.text == "Who we are")
    #expect(arabic?["noindex"]?.boolean == true)
    #expect(arabic?.members.map(\.name.text) == english?.members.map(\.name.text))
    #expect(about.fingerprint(of: "seo", in: "ar") != about.fingerprint(of: "seo", in: "en"))
    let terms = try #require(result.catalog.entry("pages", "terms").flatMap { PublicRecord($0) })
    #expect(terms["seo", in: "en"] == nil)
    #expect(terms["seo", in: "ar"]?["meta_description"]?.text == "الشروط")
  }

  @Test func `tell alone only what may be told in several languages`() async throws {
    let result = await check(
      Self.page("terms", "title: Terms"),
      Self.page("terms.ar", "seo: {meta_description: الشروط, noindex: true, image: /media/a.png}"))
    let terms = try #require(result.catalog.entry("pages", "terms").flatMap { PublicRecord($0) })
    #expect(terms["seo", in: "ar"]?.members.map(\.name.text) == ["meta_description"])
  }

  @Test func `tell an object that is localised as a whole`() async throws {
    let result = await check(
      """
      == schema.yaml
      fields:
        pages:
          hero: {type: object, localized: true, fields: {headline: string, icon: string}}

      """,
      Self.page("about", "title: About\nhero: {headline: Hello, icon: sun}"),
      Self.page("about.ar", "title: عنا\nhero: {headline: مرحبا}"))
    #expect(result.findings == [])
    let about = try #require(result.catalog.entry("pages", "about").flatMap { PublicRecord($0) })
    #expect(about["hero", in: "ar"]?["headline"]?.text == "مرحبا")
    #expect(about["hero", in: "ar"]?["icon"] == nil)
    #expect(about["hero", in: "en"]?["icon"]?.text == "sun")
  }

  @Test func `need not tell again what an object requires`() async throws {
    let result = await check(
      SampleEntry.course("loops", "certificate: {enabled: true, name: Loops passed}"),
      "== courses/loops/index.ar.md\n---\ntitle: حلقات\ncertificate: {name: اجتياز الحلقات}\n---\n")
    #expect(result.findings("missing-field") == [])
    let course = try #require(result.catalog.entry("courses", "loops"))
    #expect(course.text("name", of: "certificate", in: "ar") == "اجتياز الحلقات")
    #expect(course.text("name", of: "certificate", in: "en") == "Loops passed")
    let shown = PublicRecord(course)?["certificate", in: "ar"]
    #expect(shown?["name"]?.text == "اجتياز الحلقات")
    #expect(shown?["enabled"]?.boolean == true)
    #expect(PublicRecord(course)?.text("name", of: "certificate", writtenIn: "fr") == nil)
  }

  @Test func `a translated index may be data`() async {
    let result = await check(
      SampleEntry.course("loops"), "== courses/loops/index.ar.yaml\ntitle: حلقات\n")
    #expect(result.findings("unclosed-front-matter") == [])
    #expect(result.findings("missing-front-matter") == [])
    #expect(result.catalog.all("courses").count == 1)
  }
}
