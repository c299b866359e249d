import TestSupport
import Testing

@testable import Content

@Suite struct `Derived votes on reviews` {
  @Test(arguments: [
    ("votes: [helpful, not_helpful, helpful]", ["2", "1"]),
    ("votes: [{vote: helpful}, {vote: helpful}], helpful_count: 9, not_helpful_count: 9", ["2", "0"]),
    ("votes: [], helpful_count: 9", ["0", "0"]),
    ("helpful_count: 9, not_helpful_count: 3", ["9", "3"]),
    ("title: Good", ["none", "none"]),
  ])
  func `votes are counted, and without them the told numbers stand`(facts: String, counts: [String])
    async throws
  {
    let review = await ContentFixture(
      SampleEntry.course("loops")
        + "== reviews.yaml\n- {id: r1, course: loops, author_name: Bo, rating: 4, status: approved, \(facts)}"
    ).entry("reviews", "r1")
    #expect(try #require(review).shown("helpful_count", "not_helpful_count") == counts)
  }
}
