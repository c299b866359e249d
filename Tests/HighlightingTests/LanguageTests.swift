import Highlighting
import TestSupport
import Testing

struct LanguageTests {
  @Test(arguments: LanguageSample.all)
  func `a language that courses teach is coloured`(sample: LanguageSample) throws {
    let html = try #require(coloured(sample.code, sample.names[0]))
    #expect(text(of: Array(html.utf8)) == Array(sample.code.utf8))
    for expected in sample.expected {
      #expect(html.contains(span(expected)), "\(expected) in \(html)")
    }
  }

  @Test(arguments: LanguageSample.all)
  func `other names of a language mean the same`(sample: LanguageSample) {
    let html = coloured(sample.code, sample.names[0])
    for name in sample.names.dropFirst() { #expect(coloured(sample.code, name) == html) }
    #expect(coloured(sample.code, sample.names[0].uppercased()) == html)
  }

  @Test(arguments: [
    "", "klingon", "none", "../../etc", String(repeating: "a", count: 10_000), "\u{0}", "عربي",
  ])
  func `an unknown language writes nothing`(name: String) {
    #expect(coloured("let x = 1", name) == nil)
  }

  @Test func `no library is opened for names that cannot be languages`() {
    var highlighter = Highlighter()
    #expect(highlighter.coloured("x", "") == nil)
    #expect(highlighter.problem == nil)
  }

  @Test func `no span goes over the end of a line`() throws {
    let html = try #require(coloured("/* a\nb */\n", "swift"))
    #expect(html == "<span class=\"hc\">/* a</span>\n<span class=\"hc\">b */</span>\n")
  }

  @Test func `what HTML means something by is escaped`() throws {
    let html = try #require(coloured("\"<&>\"", "swift"))
    #expect(html == "<span class=\"hs\">&quot;&lt;&amp;&gt;&quot;</span>")
  }

  /// The library's definition of Swift knows some types and no interpolation in one-line strings.
  @Test func `Swift's types and interpolations are seen`() throws {
    let code = "let x: Int = f([UInt8].self, \"a \\(b)\", Fahrenheit(1), aB, A_b)"
    let html = try #require(coloured(code, "swift"))
    #expect(text(of: Array(html.utf8)) == Array(code.utf8))
    for type in ["Int", "UInt8", "Fahrenheit", "A_b"] {
      #expect(html.contains(span("type:\(type)")), "\(html)")
    }
    #expect(html.contains(span("escape:\\(")), "\(html)")
    #expect(!html.contains(span("type:B")))
  }

  @Test func `a block without text is done`() {
    #expect(coloured("", "swift") == "")
  }

  @Test func `output is appended to what is there`() {
    var highlighter = Highlighter()
    var output = Array("<pre>".utf8)
    let code = Array("xx1xx".utf8)
    #expect(highlighter.highlight(code[2..<3], language: Array("swift".utf8)[...], into: &output))
    #expect(String(decoding: output, as: UTF8.self) == "<pre><span class=\"hn\">1</span>")
  }

  @Test func `classes differ`() {
    #expect(Set(CodeClass.allCases.map(\.rawValue)).count == CodeClass.allCases.count)
  }

  /// `keyword:let` as it stands in HTML.
  private func span(_ expected: String) -> String {
    let parts = expected.split(separator: ":", maxSplits: 1)
    let look = CodeClass.allCases.first { "\($0)" == parts[0] }
    let text = parts[1].replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    return "<span class=\"\(look?.rawValue ?? "?")\">\(text)</span>"
  }
}
