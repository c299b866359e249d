import TestSupport
import Testing

@testable import Papers

@Suite struct `Progress reports of courses` {
  private func facts(_ key: String = "n1", replacing: [(String, String)] = []) async throws -> ReadFacts {
    let fixture = try await LearningFixture(replacing: replacing)
    return ReadFacts(try #require(try fixture.course(key)).facts(PaperFacts()).map)
  }

  @Test func `what is done is counted once more, lesson by lesson`() async throws {
    let facts = try await facts()
    let lessons = facts["sections"].list.flatMap { $0["lessons"].list }
    #expect(lessons.map { $0["title"].text } == ["One", "Two", "Three", "Four"])
    #expect(lessons.map { $0["state"].text } == ["done", "done", "begun", "open"])
    let done = lessons.count { $0["state"].text == "done" }
    #expect(facts["standing"]["completed_lessons"].units == done)
    #expect(facts["standing"]["total_lessons"].units == lessons.count)
    #expect(facts["standing"]["percentage"].text == "50")
    #expect(facts["sections"].list.map { $0["done"].units } == [2, 0])
    #expect(facts["standing"]["watch_time"].text == ReadFacts(.told(seconds: 75 + 20 + 10)).text)
    #expect(facts["standing"]["duration"].text == ReadFacts(.told(seconds: 100 * 60)).text)
  }

  @Test func `every attempt is told, and the best of the marked ones is marked as such`() async throws {
    let quiz = try await facts()["standing"]["quizzes"][0]
    let attempts = quiz["attempts"].list
    #expect(attempts.map { $0["number"].units } == [1, 2, 3])
    #expect(attempts.map { $0["points"].text } == ["0", "3.5", ""])
    #expect(attempts.map { $0["percentage"].text } == ["0", "70", ""])
    #expect(attempts.map { $0["is_passed"].text } == ["false", "true", ""])
    #expect(attempts.map { $0["is_best"].text } == ["false", "true", "false"])
    #expect(quiz["best"].text == "70" && quiz["is_passed"].text == "true")
  }

  @Test func `assignments tell points after the penalty, and none of what waits`() async throws {
    let standing = try await facts()["standing"]
    let tries = standing["assignments"][0]["submissions"].list
    #expect(tries.map { $0["stage"].text } == ["resubmit", "graded", "waiting"])
    // 33.5 less 15 per cent is 28.475.
    #expect(tries.map { $0["final_points"].text } == ["20", "28.48", ""])
    #expect(tries.map { $0["is_passed"].text } == ["", "true", ""])
    #expect(standing["assignments_passed"].units == 1 && standing["quizzes_passed"].units == 1)
  }

  @Test func `a finished enrolment without records did all of it`() async throws {
    let facts = try await facts("n3")
    let lessons = facts["sections"].list.flatMap { $0["lessons"].list }
    #expect(lessons.allSatisfy { $0["state"].text == "done" && $0["completed_at"].isNothing })
    #expect(facts["standing"]["percentage"].text == "100")
    #expect(facts["sections"][0]["title"].text == "البداية")
  }

  @Test func `the day is that of what happened last, not of the last visit`() async throws {
    #expect(try await facts()["as_of"].text.hasPrefix("2026-05-09"))
  }

  @Test func `certificates that were revoked are not told`() async throws {
    let certificates = try await facts("n2")["standing"]["certificates"].list
    #expect(certificates.map { $0["number"].text } == ["C-1"])
    #expect(certificates[0]["score"].text == "88.5" && certificates[0]["url"].isNothing)
  }

  @Test func `what was taken back gets none`() async throws {
    let fixture = try await LearningFixture()
    #expect(try fixture.course("n5") == nil && fixture.course("n4") == nil)
  }

  @Test func `nothing is told that is somebody else's, or that is never printed`() async throws {
    for key in ["n1", "n2"] {
      let said = try await facts(key).everything
      for secret in LearningFixture.secrets { #expect(!said.contains(secret), "\(secret)") }
    }
  }
}
