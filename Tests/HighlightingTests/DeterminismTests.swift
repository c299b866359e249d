import Highlighting
import TestSupport
import Testing

struct DeterminismTests {
  @Test func `two threads write the same bytes, ten thousand times`() async {
    var first = Highlighter()
    let expected = Self.allSamples(&first)
    let areSame = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<2 {
        group.addTask { Self.repeats(expected) }
      }
      return await group.reduce(true) { $0 && $1 }
    }
    #expect(areSame)
  }

  @Test func `a block looks the same whatever came before it`() {
    var highlighter = Highlighter()
    for sample in LanguageSample.all + LanguageSample.all.reversed() {
      #expect(highlighter.coloured(sample.code, sample.names[0]) == coloured(sample.code, sample.names[0]))
    }
  }

  /// Lines are coloured once for each state in which they begin.
  @Test func `a block of known lines in a new order looks as if nothing were known`() {
    var random = SeededRandom(seed: 11)
    var highlighter = Highlighter()
    for round in 0..<200 {
      let sample = LanguageSample.all[round % LanguageSample.all.count]
      let lines = sample.code.split(separator: "\n", omittingEmptySubsequences: false)
      let code = (0..<12).compactMap { _ in lines.randomElement(using: &random) }.joined(separator: "\n")
      #expect(highlighter.coloured(code, sample.names[0]) == coloured(code, sample.names[0]))
    }
  }

  /// Every tenth round starts anew, so that languages are also loaded on both threads at once.
  private static func repeats(_ expected: [String?]) -> Bool {
    var highlighter = Highlighter()
    return (0..<10_000 / LanguageSample.all.count / 2 + 1).allSatisfy { round in
      if round % 10 == 0 { highlighter = Highlighter() }
      return allSamples(&highlighter) == expected
    }
  }

  private static func allSamples(_ highlighter: inout Highlighter) -> [String?] {
    LanguageSample.all.map { highlighter.coloured($0.code, $0.names[0]) }
  }
}
