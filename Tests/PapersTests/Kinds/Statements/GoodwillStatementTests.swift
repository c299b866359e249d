import TestSupport
import Testing

@testable import Papers

@Suite struct `Statements of goodwill` {
  private static func holding(_ lines: String, _ more: String = "") -> String {
    """
    == rewards.yaml
    - {slug: badge, points_threshold: 50, reward_type: badge, reward_value: Helper, description: {en: The badge, ar: الشارة}}
    == private/goodwill.yaml
    - id: g1
      account: a1
    \(more)  unlocks: [{reward: badge, unlocked_at: 2026-01-02T12:00:00Z}]
      transactions:
    \(lines)

    """
  }

  private static let lines = """
        - {to: a1, points: 100, reason: referral, at: 2026-01-02T00:00:00Z}
        - {from: b1, to: a1, points: 10, reason: summon_help, duration: 10 min, course: loops, at: 2026-01-03T00:00:00Z}
        - {from: a1, to: a2, points: 15, reason: summon_help, duration: 10 min, at: 2026-01-04T00:00:00Z}
    """

  private func statement(_ text: String) async throws -> GoodwillStatement? {
    GoodwillStatement(try await StatementFixture(text).record("goodwill", "g1"))
  }

  @Test func `each balance is the one before it and the points of the line`() async throws {
    let facts = ReadFacts(try #require(try await statement(Self.holding(Self.lines))))
    var balance = 0
    for line in facts["lines"].list {
      balance += line["points"].units
      #expect(line["balance"].units == balance)
    }
    #expect(facts["lines"].list.map { $0["points"].units } == [100, 10, -15])
    #expect(facts["earned"].units == 110 && facts["spent"].units == 15 && facts["balance"].units == balance)
    #expect(facts["lines"][1]["course"].text == "Loops" && facts["currency"].isNothing)
    #expect(facts["unlocks"][0]["name"].text == "The badge" && facts["unlocks"][0]["redeemed_on"].isNothing)
  }

  @Test func `others are named in full only if everybody may know them`() async throws {
    let facts = ReadFacts(try #require(try await statement(Self.holding(Self.lines))))
    #expect(facts["lines"].list.map { $0["way"].text } == ["platform", "from", "to"])
    #expect(facts["lines"][1]["other"].text == "Buyer S.")
    #expect(facts["lines"][2]["other"].text == "Bob Stone")
    #expect(!facts.everything.contains("Secretname"))
  }

  @Test(arguments: [
    ("points: 15", "points: 125"), ("to: a1, points: 100", "to: a2, points: 100"),
  ])
  func `what gives away more than there is, or is about others, gets no paper`(
    _ old: String, _ new: String
  ) async throws {
    let text = Self.holding(Self.lines.replacing(old, with: new))
    let fixture = await StatementFixture(text)
    #expect(GoodwillStatement(try fixture.record("goodwill", "g1")) == nil)
    #expect(!fixture.result.findings("V-53").isEmpty)
  }

  @Test func `told sums that are not those of the lines get none`() async throws {
    #expect(try await statement(Self.holding(Self.lines, "  balance: 96\n")) == nil)
    #expect(try await statement(Self.holding(Self.lines, "  balance: 95\n")) != nil)
  }
}
