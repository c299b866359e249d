import Content
import Diagnostics
import TestSupport
import Testing

@testable import Site

/// Four courses that the world may see, and a draft.
private let academy = """
  == categories.yaml
  - {slug: data, name: Data}
  - {slug: learning, name: Learning, parent: data}
  - {slug: empty, name: Empty}
  == tags.yaml
  - {slug: python, name: Python}
  - {slug: sql, name: SQL}
  == courses/alpha.md
  ---
  title: {en: Zebra, ar: أرنب}
  lang: en
  category: data
  tags: [python]
  level: beginner
  price: 40.00
  duration_weeks: 2
  badges: [new]
  published_at: 2026-01-01T00:00:00Z
  ---
  == courses/beta.md
  ---
  title: {en: Apple, ar: يمام}
  lang: ar
  category: learning
  tags: [python, sql]
  level: beginner
  price_type: free
  duration_weeks: 5
  badges: [popular, new]
  published_at: 2026-03-01T00:00:00Z
  ---
  == courses/delta.md
  ---
  title: {en: Draft, ar: مسودة}
  lang: fr
  category: empty
  level: advanced
  status: draft
  ---
  == courses/epsilon.md
  ---
  title: {en: Mango, ar: تمر}
  lang: en
  category: learning
  price: 90.00
  rating: 3.5
  rating_count: 2
  ---
  == courses/gamma.md
  ---
  title: {en: Lesson 10, ar: بستان}
  lang: en
  category: data
  level: advanced
  price: 150.00
  duration_weeks: 12
  rating: 4.6
  rating_count: 10
  published_at: 2026-05-01T00:00:00Z
  ---
  """

@Suite struct `The catalogue` {
  private func options(_ facet: String, of text: String = academy) async throws -> [String] {
    let folder = ScratchFolder()
    let catalog = await ContentFixture(text).load(in: folder).value.catalog
    let facet = try #require(Facet.all.first { $0.name == facet })
    defer { withExtendedLifetime(folder) {} }
    return Listing(catalog).options(of: facet).map { "\($0.value) \($0.courses.count)" }
  }

  @Test(arguments: [
    ("category", ["data 4", "learning 2"]), ("level", ["all 1", "beginner 2", "advanced 1"]),
    ("language", ["en 3", "ar 1"]), ("price", ["free 1", "paid 3"]),
    ("range", ["to-50 1", "50-100 1", "from-100 1"]), ("duration", ["short 1", "medium 1", "long 1"]),
    ("rating", ["4 1", "3 2"]), ("badge", ["popular 1", "new 2"]), ("tag", ["python 2", "sql 1"]),
  ])
  func `is narrowed by values that courses have`(facet: String, expected: [String]) async throws {
    #expect(try await options(facet) == expected)
  }

  @Test(arguments: Facet.all.map(\.name))
  func `is not narrowed by what is the same everywhere, or nowhere`(facet: String) async throws {
    let course = "---\ntitle: One\nlang: en\ncategory: data\nlevel: all\nprice: 10.00\nrating: 4.5\n---\n"
    let two = "== courses/one.md\n\(course)== courses/two.md\n\(course)"
    #expect(try await options(facet, of: two) == [])
    #expect(try await options(facet, of: "== tags.yaml\n- {slug: python, name: Python}\n") == [])
  }

  @Test(arguments: ["rating: -9.223372036854775808", "rating: 4.5\nrating_count: -9223372036854775808"])
  func `is sorted whatever numbers a platform tells`(told: String) async throws {
    let courses = [("one", told), ("two", "rating: 4.6\nrating_count: 1")].map { slug, told in
      "== courses/\(slug).md\n---\ntitle: One\nlang: en\ncategory: data\n\(told)\n---\n"
    }
    let folder = ScratchFolder()
    let catalog = await ContentFixture(courses.joined()).load(in: folder).value.catalog
    let sorting = try #require(Sorting.all.first { $0.name == "rating" })
    let sorted = sorting.courses(Listing(catalog), language: 0)
    #expect(sorted.compactMap { catalog.publicRecord($0)?.slug } == ["two", "one"])
    withExtendedLifetime(folder) {}
  }

  @Test(arguments: [
    ("newest", "en", "gamma beta alpha epsilon"), ("rating", "en", "gamma epsilon beta alpha"),
    ("price", "en", "beta alpha epsilon gamma"), ("title", "en", "beta gamma epsilon alpha"),
    ("title", "ar", "alpha gamma epsilon beta"),
  ])
  func `is sorted`(sorting: String, language: String, expected: String) async throws {
    let folder = ScratchFolder()
    let catalog = await ContentFixture(academy).load(in: folder).value.catalog
    let sorting = try #require(Sorting.all.first { $0.name == sorting })
    let number = try #require(catalog.settings.languages.firstIndex(of: language))
    let courses = sorting.courses(Listing(catalog), language: number)
    #expect(courses.compactMap { catalog.publicRecord($0)?.slug }.joined(separator: " ") == expected)
    withExtendedLifetime(folder) {}
  }
}
