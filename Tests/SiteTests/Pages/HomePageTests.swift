import Foundation
import Testing

private func course(_ slug: String, _ lines: String = "") -> String {
  """
  == courses/\(slug).md
  ---
  title: \(slug.capitalized)
  lang: en
  category: data
  instructors: [{person: ada}]
  price: 40.00
  \(lines.isEmpty ? "level: beginner" : lines)
  ---

  """
}

private func post(_ slug: String, _ day: String, isPinned: Bool = false) -> String {
  """
  == posts/\(slug).md
  ---
  title: \(slug.capitalized)
  author: ada
  kind: post
  published_at: \(day)
  is_pinned: \(isPinned)
  ---
  Words.

  """
}

private let offers = """
  == bundles/both.md
  ---
  title: Both
  short_description: Loops and lists.
  price: 50.00
  is_featured: true
  courses: [loops, lists]
  ---
  All of it.
  == bundles/quiet.md
  ---
  title: Quiet
  short_description: Loops and lists.
  price: 60.00
  courses: [loops, lists]
  ---
  All of it.
  == reviews.yaml
  - {subject: {kind: course, ref: loops}, author_name: Bo, rating: 5, content: Went round., status: approved, is_featured: true}
  - {subject: {kind: course, ref: lists}, author_name: Di, rating: 5, content: Kept quiet., status: approved, is_featured: true}
  - {subject: {kind: person, ref: ada}, author_name: Cy, rating: 5, content: Knows it all., status: approved, is_featured: true}
  - {subject: {kind: course, ref: loops}, author_name: Ed, rating: 4, content: Passed by., status: approved}

  """

@Suite struct `The first page` {
  private let home = "index.html"

  @Test func `has what is marked for it, and nothing that is not`() async throws {
    let site = try await ShownSite(
      ShownEntries.academy + course("loops") + course("lists", "allow_reviews: false") + ShownEntries.book()
        + offers
        + post("old", "2026-01-01", isPinned: true) + post("new", "2026-02-01"))
    #expect(site.problems == [])
    #expect(site.sections(home) == ["chosen", "categories", "bundles", "books", "praise", "posts"])
    let page = try #require(site[home])
    #expect(page.contains("Both</a>") && !page.contains("Quiet</a>"))
    #expect(page.contains("Went round.") && page.contains("Knows it all.") && page.contains("Ada</a>"))
    #expect(!page.contains("Passed by.") && !page.contains("Kept quiet."))
  }

  @Test func `is short where there is little`() async throws {
    let site = try await ShownSite(ShownEntries.academy)
    #expect(site.problems == [] && site.sections(home).isEmpty)
  }

  @Test func `what is pinned comes before what is newer`() async throws {
    let posts =
      post("old", "2026-01-01", isPinned: true) + post("new", "2026-02-01") + post("mid", "2026-01-20")
    let page = try #require(try await ShownSite(ShownEntries.academy + posts)[home])
    #expect(page.matches(of: #/(Old|New|Mid)</a>/#).map { $0.1 } == ["Old", "New", "Mid"])
  }

  @Test func `courses that are chosen come first, then those that sell, then the others, none of them twice`()
    async throws
  {
    let site = try await ShownSite(
      ShownEntries.academy + course("anything") + course("sold", "badges: [bestseller]")
        + course("chosen", "badges: [featured, new]") + course("fresh", "badges: [new]")
        + course("loved", "rating: 4.5\nrating_count: 3")
        + ["one", "two", "three"].map { course($0) }.joined())
    let page = try #require(site[home])
    let titles = page.matches(of: #/([A-Z][a-z]+)</a></h3>/#).map { String($0.1) }
    #expect(Array(titles.prefix(3)) == ["Chosen", "Sold", "Loved"])
    #expect(Set(titles).count == titles.count)
    #expect(site.sections(home).prefix(1) == ["chosen"])
  }

  @Test func `courses that are new and not there yet have a part of their own`() async throws {
    let chosen = (1...6).map { course("chosen-\($0)", "badges: [featured]") }.joined()
    let site = try await ShownSite(ShownEntries.academy + chosen + course("fresh", "badges: [new]"))
    #expect(site.sections(home).prefix(2) == ["chosen", "new"])
    #expect(try #require(site[home]).contains("href=\"/courses/badge/new/\""))
  }
}
