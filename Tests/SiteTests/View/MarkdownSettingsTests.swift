import Content
import Diagnostics
import Liquid
import TestSupport
import Testing

@testable import Site

@Suite struct `What site.yaml says of Markdown` {
  private func shown(_ settings: String) async throws -> String {
    let folder = ScratchFolder()
    let fixture = ContentFixture(
      """
      == site.yaml
      title: Test Academy
      base_url: https://academy.example.org
      languages: [en]
      timezone: UTC
      currency: USD
      \(settings)
      == courses/loops/index.md
      ---
      title: Loops
      category: data
      instructors: [ada]
      ---
      It's <kbd onclick="x()">Esc</kbd><script>alert(1)</script>

      ```swift
      let x = 1
      ```
      """)
    let catalog = await fixture.load(in: folder).value.catalog
    let context = PageContext(catalog, language: "en")
    let course = try #require(catalog.entry("courses", "loops").flatMap { PublicRecord($0) })
    let text = EntryView(course, on: context).member("description")
    withExtendedLifetime(folder) {}
    return text?.text ?? ""
  }

  @Test func `is followed on pages`() async throws {
    let usual = try await shown("")
    #expect(usual.contains("It's ") && !usual.contains("<kbd") && usual.contains("class=\"hk\""))
    #expect(try await shown("markdown: {smart_punctuation: true}").contains("It’s "))
    #expect(try await !shown("markdown: {highlight: false}").contains("class=\"hk\""))
    let raw = try await shown("markdown: {raw_html: true}")
    #expect(raw.contains("<kbd>Esc</kbd>") && !raw.contains("onclick") && !raw.contains("<script"))
  }
}
