import PDF
import Testing

@testable import Typesetting

@Suite struct `Footnotes` {
  private static func text(_ words: String, note: [Block]) -> Block {
    var text = RichText(words, SmallPaper.style)
    text.mark(.note(note)) { $0.append("*", SmallPaper.style) }
    return Block(.text(TextBlock(text, SmallPaper.lines, leading: 1_200)))
  }

  @Test func `stand at the foot of the page that refers to them`() throws {
    let document = try SmallPaper().set([
      SmallPaper.lines(3), Self.text("here", note: [SmallPaper.text("a note")]), SmallPaper.lines(9, "b"),
    ])
    #expect(document.words[0].last == "a note")
    #expect(document.box(of: "a note")?.maxY == .points(140))
    #expect(!document.words[1].contains("a note"))
  }

  @Test func `take their line with them to the next page`() throws {
    let document = try SmallPaper().set([
      SmallPaper.lines(9), Self.text("here", note: [SmallPaper.lines(2, "note")]),
    ])
    #expect(document.words[0].count == 9)
    #expect(document.words[1] == ["here*", "note1", "note2"])
  }

  @Test func `that no page holds go on on the next one`() throws {
    let document = try SmallPaper().set([
      Self.text("here", note: [SmallPaper.lines(14, "note")]), SmallPaper.lines(3, "b"),
    ])
    let notes = document.words.map { $0.filter { $0.hasPrefix("note") } }
    #expect(notes.flatMap(\.self) == (1...14).map { "note\($0)" })
    #expect(notes[0].count >= 7 && document.pages.count <= 3)
  }

  @Test func `are read where the text refers to them`() throws {
    let document = try SmallPaper().set([
      Self.text("here", note: [SmallPaper.text("a note")]), SmallPaper.text("after"),
    ])
    let order = document.texts.map { String(decoding: $0.paragraph.text.bytes, as: UTF8.self) }
    #expect(order == ["a note", "here*", "after"])
    #expect(document.texts.allSatisfy { !$0.parts.isEmpty })
  }
}
