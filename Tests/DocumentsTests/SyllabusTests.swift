import Diagnostics
import Liquid
import Platform
import Testing

@testable import Documents

@Suite struct `The syllabus` {
  private static func template() throws -> TemplateFixture {
    let root = #filePath.split(separator: "/Tests/DocumentsTests/")[0]
    var text: [UInt8] = []
    try FileSystem.read("\(root)/Templates/documents/syllabus.yaml", into: &text)
    return TemplateFixture(String(decoding: text, as: UTF8.self))
  }

  @Test func `every template of ours is right`() {
    let root = #filePath.split(separator: "/Tests/DocumentsTests/")[0]
    var sources = SourceMap()
    let families = ["Inter Display", "Noto Sans Arabic", "Noto Kufi Arabic", "Noto Naskh Arabic"]
    let settings = TemplateSettings(families: TemplateFixture.families + families)
    let loaded = TemplateFolder.load("\(root)/Templates/documents", settings: settings, sources: &sources)
    #expect(loaded.diagnostics == [])
    #expect(
      loaded.value.keys.sorted() == [
        "attendance", "booking", "certificates/academic", "certificates/bilingual", "certificates/classic",
        "certificates/minimal", "certificates/modern", "gift", "invoice", "statement", "syllabus", "ticket",
        "withdrawal",
      ])
    #expect(TemplateFolder.load("/no/such", settings: settings, sources: &sources).value.isEmpty)
  }

  private struct Phrases: PhraseBook {
    func phrase(_ key: String) -> Phrase? { .text("[\(key)]") }
    var keys: [String] { [] }
  }

  @Test func `it says what a course is`() throws {
    let fixture = try Self.template()
    #expect(fixture.findings == [])
    let lessons = TemplateValue.list([.object(("title", .text("Types & *values*")), ("duration", .nothing))])
    let course = TemplateValue.object(
      ("title", .text("Swift for Servers")), ("subtitle", .text("Small and fast")), ("duration", .nothing),
      ("instructors", .list([.object(("person", .object(("name", .text("Ada Byron")))))])),
      ("objectives", .list([.text("Write a server")])), ("description", .text("# Why\n\nBecause.")),
      ("sections", .list([.object(("title", .text("Start")), ("lessons", lessons))])),
      ("url", .text("https://academy.example/swift")))
    let said = fixture.said([("course", course)]) { $0.options.context.localizer.phrases = Phrases() }
    #expect(
      said == """
        text Swift for Servers
        text Small and fast
        text Ada Byron
        heading1 [course.learn]
        list
          [•]
            text Write a server
        heading1 [course.description]
        heading2 Why (#why)
        text Because.
        heading1 [course.curriculum]
        heading2 Start
        table
          row 1 | Types & *values* | \("")
        group
          columns
            column 1fr
              text Swift for Servers
              text https://academy.example/swift
            column 26mm
              bitmap https://academy.example/swift

        """)
  }
}
