import TestSupport
import Testing

@testable import Build

@Suite struct `A post that comes between two others` {
  private let site = DemoSite()

  private func post(_ name: String, on day: String) {
    site.files["Content/posts/\(name).md"] =
      "---\ntitle: The \(name)\nauthor: sara-nilsson\npublished_at: \(day)\n---\nText.\n"
  }

  @Test func `stands behind the one and before the other when they are made again`() async throws {
    site.files["Content/site.yaml"] += "\ndiagnostics: {broken-link: warning}\n"
    post("first", on: "2026-01-01")
    post("third", on: "2026-03-01")
    let begun = try await site.build()
    #expect(!begun.hasErrors, "\(begun.complaints)")
    post("second", on: "2026-02-01")
    try await site.build()
    #expect(site.tree == (try await site.buildClean()).tree)
    for name in ["first", "third"] {
      let page = String(decoding: site.tree["posts/\(name)/index.html"] ?? [], as: UTF8.self)
      #expect(page.contains("/posts/second/"))
    }
  }
}
