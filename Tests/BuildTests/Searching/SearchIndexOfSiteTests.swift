import PDF
import TestSupport
import Testing

@testable import Build

/// The index is an output like others: whatever was edited, it is what a build from nothing makes of it.
@Suite struct `The index of the search` {
  private let site = DemoSite()
  private let lesson = "Content/courses/public-speaking/01-before-you-speak/01-one-sentence.md"

  /// All that its files say.
  private func texts() throws -> [String: String] {
    try site.tree.filter { DemoSite.isOfSearch($0.key) && $0.key.hasSuffix(".bin") }.mapValues { bytes in
      String(decoding: try #require(Deflater.inflateUnknown(bytes[...], atMost: 1 << 22)), as: UTF8.self)
    }
  }

  private func pages(with text: String) throws -> Int { try texts().values.count { $0.contains(text) } }

  @Test func `has an entry for each language, and names its files by what is in them`() async throws {
    #expect(try await !site.build().hasErrors)
    #expect(site.tree["search-index.en.json"] != nil && site.tree["search-index.ar.json"] != nil)
    #expect(try pages(with: "Public Speaking") > 0)
    #expect(try pages(with: "\"/ar/courses/public-speaking/\"") == 1)
    let before = try texts()
    _ = try await site.build()
    #expect(try texts() == before)
    #expect(try await site.build().result.hadNothingToDo)
  }

  @Test func `follows a text that changes, without a whole build`() async throws {
    let before = try await site.build().tree
    site.files[lesson] += "\nA zebrafish among words.\n"
    let built = try await site.build()
    #expect(built.result.wasQuick)
    // The text and the list of words, in each language that shows the lesson.
    #expect(try pages(with: "zebrafish") >= 2)
    #expect(try await differences(built.tree, from: site.buildClean().tree) == [])
    let changed = built.tree.keys.filter { DemoSite.isOfSearch($0) && before[$0] != built.tree[$0] }
    #expect((5..<25).contains(changed.count), "\(changed)")
    #expect(try await site.build().result.hadNothingToDo)
  }

  @Test func `follows titles, and entries that come and go`() async throws {
    _ = try await site.builds { site in
      site.files.replace(
        "title: Public Speaking", with: "title: Xylophones", in: "Content/courses/public-speaking/index.md")
    }
    #expect(try pages(with: "Xylophones") > 0)
    _ = try await site.builds { $0.files.remove(self.lesson) }
    #expect(try pages(with: "/lessons/one-sentence/") == 0)
  }

  @Test func `is made again where somebody spoilt it, and where nobody remembers it`() async throws {
    let before = try await site.build().tree
    let piece = try #require(before.keys.sorted().first { $0.hasPrefix("assets/search/") })
    for spoil in [
      { self.site.files.write("Output/site/" + piece, [1, 2, 3]) },
      { self.site.files.remove("Output/site/" + piece) },
      { self.site.files.remove(".lectern/search") },
    ] {
      spoil()
      let built = try await site.build()
      #expect(!built.result.hadNothingToDo)
      #expect(differences(built.tree, from: before) == [])
    }
  }

  @Test func `goes with the template of its page, or if the site leaves it out`() async throws {
    try await site.build()
    site.files.remove("Templates/pages/search.html")
    #expect(try await site.build().tree.keys.allSatisfy { !DemoSite.isOfSearch($0) })
    site.files["Templates/pages/search.html"] = "<p>{{ page.url }}</p>"
    #expect(try await site.build().tree.keys.contains(where: DemoSite.isOfSearch))
    site.files.replace("  - search\n", with: "", in: "Content/site.yaml")
    let built = try await site.build()
    #expect(built.tree.keys.allSatisfy { !DemoSite.isOfSearch($0) })
    #expect(built.tree["search/index.html"] == nil)
  }

  @Test func `tells nothing of pages that nobody is to be led to`() async throws {
    try await site.build()
    #expect(site.tree["courses/legacy-php/index.html"] != nil)
    #expect(try pages(with: "legacy-php") == 0)
  }
}
