import TestSupport
import Testing

@testable import Content

@Suite struct `Derived totals of bundles` {
  private static let totals: [Name] = ["course_count", "duration", "list_sum", "saving", "rating"]

  /// 600 s for 49.00, 3000 s for 20.00, 5 s for nothing, and 7 s of a draft for 30.00.
  private static let courses =
    course("loops", "price: 49.00", "600 s") + course("maps", "price: 20.00", "3000 s")
    + course("gift", "is_free: true", "5 s") + course("off", "price: 30.00\nstatus: draft", "7 s")

  @Test(arguments: [
    ("price: 60.00\ncourses: [loops, maps]", ["2", "3600 s", "69.00 USD", "9.00 USD", "none"]),
    ("price: 69.00\ncourses: [loops, maps]", ["2", "3600 s", "69.00 USD", "0.00 USD", "none"]),
    ("price: 69.01\ncourses: [loops, maps]", ["2", "3600 s", "69.00 USD", "none", "none"]),
    ("price: 40.00\ncourses: [loops, gift]", ["2", "605 s", "49.00 USD", "9.00 USD", "none"]),
    ("price: 60.00\ncourses: [loops, maps, off]", ["2", "3600 s", "69.00 USD", "9.00 USD", "none"]),
    (
      "price: 60.00\ncourses: [loops, maps, off]\nstatus: draft",
      ["3", "3607 s", "99.00 USD", "39.00 USD", "none"]
    ),
    ("price: 60.00 EUR\ncourses: [loops, maps]", ["2", "3600 s", "69.00 USD", "none", "none"]),
    ("price: 60.00\ncourses: []", ["0", "0 s", "none", "none", "none"]),
  ])
  func `a bundle is what its courses add up to`(lines: String, totals: [String]) async throws {
    let bundle = try #require(await ContentFixture(Self.courses + Self.bundle(lines)).entry("bundles", "all"))
    #expect(Self.totals.flatMap { bundle.shown($0) } == totals)
  }

  @Test func `courses in two currencies have no sum`() async throws {
    let files = Self.courses + Self.course("euro", "price: 5.00 EUR", "1 s")
    let bundle = await ContentFixture(files + Self.bundle("price: 6.00\ncourses: [loops, euro]"))
      .entry("bundles", "all")
    #expect(try #require(bundle).shown("duration", "list_sum", "saving") == ["601 s", "none", "none"])
  }

  /// The bundle is told to have 9 learners; three orders brought it, two of them completed.
  @Test(arguments: [
    ([], "9"), (["completed", "completed", "refunded"], "2"), (["pending"], "0"),
  ])
  func `learners of a bundle are those whose orders were completed`(statuses: [String], learners: String)
    async throws
  {
    let item = "items: [{kind: bundle, ref: all, title: All, price: 60.00, quantity: 1}]"
    let orders = statuses.enumerated().map { "- {number: O\($0), account: a1, status: \($1), \(item)}\n" }
    let bundle = await ContentFixture(
      Self.courses + Self.bundle("price: 60.00\ncourses: [loops, maps]\nstats: {total_enrollments: 9}")
        + "\n== private/accounts.yaml\n- {id: a1, name: Lea}\n"
        + (orders.isEmpty ? "" : "== private/orders.yaml\n" + orders.joined())
    ).entry("bundles", "all")
    #expect(bundle?["stats"]?["total_enrollments"]?.shown == learners)
  }

  @Test func `an order whose lines came from a bundle counts once for it`() async throws {
    let item = "price: 30.00, bundle: all"
    let bundle = await ContentFixture(
      Self.courses + Self.bundle("price: 60.00\ncourses: [loops, maps]") + """

        == private/accounts.yaml
        - {id: a1, name: Lea}
        == private/orders.yaml
        - {number: O1, account: a1, status: completed, items: [{kind: course, ref: loops, title: A, \(item)}, {kind: course, ref: maps, title: B, \(item)}]}
        """
    ).entry("bundles", "all")
    #expect(bundle?["stats"]?["total_enrollments"]?.shown == "1")
  }

  private static func course(_ slug: String, _ lines: String, _ duration: String) -> String {
    SampleEntry.course(slug, lines) + SampleEntry.section("\(slug)/01-start")
      + SampleEntry.lesson("\(slug)/01-start/01-one", "type: text\nduration: \(duration)")
  }

  private static func bundle(_ lines: String) -> String {
    """
    == bundles/all.md
    ---
    title: All
    short_description: All of it.
    \(lines)
    ---
    All.
    """
  }
}
