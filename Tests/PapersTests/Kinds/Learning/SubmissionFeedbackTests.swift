import Content
import Liquid
import Names
import TestSupport
import Testing

@testable import Papers

@Suite struct `Feedback on what was handed in` {
  private func sheet(_ key: String, _ replacing: [(String, String)] = []) async throws -> ReadFacts? {
    let fixture = try await LearningFixture(replacing: replacing)
    return SubmissionFeedback(try fixture.record("submissions", key)).map {
      ReadFacts($0.facts(PaperFacts()).map)
    }
  }

  @Test func `points, penalty and what is left of them agree`() async throws {
    let facts = try #require(try await sheet("s2"))
    #expect(facts["points_earned"].text == "33.5" && facts["penalty"].text == "15")
    #expect(facts["points_lost"].text == "5.02" && facts["final_points"].text == "28.48")
    #expect(facts["is_late"].text == "true" && facts["is_passed"].text == "true")
    #expect(facts["tries_left"].units == 1 && facts["graded_by"].text == "Bob Stone")
    #expect(facts["feedback"].list.map(\.text) == ["Good.", "Go on."])
    #expect(facts["comments"].list.map { $0["at"].text } == ["Page 1", ""])
  }

  /// Whatever a record tells, its marks follow from its points.
  @Test(arguments: ["1", "-9223372036854775807"])
  func `what somebody tells of the points that are left is not believed`(told: String) async throws {
    let facts = try #require(
      try await sheet(
        "s2",
        [
          ("  submitted_at: 2026-05-02T00:00:00Z\n", "  is_late: true\n"),
          ("points_earned: 33.5", "points_earned: 33.5\n  late_penalty_applied: 15\n  final_points: \(told)"),
        ]))
    #expect(facts["penalty"].text == "15" && facts["points_lost"].text == "5.02")
    #expect(facts["final_points"].text == "28.48" && facts["is_late"].text == "true")
  }

  @Test func `points beyond all numbers are told, and not reckoned with`() {
    var result = SubmissionResult(
      number: 1, stage: .graded, total: Content.Decimal(10), passing: Content.Decimal(5))
    (result.penalty, result.earned) = (1_500, Content.Decimal(Int64.max))
    result.final = Content.Decimal(-Int64.max)
    let lost = result.members.first { $0.name == "points_lost" }?.value
    #expect(ReadFacts(lost ?? .nothing).isNothing)
  }

  @Test func `passing is decided by the points that are left`() async throws {
    // 28 would do; 23.8 does not.
    let facts = try await sheet("s2", [("points_earned: 33.5", "points_earned: 28")])
    #expect(facts?["final_points"].text == "23.8" && facts?["is_passed"].text == "false")
  }

  @Test func `a try that has to be made again is neither passed nor failed`() async throws {
    let facts = try #require(try await sheet("s1"))
    #expect(
      facts["stage"].text == "resubmit" && facts["is_passed"].isNothing && facts["tries_left"].units == 2)
  }

  @Test func `who waits is told that it has come, and no marks that are not released`() async throws {
    let facts = try #require(try await sheet("s3"))
    #expect(facts["stage"].text == "waiting" && facts["is_late"].text == "true")
    for name in ["points_earned", "final_points", "penalty", "is_passed", "graded_by"] {
      #expect(facts[name].isNothing, "\(name)")
    }
    #expect(facts["feedback"].list.isEmpty && !facts.everything.contains("39"))
  }

  @Test func `drafts get none`() async throws { #expect(try await sheet("s4") == nil) }

  @Test(arguments: ["s1", "s2", "s3"])
  func `never what was handed in, nor files, nor anybody else`(_ key: String) async throws {
    let said = try #require(try await sheet(key)).everything
    for secret in LearningFixture.secrets { #expect(!said.contains(secret), "\(secret)") }
  }
}
