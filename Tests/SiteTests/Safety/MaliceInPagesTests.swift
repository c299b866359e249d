import Content
import Diagnostics
import Foundation
import Liquid
import TestSupport
import Testing

@testable import Site

/// Whatever stands in titles, front matter and bodies, a browser finds nothing live in the page: in
/// text, attributes, addresses, styles, scripts and JSON-LD.
@Suite(.serialized) struct `Malice in pages` {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  private static let vectors = folder.deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Conformance/xss")

  private static func texts(_ file: String, _ key: String) throws -> [String] {
    let lines = try String(contentsOf: vectors.appendingPathComponent(file), encoding: .utf8)
    return try lines.split(separator: "\n").map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String]
      return try #require(object?[key])
    }
  }

  @Test func `nothing of 340 tricks with text is live, wherever a template puts it`() async throws {
    let texts = try Self.texts("template-vectors.jsonl", "text")
    #expect(texts.count >= 300)
    let found = try await account(of: texts, escaping: true)
    #expect(found == harmless(texts.count))
  }

  @Test func `nothing of a thousand tricks with Markdown is live`() async throws {
    let texts = try Self.texts("markdown-vectors.jsonl", "markdown")
    for start in stride(from: 0, to: texts.count, by: 400) {
      let some = Array(texts[start..<min(start + 400, texts.count)])
      let found = try await account(of: some, escaping: true)
      #expect(found == harmless(some.count))
    }
  }

  @Test func `the browser would tell: without escaping the same tricks are live`() async throws {
    let texts = Array(try Self.texts("template-vectors.jsonl", "text").prefix(3))
    let account = try await account(of: texts, escaping: false)
    #expect(!account.contains("\"alerts\":0,") || !account.contains("\"bad\":[]"))
  }

  private func harmless(_ count: Int) -> String {
    "{\"alerts\":0,\"data\":\(count),\"scripts\":\(2 * count + 2),\"bad\":[]}"
  }

  /// What the page of courses with these texts says of itself in a browser.
  private func account(of texts: [String], escaping: Bool) async throws -> String {
    let folder = ScratchFolder()
    let catalog = await ContentFixture(
      "== translations/en.yaml\ncourse: {learn: \"What {name} teaches\"}\n"
    ).load(in: folder, with: texts.enumerated().map { Self.course($0.offset, $0.element) }).value.catalog
    #expect(catalog.visible("courses").count == texts.count)
    let template = try [UInt8](Data(contentsOf: Self.folder.appendingPathComponent("page.liquid")))
    var settings = CompilerSettings(mode: .checked, filters: .extended)
    settings.escapesHTML = escaping
    let library = TemplateLibrary(settings: settings) { _ in TemplateSource(text: template) }
    let compiled = try #require(try library.template("page"))
    let context = PageContext(catalog, language: "en")
    var output = OutputBuffer()
    let scope = TemplateMap([("content", .object(CatalogView(on: context)))])
    let result = Renderer.render(
      compiled, in: library, with: [.map(scope)],
      options: context.renderOptions(escapesHTML: escaping), into: &output)
    withExtendedLifetime(folder) {}
    #expect(result.diagnostics.map(\.summary) == [])
    return try #require(Browser.account(of: output.bytes))
  }

  private static func course(_ number: Int, _ text: String) -> (name: String, text: String) {
    let value = quoted(text)
    return (
      "courses/v\(number).md",
      """
      ---
      title: \(quoted("t" + text))
      subtitle: \(value)
      lang: en
      category: data
      instructors: [{person: ada, role: primary}]
      objectives: [\(value), \(value)]
      tags: [\(value)]
      seo: {meta_title: \(value)}
      ---
      \(text)
      """
    )
  }

  /// As YAML has text in double quotes.
  private static func quoted(_ text: String) -> String {
    "\""
      + text.unicodeScalars.map { scalar in
        switch scalar {
        case "\"", "\\": "\\\(scalar)"
        case "\n": "\\n"
        case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
          "\\x" + String(scalar.value + 0x100, radix: 16).suffix(2)
        default: String(scalar)
        }
      }.joined() + "\""
  }
}
