import Diagnostics
import TestSupport
import Testing

@testable import YAML

/// The quick reader must say what the real one says, or nothing.
@Suite struct PlainSubsetTests {
  @Test func `made-up front matter is read alike`() {
    var maker = FrontMatterText(random: SeededRandom(seed: 1))
    var taken = 0
    for _ in 0..<4000 where isReadAlike(Array(maker.text().utf8)) { taken += 1 }
    #expect(taken > 1000)
  }

  @Test func `mutated front matter is read alike`() {
    var maker = FrontMatterText(random: SeededRandom(seed: 2))
    var mutator = Mutator(random: SeededRandom(seed: 3))
    var taken = 0
    for _ in 0..<4000 where isReadAlike(mutator.mutated(Array(maker.text().utf8))) { taken += 1 }
    #expect(taken > 200)
  }

  @Test func `the suite's cases are read alike`() {
    for test in SuiteCase.all { _ = isReadAlike(test.input) }
  }

  @Test(arguments: [
    "title: Swift\n", "a:\nb: 1", "tags: [a, 'b', \"c\"]\nx:\n  - 1\n  - 2\nseo:\n    t: x\n    u:\n# end\n",
    "a:\n- x\n- y\n",
    "a: {b: c, \"d\": \"e\", f_1: 2}\nx: [{b: c}, {\"b\": 'd'}, e]\n",
    "title: مقدمة\n", "a: C#\n", "a: 10:30\n",
  ])
  func `plain lines are taken`(text: String) {
    #expect(isReadAlike(Array(text.utf8)))
  }

  @Test(arguments: [
    "a: 1\na: 2\n", "a: b: c\n", "a: &x b\n", "a: b #c\n", "a: |\n x\n", "--- \na: b\n", "a: b\n c\n",
    "- a\n", "a: [b\n]",
    "a: 'it''s'\n", "a: \"\\n\"\n", "a:\tb\n", "a: b\r\n", "{a: b}", "", "# c\n", "a: [b: c]\n",
    "a:\n  - b: c\n", "a:b\n",
  ])
  func `anything else is left to the real parser`(text: String) {
    var tree = NodeTree(file: SourceID(index: 0))
    #expect(!PlainSubset.read(Array(text.utf8).span, base: 0, into: &tree))
    #expect(tree.nodeCount == 0)
  }

  private func isReadAlike(_ text: [UInt8]) -> Bool {
    ReadTwice.isAlike(text, mode: .content, PlainSubset.read)
  }
}
