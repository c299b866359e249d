import Diagnostics
import Markup
import TestSupport
import Testing

@Suite struct `Places in Markdown` {
  struct Case: Sendable, CustomTestStringConvertible {
    var kind: MarkupKind
    /// Which of its kind.
    var number = 0
    /// The node stands between the markers 1️⃣ and 2️⃣.
    var text: String
    var testDescription: String { "\(kind) in \(text.prefix(40))" }
  }

  static let cases = [
    Case(kind: .heading, text: "a\n\n1️⃣## Two *words*2️⃣\n\nb\n"),
    Case(kind: .text, text: "# 1️⃣Title2️⃣ #\n"),
    Case(kind: .heading, text: "1️⃣Title\n=====2️⃣\n\nb\n"),
    Case(kind: .emphasis, text: "a 1️⃣*b c*2️⃣ d\n"),
    Case(kind: .strong, text: "  a\n    1️⃣**b**2️⃣ d\n"),
    Case(kind: .link, text: "> a\n> b 1️⃣[c](d \"e\")2️⃣ f\n"),
    Case(kind: .link, text: "> a\n  lazy 1️⃣[c](d)2️⃣ f\n"),
    Case(kind: .link, text: "- a\n\n  b\n  c 1️⃣[c](d)2️⃣ f\n"),
    Case(kind: .link, text: "a\r\nb 1️⃣[c\r\nd](e)2️⃣ f\r\n"),
    Case(kind: .link, text: "[x]: y\n[z]: w\nb 1️⃣[c](d)2️⃣ f\n"),
    Case(kind: .link, text: "[x]: y\n\nb 1️⃣[x]2️⃣ f\n"),
    Case(kind: .image, text: "é `x` 1️⃣![c](d)2️⃣ f"),
    Case(kind: .code, text: "a 1️⃣``b ` c``2️⃣ d\n"),
    Case(kind: .code, text: "a 1️⃣`b\nc`2️⃣ d\n"),
    Case(kind: .link, text: "a `b\nc` d 1️⃣[e](f)2️⃣\n"),
    Case(kind: .link, text: "see 1️⃣http://example.org/a2️⃣ now\n"),
    Case(kind: .link, text: "see 1️⃣www.example.org2️⃣ now\n"),
    Case(kind: .link, number: 1, text: "see http://a.org/ and\nthen 1️⃣http://example.org/a2️⃣ now\n"),
    Case(kind: .link, text: "write to 1️⃣me@example.org2️⃣ now\n"),
    Case(kind: .link, text: "see 1️⃣<http://a.org>2️⃣ now\n"),
    Case(kind: .strikethrough, text: "a 1️⃣~~b~~2️⃣\n"),
    Case(kind: .footnoteReference, text: "a 1️⃣[^n]2️⃣ b\n\n[^n]: c\n"),
    Case(kind: .footnoteDefinition, text: "a [^n] b\n\n1️⃣[^n]: c\n    d2️⃣\n\ne\n"),
    Case(kind: .mathInline, text: "a\n  b 1️⃣$x_1$2️⃣ c\n"),
    Case(kind: .list, text: "a\n\n1️⃣- b\n- c2️⃣\n\n\nd\n"),
    Case(kind: .item, number: 1, text: "1. b\n1️⃣2. c\n\n   d2️⃣\n\ne\n"),
    Case(kind: .taskItem, text: "1️⃣- [x] b2️⃣\n- c\n"),
    Case(kind: .blockQuote, text: "1️⃣> a\n> b2️⃣\n\nc\n"),
    Case(kind: .callout, text: "1️⃣> [!NOTE]\n> b2️⃣\n\nc\n"),
    Case(kind: .codeBlock, text: "a\n\n1️⃣```swift\nb\n\n```2️⃣\nc\n"),
    Case(kind: .codeBlock, text: "- a\n\n  1️⃣```\n  b\n  ```2️⃣\n"),
    Case(kind: .htmlBlock, text: "a\n\n1️⃣<div>\nb\n</div>2️⃣\n\nc\n"),
    Case(kind: .table, text: "a\n\n1️⃣| a | b |\n|---|---|\n| c | d |2️⃣\n\ne\n"),
    Case(kind: .table, text: "before\n1️⃣| a | b |\n|---|---|\n| c | d |2️⃣\n\ne\n"),
    Case(kind: .paragraph, text: "1️⃣before\nit2️⃣\n| a | b |\n|---|---|\n| c | d |\n"),
    Case(kind: .tableRow, number: 1, text: "| a | b |\n|---|---|\n1️⃣| c | d |2️⃣\n"),
    Case(kind: .link, text: "| a | b |\n|---|---|\n| c |  1️⃣[d](e)2️⃣ |\n"),
    Case(kind: .link, text: "| a | 1️⃣[b](e)2️⃣ |\n|---|---|\n| c | d |\n"),
    Case(kind: .thematicBreak, text: "a\n\n1️⃣---2️⃣\n\nb\n"),
    Case(kind: .paragraph, number: 1, text: "a\n\n1️⃣العربية *هنا*2️⃣\n"),
    Case(kind: .emphasis, text: "a\n\nالعربية 1️⃣*هنا*2️⃣ ثم\n"),
    Case(kind: .softBreak, text: "a *b*1️⃣2️⃣\nc\n"),
  ]

  @Test(arguments: cases)
  func `are told to the byte`(test: Case) throws {
    let marked = MarkedText(test.text)
    let sample = MarkdownSample(marked.bytes, base: 1000)
    let nodes = sample.document.nodes(of: test.kind)
    try #require(nodes.count > test.number)
    let range = sample.document.range(nodes[test.number])
    let found = marked.bytes[(Int(range.lower) - 1000)..<(Int(range.upper) - 1000)]
    let lower = try #require(marked.offsets["1️⃣"]), upper = try #require(marked.offsets["2️⃣"])
    #expect(
      range.lower == UInt32(1000 + lower) && range.upper == UInt32(1000 + upper),
      "found `\(String(decoding: found, as: UTF8.self))`")
  }

  @Test(arguments: SpecExample.specification)
  func `lie within each other`(example: SpecExample) {
    expectOrderedPlaces(
      MarkdownSample(example.markdown, base: 7).document, within: 7...UInt32(7 + example.markdown.utf8.count))
  }
}

/// Every node lies within its parent, save footnotes, which are moved.
func expectOrderedPlaces(_ document: MarkupDocument, within place: ClosedRange<UInt32>) {
  var mistakes: [String] = []
  for node in document.nodes(where: { _ in true }) {
    let range = document.range(node)
    if !(place.contains(range.lower) && place.contains(range.upper)) {
      mistakes.append("\(document.kind(node))")
    }
    guard let parent = document.parent(node), document.kind(node) != .footnoteDefinition else { continue }
    let around = document.range(parent)
    if !(around.lower <= range.lower && range.upper <= around.upper) {
      mistakes.append("\(document.kind(node)) outside \(document.kind(parent))")
    }
  }
  #expect(mistakes.isEmpty, "\(mistakes)")
}
