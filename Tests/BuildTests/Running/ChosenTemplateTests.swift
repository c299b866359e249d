import TestSupport
import Testing

@testable import Build

/// `template:` of a team's own page.
@Suite struct `A page with a template of its own` {
  private let site = DemoSite()

  init() {
    site.files["Content/site.yaml"] += "\ndiagnostics: {broken-link: warning}\n"
    site.files["Content/pages/hello.md"] = "---\ntitle: Hello\n---\nGood day.\n"
    site.files["Templates/pages/landing.html"] = "<h1>Landing on {{ page.entry.title }}</h1>\n"
  }

  private func text(_ name: String) -> String {
    String(decoding: site.tree[name] ?? [], as: UTF8.self)
  }

  @Test func `is made by it, and by the usual one again`() async throws {
    let usual = try await site.build()
    #expect(!usual.hasErrors, "\(usual.complaints)")
    #expect(text("hello/index.html").contains("Good day."))

    site.files["Content/pages/hello.md"] = "---\ntitle: Hello\ntemplate: landing\n---\nGood day.\n"
    try await site.build()
    #expect(text("hello/index.html") == "<h1>Landing on Hello</h1>\n")

    site.files["Templates/pages/landing.html"] = "<h1>{{ page.entry.title }}!</h1>\n"
    try await site.build()
    #expect(text("hello/index.html") == "<h1>Hello!</h1>\n")

    site.files["Content/pages/hello.md"] = "---\ntitle: Hello\n---\nGood day.\n"
    try await site.build()
    #expect(text("hello/index.html").contains("Good day."))
  }

  @Test func `is refused if there is no such template, and told which is nearest`() async throws {
    site.files["Content/pages/hello.md"] = "---\ntitle: Hello\ntemplate: landnig\n---\n"
    let built = try await site.build()
    #expect(built.hasErrors)
    #expect(built.complaints.contains("there is no template `pages/landnig.html` [no-such-template]"))
    #expect(built.complaints.contains("Content/pages/hello.md:3:11"))
    #expect(built.complaints.contains("did you mean `landing`?"))
  }
}
