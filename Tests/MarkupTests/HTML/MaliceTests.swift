import Foundation
import Markup
import Testing

/// Nothing that Markdown can say runs a program in the reader's browser, unless the site has
/// allowed raw HTML as it stands.
@Suite struct `Malicious Markdown` {
  struct Vector: Decodable, Sendable, CustomTestStringConvertible {
    var markdown: String
    var testDescription: String { String(markdown.prefix(60)) }
  }

  static let vectors: [Vector] = {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Conformance/xss/markdown-vectors.jsonl")
    guard let text = try? String(contentsOf: path, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").compactMap {
      try? JSONDecoder().decode(Vector.self, from: Data($0.utf8))
    }
  }()

  @Test func `is known in many forms`() { #expect(Self.vectors.count > 1000) }

  @Test func `is harmless where raw HTML is dropped`() {
    for vector in Self.vectors { expectHarmless(vector, HTMLOptions()) }
  }

  @Test func `is harmless where raw HTML is sanitized`() {
    var options = HTMLOptions()
    options.rawHTML = .sanitized
    for vector in Self.vectors { expectHarmless(vector, options) }
  }

  @Test func `is well formed where raw HTML is dropped`() {
    for vector in Self.vectors {
      let html = MarkdownSample(vector.markdown).bytes(HTMLOptions())
      let mistake = HTMLShape.mistake(in: html)
      #expect(mistake == nil, "\(vector.markdown.debugDescription)")
    }
  }

  private func expectHarmless(_ vector: Vector, _ options: HTMLOptions) {
    let html = MarkdownSample(vector.markdown).bytes(options)
    let problem = Harm.problem(in: html)
    #expect(
      problem == nil,
      "\(vector.markdown.debugDescription) became \(String(decoding: html, as: UTF8.self).debugDescription)")
  }
}

/// What is dangerous, told independently of the code that prevents it: only these elements, these
/// attributes and these addresses are harmless.
enum Harm {
  private static let elements: Set<String> = [
    "a", "abbr", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "col", "colgroup", "dd",
    "del",
    "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6",
    "hr", "i",
    "img", "input", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "s", "samp", "section", "small",
    "span", "strong",
    "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul", "var",
  ]

  private static let attributes: Set<String> = [
    "align", "alt", "aria-label", "checked", "cite", "class", "data-footnote-backref", "data-footnote-ref",
    "data-footnotes", "disabled", "href", "id", "open", "src", "start", "title", "type",
  ]

  static func problem(in html: [UInt8]) -> String? {
    guard let found = HTMLShape.elements(in: html) else { return "not well formed" }
    for element in found {
      guard elements.contains(element.name) else { return "<\(element.name)>" }
      for (name, value) in element.attributes {
        guard attributes.contains(name) else { return "\(name) of <\(element.name)>" }
        if ["href", "src", "cite"].contains(name), isDangerous(value, in: element.name) {
          return "\(name)=\(value)"
        }
      }
    }
    return nil
  }

  private static func isDangerous(_ value: String, in element: String) -> Bool {
    let address = value.replacing("&#x27;", with: "'").replacing("&quot;", with: "\"").replacing(
      "&amp;", with: "&"
    )
    .unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7F }
    let plain = String(String.UnicodeScalarView(address)).lowercased()
    if element == "img",
      ["png", "gif", "jpeg", "webp"].contains(where: { plain.hasPrefix("data:image/\($0);") })
    {
      return false
    }
    let schemes = [
      "javascript", "vbscript", "livescript", "mocha", "data", "file", "filesystem", "blob", "view-source",
      "jar", "about", "feed",
    ]
    return schemes.contains { plain.hasPrefix($0 + ":") }
  }
}
