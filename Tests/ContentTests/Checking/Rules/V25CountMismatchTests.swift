import Diagnostics
import TestSupport
import Testing

@Suite struct `V-25 count mismatch` {
  @Test func `a told count that is not the one computed is a warning at the count`() async {
    let result = await course("lesson_count: 1️⃣3\nduration_minutes: 2️⃣120")
    #expect(result.findings("V-25") == ["1️⃣", "2️⃣"])
    #expect(
      result.messages("V-25") == [
        "`lesson_count` says 3, and Lectern counts 1", "`duration` says 2 h, and Lectern counts 10 min 20 s",
      ])
    #expect(result.diagnostics.first { $0.id.rule == "V-25" }?.severity == .warning)
  }

  /// The lesson takes 10 min 20 s.
  @Test(arguments: [
    "lesson_count: 1\nsection_count: 1", "duration_minutes: 10", "duration_minutes: 11",
  ])
  func `an equal count is fine, and so are whole minutes`(lines: String) async {
    #expect(await course(lines).findings("V-25") == [])
  }

  @Test func `a rating must be that of the reviews, if there are any`() async {
    let reviews = """
      == reviews.yaml
      - {course: loops, author_name: Bo, rating: 4, status: approved}
      - {course: loops, author_name: Cy, rating: 4.5, status: approved}
      """
    let result = await course("rating: 1️⃣4.9\nrating_count: 2", reviews)
    #expect(result.findings("V-25") == ["1️⃣"])
    #expect(result.messages("V-25") == ["`rating` says 4.9, and Lectern counts 4.3"])
    #expect(await course("rating: 4.25\nrating_count: 2", reviews).findings("V-25") == [])
  }

  /// Some platforms export per cent.
  @Test(arguments: ["96", "-1", "5.1"]) func `a mean that no reviews can have is an error`(_ mean: String)
    async
  {
    let result = await course("rating: 1️⃣\(mean)\nrating_count: 200", "")
    #expect(result.findings("V-31") == ["1️⃣"])
  }

  @Test(arguments: ["rating: 4.9\nrating_count: 200", "stats: {students_count: 9, total_views: 100}"])
  func `what is only told is not compared`(lines: String) async {
    #expect(await course(lines).findings("V-25") == [])
  }

  @Test func `counts inside objects are compared too`() async {
    let result = await course(
      "stats: {students_count: 1️⃣9, total_views: 100}",
      """
      == private/accounts.yaml
      - {id: a1, name: Lea}
      == private/enrollments.yaml
      - {id: n1, account: a1, course: loops, status: active}
      """)
    #expect(result.findings("V-25") == ["1️⃣"])
  }

  private func course(_ lines: String, _ more: String = "") async -> ContentFixture.Result {
    await ContentFixture(
      SampleEntry.course("loops", lines) + SampleEntry.section("loops/01-start")
        + SampleEntry.lesson("loops/01-start/01-one", "type: text\nduration: 620 s") + more
    ).check()
  }
}
