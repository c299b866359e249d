import TestSupport
import Testing

@testable import Papers

@Suite struct `Statements of affiliates` {
  private static let records = """
    == private/affiliates.yaml
    - {id: f1, account: a1, affiliate_code: ADA-LINKS, status: approved, commission_rate: 20, minimum_payout: 50.00}
    - {id: f2, account: a2, affiliate_code: BOB-LINKS, status: pending}
    == private/orders.yaml
    - {number: ORDER-77, account: b1, status: completed, created_at: 2026-01-05T10:00:00Z, total: 100.00, items: [{ref: lists, title: Lists for Buyer Secretname, price: 100.00}]}
    - {number: ORDER-78, account: b1, status: refunded, created_at: 2026-01-06T10:00:00Z, total: 100.00, items: [{ref: lists, title: Lists, price: 100.00}]}
    == private/earnings.yaml
    - {id: e1, affiliate: ADA-LINKS, kind: affiliate, order: ORDER-77, course: lists, base_amount: 100.00, rate: 20, amount: 20.00, status: paid, released_at: 2026-02-01T00:00:00Z, paid_at: 2026-03-02T00:00:00Z, payout: P1}
    - {id: e2, account: a1, recipient_type: affiliate, kind: affiliate, order: ORDER-77, base_amount: 10.05, rate: 20, amount: 2.01, status: cleared, released_at: 2026-02-03T00:00:00Z}
    - {id: e3, affiliate: ADA-LINKS, kind: affiliate, base_amount: 1.00, rate: 20, amount: 0.20, status: pending}
    - {id: e4, affiliate: ADA-LINKS, kind: affiliate, order: ORDER-78, base_amount: 100.00, rate: 20, amount: 20.00, status: refunded}
    - {id: e5, affiliate: ADA-LINKS, kind: affiliate, amount: 0.00, referral_status: clicked}
    == private/payouts.yaml
    - {number: P1, affiliate: ADA-LINKS, status: completed, created_at: 2026-03-01T00:00:00Z, paid_at: 2026-03-02T00:00:00Z, amount: 20.00, reference: tr_1}

    """

  private func account(_ code: String) async throws -> AffiliateStatement? {
    let fixture = await StatementFixture(Self.records)
    return AffiliateStatement(try fixture.record("affiliates", code), fixture.sources)
  }

  @Test func `what is earned, waits and is paid are the sums of the lines`() async throws {
    let facts = ReadFacts(try #require(try await account("ADA-LINKS")))
    let lines = facts["groups"].list.flatMap { $0["lines"].list }
    #expect(lines.count == 4)
    func sum(_ statuses: Set<String>) -> Int {
      lines.reduce(0) { statuses.contains($1["status"].text) ? $0 + $1["amount"].units : $0 }
    }
    #expect(facts["account"]["earned"].units == sum(["pending", "cleared", "paid"]))
    #expect(facts["account"]["pending"].units == sum(["pending", "cleared"]))
    #expect(facts["account"]["paid"].units == sum(["paid"]))
    #expect(facts["account"]["earned"].units == 2221 && facts["account"]["minimum"].units == 5000)
    #expect(facts["party"]["code"].text == "ADA-LINKS" && facts["number"].text == "AFF-ADA-LINKS")
    #expect(facts["payouts"].list.map { $0["number"].text } == ["P1"])
  }

  @Test func `nobody who bought can be told from it`() async throws {
    let fixture = await StatementFixture(Self.records)
    let account = AffiliateStatement(try fixture.record("affiliates", "ADA-LINKS"), fixture.sources)
    for statement: any Statement in [try #require(account), try #require(try fixture.payout("P1"))] {
      let everything = ReadFacts(statement).everything
      for secret in ["Secretname", "ORDER-7", "Lists", "b1"] + StatementFixture.secrets {
        #expect(!everything.contains(secret), "\(secret)")
      }
    }
  }

  @Test func `a payout to an affiliate says what all of the account comes to`() async throws {
    let facts = ReadFacts(try #require(try await StatementFixture(Self.records).payout("P1")))
    #expect(facts["kind"].text == "affiliate" && facts["party"]["code"].text == "ADA-LINKS")
    #expect(facts["totals"]["net"].units == 2000 && facts["account"]["earned"].units == 2221)
  }

  @Test func `who has earned nothing has no statement`() async throws {
    #expect(try await account("BOB-LINKS") == nil)
  }
}
