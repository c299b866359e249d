import TestSupport
import Testing

@testable import Build

@Suite struct `A build that keeps going` {
  private let site = DemoSite()
  private let course = "Content/courses/public-speaking/index.md"
  private let page = "courses/public-speaking/index.html"

  init() { site.adjust = { $0.keepsGoing = true } }

  private func breakCourse() {
    site.files.replace("category: ", with: "category: no-such-", in: course)
    site.files.replace("title: ", with: "title: Broken ", in: course)
  }

  private func addToBooks(_ text: String) {
    site.files.replace("{% endblock %}", with: text + "{% endblock %}", in: "Templates/pages/book.html")
  }

  @Test func `leaves what an error touches and makes the rest`() async throws {
    let before = try await site.build()
    #expect(!before.hasErrors)
    breakCourse()
    addToBooks("<!-- more -->")
    let built = try await site.build()
    #expect(built.hasErrors && built.complaints.contains("no-such-"))
    #expect(built.tree[page] == before.tree[page])
    let other = built.tree.keys.filter { built.tree[$0] != before.tree[$0] }
    // Lists are made of what there is: the category has lost the course.
    #expect(other.contains { $0.contains("books/") })
    #expect(
      !other.contains { $0.contains("lessons/") || $0.contains("people/") || $0 == "index.html" }, "\(other)")
    #expect(built.tree.count == before.tree.count)
    #expect(try #require(built.result.leftOut) > 0)
  }

  @Test func `is completed when the error is mended`() async throws {
    try await site.build()
    breakCourse()
    addToBooks("<!-- more -->")
    site.files.remove("Content/courses/legacy-php")
    #expect(try await site.build().hasErrors)
    site.files.replace("category: no-such-", with: "category: ", in: course)
    site.files["Content/reviews.yaml"] = ""
    let mended = try await site.build()
    #expect(!mended.hasErrors, "\(mended.complaints)")
    #expect(differences(mended.tree, from: try await site.buildClean().tree) == [])
  }

  @Test func `makes what it can where nothing was`() async throws {
    let whole = try await site.buildClean()
    site.files.replace("{{ tag.name }}", with: "{{ tag.nam }}", in: "Templates/pages/tag.html")
    let built = try await site.build()
    #expect(built.hasErrors)
    let missing = Set(whole.tree.keys).subtracting(built.tree.keys)
    #expect(
      !missing.isEmpty && missing.allSatisfy { $0.contains("tags/") || $0.contains("search") },
      "\(missing)")
    for (name, bytes) in built.tree { #expect(bytes == whole.tree[name], "\(name)") }
    site.files.replace("{{ tag.nam }}", with: "{{ tag.name }}", in: "Templates/pages/tag.html")
    #expect(differences(try await site.build().tree, from: whole.tree) == [])
  }

  @Test func `never shows what is private`() async throws {
    let before = try await site.build()
    addToBooks("<!-- nobody@example.com -->")
    site.files["Content/private/accounts.csv"] = "id,email\n990,nobody@example.com\n"
    let built = try await site.build()
    #expect(built.hasErrors && built.complaints.contains("books/"), "\(built.complaints)")
    #expect(differences(built.tree, from: before.tree) == [])
  }

  @Test func `does nothing where an error may touch everything`() async throws {
    let before = try await site.build()
    site.files.replace("currency: ", with: "currency: no-such-", in: "Content/site.yaml")
    addToBooks("<!-- more -->")
    let built = try await site.build()
    #expect(built.hasErrors && built.result.leftOut == nil, "\(built.complaints)")
    #expect(built.tree == before.tree)
  }
}

@Suite struct `Drafts` {
  @Test func `are shown to whoever asks, and to nobody else`() async throws {
    let site = DemoSite()
    let page = "courses/public-speaking/index.html"
    let course = "Content/courses/public-speaking/index.md"
    let published = try await site.build().tree
    site.files.replace("status: published", with: "status: draft", in: course)
    let hidden = try await site.build()
    #expect(!hidden.hasErrors && hidden.tree[page] == nil, "\(hidden.complaints)")
    site.adjust = { $0.showsDrafts = true }
    let shown = try await site.build()
    #expect(differences(shown.tree, from: published) == [])
    #expect(try await site.build().result.hadNothingToDo)
    site.adjust = { _ in }
    #expect(differences(try await site.build().tree, from: hidden.tree) == [])
  }
}
