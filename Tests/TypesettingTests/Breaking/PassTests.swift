import TestSupport
import Testing

@testable import Typesetting

@Suite struct `Passes of breaking` {
  private func lines(
    _ items: [LineItem], width: Int32, change: (inout BreakingSettings) -> Void = { _ in }
  ) -> BrokenParagraph {
    var settings = BreakingSettings()
    change(&settings)
    return LineBreaker(LineShapes(width: width), settings: settings).lines(of: items)
  }

  @Test func `what holds nothing has no lines`() {
    for items in [[], [Paragraphs.space], [.kern(4), .penalty(0), .penalty(-10_000)], LineItem.lineEnd] {
      #expect(lines(items, width: 100).lines.isEmpty)
    }
  }

  @Test func `one box is one line that is not stretched`() {
    let paragraph = lines([.box(40), Paragraphs.space], width: 100)
    #expect(Paragraphs.ranges(paragraph) == [0..<1])
    #expect(paragraph.lines[0].badness == 0)
    #expect(paragraph.setWidths(ofLine: 0) == [40])
  }

  @Test func `hyphens are looked for only if the lines are not good enough without`() {
    var asked = 0
    let plain = Paragraphs.words([40, 40, 30, 40, 40])
    let hyphenated: () -> [LineItem] = {
      asked += 1
      return plain
    }
    let breaker = LineBreaker(LineShapes(width: 122))
    #expect(breaker.lines(of: plain, hyphenated: hyphenated).pass == .withoutHyphenation)
    #expect(asked == 0)
    #expect(LineBreaker(LineShapes(width: 110)).lines(of: plain, hyphenated: hyphenated).pass == .lastResort)
    #expect(asked == 1)
  }

  @Test func `a hyphen is used where it saves a line, and shown`() {
    let items: [LineItem] =
      Paragraphs.words([40, 40]) + [Paragraphs.space, .box(20), .hyphenation(width: 4), .box(60)]
    let paragraph = lines(items, width: 118)
    #expect(paragraph.pass == .withHyphenation)
    #expect(Paragraphs.ranges(paragraph) == [0..<5, 6..<7])
    #expect(paragraph.lines[0].hyphen == 5)
    #expect(paragraph.lines[1].hyphen == nil)
    #expect(paragraph.setWidths(ofLine: 0).reduce(4, +) == 118)
  }

  @Test func `emergency stretch comes before lines that are beyond the tolerance`() {
    let items = Paragraphs.words([50, 50, 50, 50])
    let paragraph = lines(items, width: 130) { $0.emergencyStretch = 30 }
    #expect(paragraph.pass == .withEmergencyStretch)
    // What is reported is what spaces really do.
    #expect(paragraph.lines[0].badness > 200)
    #expect(lines(items, width: 130).pass == .lastResort)
  }

  @Test func `a word wider than the line stands alone and says by how much`() {
    let paragraph = lines(Paragraphs.words([30, 150, 30]), width: 100)
    #expect(Paragraphs.ranges(paragraph) == [0..<1, 2..<3, 4..<5])
    #expect(paragraph.lines.map(\.overfull) == [0, 50, 0])
    #expect(paragraph.pass == .lastResort)
  }

  @Test(arguments: [Int32(0), -5])
  func `no width at all puts each word on a line of its own`(width: Int32) {
    let paragraph = lines(Paragraphs.words([30, 20, 30]), width: width)
    #expect(Paragraphs.ranges(paragraph) == [0..<1, 2..<3, 4..<5])
    #expect(paragraph.lines.map(\.overfull) == [30, 20, 30].map { $0 - Int(width) })
  }

  @Test func `lines end where they must`() {
    let verse = Paragraphs.words([30, 30]) + LineItem.lineEnd + Paragraphs.words([20]) + LineItem.lineEnd
    let paragraph = lines(verse, width: 200)
    #expect(paragraph.lines.map { $0.items.lowerBound } == [0, 6])
    #expect(paragraph.lines.allSatisfy { $0.badness == 0 })
    #expect(paragraph.setWidths(ofLine: 0) == [30, 6, 30, 0, 134])
    // Twice in a row leaves a line empty; one at the very end is the paragraph's own.
    let twice = lines([.box(10), .penalty(-10_000), .penalty(-10_000), .box(10)], width: 10)
    #expect(Paragraphs.ranges(twice) == [0..<1, 2..<2, 3..<4])
  }

  @Test func `a forced end within a line that is too long is kept`() {
    let items: [LineItem] = [.box(90), Paragraphs.space, .box(90), .penalty(-10_000), .box(10)]
    #expect(Paragraphs.ranges(lines(items, width: 60)) == [0..<1, 2..<3, 4..<5])
  }

  @Test func `lengths at the edges of what numbers hold do not stop it`() {
    let huge = Int32.max
    let items: [LineItem] = [
      .box(huge), .glue(huge, stretch: huge, shrink: huge), .box(huge), .glue(0), .box(-huge), .glue(1),
      .kashida(step: huge, atMost: huge), .glue(-huge, stretch: -1, shrink: -1), .box(0, hangsAtStart: huge),
      .penalty(.min, width: huge), .penalty(.max), .box(huge), .hyphenation(cost: .min, width: .min), .box(1),
    ]
    for width in [Int32.min, -1, 0, 1, huge] {
      let paragraph = lines(items, width: width) {
        $0.hangs = true
        $0.emergencyStretch = huge
        $0.tolerance = huge
      }
      #expect(paragraph.lines.last?.items.upperBound == items.count)
      for number in paragraph.lines.indices { _ = paragraph.setWidths(ofLine: number) }
    }
  }

  @Test func `costs grow with the length of the text, not with its square`() {
    func seconds(_ words: Int) -> Duration {
      let items = Paragraphs.random(words, seed: 7, longest: 10)
      return processorTime { _ = lines(items, width: 700) }
    }
    _ = seconds(500)
    let (short, long) = (seconds(2_000), seconds(16_000))
    #expect(long < short * 24, "\(short), \(long)")
  }
}
