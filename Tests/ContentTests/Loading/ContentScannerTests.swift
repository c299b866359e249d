import Content
import Diagnostics
import TestSupport
import Testing

/// Every file of a course's folders is read, or complained about.
@Suite struct `Files in folders of courses` {
  private static let course = SampleEntry.course("loops") + SampleEntry.section("loops/01-start")

  private func lessons(_ files: String) async -> (titles: [String], result: ContentFixture.Result) {
    let result = await ContentFixture(Self.course + files).check()
    return (result.catalog.all("lessons").map { "\($0.slug): \($0.title)" }, result)
  }

  @Test(arguments: [
    ("01-hello.md", "---\ntitle: Hello\ntype: text\n---\nHi."),
    ("01-hello.markdown", "---\ntitle: Hello\ntype: text\n---\nHi."),
    ("01-hello.yaml", "title: Hello\ntype: text"), ("01-hello.yml", "title: Hello\ntype: text"),
    ("01-hello.json", #"{"title": "Hello", "type": "text"}"#),
    ("01-hello/index.yaml", "title: Hello\ntype: text"), ("lessons/hello.md", "---\ntitle: Hello\n---\n"),
  ])
  func `a lesson has any of the forms of entries`(name: String, text: String) async {
    let (titles, result) = await lessons("== courses/loops/01-start/\(name)\n\(text)\n")
    #expect(titles == ["hello: Hello"])
    #expect(result.findings == [])
    #expect(result.catalog.all("lessons").first?.parent?.slug == "start")
  }

  @Test func `a file may hold a list of lessons, in their order`() async {
    let (titles, result) = await lessons(
      "== courses/loops/01-start/lessons.yaml\n- {title: Walk, type: text}\n- {title: Run, type: text}\n")
    #expect(titles == ["walk: Walk", "run: Run"])
    #expect(result.findings == [])
  }

  @Test func `a chapter has any of the forms too`() async {
    let result = await ContentFixture(
      """
      == books/maps/index.md
      ---
      {title: Maps, author: Ada, category: data, lang: en, page_count: 9, preview_pages: 1, price: 1.00}
      ---
      Maps.
      == books/maps/chapters/01-sea.yaml
      title: Sea
      """
    ).check()
    #expect(result.catalog.all("chapters").map(\.slug) == ["sea"])
    #expect(result.findings == [])
  }

  @Test(arguments: [
    "courses/loops/01-start/rows.csv", "courses/loops/01-start/rows.jsonl", "courses/loops/rows.tsv",
    "courses/loops/01-start/index.csv", "courses/loops/01-start/files/rows.csv",
    "courses/loops/01-start/01-hello/notes.yaml", "courses/loops/01-start/01-hello/more/notes.md",
  ])
  func `what has no meaning where it stands is told`(path: String) async {
    let (_, result) = await lessons(
      SampleEntry.lesson("loops/01-start/01-hello/index") + "== \(path)\n1️⃣{a: b}\n")
    #expect(result.findings("unread-file") == ["1️⃣"])
  }

  @Test func `files that a lesson names are no riddle`() async {
    let (_, result) = await lessons(
      """
      == courses/loops/01-start/01-hello.md
      ---
      title: Hello
      type: text
      resources:
        - {title: Rows, file: rows.csv, is_downloadable: true}
        - {title: More, file: files/more.csv}
      ---
      == courses/loops/01-start/rows.csv
      a,b
      == courses/loops/01-start/files/more.csv
      a,b
      == courses/loops/01-start/picture.svg
      <svg/>
      """)
    #expect(result.findings == [])
  }

  @Test(arguments: ["03-index", "index"])
  func `a folder called index is a part like any other`(name: String) async {
    let result = await ContentFixture(
      SampleEntry.course("loops") + SampleEntry.section("loops/\(name)", "order: 3")
        + SampleEntry.lesson("loops/\(name)/02-index") + SampleEntry.lesson("loops/\(name)/index-of-terms")
    ).check()
    #expect(result.catalog.all("sections").map(\.slug) == ["index"])
    #expect(result.catalog.all("lessons").map(\.slug) == ["index", "index-of-terms"])
    #expect(result.findings == [])
  }

  @Test func `a second curriculum is told`() async {
    let result = await ContentFixture(
      SampleEntry.course("loops")
        + "== courses/loops/curriculum.json\n[]\n== courses/loops/curriculum.yaml\n1️⃣[]\n"
    ).check()
    #expect(result.findings("second-file") == ["1️⃣"])
  }

  @Test func `a table in a form that nothing reads is told`() async {
    let result = await ContentFixture("== people.xlsx\n1️⃣PK\n").check()
    #expect(result.findings("unread-file") == ["1️⃣"])
  }
}

/// Which of the files at the top are the site's own.
@Suite struct `site.yaml and schema.yaml` {
  private static let site =
    "title: T\nbase_url: https://a.example\nlanguages: [en]\ntimezone: UTC\ncurrency: USD\n"
  private static let schema = "fields: {courses: {boat: string}}\n"

  @Test(arguments: ["schema.yaml", "schema.yml", "schema.json"])
  func `each ending of YAML and JSON is read`(name: String) async {
    let text = name.hasSuffix("json") ? #"{"fields": {"courses": {"boat": "string"}}}"# : Self.schema
    let result = await ContentFixture("== \(name)\n\(text)\n" + SampleEntry.course("loops", "boat: E-1"))
      .check()
    #expect(result.catalog.entry("courses", "loops")?["boat"]?.text == "E-1")
    #expect(result.findings("V-07") == [])
  }

  @Test(arguments: ["schema.YAML", "Schema.yaml", "01-schema.yml", "SITE.yml", "1-site.json", "site.Yaml"])
  func `a name that is nearly right is told`(name: String) async {
    let result = await ContentFixture("== \(name)\n1️⃣{}\n").check()
    #expect(result.findings("misnamed-file") == ["1️⃣"])
    let right = name.lowercased().contains("site") ? "site.yaml" : "schema.yaml"
    #expect(result.diagnostics.map(\.hint) == ["call it `\(right)`"])
  }

  @Test func `two at once are told with both their names`() async {
    let result = await ContentFixture(
      "== schema.yaml\n{}\n== schema.yml\n1️⃣{}\n== site.yaml\n\(Self.site)== site.yml\n2️⃣\(Self.site)"
    ).check()
    #expect(result.findings("second-file") == ["1️⃣", "2️⃣"])
    #expect(
      result.messages("second-file") == [
        "`schema.yml` stands beside `schema.yaml`, and only one can be meant",
        "`site.yml` stands beside `site.yaml`, and only one can be meant",
      ])
  }
}
