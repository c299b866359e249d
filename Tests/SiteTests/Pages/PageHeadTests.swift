import Foundation
import Testing

private let texts = """
  == people/ada.md
  ---
  name: Ada
  roles: [instructor]
  headline: Draws "maps" & more
  ---
  == categories.yaml
  - {slug: data, name: Data, description: Numbers and tables.}
  - {slug: bare, name: Bare}
  == tags.yaml
  - {slug: maps, name: Maps}
  == courses/loops.md
  ---
  title: Loops
  subtitle: Round and round.
  lang: en
  category: data
  tags: [maps]
  instructors: [{person: ada}]
  seo: {meta_description: For those who search.}
  ---
  == courses/lists.md
  ---
  title: Lists
  lang: en
  category: bare
  instructors: [{person: ada}]
  ---
  == events/open.md
  ---
  title: Open evening
  kind: live_room
  hosts: [ada]
  start: 2096-03-01T18:00:00Z
  duration: 60 min
  ---
  Come and ask.
  == posts/hello.md
  ---
  title: Hello
  author: ada
  kind: post
  published_at: 2026-03-01
  seo: {meta_title: A greeting}
  ---
  First words.
  == posts/hello.ar.md
  ---
  seo: {meta_title: تحية, meta_description: كلمات قليلة.}
  ---
  أول الكلام.
  == pages/about.md
  ---
  title: About
  show_in_navigation: true
  seo: {meta_title: All about us}
  ---
  Who we are.
  == pages/about.ar.md
  ---
  title: عنا
  ---
  من نحن.

  """

@Suite struct `What a page says of itself` {
  private let site: ShownSite

  init() async throws { site = try await ShownSite(texts) }

  private func head(_ folder: String) throws -> String {
    try #require(site.beginning(folder.isEmpty ? "index.html" : folder + "/index.html"))
  }

  private func values(_ folder: String, _ name: String) throws -> [String] {
    let pattern = try Regex("<meta (?:name|property)=\"\(name)\" content=\"([^\"]*)\">")
    return try head(folder).matches(of: pattern).compactMap { $0[1].substring.map(String.init) }
  }

  @Test func `is rendered without a complaint`() { #expect(site.problems == []) }

  @Test(arguments: [
    ("courses/loops", "For those who search."), ("events/open", "Come and ask."),
    ("categories/data", "Numbers and tables."), ("posts/hello", "First words."), ("about", "Who we are."),
    ("people/ada", "Draws &quot;maps&quot; &amp; more"),
  ])
  func `says what an entry says of itself, to search engines and in shared links`(
    _ folder: String, _ text: String
  ) throws {
    #expect(try values(folder, "description") == [text])
    #expect(try values(folder, "og:description") == [text])
  }

  @Test(arguments: ["", "courses", "events", "instructors", "books", "gifts", "rewards", "faq", "ar/courses"])
  func `says what a list is of`(_ folder: String) throws {
    let told = try values(folder, "description")
    #expect(told.count == 1 && told.allSatisfy { $0.count > 10 })
    #expect(try values(folder, "og:description") == told)
  }

  @Test(arguments: ["courses/lists", "search"])
  func `says nothing where there is nothing to say`(_ folder: String) throws {
    #expect(try values(folder, "description") == [] && values(folder, "og:description") == [])
  }

  @Test(arguments: [
    ("categories/bare", "Lists"), ("tags/maps", "Loops"), ("events/2096/03", "Open evening"),
    ("courses/by/title", "Lists · Loops"), ("tags", "Maps"), ("categories", "Bare · Data"),
  ])
  func `says what stands in a list that says nothing of itself`(_ folder: String, _ text: String) throws {
    #expect(try values(folder, "description") == [text])
  }

  @Test func `a title for search engines is the page's, in the language of its file`() throws {
    #expect(try head("posts/hello").contains("<title>A greeting · "))
    #expect(try values("posts/hello", "og:title") == ["A greeting"])
    #expect(try head("ar/posts/hello").contains("<title>تحية · "))
    #expect(try values("ar/posts/hello", "og:description") == ["كلمات قليلة."])
    // Nobody has told this one in Arabic, and its own title is told.
    #expect(try head("about").contains("<title>All about us · "))
    #expect(try head("ar/about").contains("<title>عنا · "))
    #expect(try values("ar/about", "og:title") == ["عنا"])
  }

  @Test func `no page has an empty one`() {
    #expect(!site.files.contains { site.beginning($0)?.contains("content=\"\"") == true })
  }

  @Test(arguments: [
    ("posts/hello", "article"), ("people/ada", "profile"), ("courses/loops", "website"), ("", "website"),
  ])
  func `tells networks what it is, and where`(_ folder: String, _ type: String) throws {
    #expect(try values(folder, "og:type") == [type])
    let address = "https://academy.example.org/" + (folder.isEmpty ? "" : folder + "/")
    #expect(try values(folder, "og:url") == [address])
  }

  @Test func `the menu marks the page that it leads to, and no other`() throws {
    #expect(try head("about").contains("<a href=\"/about/\" aria-current=\"page\">About</a>"))
    #expect(try !head("courses").contains("aria-current"))
  }
}
