import PDF
import Testing

@testable import Typesetting

@Suite struct `Pages of text` {
  private let paper = SmallPaper()

  @Test func `are filled one after the other`() throws {
    let document = try paper.set((1...12).map { SmallPaper.text("p\($0)") })
    #expect(document.words == [(1...10).map { "p\($0)" }, ["p11", "p12"]])
    #expect(document.problems.isEmpty)
  }

  @Test func `leave no line of a paragraph alone`() throws {
    let atFoot = try paper.set([SmallPaper.lines(9, "a"), SmallPaper.lines(4, "b")])
    #expect(atFoot.words[0].count == 9 && atFoot.words[1].first == "b1")
    let atTop = try paper.set([SmallPaper.lines(7, "a"), SmallPaper.lines(4, "b")])
    #expect(atTop.words[1] == ["b3", "b4"])
  }

  @Test func `keep a heading with what follows`() throws {
    let heading = SmallPaper.text("heading", level: 1) { $0.style.keepsWithNext = true }
    let document = try paper.set([SmallPaper.lines(9), heading, SmallPaper.lines(3, "b")])
    #expect(document.words[0].last == "line9")
    #expect(document.words[1] == ["heading", "b1", "b2", "b3"])
    #expect(document.outline.map(\.title) == ["heading"])
  }

  @Test func `keep what belongs together, if a page can hold it`() throws {
    var group = Block(.group([SmallPaper.lines(3, "a"), SmallPaper.lines(3, "b")]))
    group.style.keepsTogether = true
    #expect(try paper.set([SmallPaper.lines(6), group]).words.map(\.count) == [6, 6])
    var long = Block(.group([SmallPaper.lines(12, "a")]))
    long.style.keepsTogether = true
    #expect(try paper.set([SmallPaper.lines(2), long]).words.flatMap(\.self).count == 14)
  }

  @Test func `have space between blocks, and none where a page happens to begin`() throws {
    func spaced(_ words: String) -> Block {
      SmallPaper.text(words) {
        $0.style.spaceBefore = .points(20)
        $0.style.spaceAfter = .points(12)
      }
    }
    let document = try paper.set([spaced("a"), spaced("b"), SmallPaper.lines(3), spaced("c")])
    #expect(document.box(of: "a")?.y == .points(20 + 20))
    #expect(document.box(of: "b")?.y == .points(40 + 12 + 20))
    #expect(document.words[1] == ["c"] && document.box(of: "c")?.y == .points(20))
  }

  @Test func `keep the space above what a page was asked for`() throws {
    let chapter = SmallPaper.text("chapter") {
      $0.style.breakBefore = .page
      $0.style.spaceBefore = .points(30)
    }
    #expect(try paper.set([SmallPaper.text("a"), chapter]).box(of: "chapter")?.y == .points(50))
  }

  @Test func `have the space that the last block of a group asks for`() throws {
    let last = SmallPaper.text("a") { $0.style.spaceAfter = .points(15) }
    let document = try paper.set([Block(.group([Block(.group([last]))])), SmallPaper.text("b")])
    #expect(document.box(of: "b")?.y == .points(20 + 12 + 15))
  }

  @Test func `say what no page can hold`() throws {
    let high = Block(.space(.points(300)), origin: 4)
    let document = try paper.set([SmallPaper.text("a"), high, SmallPaper.text("b")])
    #expect(document.problems == [SettingProblem(kind: .tooHigh(by: .points(180)), origin: 4)])
    #expect(document.words.flatMap(\.self) == ["a", "b"])
  }

  @Test(arguments: [(BlockStyle.Break.page, 2), (.right, 3), (.left, 2)])
  func `begin where a block asks for it`(place: BlockStyle.Break, pages: Int) throws {
    let document = try paper.set([
      SmallPaper.text("a"), SmallPaper.text("b") { $0.style.breakBefore = place },
    ])
    #expect(document.pages.count == pages)
    #expect(document.words.last == ["b"])
  }

  @Test func `of papers that read from right to left are mirrored as a whole`() throws {
    var arabic = SmallPaper(language: "ar", isRightToLeft: true)
    arabic.language = "ar"
    let columns = Columns(
      .sideBySide([
        Columns.Column(.fixed(.points(50)), [SmallPaper.text("first")]),
        Columns.Column(.share(1), [SmallPaper.text("second")]),
      ]), gap: .points(10))
    let document = try arabic.set([Block(.columns(columns))])
    #expect(document.box(of: "first")?.x == .points(240 - 20 - 50))
    #expect(document.box(of: "second")?.x == .points(20))
    let physical = SmallPaper.text("seal") {
      let box = Box(x: .points(7), y: .points(9), width: .points(30), height: .points(20))
      $0.style.place = FixedPlace(box, isPhysical: true)
    }
    #expect(try arabic.set([physical]).box(of: "seal")?.x == .points(7))
  }

  @Test func `know what their running heads tell`() throws {
    var paper = SmallPaper(numbering: Manuscript.Numbering(.lowerRoman, start: 3))
    paper.head = RunningText(distance: .points(4)) { facts in
      [SmallPaper.text("\(facts.label)/\(facts.lastLabel) \(facts.headings.joined(separator: ">"))")]
    }
    let document = try paper.set([
      SmallPaper.text("One", level: 1), SmallPaper.lines(8), SmallPaper.text("Two", level: 2),
      SmallPaper.lines(9, "b"), SmallPaper.lines(9, "c"),
    ])
    #expect(document.words.map { $0[0] } == ["iii/v One>Two", "iv/v One>Two", "v/v One>Two"])
    #expect(document.pages.map(\.label) == ["iii", "iv", "v"])
    #expect(document.labels == [PageLabel(from: 0, .lowerRoman, start: 3)])
  }

  @Test func `number by letters and in Roman`() {
    func label(_ style: PageLabel.Style, _ number: Int) -> String {
      Manuscript.Numbering(style, prefix: "A-", start: number).label(0)
    }
    #expect(label(.upperRoman, 1_994) == "A-MCMXCIV")
    #expect(label(.lowerAlpha, 28) == "A-bb")
    #expect(label(.decimal, 7) == "A-7")
    #expect(Manuscript.Numbering(nil).label(4).isEmpty)
  }
}
