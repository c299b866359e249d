import Diagnostics
import Liquid
import Markup
import Names
import Testing

@testable import Documents
@testable import Typesetting

/// A text of which only the beginning is for everybody.
private struct Secret: TemplateObject, MarkdownSource {
  var markdown: MarkdownText

  init(_ text: String) {
    markdown = MarkdownText(Array(text.utf8), file: SourceID(index: 1))
    markdown.isExcerpt = true
  }

  func member(_ name: Name) -> TemplateValue? { nil }
  var memberNames: [String] { [] }
}

@Suite struct `A text that is not for everybody` {
  private static func make(_ template: String, _ text: String = "a secret", pages: Int = 3) -> MadePaper {
    TemplateFixture(template).make([("text", .object(Secret(text)))]) { $0.excerptPages = pages }
  }

  @Test func `makes an excerpt of the section that it stands in, however deep`() {
    let made = Self.make(
      """
      blocks:
        - section: [{text: before}]
        - section: [{each: "(1..2)", blocks: [{box: [{markdown: text}]}]}]
        - section: [{text: after}]
      """)
    #expect(made.manuscript.sections.map(\.isExcerpt) == [false, true, false])
    #expect(made.manuscript.excerptPages == 3)
  }

  @Test func `counts the document's own pages where there are no sections`() {
    #expect(
      Self.make("blocks: [{text: before}, {markdown: text}]").manuscript.sections.map(\.isExcerpt) == [true])
  }

  @Test func `has no pages unless somebody says how many`() {
    let made = TemplateFixture("blocks: [{markdown: text}]").make([("text", .object(Secret("a")))])
    #expect(made.manuscript.excerptPages == 0)
  }

  @Test func `is nothing behind pages and in running heads, and prints nothing`() throws {
    let made = Self.make(
      """
      title: "Of {{ text }}"
      page:
        head: [{markdown: text}]
        backdrop: [{stack: [{markdown: text}], at: {x: 0, y: 0}}]
      blocks: ["It says: {{ text }}"]
      """)
    #expect(made.title == "Of " && !made.manuscript.outline.contains("secret"))
    let design = try #require(made.manuscript.sections.first?.design.right)
    let facts = PageFacts(
      number: 1, count: 1, label: "1", lastLabel: "1", isLeft: false, isFirstOfSection: true, isOpening: true,
      headings: [])
    #expect(design.head?.blocks(facts).isEmpty == true)
    #expect(!"\(design.backdrop)".contains("secret"))
  }

  @Test func `that was kept back marks where it would stand`() {
    let made = Self.make("blocks: [{markdown: text}]", "")
    #expect(made.manuscript.sections[0].blocks.map(\.style.anchor) == [MarkdownText.withheld])
  }
}

@Suite struct `Books in Markdown` {
  @Test func `verse in quotations keeps its lines, and its stanzas stand apart`() throws {
    let made = TemplateFixture("blocks: [{markdown: text}]").make([
      ("text", .text("> one  \n> two\n>\n> three  \n> four\n\nprose  \nin lines"))
    ])
    let blocks = made.manuscript.sections[0].blocks
    guard case .group(let stanzas) = blocks[0].content else { throw TestFailure() }
    #expect(stanzas.count == 2 && stanzas.allSatisfy(\.style.keepsTogether))
    #expect(stanzas.allSatisfy { $0.style.spaceBefore > .zero })
    #expect(!blocks[1].style.keepsTogether)
  }

  @Test func `notes, lists and pages are counted in the digits of their language`() {
    let text = "a[^x]\n\n12. b\n\n[^x]: c"
    let said = TemplateFixture("blocks: [{markdown: text}]").said([("text", .text(text))], language: "ar")
    #expect(said.contains("[١٢.]") && said.contains("١"))
    let made = TemplateFixture("blocks: [a]").make(language: "ar")
    #expect(made.manuscript.sections[0].numbering?.label(11) == "١٢")
  }

  @Test func `notes may be counted anew, and a sign may stand between parts`() {
    let template = "blocks: [{each: \"(1..2)\", blocks: [{markdown: text, notes_anew: true, break: \"⁂\"}]}]"
    let said = TemplateFixture(template).said([("text", .text("a[^x]\n\n---\n\nb\n\n[^x]: c"))])
    #expect(said.contains("⁂") && !said.contains("rule") && !said.contains("2"))
  }

  @Test func `styles of texts are those of the way that one reads`() throws {
    let template = """
      styles: {body: {size: 10pt, right_to_left: {size: 14pt}}}
      blocks: [{markdown: text}]
      """
    for (language, size) in [("en", Length.points(10)), ("ar", .points(14))] {
      let made = TemplateFixture(template).make([("text", .text("word"))], language: language)
      guard case .text(let text) = made.manuscript.sections[0].blocks[0].content else { throw TestFailure() }
      #expect(text.text.styled.styles[0].size == size)
    }
  }

  private struct TestFailure: Error {}
}
