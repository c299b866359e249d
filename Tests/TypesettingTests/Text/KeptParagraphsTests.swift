import PDF
import Testing

@testable import Typesetting

struct KeptParagraphsTests {
  private func question(_ text: String) -> KeptParagraphs.Question {
    KeptParagraphs.Question(
      text: StyledText(text, serif), style: ParagraphStyle(language: "en"), width: .points(100))
  }

  @Test func `what every paper says is kept, however many there are`() throws {
    let tools = try openTools()
    let set = try tools.set(
      StyledText("constant", serif), ParagraphStyle(language: "en"), width: .points(100))
    var kept = KeptParagraphs()
    kept.keep(set, as: question("constant"))
    for paper in 0..<2_000 {
      kept.beginDocument()
      #expect(kept.paragraph(question("constant")) != nil, "paper \(paper)")
      kept.keep(set, as: question("the name on paper \(paper)"))
    }
  }

  @Test func `what one paper says is forgotten some papers later`() throws {
    let tools = try openTools()
    let set = try tools.set(StyledText("own", serif), ParagraphStyle(language: "en"), width: .points(100))
    var kept = KeptParagraphs()
    for paper in 0..<2_000 {
      kept.beginDocument()
      kept.keep(set, as: question("the name on paper \(paper)"))
    }
    #expect(kept.paragraph(question("the name on paper 1999")) != nil)
    #expect(kept.paragraph(question("the name on paper 0")) == nil)
  }

  @Test func `of a document that is no longer than a book everything is kept to its end`() throws {
    let tools = try openTools()
    let set = try tools.set(StyledText("own", serif), ParagraphStyle(language: "en"), width: .points(100))
    var kept = KeptParagraphs()
    kept.beginDocument()
    for paragraph in 0..<10_000 { kept.keep(set, as: question("paragraph \(paragraph)")) }
    #expect(kept.paragraph(question("paragraph 0")) != nil)
  }
}
