import TestSupport
import Testing

@testable import Papers

@Suite struct `Statements of sponsors` {
  private static let records = """
    == private/orders.yaml
    - {number: O1, account: a1, sponsor: c1, status: completed, total: 14.29, items: [{ref: loops, title: Loops, price: 14.29, final_price: 14.29}]}
    == private/enrollments.yaml
    - {id: n1, account: a1, course: loops, status: active, order: O1}
    - {id: n2, account: a1, course: lists, status: completed, price_paid: 100.00}
    - {id: n3, account: b1, course: lists, status: active, price_paid: 80.50}
    == private/sponsorships.yaml
    - {id: s1, employer: c1, student: a1, enrollment: n1, created_at: 2026-01-01T00:00:00Z}
    - {id: s2, employer: c1, student: b1, enrollment: n3, created_at: 2026-01-03T00:00:00Z}
    - {id: s3, employer: c1, student: a1, enrollment: n2, created_at: 2026-02-01T00:00:00Z}

    """

  @Test func `each student has a sum, and all have one`() async throws {
    let fixture = await StatementFixture(Self.records)
    let made = SponsorStatement(try fixture.record("accounts", "c1"), fixture.sources)
    let facts = ReadFacts(try #require(made))
    #expect(facts["groups"].list.map { $0["name"].text } == ["Ada Byron", "Buyer Secretname"])
    var total = 0
    for group in facts["groups"].list {
      let sum = group["lines"].list.reduce(0) { $0 + $1["amount"].units }
      #expect(group["sums"].list.map(\.units) == [sum])
      total += sum
      #expect(group["lines"].list.last?["running"].list.map(\.units) == [total])
    }
    #expect(facts["sums"].list.map(\.units) == [total] && total == 1429 + 10_000 + 8050)
    #expect(facts["student_count"].units == 2 && facts["course_count"].units == 3)
    #expect(
      facts["party"]["name"].text == "شركة كبيرة" && facts["groups"][0]["lines"][0]["course"].text == "حلقات")
  }

  @Test func `currencies are not added up`() async throws {
    let fixture = await StatementFixture(Self.records.replacing("80.50", with: "80.50 EUR"))
    let made = SponsorStatement(try fixture.record("accounts", "c1"), fixture.sources)
    let facts = ReadFacts(try #require(made))
    #expect(facts["sums"].list.map(\.units) == [11_429, 8050] && facts["currency"].isNothing)
  }

  @Test func `who sponsors nobody has none`() async throws {
    let fixture = await StatementFixture(Self.records)
    #expect(SponsorStatement(try fixture.record("accounts", "a1"), fixture.sources) == nil)
  }
}
