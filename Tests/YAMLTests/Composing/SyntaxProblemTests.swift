import Diagnostics
import TestSupport
import Testing
import YAML

/// Each mistake is told where it was made, in words for people.
@Suite struct SyntaxProblemTests {
  @Test(arguments: [
    ("yaml-tab", "a:\n1️⃣\t2️⃣b: 1\n"), ("yaml-tab", "a: 1\n1️⃣\tb: 2\n"), ("yaml-tab", "1️⃣\ta: 1\n"),
    ("yaml-tab", "a:\n  b: 1\n1️⃣\tc: 2\n"),
    ("yaml-unclosed-quote", "a: 1️⃣\"x2️⃣\nb: 1\n"), ("yaml-unclosed-quote", "a: 1️⃣'x2️⃣\nb: 1\n"),
    ("yaml-unclosed-quote", "a: 1️⃣\"x2️⃣\n"), ("yaml-unclosed-quote", "1️⃣'x"),
    ("yaml-unclosed-quote", "a:\n- 1️⃣\"x\n- y\n"),
    ("yaml-unclosed-bracket", "a: 1️⃣[2️⃣b, c\n"), ("yaml-unclosed-bracket", "a: 1️⃣{b: 1\nc: 2\n"),
    ("yaml-unclosed-bracket", "a: [1️⃣{b: 1\n"), ("yaml-unclosed-bracket", "a: 1️⃣[b, c\nd: e\nf: g\n"),
    ("yaml-indentation", "a:\n  b: 1\n 1️⃣c: 22️⃣\n"), ("yaml-indentation", "a: 1\n  1️⃣b: 2\n"),
    ("yaml-indentation", "a: 1\n1️⃣- b2️⃣\n"), ("yaml-indentation", "- a\n1️⃣b: c2️⃣\n"),
    ("yaml-indentation", "  a: 1\n1️⃣b: 2\n"), ("yaml-indentation", "- - a\n 1️⃣- b\n"),
    ("yaml-missing-colon", "1️⃣key without colon2️⃣\nother: x\n"), ("yaml-missing-colon", "1️⃣a:b2️⃣\nc: d\n"),
    ("yaml-missing-colon", "a: |\n x\n1️⃣b2️⃣\nc: 1\n"), ("yaml-colon-in-value", "title: Foo1️⃣:2️⃣ bar\n"),
    ("yaml-syntax", "a: 1️⃣@2️⃣b\n"), ("yaml-syntax", "a: 1️⃣`b`\n"), ("yaml-syntax", "a: 1️⃣%b\n"),
    ("yaml-syntax", "a: \"1️⃣\\q2️⃣\"\n"), ("yaml-syntax", "a: 'it'1️⃣s'2️⃣\n"), ("yaml-syntax", "a: [x]1️⃣y2️⃣\n"),
    ("yaml-syntax", "a: [1, 1️⃣,2️⃣ 2]\n"), ("yaml-syntax", "a: 1️⃣]2️⃣\n"), ("yaml-syntax", "a: 1️⃣-2️⃣ b\n"),
    ("yaml-syntax", "a: >1️⃣x2️⃣\n b\n"), ("yaml-syntax", "a: &1️⃣ b\n"), ("yaml-syntax", "a: 1️⃣!foo!x b\n"),
    ("yaml-syntax", "a:\n- 1\n-\n1️⃣-2️⃣ 2\n"),
  ])
  func `YAML`(id: String, text: String) {
    let composed = Composed(text)
    composed.expectFirst(id)
    #expect(composed.ids.count == 1)
    #expect(composed.diagnostics.first?.hint != nil)
  }

  @Test(arguments: [
    ("json-syntax", "{1️⃣a2️⃣: 1}"), ("json-syntax", "{1️⃣'a': 1}"), ("json-syntax", "{\"a\": 1️⃣yes2️⃣}"),
    ("json-syntax", "{\"a\": 11️⃣,}"), ("json-syntax", "1️⃣- a"), ("json-syntax", "{\"a\": 1️⃣012️⃣}"),
    ("yaml-syntax", "{\"a\": 1}\n1️⃣# no\n"), ("yaml-unclosed-quote", "{\"a\": 1️⃣\"b}"),
  ])
  func `JSON`(id: String, text: String) {
    Composed(text, form: .json).expectFirst(id)
  }

  /// libfyaml 0.7.12 fails to explain some mistakes, and frees memory twice after others.
  @Test func `mistakes that libfyaml stumbles over do no harm`() {
    let texts = [
      "? -:\t-\n", "%FOO\n", "? -a:\t? b\n", "a: |0\n x\n", "%TAG ! `x\n--- a\n", "a: |\n ", "a: b\n",
    ]
    let composer = YAMLComposer()
    var tree = NodeTree(file: SourceID(index: 0))
    for text in texts + texts + texts {
      let problems = composer.compose(Array(text.utf8).span, file: tree.file, into: &tree)
      #expect(problems.allSatisfy { !$0.summary.isEmpty })
    }
    #expect(tree.outline == "{a: b}")
  }

  @Test func `an unclosed bracket is told with what does not fit`() {
    let composed = Composed("a: [b, c\nd: e\nf1️⃣: g\n")
    #expect(
      composed.diagnostics.first?.notes.first?.range.map { Int($0.lower) } == composed.marked.offsets["1️⃣"])
  }

  @Test func `a duplicate key is told with the first`() {
    let composed = Composed("2️⃣a: 1\nb: {c: 1, 'c': 2}\n1️⃣\"a\": 2\n")
    #expect(composed.ids == ["duplicate-key", "duplicate-key"])
    #expect(composed.diagnostics.last?.range.map { Int($0.lower) } == composed.marked.offsets["1️⃣"])
    #expect(
      composed.diagnostics.last?.notes.first?.range.map { Int($0.lower) } == composed.marked.offsets["2️⃣"])
  }

  @Test func `a key that is a list is told and left out`() {
    let composed = Composed("a: 1\n? 1️⃣[b]2️⃣\n: c\nd: 2\n")
    composed.expectFirst("complex-key")
    #expect(composed.outline == "{a: 1, d: 2}")
  }
}
