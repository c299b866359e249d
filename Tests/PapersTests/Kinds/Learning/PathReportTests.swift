import TestSupport
import Testing

@testable import Papers

@Suite struct `Progress reports of paths` {
  private func facts(_ replacing: [(String, String)] = []) async throws -> ReadFacts {
    let fixture = try await LearningFixture(replacing: replacing)
    return ReadFacts(try #require(try fixture.path()).facts(PaperFacts()).map)
  }

  @Test func `as many steps are done as the enrolment counts`() async throws {
    let facts = try await facts()
    let states = facts["steps"].list.map { $0["state"].text }
    #expect(states == ["begun", "done", "done", "locked"])
    #expect(facts["standing"]["completed_steps"].units == states.count { $0 == "done" })
    #expect(facts["standing"]["total_steps"].units == 4 && facts["standing"]["percentage"].text == "50")
  }

  @Test func `steps tell their courses' progress, the quiz's best result, and what must be done first`()
    async throws
  {
    let steps = try await facts()["steps"].list
    // Lists has no lessons that could be counted.
    #expect(steps.map { $0["percentage"].text } == ["50", "70", "", ""])
    #expect(steps.map { $0["title"].text } == ["Loops", "The check", "Lists", "A project"])
    #expect(steps[3]["after"].units == 1 && steps[0]["after"].isNothing)
    #expect(steps[1]["completed_at"].text.hasPrefix("2026-03-02"))
  }

  @Test func `a finished path has no open steps`() async throws {
    let facts = try await facts([("path: way, status: active", "path: way, status: completed")])
    #expect(facts["steps"].list.allSatisfy { $0["state"].text == "done" })
    #expect(facts["standing"]["completed_steps"].units == 4)
  }

  @Test func `the names of hidden courses are not told`() async throws {
    let facts = try await facts([
      ("lists.md\n---\ntitle: Lists\n", "lists.md\n---\ntitle: STRANGER\nstatus: draft\n")
    ])
    #expect(!facts.everything.contains("STRANGER"))
  }
}

@Suite struct `Transcripts of records` {
  private func facts(_ account: String) async throws -> ReadFacts? {
    let fixture = try await LearningFixture()
    return LearningTranscript(try fixture.record("accounts", account), fixture.site).map {
      ReadFacts($0.facts(PaperFacts()).map)
    }
  }

  @Test func `all courses in the order in which they were begun, and what they come to`() async throws {
    let facts = try #require(try await facts("a1"))
    #expect(facts["courses"].list.map { $0["title"].text } == ["Lists", "Loops"])
    #expect(facts["paths"].list.map { $0["title"].text } == ["The way"])
    let completed = facts["courses"].list.filter { $0["status"].text == "completed" }
    #expect(facts["completed_courses"].units == completed.count && completed.count == 1)
    #expect(facts["watch_time"].text == facts["courses"][1]["watch_time"].text)
    #expect(facts["courses"][0]["certificates"][0]["number"].text == "C-1")
    for secret in LearningFixture.secrets { #expect(!facts.everything.contains(secret), "\(secret)") }
  }

  @Test func `what was refunded is not in it, and who learns nothing has none`() async throws {
    #expect(try #require(try await facts("a2"))["courses"].list.map { $0["title"].text } == ["حلقات"])
    #expect(try await facts("a3") == nil)
  }
}
