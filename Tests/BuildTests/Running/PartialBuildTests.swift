import TestSupport
import Testing

@testable import Build

@Suite struct `A part of the site` {
  private let site = DemoSite()

  @Test(arguments: [2, 3, 5])
  func `in slices is the whole, each page in one of them`(_ count: Int) async throws {
    let whole = try await site.buildClean()
    var pages = 0
    for index in 1...count {
      site.adjust = { $0.shard = BuildOptions.Shard(index: index, of: count) }
      pages += try await site.build().result.pageCount
    }
    #expect(pages == whole.result.pageCount)
    #expect(differences(site.tree, from: whole.tree) == [])
  }

  @Test func `in slices of their own is the same whole`() async throws {
    let whole = try await site.buildClean()
    var seen: [String: Int] = [:]
    for index in 1...3 {
      site.adjust = { $0.shard = BuildOptions.Shard(index: index, of: 3) }
      let slice = try await site.buildClean()
      for (name, bytes) in slice.tree {
        #expect(whole.tree[name] == bytes)
        seen[name, default: 0] += 1
      }
    }
    // What pages show may be needed by several slices.
    #expect(Set(seen.keys) == Set(whole.tree.keys))
    let twice = seen.filter { $0.value > 1 && $0.key.firstMatch(of: #/\.[0-9a-f]{12}\./#) == nil }
    #expect(twice.isEmpty, "\(twice.keys)")
  }

  @Test func `of one kind is these pages, and nothing is removed for it`() async throws {
    site.adjust = { $0.kinds = ["courses"] }
    let built = try await site.build()
    let pages = built.tree.keys.filter { !$0.hasPrefix("assets/") && !$0.hasPrefix("media/") }
    #expect(pages.sorted() == ["ar/courses/index.html", "courses/index.html"])
    site.adjust = { _ in }
    let whole = try await site.build()
    site.files.remove("Content/books")
    site.files["Templates/partials/price.html"] += "other"
    site.adjust = { $0.kinds = ["courses"] }
    let part = try await site.build()
    let changed = part.tree.keys.filter { part.tree[$0] != whole.tree[$0] }
    #expect(changed.sorted() == ["ar/courses/index.html", "courses/index.html"])
    #expect(part.tree.count == whole.tree.count)
  }

  @Test func `is completed by a build of the whole`() async throws {
    try await site.build()
    site.files.remove("Content/books")
    site.files["Templates/partials/price.html"] += "other"
    site.files["Content/tags.yaml"] += "- slug: added\n  name: {en: Added, ar: جديد}\n"
    site.adjust = { $0.kinds = ["courses", "tag"] }
    try await site.build()
    // What only the part made is gone before the whole is built.
    site.files.replace("- slug: added\n", with: "- slug: other\n", in: "Content/tags.yaml")
    site.adjust = { _ in }
    let whole = try await site.build()
    let clean = try await site.buildClean()
    #expect(!clean.hasErrors, "\(clean.complaints)")
    #expect(differences(whole.tree, from: clean.tree) == [])
    #expect(try await site.build().result.hadNothingToDo)
  }
}
