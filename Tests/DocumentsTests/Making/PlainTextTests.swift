import Diagnostics
import Liquid
import Markup
import Testing

@testable import Documents

@Suite struct `Plain texts` {
  private static func throughMarkdown(_ text: [UInt8]) -> String {
    var reader = MarkdownReader()
    let source = GuardedText.ready(text, notes: [])
    let document = reader.read(
      source.span, file: SourceID(index: 0), options: [.strikethrough, .footnotes]
    ).value
    return document.children(document.root).map { GuardedText.restored(document.plainText($0)) }.joined()
  }

  @Test(arguments: [
    "", " ", "12.50", "  a  b ", "1. a", "1986. A", "20%", "é, (x /y", "/ a", ". b", "12.", "%", "(a, b",
  ])
  func `are what Markdown would make of them`(text: String) throws {
    let bytes = Array(text.utf8)
    #expect(try #require(GuardedText.plain(bytes)) == Self.throughMarkdown(bytes))
  }

  @Test func `are those without a sign of Markdown, a tab or a second line`() {
    for text in [
      "*a*", "a\nb", "a\tb", "a_b", "[a]", "`a`", "a & b", "# a", "- a", "a\\b", "<a>", "~a~", "$a$", "1) a",
    ] {
      #expect(GuardedText.plain(Array(text.utf8)) == nil)
    }
  }

  @Test func `have the marks of values put back`() {
    var bytes: [UInt8] = []
    GuardedText.printGuarded(.text("*a* [b]"), &bytes)
    #expect(GuardedText.plain(bytes) == "*a* [b]")
    #expect(Self.throughMarkdown(bytes) == "*a* [b]")
  }
}
