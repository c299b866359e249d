import TestSupport
import Testing

@testable import Build

/// A page is rendered again if something that it shows is different, and only then.
@Suite struct `What is rendered again` {
  private let site = DemoSite()
  private let course = "Content/courses/public-speaking/"

  @Test func `nothing, if nothing changed: the content is not even read`() async throws {
    let first = try await site.build()
    #expect(!first.hasErrors, "\(first.complaints)")
    #expect(first.rendered == first.result.pageCount)
    let second = try await site.build()
    #expect(second.result.hadNothingToDo)
    #expect(second.result.pageCount == first.result.pageCount)
    #expect(second.complaints == first.complaints)
    #expect(second.tree == first.tree)
  }

  @Test func `nothing is written for files that were only touched`() async throws {
    try await site.build()
    for name in site.files.files.keys { site.files.touch(name) }
    let built = try await site.build()
    #expect(built.result.written == 0 && built.result.removed == 0)
  }

  @Test func `the one page that shows a text`() async throws {
    let (rendered, changed) = try await site.builds { site in
      site.files[self.course + "01-before-you-speak/01-one-sentence.md"] += "\nOne more line.\n"
    }
    #expect(changed == ["courses/public-speaking/lessons/one-sentence/index.html"])
    #expect(rendered == 1)
  }

  @Test func `no page, if the text of a closed lesson changed`() async throws {
    let (rendered, changed) = try await site.builds { site in
      site.files[self.course + "01-before-you-speak/02-know-the-room.md"] += "\nOne more line.\n"
    }
    #expect(changed.isEmpty)
    #expect(rendered == 0)
  }

  @Test func `every page that names a course, if its title changed`() async throws {
    try await site.build()
    let naming = site.outputs(with: "Public Speaking")
    let (rendered, changed) = try await site.builds { site in
      site.files.replace("title: Public Speaking", with: "title: Speaking", in: self.course + "index.md")
    }
    #expect(naming.count > 5 && naming.contains("courses/feed.xml"))
    #expect(changed == naming)
    #expect(rendered == naming.count)
  }

  @Test func `every page of its language, if the translated title changed`() async throws {
    try await site.build()
    let old = site.files[course + "index.ar.md"].split(separator: "\n")[1].dropFirst(7)
    let naming = site.outputs(with: String(old))
    let (rendered, changed) = try await site.builds { site in
      site.files.replace("title: \(old)", with: "title: خطابة", in: self.course + "index.ar.md")
    }
    #expect(naming.count > 5 && naming.allSatisfy { $0.hasPrefix("ar/") })
    #expect(changed == naming)
    #expect(rendered == naming.count)
  }

  @Test func `the pages that a partial is part of`() async throws {
    let (rendered, changed) = try await site.builds { site in
      site.files["Templates/partials/price.html"] += "<i>price</i>"
    }
    #expect(changed == site.outputs(with: "<i>price</i>"))
    #expect(changed.contains("index.html") && !changed.contains("books/index.html"))
    #expect(rendered == changed.count)
  }

  @Test func `the pages of a template`() async throws {
    let (rendered, changed) = try await site.builds { site in
      site.files.replace(
        "{% endblock %}", with: "<!-- book -->{% endblock %}", in: "Templates/pages/book.html")
    }
    #expect(
      changed == ["books/the-patient-programmer/index.html", "ar/books/the-patient-programmer/index.html"])
    #expect(rendered == 2)
  }

  @Test func `the pages that say a phrase`() async throws {
    let (rendered, changed) = try await site.builds { site in
      site.files.replace("learn: What you'll learn", with: "learn: Aims", in: "Content/translations/en.yaml")
    }
    #expect(changed == site.outputs(with: "<h2>Aims</h2>"))
    #expect(changed.allSatisfy { $0.hasPrefix("courses/") })
    #expect(rendered == changed.count)
  }

  @Test func `the pages that show a file of the theme, under its new name`() async throws {
    let (rendered, changed) = try await site.builds { site in
      site.files["Templates/assets/main.css"] += "/**/"
    }
    let pages = changed.filter { $0.hasSuffix(".html") }
    #expect(pages == site.outputs(with: "rel=\"stylesheet\""))
    #expect(changed.count == pages.count + 2)
    #expect(rendered == pages.count)
  }

  @Test func `the pages of a course that is published by the clock, and the lists that it is in`()
    async throws
  {
    site.files.replace(
      "published_at: 2026-06-01T08:00:00Z", with: "published_at: 2026-11-21T08:00:00Z",
      in: course + "index.md")
    site.files["Content/reviews.yaml"] = ""
    let before = try await site.build()
    site.now += 8 * 3_600 - 1
    #expect(try await site.build().result.hadNothingToDo)
    let (rendered, changed) = try await site.builds { $0.now += 1 }
    #expect(before.tree.keys.allSatisfy { !$0.contains("public-speaking") })
    let naming = site.outputs(with: "courses/public-speaking/")
    #expect(naming.isSubset(of: changed))
    // The rest of the catalogue tells how many courses there are of each kind.
    let lists =
      ["tags/index.html", "instructors/index.html"].flatMap { [$0, "ar/" + $0] } + ["sitemaps/pages-1.xml"]
    let counting = site.outputs(with: "data-facet=").union(lists).union(site.outputs(with: "\"facets\":"))
    let gone = Set(before.tree.keys).subtracting(site.tree.keys)
    let pages = changed.subtracting(gone).filter { $0.firstMatch(of: #/\.[0-9a-f]{12}\./#) == nil }
    #expect(pages.isSubset(of: naming.union(counting)), "\(pages.subtracting(naming.union(counting)))")
    #expect(rendered == pages.count)
  }

  @Test func `what says the year, when it is over where the academy is`() async throws {
    try await site.build()
    // Riyadh is three hours ahead of UTC, all year.
    site.now = 1_798_750_799
    #expect(try await site.build().result.hadNothingToDo)
    let (rendered, changed) = try await site.builds { $0.now += 1 }
    #expect(changed == site.outputs(with: "<footer"))
    #expect(changed == site.outputs(with: "2027"), "\(changed.count)")
    #expect(rendered == changed.count)
  }

  @Test func `includes the page itself as JSON, other pages named in it`() async throws {
    site.files.replace(
      "</body>", with: "<script>let page = {{ page | json }}</script></body>",
      in: "Templates/layouts/base.html")
    let built = try await site.build()
    #expect(!built.hasErrors, "\(built.complaints)")
    let page = site.files["Output/site/courses/public-speaking/index.html"]
    #expect(page.contains("\"url\":\"/courses/public-speaking/\""), "\(page)")
    #expect(page.contains("\"all\":null"))
  }
}
