import Diagnostics
import TestSupport
import Testing
import YAML

@Suite struct LimitTests {
  @Test(arguments: ["[", "{a: ", "- ", "? ", "a:\n"])
  func `depth ends at the limit`(opening: String) {
    var text = ""
    for level in 0..<10_000 {
      text += opening == "a:\n" ? String(repeating: " ", count: level % 200) + opening : opening
    }
    let composed = Composed(text)
    #expect(composed.ids == ["yaml-too-deep"])
  }

  @Test func `depth within the limit is read`() {
    let text = String(repeating: "[", count: 100) + String(repeating: "]", count: 100)
    #expect(Composed(text).diagnostics.isEmpty)
    Composed("[[[1️⃣[2️⃣]]]]", limits: limits(depth: 3)).expectFirst("yaml-too-deep")
  }

  @Test func `too many values are told`() {
    let composed = Composed("[a, b, c, d, 1️⃣e2️⃣, f]", limits: limits(nodes: 5))
    composed.expectFirst("yaml-too-large")
  }

  @Test func `too many bytes are told`() {
    #expect(Composed("1️⃣a: bcdefghijk", limits: limits(bytes: 5)).ids == ["yaml-too-large"])
  }

  @Test func `a scalar of five megabytes is read`() throws {
    // One is read by libfyaml, for its escape; smaller ones show the other notations.
    for (quote, words, end) in [("\"", 1_000_000, "\\t"), ("", 50_000, "x"), ("'", 50_000, "x")] {
      let composed = Composed("a: \(quote)\(String(repeating: "word ", count: words))\(end)\(quote)\n")
      #expect(composed.diagnostics.isEmpty)
      let root = try #require(composed.tree.root)
      let value = try #require(composed.tree.value("a", in: root))
      #expect(composed.tree.count(value) == words * 5 + 1)
    }
  }

  @Test func `many keys are compared quickly`() {
    let text = (0..<50_000).map { "k\($0): v\n" }.joined()
    var composed = Composed("")
    #expect(processorTime { composed = Composed(text + "1️⃣k7: w\nk9: w\n") } < .seconds(20))
    composed.expectFirst("duplicate-key")
    #expect(composed.ids.count == 2)
  }

  private func limits(bytes: Int = 1000, depth: Int = 100, nodes: Int = 1000) -> YAMLLimits {
    YAMLLimits(bytes: bytes, depth: depth, nodes: nodes, copiedNodes: 1000)
  }
}
