import PDF
import Testing

@testable import Typesetting

@Suite struct `Lists of contents` {
  private static func contents(_ levels: Int = 2) -> Block {
    Block(
      .contents(
        Contents(
          (0..<levels).map {
            Contents.Level(SmallPaper.style, number: SmallPaper.style, indent: .points(Double($0 * 10)))
          },
          SmallPaper.lines, leading: 1_200)))
  }

  private static func chapter(_ number: Int) -> [Block] {
    [
      SmallPaper.text("Chapter \(number)", level: 1) { $0.style.breakBefore = .page },
      SmallPaper.lines(4), SmallPaper.text("Section \(number)", level: 2), SmallPaper.lines(8),
    ]
  }

  @Test func `tell the pages of headings that come later`() throws {
    let document = try SmallPaper().set([Self.contents()] + (1...2).flatMap(Self.chapter))
    let entries = document.words[0].filter { !$0.hasPrefix(".") }
    #expect(entries == ["Chapter 1", "2", "Section 1", "2", "Chapter 2", "4", "Section 2", "4"])
    #expect(document.problems.isEmpty)
    #expect(
      document.pages[0].links.map(\.target) == document.destinations.prefix(4).map { .destination($0.name) })
  }

  @Test func `that need pages of their own move what they tell`() throws {
    let document = try SmallPaper().set([Self.contents(1)] + (1...15).flatMap(Self.chapter))
    #expect(document.words[0].contains("3") && document.words[1].contains("Chapter 15"))
    #expect(document.words[2].first == "Chapter 1")
    #expect(document.problems.isEmpty)
  }

  @Test func `go no deeper than they are told`() throws {
    let document = try SmallPaper().set([Self.contents(1)] + Self.chapter(1))
    #expect(!document.words[0].contains("Section 1"))
  }

  @Test func `have company in text that names pages`() throws {
    var text = RichText("See page ", SmallPaper.style)
    text.mark(.pageNumber(of: "there")) { $0.append("000", SmallPaper.style) }
    text.append(".", SmallPaper.style)
    let there = SmallPaper.text("there") {
      $0.style.breakBefore = .page
      $0.style.anchor = "there"
    }
    let reference = Block(.text(TextBlock(text, SmallPaper.lines)))
    #expect(try SmallPaper().set([reference, there]).words[0] == ["See page 2."])
    let lost = try SmallPaper().set([reference])
    #expect(lost.problems.map(\.kind) == [.noSuchAnchor("there")])
  }
}
