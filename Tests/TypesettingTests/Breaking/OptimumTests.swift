import Testing

@testable import Typesetting

@Suite struct `Total-fit breaking` {
  @Test(arguments: 0..<300)
  func `finds the least demerits there are`(seed: Int) {
    let items = Paragraphs.random(12, seed: UInt64(seed), hyphens: seed % 2 == 0)
    let width = Int32(120 + seed % 7 * 40)
    var settings = BreakingSettings()
    settings.firstTolerance = -1
    settings.tolerance = [100, 200, 1_000, 10_000][seed % 4]
    settings.leastLastLine = seed % 3 == 0 ? 60 : 0
    let simple = SimpleMeasure(items: items, width: Int(width), settings: settings)
    let found = LineBreaker(LineShapes(width: width), settings: settings).lines(of: items)
    if let expected = simple.leastDemerits(tolerance: Int(settings.tolerance)) {
      #expect(found.pass == .withHyphenation)
      #expect(found.demerits == expected)
    } else {
      #expect(found.pass == .lastResort)
      let possible = simple.leastDemerits(tolerance: 1_000_000)
      if let possible { #expect(found.demerits == possible) }
      #expect(found.lines.contains { $0.overfull > 0 } == (possible == nil))
    }
  }

  @Test func `is never worse than greedy breaking, and far better in all`() {
    var (total, greedyTotal, beyond, greedyBeyond) = (0, 0, 0, 0)
    for seed in 0..<250 {
      let items = Paragraphs.random(60 + seed % 50, seed: UInt64(1_000 + seed), hyphens: seed % 2 == 0)
      let width = Int32(600 + seed % 9 * 50)
      var settings = BreakingSettings()
      settings.firstTolerance = -1
      let simple = SimpleMeasure(items: items, width: Int(width), settings: settings)
      let greedy = simple.lines(endingAt: simple.greedy())
      let found = LineBreaker(LineShapes(width: width), settings: settings).lines(of: items)
      let lines = simple.lines(endingAt: found.lines.map(\.items.upperBound))
      #expect(lines.map(\.badness) == found.lines.map { Int($0.badness) })
      #expect(simple.demerits(lines) == found.demerits)
      let tolerance = Int(settings.tolerance)
      let isGreedyGood = greedy.allSatisfy { $0.badness <= tolerance }
      // Within the tolerance nothing is better; without it, a line that is beyond it had no better way.
      #expect(found.pass == .lastResort || lines.allSatisfy { $0.badness <= tolerance })
      if isGreedyGood { #expect(found.pass < .lastResort) }
      if isGreedyGood || found.pass == .lastResort { #expect(found.demerits <= simple.demerits(greedy)) }
      total += lines.reduce(0) { $0 + min(10_000, $1.badness) }
      greedyTotal += greedy.reduce(0) { $0 + min(10_000, $1.badness) }
      beyond += lines.count { $0.badness > tolerance }
      greedyBeyond += greedy.count { $0.badness > tolerance }
    }
    #expect(total * 2 < greedyTotal)
    #expect(beyond * 2 < greedyBeyond)
  }

  @Test func `lines are exactly as wide as they should be`() {
    for seed in 0..<100 {
      let items = Paragraphs.random(80, seed: UInt64(seed), hyphens: true)
      let paragraph = LineBreaker(LineShapes(width: 431)).lines(of: items)
      for (number, line) in paragraph.lines.enumerated().dropLast() where line.overfull == 0 {
        let hyphen = line.hyphen.map { Int(items[$0].width) } ?? 0
        let hasSpace = line.items.contains { items[$0].kind == .glue }
        #expect(!hasSpace || paragraph.setWidths(ofLine: number).reduce(hyphen, +) == 431)
      }
    }
  }
}
