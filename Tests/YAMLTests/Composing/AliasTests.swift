import Diagnostics
import TestSupport
import Testing
import YAML

@Suite struct AliasTests {
  @Test func `an alias is a copy of what it refers to`() throws {
    let composed = Composed("a: &x {k: [1, 'two']}\nb: 1️⃣*x2️⃣\nc: [*x, *x]\n&y d: *y\n")
    #expect(composed.diagnostics.isEmpty)
    #expect(
      composed.outline
        == "{a: {k: [1, \"two\"]}, b: {k: [1, \"two\"]}, c: [{k: [1, \"two\"]}, {k: [1, \"two\"]}], d: d}")
    let root = try #require(composed.tree.root)
    let copy = try #require(composed.tree.value("b", in: root))
    #expect(Int(composed.tree.range(copy).lower) == composed.marked.offsets["1️⃣"])
    #expect(Int(composed.tree.range(copy).upper) == composed.marked.offsets["2️⃣"])
  }

  @Test func `an anchor may be given anew`() {
    #expect(Composed("[&a 1, *a, &a 2, *a]").outline == "[1, 1, 2, 2]")
  }

  @Test func `merge keys merge nothing`() {
    #expect(Composed("a: &x {k: 1}\nb: {<<: *x}\n").outline == "{a: {k: 1}, b: {<<: {k: 1}}}")
  }

  @Test func `an alias without anchor is told`() {
    let composed = Composed("a: 1️⃣*b2️⃣\nc: **bold**\n")
    composed.expectFirst("yaml-undefined-alias")
    #expect(composed.outline == "{a: , c: }")
  }

  @Test func `an alias within its anchor is told`() {
    let composed = Composed("a: &x [1, 1️⃣*x2️⃣]\n")
    composed.expectFirst("yaml-recursive-alias")
    #expect(composed.outline == "{a: [1, ]}")
  }

  @Test func `a thousand million laughs are not copied`() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let inner = (0..<10).map { _ in "*a\(level - 1)" }.joined(separator: ", ")
      text += "a\(level): &a\(level) [\(inner)]\n"
    }
    let composed = Composed(text)
    #expect(composed.ids == ["yaml-too-many-aliases"])
    #expect(composed.tree.nodeCount < 300_000)
  }

  @Test func `aliases do not hide depth`() {
    var text = "a0: &a0 [x]\n"
    for level in 1...200 { text += "a\(level): &a\(level) [*a\(level - 1)]\n" }
    #expect(Composed(text).ids == ["yaml-too-deep"])
  }

  @Test func `many anchors cost no more than their number`() {
    let text = (0..<20_000).map { "k\($0): &a\($0) v\nl\($0): *a\($0)\n" }.joined()
    var composed = Composed("")
    #expect(processorTime { composed = Composed(text) } < .seconds(20))
    #expect(composed.diagnostics.isEmpty)
    #expect(composed.tree.root.map { composed.tree.count($0) } == 40_000)
  }
}
