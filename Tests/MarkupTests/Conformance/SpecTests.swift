import Markup
import Testing

@Suite struct `GitHub's specification` {
  static let everything: MarkdownOptions = [.tables, .strikethrough, .autolinks, .footnotes, .taskLists]

  @Test func `is complete`() {
    #expect(SpecExample.specification.count == 673)
    #expect(SpecExample.extensions.count == 30)
    #expect(SpecExample.regressions.count == 25)
    #expect(SpecExample.smartPunctuation.count == 16)
  }

  @Test(arguments: SpecExample.specification.filter { $0.words != ["disabled"] })
  func `is followed to the byte`(example: SpecExample) {
    #expect(like(example) == example.html)
  }

  /// These two are switched off in the specification, whose input has its attributes in another
  /// order than the library's.
  @Test(arguments: SpecExample.specification.filter { $0.words == ["disabled"] })
  func `is followed in task lists`(example: SpecExample) {
    let html = MarkdownSample.likeCMark(example.markdown, [.taskLists])
      .replacing(
        "<input type=\"checkbox\" checked=\"\" disabled=\"\" />",
        with: "<input checked=\"\" disabled=\"\" type=\"checkbox\">"
      )
      .replacing("<input type=\"checkbox\" disabled=\"\" />", with: "<input disabled=\"\" type=\"checkbox\">")
    #expect(html == example.html)
  }

  @Test(arguments: SpecExample.extensions.filter { $0.html != "<IGNORE>\n" })
  func `is followed in its extensions`(example: SpecExample) {
    let html = MarkdownSample.likeCMark(example.markdown, Self.everything)
    #expect(html == example.html)
  }

  @Test(arguments: SpecExample.regressions)
  func `had mistakes that are mended`(example: SpecExample) {
    #expect(like(example) == example.html)
  }

  @Test(arguments: SpecExample.smartPunctuation)
  func `has curly quotes where asked`(example: SpecExample) {
    #expect(MarkdownSample.likeCMark(example.markdown, [.smartPunctuation]) == example.html)
  }

  /// With the extensions that an example is about, as the project itself reads them.
  private func like(_ example: SpecExample) -> String {
    let names: [String: MarkdownOptions] = [
      "table": .tables, "strikethrough": .strikethrough, "autolink": .autolinks, "footnotes": .footnotes,
    ]
    let options = example.words.compactMap { names[$0] }.reduce(into: MarkdownOptions()) { $0.formUnion($1) }
    return MarkdownSample.likeCMark(example.markdown, options, tagFilter: example.words.contains("tagfilter"))
  }
}
