import Platform
import TestSupport
import Testing

@testable import Build

/// Changes that reach a page by a way that is easily forgotten.
@Suite struct `A page is rendered again` {
  private let site = DemoSite()

  private func changed(by edit: (DemoSite) -> Void) async throws -> Set<String> {
    try await site.builds(after: edit).changed
  }

  @Test func `when its entry leaves all lists but keeps its page`() async throws {
    let changed = try await changed { site in
      site.files.replace(
        "status: published", with: "status: archived", in: "Content/courses/public-speaking/index.md")
    }
    #expect(changed.contains("courses/public-speaking/index.html"))
  }

  @Test func `when schema.yaml takes away a field that it asks for`() async throws {
    site.files.replace(
      "{% render 'course/head'", with: "{{ course.delivery_note }}{% render 'course/head'",
      in: "Templates/pages/course.html")
    let first = try await site.build()
    #expect(!first.hasErrors, "\(first.complaints)")
    site.files.replace("    delivery_note:", with: "    delivery_notice:", in: "Content/schema.yaml")
    let second = try await site.build()
    let clean = try await site.buildClean()
    #expect(clean.hasErrors)
    #expect(second.complaints == clean.complaints)
  }

  @Test func `when a picture comes to stand beside its text that was shown from the root`() async throws {
    let course = "Content/courses/swift-for-servers"
    site.files[course + "/index.md"] += "\n![Swift](media/courses/swift-for-servers.svg)\n"
    let changed = try await changed { site in
      site.files[course + "/media/courses/swift-for-servers.svg"] = "<svg/>"
    }
    #expect(changed.contains("courses/swift-for-servers/index.html"))
  }

  @Test func `when a picture that was missing everywhere comes to stand at the root`() async throws {
    site.files["Content/courses/swift-for-servers/index.md"] += "\n![Swift](media/new.svg)\n"
    site.files["Content/site.yaml"] += "\ndiagnostics: {broken-link: warning}\n"
    let changed = try await changed { site in site.files["Content/media/new.svg"] = "<svg/>" }
    #expect(changed.contains("courses/swift-for-servers/index.html"))
  }

  @Test func `when its file moves, and with it what stands beside it`() async throws {
    let book = "Content/books/the-patient-programmer"
    site.files.replace(
      "description: |\n", with: "description: |\n  ![Plan](plan.svg)\n\n", in: book + "/index.md")
    site.files[book + "/plan.svg"] = "<svg>one</svg>"
    site.files["Content/books/plan.svg"] = "<svg>two</svg>"
    let changed = try await changed { site in
      site.files.move(book + "/index.md", to: "Content/books/the-patient-programmer.md")
      site.files.remove(book)
    }
    #expect(changed.contains("books/the-patient-programmer/index.html"))
  }

  @Test func `and leaves nothing behind of a shared partial that no page shows any more`() async throws {
    site.files["Templates/assets/flag.svg"] = "<svg/>"
    site.files["Templates/partials/flag.html"] = "<img src=\"{{ 'flag.svg' | asset }}\" alt=\"\">"
    site.files.replace(
      "{% cached 'header' %}", with: "{% cached 'flag' %}", in: "Templates/layouts/base.html")
    let changed = try await changed { site in
      site.files.replace(
        "{% cached 'flag' %}", with: "{% cached 'header' %}", in: "Templates/layouts/base.html")
    }
    #expect(changed.contains { $0.hasPrefix("assets/flag") })
  }

  @Test func `and takes away what a killed build had left, though nothing else has changed`() async throws {
    try await site.build()
    let before = site.tree
    let journal = Journal(in: site.cache, for: try OutputFolder(root: site.output))
    try journal.begin(creating: [try #require(OutputPath("courses/gone/index.html"))])
    site.files["Output/site/courses/gone/index.html"] = "<p>A page of the killed build</p>"
    site.files[".lectern/catalog.new"] = "half a"
    try await site.build()
    #expect(differences(site.tree, from: before) == [])
    #expect(journal.unfinished().isEmpty)
    #expect(site.files[".lectern/catalog.new"] == "" && site.files[".lectern/journal"] == "")
  }
}
