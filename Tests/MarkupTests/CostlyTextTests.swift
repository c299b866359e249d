import Diagnostics
import Markup
import TestSupport
import Testing

/// Texts on which the library, or a careless reader of its tree, would take hours.
@Suite(.serialized) struct `Costly Markdown` {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var isRefused = true
    var text: @Sendable (Int) -> String
    var testDescription: String { name }
  }

  static func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  static let cases = [
    Case(name: "a header of bars") { many("|", $0) + "\n" + many("|-", $0) + "|\n" },
    Case(name: "a row of bars") { "|a|\n|-|\n" + many("|", $0) },
    Case(name: "a long paragraph over a row of dashes") { many("a\n", $0) + "|-|\n" },
    Case(name: "an address and brackets") { "http://a" + many(")", $0) },
    Case(name: "addresses with underscores") { many("_www.", $0) },
    Case(name: "many addresses of e-mail", isRefused: false) { many("a@b.cd ", $0) },
    Case(name: "at signs", isRefused: false) { many("a@", $0) },
    Case(name: "images before links") { many("![", $0) + many("[a](b)", $0) },
    Case(name: "images that close") { many("![[]()", $0) },
    Case(name: "instructions") { many("a <?", $0) },
    Case(name: "declarations") { many("a <!A ", $0) },
    Case(name: "comments") { "</" + many("<!--", $0) },
    Case(name: "quotes in quotes") { many("> ", $0) + "a" },
    Case(name: "lists in lists") { many("- * ", $0) + "a" },
    Case(name: "footnotes in footnotes") { many("[^1]:", $0) },
    Case(name: "one long definition") { "[a]: " + many("x", $0) + "\n\n" + many("[a] ", $0 / 2) },
    Case(name: "stars", isRefused: false) { many("*a **a ", $0) + "b" + many(" a** a*", $0) },
    Case(name: "tildes", isRefused: false) { many("a~ ~~a ", $0) },
    Case(name: "openers", isRefused: false) { many("[a", $0) },
    Case(name: "brackets in brackets", isRefused: false) { many("[", $0) + "a" + many("]", $0) },
    Case(name: "links without end", isRefused: false) { many("[a](<b", $0) },
    Case(name: "backticks", isRefused: false) { count in
      (0..<count / 50).map { "e" + many("`", $0 % 200) }.joined()
    },
    Case(name: "signs", isRefused: false) { many("<", $0) + many("&", $0) + many("\\!", $0) },
    Case(name: "definitions", isRefused: false) { count in
      (0..<count).map { "[\($0)]: u\n" }.joined() + many("[0] ", count)
    },
    Case(name: "footnotes", isRefused: false) { count in
      (0..<count).map { "[^\($0)]: u\n\n" }.joined() + (0..<count).map { "[^\($0)] " }.joined()
    },
    Case(name: "dollars", isRefused: false) { many("$a $$b ", $0) },
    Case(name: "dashes", isRefused: false) { many("- ", $0) },
  ]

  @Test(arguments: cases)
  func `is read in time or refused with its place`(test: Case) {
    let text = Array(test.text(60_000).utf8)
    var sample: MarkdownSample?
    let time = processorTime {
      sample = MarkdownSample(text)
      _ = sample?.html()
    }
    // An unoptimised build: what is quadratic here takes minutes.
    #expect(time < .seconds(20))
    let costly = sample?.diagnostics.filter { $0.id.name.hasPrefix("markdown-too-") } ?? []
    if test.isRefused { #expect(!costly.isEmpty) }
    #expect(costly.allSatisfy { $0.range.map { Int($0.upper) <= text.count } ?? false })
  }

  @Test func `shows the paragraph as it is written`() {
    let sample = MarkdownSample(
      "one *two*\n\n" + Self.many("![", 30_000) + Self.many("[a](b)", 30_000) + "\n\n*three*\n")
    #expect(sample.names == ["markdown-too-costly"])
    #expect(sample.diagnostics.first?.range?.lower == 11)
    let html = sample.html()
    #expect(html.contains("<p>one <em>two</em></p>"))
    #expect(html.contains("<em>three</em>"))
    #expect(html.contains("<p>![!["))
  }

  @Test func `is refused where it needs more memory than any text of its length`() {
    let sample = MarkdownSample(Self.many("|-\n", 500_000))
    #expect(sample.names == ["markdown-too-costly"])
    #expect(sample.document.isEmpty)
    #expect(MarkdownSample("a *b*").html() == "<p>a <em>b</em></p>\n")
  }

  @Test func `is not what people write`() {
    let row = "|" + Self.many(" cell |", 60) + "\n"
    let table = row + "|" + Self.many("---|", 60) + "\n" + Self.many(row, 2000)
    #expect(MarkdownSample(table).diagnostics.isEmpty)
    let prose =
      Self.many("Some *text* with `code`, [a link](https://example.org/x) and www.example.org. ", 40) + "\n\n"
    #expect(MarkdownSample(Self.many(prose, 50)).diagnostics.isEmpty)
    let picture = "![a][p] and ![b][p]\n\n[p]: data:image/png;base64," + Self.many("A", 300_000) + "\n"
    #expect(MarkdownSample(picture).diagnostics.isEmpty)
    #expect(MarkdownSample(picture).html().utf8.count > 600_000)
  }

  @Test func `may nest a hundred deep`() {
    #expect(MarkdownSample(Self.many("> ", 100) + "a").diagnostics.isEmpty)
    let sample = MarkdownSample("b\n\n" + Self.many("> ", 101) + "a")
    #expect(sample.names == ["markdown-too-deep"])
    #expect(sample.diagnostics.first?.range?.lower == 3)
    #expect(sample.document.isEmpty)
    #expect(MarkdownSample(Self.many("* ", 500)).html() == "<hr />\n")
    let stairs = (0..<120).map { Self.many("  ", $0) + "- a\n" }.joined()
    #expect(MarkdownSample(stairs).names == ["markdown-too-deep"])
    let deepCode = "```\n" + (0..<50).map { _ in Self.many(" ", 300) + "- a\n" }.joined() + "```\n"
    #expect(MarkdownSample(deepCode).diagnostics.isEmpty)
  }
}
