import Diagnostics
import Markup
import TestSupport
import Testing

@Suite struct `Callouts` {
  @Test(arguments: CalloutKind.allCases)
  func `are quotes with a word in brackets`(kind: CalloutKind) {
    let sample = MarkdownSample("> [!\(kind.name.uppercased())]\n> Take *care*.\n>\n> - a\n")
    #expect(sample.first(.callout).flatMap { sample.document.calloutKind($0) } == kind)
    let html = sample.html()
    #expect(html.hasPrefix("<div class=\"callout callout-\(kind.name)\">\n<p class=\"callout-title\">"))
    #expect(html.contains("<p>Take <em>care</em>.</p>\n<ul>\n<li>a</li>\n</ul>\n</div>\n"))
  }

  @Test func `have titles in the page's language`() {
    var options = HTMLOptions()
    options.calloutTitles = CalloutTitles([.note: "ملاحظة"])
    #expect(MarkdownSample("> [!note]\n> a").html(options).contains("<p class=\"callout-title\">ملاحظة</p>"))
  }

  @Test(arguments: ["> [!NOTE] a", "> [!OTHER]\n> a", "> a\n> [!NOTE]", "> *[!NOTE]*\n> a", "[!NOTE]\na"])
  func `are nothing else`(text: String) {
    #expect(MarkdownSample(text).first(.callout) == nil)
  }

  @Test func `may be empty, and are quotes where they are not asked for`() {
    #expect(
      MarkdownSample("> [!TIP]").html()
        == "<div class=\"callout callout-tip\">\n<p class=\"callout-title\">Tip</p>\n</div>\n")
    #expect(MarkdownSample("> [!TIP]", options: .commonMark).first(.callout) == nil)
  }
}

@Suite struct `Components` {
  @Test(arguments: [
    "a\n\n```component quiz\n1️⃣a: 1\nb: [2]\n2️⃣```\n\nc\n",
    "- a\n\n  ~~~ component  quiz\n1️⃣  a: 1\n2️⃣  ~~~\n",
    "```component quiz\n1️⃣2️⃣```\n",
    "```component quiz\n1️⃣a: 1\n2️⃣",
    "```component quiz\r\n1️⃣a: 1\r\n2️⃣```\r\n",
  ])
  func `know where their YAML stands`(text: String) throws {
    let marked = MarkedText(text)
    let document = MarkdownSample(marked.bytes, base: 50).document
    let component = try #require(document.componentBlocks.first)
    #expect(component.name == "quiz")
    let body = try #require(document.body(of: component.node))
    #expect(Int(body.lower) - 50 == marked.offsets["1️⃣"])
    #expect(Int(body.upper) - 50 == marked.offsets["2️⃣"])
  }

  @Test func `need a name`() {
    let sample = MarkdownSample("a\n\n```component\nb: c\n```\n")
    #expect(sample.names == ["component-without-name"])
    #expect(sample.diagnostics.first?.range == SourceRange(file: SourceID(index: 0), lower: 3, upper: 15))
    #expect(MarkdownSample("```components x\n```").diagnostics.isEmpty)
  }
}

@Suite struct `Mathematics` {
  @Test(arguments: [
    (
      "$x_1$ and $y_2$",
      "<p><span class=\"math math-inline\">x_1</span> and <span class=\"math math-inline\">y_2</span></p>\n"
    ),
    ("($a<b$).", "<p>(<span class=\"math math-inline\">a&lt;b</span>).</p>\n"),
    ("$$\na *b* c\n$$", "<div class=\"math math-display\">\na *b* c\n</div>\n"),
    ("a $$b$$ c", "<p>a <span class=\"math math-display\">b</span> c</p>\n"),
    ("```math\nx^2\n```", "<div class=\"math math-display\">x^2\n</div>\n"),
    ("$a\\$b$", "<p><span class=\"math math-inline\">a\\$b</span></p>\n"),
    ("*a $b*c$ d*", "<p><em>a <span class=\"math math-inline\">b*c</span> d</em></p>\n"),
  ])
  func `is left readable`(text: String, html: String) {
    #expect(MarkdownSample(text).html() == html)
  }

  @Test(arguments: [
    "$5 and $10", "US$20 or 30$", "$ a $", "\\$a$", "`$a$`", "$$$a$$$", "$20,000 and USD$30", "a$b$c", "$",
  ])
  func `is not money`(text: String) {
    let sample = MarkdownSample(text)
    #expect(sample.document.nodes(of: .mathInline, .mathDisplay, .mathBlock).isEmpty)
  }
}
