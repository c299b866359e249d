import Testing

@testable import Typesetting

@Suite struct `What good lines are` {
  private func lines(
    _ items: [LineItem], _ shapes: LineShapes, change: (inout BreakingSettings) -> Void = { _ in }
  ) -> BrokenParagraph {
    var settings = BreakingSettings()
    change(&settings)
    return LineBreaker(shapes, settings: settings).lines(of: items)
  }

  @Test func `no short word is left alone on the last line if that can be helped`() {
    let space = LineItem.glue(6, stretch: 30, shrink: 2)
    let words = [40, 40, 40, 40, 40, 40, 20].map { [LineItem.box($0)] }
    let items = Array(words.joined(separator: [space]))
    let shapes = LineShapes(width: 132)
    func tolerant(_ least: Int32) -> BrokenParagraph {
      lines(items, shapes) {
        $0.firstTolerance = 10_000
        $0.leastLastLine = least
        $0.shortLastLineDemerits = 1_000_000_000
      }
    }
    #expect(tolerant(0).lines.last?.items == 12..<13)
    #expect(tolerant(50).lines.last?.items.lowerBound ?? 99 < 12)
  }

  @Test func `lines beside a drop shape are narrower`() {
    let shapes = LineShapes(
      first: [.init(indent: 50, width: 60), .init(indent: 50, width: 60)], others: .init(width: 110))
    let paragraph = lines(Paragraphs.words([27, 27, 27, 27, 27, 27, 27, 27]), shapes)
    #expect(Paragraphs.ranges(paragraph) == [0..<3, 4..<7, 8..<13, 14..<15])
    #expect(paragraph.lines.map(\.shape.indent) == [50, 50, 0, 0])
    #expect(paragraph.offset(ofLine: 1) == 50)
  }

  @Test func `a paragraph can be made longer or shorter`() {
    let items = Paragraphs.random(300, seed: 3)
    func count(_ looseness: Int) -> Int {
      lines(items, LineShapes(width: 900)) {
        $0.tolerance = 1_000
        $0.looseness = looseness
      }.lines.count
    }
    #expect(count(1) == count(0) + 1)
    #expect(count(-40) <= count(0))
  }

  @Test func `ragged lines keep their spaces`() {
    let items = Paragraphs.words([40, 40, 40, 40, 40])
    for (alignment, offset) in [
      (BreakingSettings.Alignment.start(raggedness: 60), 0), (.end(raggedness: 60), 24),
      (.centered(raggedness: 60), 12),
    ] {
      let paragraph = lines(items, LineShapes(width: 110)) { $0.alignment = alignment }
      #expect(Paragraphs.ranges(paragraph) == [0..<3, 4..<7, 8..<9])
      #expect(paragraph.setWidths(ofLine: 0) == [40, 6, 40])
      #expect(paragraph.offset(ofLine: 0) == offset)
      #expect(paragraph.lines.allSatisfy { $0.overfull == 0 })
    }
    // Spaces do not shrink, either.
    let tight = lines(items, LineShapes(width: 84)) { $0.alignment = .start(raggedness: 60) }
    #expect(tight.lines.count == 5)
  }

  @Test func `what hangs over the margins does not count`() {
    let comma = LineItem.box(44, hangsAtEnd: 4)
    let quote = LineItem.box(43, hangsAtStart: 3)
    let items = [quote, Paragraphs.space, comma, Paragraphs.space, .box(30)]
    let hanging = lines(items, LineShapes(width: 86)) { $0.hangs = true }
    #expect(Paragraphs.ranges(hanging) == [0..<3, 4..<5])
    #expect(hanging.lines[0].missing == 0)
    #expect(hanging.lines[0].badness == 0)
    #expect(hanging.offset(ofLine: 0) == -3)
    #expect(hanging.setWidths(ofLine: 0) == [43, 6, 44])
    #expect(Paragraphs.ranges(lines(items, LineShapes(width: 86))) == [0..<1, 2..<5])
  }

  @Test func `letters are lengthened once spaces are at their limit`() {
    let items: [LineItem] = [
      .box(40), .kashida(step: 4, atMost: 3), .box(10), .glue(6, stretch: 4, shrink: 2), .box(20),
      .kashida(step: 4, atMost: 3), .box(10), .penalty(-10_000), .box(5),
    ]
    let natural = lines(items, LineShapes(width: 89))
    #expect(natural.lines[0].kashida == 0)
    #expect(natural.setWidths(ofLine: 0) == [40, 0, 10, 9, 20, 0, 10])
    let long = lines(items, LineShapes(width: 102))
    #expect(long.lines[0].kashida == 12)
    #expect(long.setWidths(ofLine: 0) == [40, 4, 10, 10, 20, 8, 10])
    #expect(long.lines[0].badness == 100)
    // Steps are whole; what they leave goes to the spaces.
    let odd = lines(items, LineShapes(width: 99))
    #expect(odd.setWidths(ofLine: 0) == [40, 4, 10, 11, 20, 4, 10])
  }

  @Test func `two hyphens in a row and one before the end are avoided`() {
    var last: Int64 = 0
    for demerits: Int64 in [0, 10_000, 100_000] {
      let items = Paragraphs.random(60, seed: 11, hyphens: true)
      let paragraph = lines(items, LineShapes(width: 300)) {
        $0.firstTolerance = -1
        $0.tolerance = 10_000
        $0.consecutiveHyphenDemerits = demerits
      }
      #expect(paragraph.demerits >= last)
      last = paragraph.demerits
    }
  }
}
