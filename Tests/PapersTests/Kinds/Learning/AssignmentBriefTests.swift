import Content
import TestSupport
import Testing

@testable import Papers

@Suite struct `Assignment briefs` {
  private func briefs(_ replacing: [(String, String)] = [], _ more: String = "", of slug: String = "work")
    async throws -> [ReadFacts]
  {
    let fixture = try await LearningFixture(more, replacing: replacing)
    return AssignmentBrief.all(try fixture.record("assignments", slug), fixture.site).map {
      ReadFacts($0.facts(PaperFacts()).map)
    }
  }

  @Test func `there is one in each language that the assignment is told in`() async throws {
    #expect(try await briefs().map { $0["title"].text } == ["The work", "العمل"])
    let one = try await briefs([
      ("title: {en: The work, ar: العمل}", "title: The work"),
      ("instructions: {en: Do it., ar: افعله.}", "instructions: Do it."),
    ])
    #expect(one.map { $0["instructions"].text } == ["Do it."])
  }

  @Test(arguments: [
    ("allow_late_submission: true\n  late_submission_penalty: 15", "penalised", "15"),
    ("allow_late_submission: true", "accepted", ""), ("allow_late_submission: false", "refused", ""),
  ])
  func `what becomes of late work is said in a word`(lines: String, word: String, rate: String) async throws {
    let all = "allow_late_submission: true\n  late_submission_penalty: 15"
    let facts = try #require(try await briefs([(all, lines)]).first)
    #expect(facts["late"].text == word && facts["late_penalty"].text == rate)
  }

  @Test func `instructions below front matter are read from their file`() async throws {
    let all = try await briefs(
      [
        (
          "== private/accounts.yaml",
          """
          == assignments/talk.md
          ---
          {course: loops, title: A talk, total_points: 10, passing_points: 5}
          ---
          Speak for **five** minutes.
          == assignments/talk.ar.md
          ---
          title: حديث
          ---
          تحدّث خمس دقائق.
          == private/accounts.yaml
          """
        )
      ], of: "talk")
    #expect(all.map { $0["instructions"].text.contains("**five**") } == [true, false])
    #expect(all.map { $0["instructions"].text.contains("خمس") } == [false, true])
  }

  @Test func `instructions below front matter go before those that are told in another language`()
    async throws
  {
    let all = try await briefs(
      [
        (
          "== private/accounts.yaml",
          """
          == assignments/talk.yaml
          {course: loops, title: A talk, instructions: Speak., total_points: 10, passing_points: 5}
          == assignments/talk.ar.md
          ---
          title: حديث
          ---
          تحدّث.
          == private/accounts.yaml
          """
        )
      ], of: "talk")
    #expect(all.map { $0["instructions"].text.filter { !$0.isWhitespace } } == ["Speak.", "تحدّث."])
  }

  @Test func `drafts get none`() async throws {
    #expect(try await briefs([("  max_submissions: 3", "  max_submissions: 3\n  status: draft")]).isEmpty)
  }

  @Test func `the address is that of the course's page`() async throws {
    let addresses = try await briefs().map { $0["url"].text }
    #expect(addresses.allSatisfy { $0.hasPrefix("https://academy.example.org/") })
  }
}
