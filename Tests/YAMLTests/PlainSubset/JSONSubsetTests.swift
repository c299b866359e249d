import Diagnostics
import TestSupport
import Testing

@testable import YAML

/// The quick reader must say what the real one says, or nothing.
@Suite struct JSONSubsetTests {
  @Test func `made-up JSON is read alike`() {
    var maker = MadeJSON(random: SeededRandom(seed: 4))
    var taken = 0
    for _ in 0..<4000 where isReadAlike(Array(maker.text().utf8)) { taken += 1 }
    #expect(taken > 1000)
  }

  @Test func `mutated JSON is read alike`() {
    var maker = MadeJSON(random: SeededRandom(seed: 5))
    var mutator = Mutator(random: SeededRandom(seed: 6))
    var taken = 0
    for _ in 0..<4000 where isReadAlike(mutator.mutated(Array(maker.text().utf8))) { taken += 1 }
    #expect(taken > 200)
  }

  @Test(arguments: [
    "", "{", "{\"a\": 1,}", "{\"a\": \"\\n\"}", "{\"a\": 1, \"a\": 2}", "[01]", "nul", "{a: 1}", "[1] 2",
    "[1e5]", "- 1",
    String(repeating: "[", count: 10_000),
  ])
  func `anything else is left to the real parser`(text: String) {
    var tree = NodeTree(file: SourceID(index: 0))
    #expect(!JSONSubset.read(Array(text.utf8).span, base: 0, into: &tree))
    #expect(tree.nodeCount == 0)
  }

  private func isReadAlike(_ text: [UInt8]) -> Bool {
    ReadTwice.isAlike(text, mode: .json, JSONSubset.read)
  }
}
