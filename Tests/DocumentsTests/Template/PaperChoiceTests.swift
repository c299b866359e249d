import Diagnostics
import PDF
import Testing
import Typesetting

@testable import Documents

@Suite struct `The choice of a paper` {
  @Test(arguments: [
    ("A4", 210.0, 297.0), ("letter-landscape", 279.4, 215.9), ("landscape", 297, 210),
    ("A5-portrait", 148, 210),
  ])
  func `is a size, which way it lies, or both`(text: String, width: Double, height: Double) throws {
    let paper = try #require(PaperChoice(text)).changing(.a4)
    #expect(paper == Paper(width: .millimetres(width), height: .millimetres(height)))
  }

  @Test(arguments: ["A9", "", "A4-sideways", "A4-A5-landscape"])
  func `is of sizes that there are`(text: String) { #expect(PaperChoice(text) == nil) }

  @Test func `without a direction keeps that of the template`() {
    #expect(PaperChoice("Letter")?.changing(Paper.a4.landscape) == Paper.named("Letter")?.landscape)
  }

  @Test func `holds over the template's own, and places are checked against it`() {
    let text = """
      page: {size: A5, orientation: landscape}
      blocks:
        - {text: "{{ sheet.width }} {{ sheet.height }} {{ sheet.is_portrait }}", at: {x: 150mm, width: 50mm}}
      """
    let own = TemplateFixture(text)
    #expect(own.findings == [] && own.said().contains("210 148 false"))
    let chosen = TemplateFixture(text, paper: PaperChoice("Letter-portrait"))
    #expect(chosen.findings == [] && chosen.said().contains("215.9 279.4 true"))
    #expect(chosen.make().manuscript.sections[0].design.right.width == .millimetres(215.9))
    let narrow = TemplateFixture(text, paper: PaperChoice("A5-portrait"))
    #expect(narrow.diagnostics.map(\.id.name) == ["outside-page"])
  }

  @Test func `holds where a template names none`() {
    let chosen = TemplateFixture("blocks: [A]", paper: PaperChoice("A6-landscape"))
    #expect(chosen.make().manuscript.sections[0].design.right.width == .millimetres(148))
  }
}
