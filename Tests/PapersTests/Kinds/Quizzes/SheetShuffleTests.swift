import Testing

@testable import Papers

@Suite struct `Shuffled sheets` {
  private let shuffle = SheetShuffle(quiz: "quizzes/ten", variant: 0)

  @Test func `come in one order on every machine`() {
    #expect(shuffle.shuffled(Array(1...10), for: "questions") == [4, 2, 9, 7, 8, 6, 5, 1, 3, 10])
  }

  @Test func `differ by quiz, by variant and by list`() {
    let items = Array(1...20)
    let first = shuffle.shuffled(items, for: "questions")
    #expect(first.sorted() == items)
    #expect(first != SheetShuffle(quiz: "quizzes/ten", variant: 1).shuffled(items, for: "questions"))
    #expect(first != SheetShuffle(quiz: "quizzes/two", variant: 0).shuffled(items, for: "questions"))
    #expect(first != shuffle.shuffled(items, for: "options 1"))
  }

  @Test func `favour no place`() {
    var counts = [Int](repeating: 0, count: 4)
    for number in 0..<4_000 {
      let shuffle = SheetShuffle(quiz: "\(number)", variant: nil)
      counts[shuffle.shuffled([0, 1, 2, 3], for: "options").firstIndex(of: 0) ?? 0] += 1
    }
    #expect(counts.allSatisfy { (900...1_100).contains($0) }, "\(counts)")
  }

  /// An order that is never the right one would tell of two things which one that is.
  @Test func `hide things in any order, each as often as the others`() {
    for (texts, orders) in [(["A", "B"], 2), (["A", "B", "C"], 6)] {
      var counts: [[Int]: Int] = [:]
      for number in 0..<6_000 {
        counts[SheetShuffle(quiz: "\(number)", variant: nil).hiding(texts, for: "order"), default: 0] += 1
      }
      let expected = 6_000 / orders
      #expect(counts.count == orders)
      #expect(counts.values.allSatisfy { abs($0 - expected) < expected / 8 }, "\(counts)")
    }
  }

  @Test func `have one order of one thing, and none of nothing`() {
    #expect(shuffle.hiding(["A"], for: "order") == [0])
    #expect(shuffle.hiding([], for: "order").isEmpty)
    #expect(shuffle.shuffled([Int](), for: "order").isEmpty)
  }

  /// Whoever knows how this works and undoes it finds an order of the texts, not that in which they were written.
  @Test func `do not depend on the order in which hidden things are written`() {
    let texts = ["Write", "Try", "Revise", "Decide"]
    let written = shuffle.hiding(texts, for: "order").map { texts[$0] }
    let turned = Array(texts.reversed())
    #expect(shuffle.hiding(turned, for: "order").map { turned[$0] } == written)
  }

  @Test func `name partners by letters, in Arabic by its own`() {
    #expect(
      [0, 25, 26, 701, 702].map { SheetLetters.letter($0, in: "en") } == ["A", "Z", "AA", "ZZ", "AAA"])
    #expect(
      [0, 1, 2, 3, 21, 22].map { SheetLetters.letter($0, in: "ar") } == ["أ", "ب", "ج", "د", "ت", "W"])
  }
}
