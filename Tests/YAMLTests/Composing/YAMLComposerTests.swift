import Diagnostics
import TestSupport
import Testing
import YAML

@Suite struct YAMLComposerTests {
  @Test func `a mapping keeps its keys in order`() {
    let composed = Composed("title: Swift\ntags: [a, 'b']\nseo:\n  title: \"T\"\nempty:\n")
    #expect(composed.diagnostics.isEmpty)
    #expect(composed.outline == "{title: Swift, tags: [a, \"b\"], seo: {title: \"T\"}, empty: }")
  }

  @Test func `an empty text has no root and no complaint`() {
    for text in ["", "\u{FEFF}", "# only a comment\n", "\n\n"] {
      let composed = Composed(text)
      #expect(composed.tree.root == nil)
      #expect(composed.diagnostics.isEmpty)
    }
  }

  @Test(arguments: [
    "key: 1️⃣plain text2️⃣  # comment\n", "key: 1️⃣\"quoted \\\" text\"2️⃣\n", "key: 1️⃣''2️⃣\n",
    "key: 1️⃣|2\n   text\n   more2️⃣\n\nnext: 1\n", "key: &a !!str # why\n 1️⃣>-\n  text2️⃣\n",
    "key: 1️⃣\"over\n  lines\"2️⃣\n", "key: 1️⃣plain\n  over lines2️⃣\n", "key:1️⃣2️⃣\nnext: 1\n",
    "key: 1️⃣[a, b]2️⃣\n", "key: 1️⃣{a: b}2️⃣\n", "key:\n  1️⃣- a\n  - b2️⃣\n\nnext: 1\n", "key: 1️⃣*a2️⃣\n",
    "\u{FEFF}key: 1️⃣é2️⃣\n", "é: 1️⃣|\n  ü2️⃣\n", "\"a | # b\": 1️⃣|\n  x2️⃣\n", "key: 1️⃣|2️⃣\nnext: 1",
  ])
  func `a value's range covers all of its token`(text: String) throws {
    let anchored = text.contains("*a") ? text + "" : text
    let composed = Composed(anchored)
    let root = try #require(composed.tree.root)
    let pair = try #require(Array(composed.tree.pairs(root)).first)
    let range = composed.tree.range(pair.value)
    #expect(Int(range.lower) == composed.marked.offsets["1️⃣"])
    #expect(Int(range.upper) == composed.marked.offsets["2️⃣"])
  }

  @Test func `a list of a pair begins at the pair's key`() throws {
    let composed = Composed("[1️⃣\"a\": b2️⃣, c]")
    let root = try #require(composed.tree.root)
    let pair = try #require(Array(composed.tree.items(root)).first)
    #expect(Int(composed.tree.range(pair).lower) == composed.marked.offsets["1️⃣"])
    #expect(Int(composed.tree.range(pair).upper) == composed.marked.offsets["2️⃣"])
  }

  @Test func `places count from the base`() throws {
    var tree = NodeTree(file: SourceID(index: 3))
    let text = Array("a: 1\na: 2\n".utf8)
    let problems = YAMLComposer().compose(text.span, file: SourceID(index: 7), base: 1000, into: &tree)
    #expect(problems.first?.range == SourceRange(file: SourceID(index: 7), lower: 1005, upper: 1006))
    let root = try #require(tree.root)
    #expect(tree.range(root) == SourceRange(file: SourceID(index: 7), lower: 1000, upper: 1009))
  }

  @Test func `the tree holds what stands before a mistake`() {
    let composed = Composed("title: Swift\nlist: [a, b\nkey: c\n")
    #expect(composed.outline.hasPrefix("{title: Swift, list: [a"))
    #expect(composed.ids == ["yaml-unclosed-bracket"])
  }

  @Test func `one composer reads a good text after a broken one`() {
    let composer = YAMLComposer()
    var tree = NodeTree(file: SourceID(index: 0))
    for round in 0..<20 {
      let broken = round % 2 == 1
      let text = Array((broken ? "a: [1\n" : "a: [1]\n").utf8)
      #expect(composer.compose(text.span, file: tree.file, into: &tree).isEmpty != broken)
      #expect(tree.nodeCount == 4)
    }
  }

  @Test func `a second document is a mistake`() {
    Composed("a: 1\n1️⃣---2️⃣\nb: 2\n").expectFirst("yaml-second-document")
  }

  @Test func `a document may begin and end with its markers`() {
    let composed = Composed("---\na: 1\n...\n")
    #expect(composed.diagnostics.isEmpty)
    #expect(composed.outline == "{a: 1}")
  }

  @Test func `a closing bracket may stand at the beginning of a line`() {
    #expect(Composed("tags: [\n  a,\n  b,\n]\nmore: {\n}\n").diagnostics.isEmpty)
  }
}
