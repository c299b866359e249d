import TestSupport
import Testing

@testable import Content

@Suite struct `Derived ratings` {
  /// The means 4.25, 4.2333… and 3.35.
  @Test(arguments: [
    (["4", "4.5"], "4.3", "5 1 5000 bp 4 1 5000 bp 3 0 0 bp 2 0 0 bp 1 0 0 bp"),
    (["4", "4", "4.7"], "4.2", "5 1 3333 bp 4 2 6667 bp 3 0 0 bp 2 0 0 bp 1 0 0 bp"),
    (["3.3", "3.4"], "3.4", "5 0 0 bp 4 0 0 bp 3 2 10000 bp 2 0 0 bp 1 0 0 bp"),
    (["5"], "5.0", "5 1 10000 bp 4 0 0 bp 3 0 0 bp 2 0 0 bp 1 0 0 bp"),
  ])
  func `the mean of reviews has one digit, half up`(
    ratings: [String], mean: String, histogram: String
  ) async throws {
    let reviews = ratings.map { "course: loops, rating: \($0), status: approved" }
    let course = try #require(await loops(reviews: reviews))
    #expect(course.shown("rating", "rating_count") == [mean, "\(ratings.count)"])
    #expect(course.shown("rating_histogram") == [histogram])
  }

  @Test func `reviews of an archived course count, and are seen with it`() async throws {
    let course = try #require(
      await loops("status: archived", reviews: ["course: loops, rating: 4, status: approved"]))
    #expect(course.visibility == .unlisted)
    #expect(course.shown("rating", "rating_count") == ["4.0", "1"])
    let review = try #require(course.catalog.all("reviews").first)
    #expect(PublicRecord(review) != nil)
  }

  @Test(arguments: ["pending", "rejected", "flagged"])
  func `reviews that are not approved do not count`(status: String) async throws {
    let course = try #require(
      await loops(reviews: [
        "course: loops, rating: 4, status: approved", "course: loops, rating: 1, status: \(status)",
      ]))
    #expect(course.shown("rating", "rating_count") == ["4.0", "1"])
  }

  @Test(arguments: [[], ["course: loops, rating: 1, status: pending"]])
  func `without approved reviews the told rating stands`(reviews: [String]) async throws {
    let course = try #require(await loops("rating: 3.9\nrating_count: 12", reviews: reviews))
    #expect(course.shown("rating", "rating_count") == ["3.9", "12"])
  }

  @Test(arguments: [
    ("person: ada", "people", "ada"), ("book: maps", "books", "maps"), ("event: meet", "events", "meet"),
    ("product: kit", "products", "kit"),
  ])
  func `whatever is reviewed has a rating`(subject: String, collection: String, name: String) async throws {
    let files = """
      == books/maps.md
      ---
      {title: Maps, author: Ada, category: data, lang: en, page_count: 9, preview_pages: 1, price: 1.00}
      ---
      Maps.
      == events/meet.md
      ---
      {kind: live_room, title: Meet, hosts: [ada], start: 2026-07-01T10:00:00Z, duration: 1h}
      ---
      We meet.
      == products/kit.md
      ---
      {title: Kit, owner: ada, content_type: course, price: 1.00}
      ---
      A kit.
      == reviews.yaml
      - {\(subject), author_name: Bo, rating: 2, status: approved}
      - {\(subject), author_name: Cy, rating: 3, status: approved}
      """
    let entry = try #require(await ContentFixture(files).entry(collection, name))
    #expect(entry.shown("rating", "rating_count") == ["2.5", "2"])
  }

  /// Loops has 4.3 from its reviews, maps tells 3.8: their mean is 4.05.
  @Test func `a bundle is rated as its courses are, and saves what they cost more`() async throws {
    let bundle = try #require(await bundle(price: "60.00"))
    #expect(bundle.shown("rating", "course_count", "duration") == ["4.1", "2", "3600 s"])
    #expect(bundle.shown("list_sum", "saving") == ["69.00 USD", "9.00 USD"])
  }

  @Test func `a bundle that costs more than its courses saves nothing`() async throws {
    let bundle = try #require(await bundle(price: "70.00"))
    #expect(bundle.shown("list_sum", "saving") == ["69.00 USD", "none"])
  }

  private func bundle(price: String) async -> Record? {
    await ContentFixture(
      SampleEntry.course("loops", "price: 49.00") + SampleEntry.section("loops/01-start")
        + SampleEntry.lesson("loops/01-start/01-one", "type: text\nduration: 10 min")
        + SampleEntry.course("maps", "price: 20.00\nrating: 3.8") + SampleEntry.section("maps/01-start")
        + SampleEntry.lesson("maps/01-start/01-one", "type: text\nduration: 50 min")
        + SampleEntry.course("off", "price: 30.00\nrating: 1.0\nstatus: draft")
          + """
          == reviews.yaml
          - {course: loops, author_name: Bo, rating: 4, status: approved}
          - {course: loops, author_name: Cy, rating: 4.5, status: approved}
          == bundles/all.md
          ---
          title: All
          short_description: All of it.
          price: \(price)
          courses: [loops, maps, off]
          ---
          All.
          """
    ).entry("bundles", "all")
  }

  private func loops(_ lines: String = "", reviews: [String]) async -> Record? {
    let rows = reviews.enumerated().map { "- {id: r\($0), author_name: Reader \($0), \($1)}\n" }
    return await ContentFixture(
      SampleEntry.course("loops", lines) + "== reviews.yaml\n" + rows.joined()
    ).entry("courses", "loops")
  }
}
