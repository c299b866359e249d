import Diagnostics
import TestSupport
import Testing

@Suite struct `V-74 review` {
  @Test func `a review like any other is fine`() async {
    let result = await reviews(
      "author: a1, rating: 4.5, is_verified: true, ratings: {content: 5, value: 4.2}, response: {text: Thanks}",
      "author: a2, rating: 1")
    #expect(result.diagnostics.isEmpty)
  }

  @Test(arguments: ["0.9", "5.1", "0"])
  func `ratings are from 1 to 5`(rating: String) async {
    #expect(await reviews("rating: 1️⃣\(rating)").findings("V-31") == ["1️⃣"])
  }

  @Test func `ratings are told in tenths`() async {
    let result = await reviews("rating: 1️⃣4.55, ratings: {content: 2️⃣3.33, instructor: 4.50}")
    #expect(result.findings("V-74") == ["1️⃣", "2️⃣"])
    #expect(result.messages("V-74")[0] == "expected a rating in tenths, found 4.55")
  }

  @Test func `an author reviews a thing once`() async {
    let result = await reviews("author: a1, rating: 4", "author: 1️⃣a1, rating: 5")
    #expect(result.findings("V-74") == ["1️⃣"])
    #expect(result.messages("V-74") == ["the same author reviews `loops` twice"])
    #expect(result.diagnostics.map(\.severity) == [.error])
  }

  @Test func `an author may review two things, or again after a rejection`() async {
    let two = await reviews("author: a1, rating: 4", "author: a1, rating: 5", subjects: ["loops", "ada"])
    #expect(two.findings("V-74").isEmpty)
    let again = await reviews("author: a1, rating: 4, status: rejected", "author: a1, rating: 5")
    #expect(again.findings("V-74").isEmpty)
  }

  @Test func `a repeated name is a warning where authors cannot be told apart`() async {
    let result = await reviews("author_name: Sue, rating: 4", "author_name: 1️⃣Sue, rating: 5")
    #expect(result.findings("V-74") == ["1️⃣"])
    #expect(result.diagnostics.map(\.severity) == [.warning])
  }

  @Test func `an answer needs a text`() async {
    let result = await reviews("rating: 4, response: 1️⃣{responded_at: 2026-01-01}")
    #expect(result.findings("missing-field") == ["1️⃣"])
  }

  @Test func `a verified review without an enrolment is a warning`() async {
    let result = await reviews("author: a2, rating: 4, is_verified: 1️⃣true")
    #expect(result.findings("V-74") == ["1️⃣"])
    #expect(result.messages("V-74") == ["the review is verified, and its author is not enrolled in `loops`"])
    #expect(result.diagnostics.map(\.severity) == [.warning])
  }

  private func reviews(_ fields: String..., subjects: [String] = ["loops", "loops"]) async
    -> ContentFixture.Result
  {
    let rows = fields.enumerated().map { number, fields in
      let name = fields.contains("author_name") ? "" : "author_name: R\(number), "
      let status = fields.contains("status") ? "" : "status: approved, "
      return "- {subject: \(subjects[number]), \(status)\(name)\(fields)}"
    }
    return await ContentFixture(
      """
      == courses/loops/index.md
      ---
      title: Loops
      instructors: [ada]
      category: data
      lang: en
      price: 14.29
      certificate: {enabled: false}
      ---
      About loops.
      == courses/loops/01-one/index.md
      ---
      title: One
      ---
      == courses/loops/01-one/01-first.md
      ---
      title: First
      type: text
      ---
      Text.
      == private/accounts.yaml
      - {id: a1, name: Cyd}
      - {id: a2, name: Dan}
      == private/enrollments.yaml
      - {id: n1, account: a1, course: loops, status: active}
      == reviews.yaml
      \(rows.joined(separator: "\n"))
      """
    ).check()
  }
}
