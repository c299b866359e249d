import Content
import Diagnostics
import Foundation
import TestSupport

@testable import Site

/// Pages of a small content, as our own theme shows them with the demo's words.
final class ShownSite: Sendable {
  private let content = ScratchFolder()
  private let pages: [String: String]
  /// Complaints of all that was rendered.
  let problems: [String]

  init(_ files: String) async throws {
    let catalog = try await ContentFixture(Self.site + files).load(in: content, with: Checkout.words()).value
      .catalog
    var sources = catalog.sources
    let theme = ThemeLoader.load(
      Checkout.path + "/Templates", filters: .site, sources: &sources)
    let website = Website(catalog, theme: theme.value, sources: sources, contentFolder: content.path)
    var pages: [String: String] = [:]
    var problems = theme.diagnostics.map(\.summary)
    for page in Planner.plan(website).value where page.kind.format == .markup {
      let rendered = website.render(page, on: Workbench())
      problems += rendered.diagnostics.map(\.summary)
      pages[page.file] = String(decoding: rendered.bytes, as: UTF8.self)
    }
    self.pages = pages
    self.problems = problems
  }

  /// What is inside of `main`, with one blank where there are several; nothing if there is no such page.
  subscript(_ file: String) -> String? {
    guard let page = pages[file], let start = page.range(of: "<main"), let end = page.range(of: "</main>")
    else {
      return nil
    }
    return page[start.upperBound..<end.lowerBound].split(whereSeparator: \.isWhitespace).joined(
      separator: " ")
  }

  var files: [String] { pages.keys.sorted() }

  /// What stands in front of `main`: what a page says of itself, and the way through the site.
  func beginning(_ file: String) -> String? {
    pages[file].flatMap { page in page.range(of: "<main").map { String(page[..<$0.lowerBound]) } }
  }

  /// The sections of a page, in their order.
  func sections(_ file: String) -> [String] {
    (self[file] ?? "").matches(of: #/data-section="([a-z-]+)"/#).map { String($0.1) }
  }

  private static let site = """
    == site.yaml
    title: {en: Academy, ar: أكاديمية}
    base_url: https://academy.example.org
    languages: [en, ar]
    currency: USD
    seller: {email: hello@academy.example.org}
    commission: {instructor: 65, peer: {student_teacher: 60, creator: 25, platform: 15}, affiliate: {rate: 20}}

    """
}
