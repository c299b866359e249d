import PDF
import Testing

@testable import Typesetting

@Suite struct `Blocks` {
  @Test func `in frames are set in, and the frame is drawn around all of it`() throws {
    var box = Block(.group([SmallPaper.text("a"), SmallPaper.text("b")]))
    box.style.frame.padding = Edges(top: .points(3), end: .points(4), bottom: .points(5), start: .points(6))
    box.style.frame.background = Colour(grey: 200)
    let document = try SmallPaper().set([box, SmallPaper.text("after")])
    let frame = try #require(document.pages[0].items.first)
    #expect(frame.box == Box(x: .points(20), y: .points(20), width: .points(200), height: .points(32)))
    #expect(document.box(of: "a")?.x == .points(26) && document.box(of: "a")?.width == .points(190))
    #expect(document.box(of: "after")?.y == .points(52))
  }

  @Test func `in frames that a page divides have a part on each`() throws {
    var box = Block(.group([SmallPaper.lines(14)]))
    box.style.frame.padding = Edges(all: .points(6))
    box.style.frame.borders = Borders(all: Stroke(width: .points(1)))
    let document = try SmallPaper().set([box])
    let borders = document.pages.map { page in
      page.items.compactMap { if case .borders(let borders, _) = $0.content { borders } else { nil } }
    }
    #expect(borders.map(\.count) == [1, 1])
    #expect(borders[0][0].bottom == nil && borders[0][0].top != nil)
    #expect(borders[1][0].top == nil && borders[1][0].bottom != nil)
  }

  @Test func `in lists stand behind their signs, on the same line`() throws {
    let items = ["9.", "10."].map {
      List.Item(
        label: RichText($0, SmallPaper.style), [SmallPaper.text("item \($0)"), SmallPaper.text("more")])
    }
    let document = try SmallPaper().set([
      Block(.list(List(items, numbering: .decimal, SmallPaper.lines, gap: .points(5))))
    ])
    #expect(document.words[0] == ["9.", "item 9.", "more", "10.", "item 10.", "more"])
    #expect(document.baseline(of: "9.") == document.baseline(of: "item 9."))
    #expect(document.box(of: "item 9.")?.x == document.box(of: "item 10.")?.x)
    #expect(document.box(of: "9.")?.maxX == document.box(of: "10.")?.maxX)
  }

  @Test func `flow through columns that end evenly`() throws {
    let document = try SmallPaper().set([
      Block(.columns(Columns(.flowing([SmallPaper.lines(8)], count: 2), gap: .points(20)))),
      SmallPaper.text("after"),
    ])
    #expect(document.box(of: "line5")?.y == document.box(of: "line1")?.y)
    #expect(document.box(of: "line5")?.x == .points(20 + 90 + 20))
    #expect(document.box(of: "after")?.y == .points(20 + 48))
  }

  @Test func `flow through columns of several pages`() throws {
    let document = try SmallPaper().set([
      SmallPaper.lines(3, "before"),
      Block(.columns(Columns(.flowing([SmallPaper.lines(30)], count: 2), gap: .points(20)))),
    ])
    #expect(document.pages.count == 2)
    let all = document.words.flatMap(\.self).filter { $0.hasPrefix("line") }
    #expect(Set(all).count == 30 && all.count == 30)
    #expect(document.box(of: "line8")?.y == document.box(of: "line1")?.y)
  }

  @Test func `in fixed places become smaller before they break`() throws {
    func name(_ words: String, _ width: Double, height: Double = 14) -> Block {
      SmallPaper.text(words) {
        let box = Box(x: .points(30), y: .points(40), width: .points(width), height: .points(height))
        $0.style.place = FixedPlace(box, fit: .shrink(least: 600))
      }
    }
    let roomy = try SmallPaper().set([name("Amelia Ashworth", 150)])
    #expect(roomy.texts[0].paragraph.text.styles[0].size == .points(10))
    let tight = try SmallPaper().set([name("Amelia Ashworth", 55)])
    #expect(tight.texts[0].paragraph.text.styles[0].size < .points(10))
    #expect(tight.texts[0].paragraph.lines.count == 1 && tight.problems.isEmpty)
    let tighter = try SmallPaper().set([name("Amelia Bartholomew Ashworth", 55, height: 30)])
    #expect(tighter.texts[0].paragraph.text.styles[0].size == .points(6))
    #expect(tighter.texts[0].paragraph.lines.count == 2 && tighter.problems.isEmpty)
    let hopeless = try SmallPaper().set([name("Amelia Bartholomew Ashworth Fairweather", 40, height: 10)])
    #expect(hopeless.problems.contains { if case .tooHigh = $0.kind { true } else { false } })
  }

  @Test func `of pictures keep their proportions and fit their place`() throws {
    let picture = PaperPicture(number: 1, width: .points(400), height: .points(100))
    let document = try SmallPaper().set([
      Block(.picture(PictureBlock(picture, alternative: "a coast"))),
      Block(.picture(PictureBlock(picture, width: .part(500)))),
      Block(.picture(PictureBlock(picture, height: .points(25)))),
    ])
    let sizes = document.pages[0].items.map { [$0.box.width.points, $0.box.height.points] }
    #expect(sizes == [[200, 50], [100, 25], [100, 25]])
    let high = PaperPicture(number: 1, width: .points(100), height: .points(1_000))
    #expect(
      try SmallPaper().set([Block(.picture(PictureBlock(high)))]).pages[0].items[0].box.height == .points(120)
    )
  }

  @Test func `of pictures in fixed places reach to the edges of the page`() throws {
    let picture = PaperPicture(number: 1, width: .points(240), height: .points(160))
    var cover = Block(.picture(PictureBlock(picture, width: .part(1_000))))
    cover.style.place = FixedPlace(Box(x: .zero, y: .zero, width: .points(240), height: .points(160)))
    let box = try SmallPaper().set([cover]).pages[0].items[0].box
    #expect([box.width.points, box.height.points] == [240, 160])
  }

  @Test func `of too little place are told, and nothing is drawn`() throws {
    var box = Block(.group([SmallPaper.text("a")]), origin: 3)
    box.style.frame.padding = Edges(all: .points(150))
    let document = try SmallPaper().set([box])
    #expect(document.problems.map(\.origin) == [3])
    #expect(document.words == [[]])
  }

  @Test func `as deep as nobody nests them do no harm`() throws {
    var block = SmallPaper.text("deep")
    for _ in 0..<400 { block = Block(.group([block]), origin: 5) }
    let document = try SmallPaper().set([block])
    #expect(document.pages.count == 1)
    #expect(document.problems == [SettingProblem(kind: .tooDeep, origin: 5)])
  }

  @Test func `of ten thousand pages, and a paragraph of forty thousand words`() throws {
    let tools = try openTools()
    let pages = try SmallPaper().set(
      (1...10_000).map { _ in SmallPaper.text("x") { $0.style.breakBefore = .page } }, tools)
    #expect(pages.pages.count == 10_000)
    let words = Array(repeating: "word", count: 40_000).joined(separator: " ")
    let long = try SmallPaper().set([SmallPaper.text(words)], tools)
    #expect(long.texts[0].paragraph.lines.count > 4_000 && long.problems.isEmpty)
  }
}
