import Diagnostics
import TestSupport
import Testing
import YAML

/// Whatever the bytes: no crash, no endless loop, and places within the text.
@Suite struct MutationTests {
  @Test(arguments: 0..<10)
  func `broken YAML is read or refused`(round: Int) {
    var mutator = Mutator(random: SeededRandom(seed: UInt64(100 + round)))
    let composer = YAMLComposer()
    var tree = NodeTree(file: SourceID(index: 0))
    for number in 0..<700 {
      let text = mutator.mutated(SuiteCase.all[(round * 700 + number) % SuiteCase.all.count].input)
      for form in [YAMLComposer.Form.yaml, .json] {
        let problems = composer.compose(text.span, file: tree.file, base: 5, form: form, into: &tree)
        expectPlaces(of: tree, problems, within: 5...UInt32(text.count + 5))
      }
    }
  }

  @Test func `broken tables are read or refused`() {
    let table = Array("a,b.c,d\n1,\"x\"\"y\",[p]\n,\"l1\nl2\",\r\n\"é\",2,3\n4,5,6\n".utf8)
    var mutator = Mutator(random: SeededRandom(seed: 200))
    for number in 0..<2000 {
      let text = mutator.mutated(mutator.mutated(table))
      let read = ReadRows(.csv, bytes: text, piece: number % 50 + 1)
      for row in read.rows { expectPlaces(of: row, [], within: 0...UInt32(text.count)) }
      expectPlaces(of: NodeTree(file: SourceID(index: 0)), read.diagnostics, within: 0...UInt32(text.count))
    }
  }

  @Test func `broken JSON Lines are read or refused`() {
    let lines = Array(
      "{\"a\": 1, \"b\": [true, null, \"\\n\"]}\n\n{\"é\": {\"x\": -1.5e3}}\r\n[1]\n{}\n".utf8)
    var mutator = Mutator(random: SeededRandom(seed: 300))
    for number in 0..<2000 {
      let text = mutator.mutated(mutator.mutated(lines))
      let read = ReadRows(.json, bytes: text, piece: number % 50 + 1)
      for row in read.rows { expectPlaces(of: row, [], within: 0...UInt32(text.count)) }
      expectPlaces(of: NodeTree(file: SourceID(index: 0)), read.diagnostics, within: 0...UInt32(text.count))
    }
  }

  private func expectPlaces(of tree: NodeTree, _ problems: [Diagnostic], within place: ClosedRange<UInt32>) {
    var pending = [tree.root].compactMap(\.self)
    var ranges = problems.flatMap { [$0.range] + $0.notes.map(\.range) }.compactMap(\.self)
    while let node = pending.popLast() {
      ranges.append(tree.range(node))
      pending += tree.items(node)
      for pair in tree.pairs(node) { pending += [pair.key, pair.value] }
    }
    let isInside = ranges.allSatisfy { place.contains($0.lower) && place.contains($0.upper) }
    #expect(isInside)
  }
}
