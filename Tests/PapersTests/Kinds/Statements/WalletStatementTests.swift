import TestSupport
import Testing

@testable import Papers

@Suite struct `Statements of wallets` {
  private static func wallet(_ lines: String, _ more: String = "") -> String {
    """
    == private/wallets.yaml
    - id: w1
      account: a2
      currency: USD
      opening_balance: 10.00
    \(more)  transactions:
    \(lines)

    """
  }

  private static let lines = """
        - {reference: T1, type: credit, category: top-up, amount: 50.00, balance_after: 60.00, at: 2026-01-01T00:00:00Z}
        - {reference: T2, type: debit, category: course, related: {kind: course, label: Loops}, amount: 14.29, balance_after: 45.71, at: 2026-01-02T00:00:00Z}
        - {reference: T3, type: credit, category: refund, amount: 5.00, balance_after: 45.71, status: pending, at: 2026-01-03T00:00:00Z}
        - {reference: T4, type: debit, category: withdrawal, amount: 5.00, balance_after: 45.71, status: failed, at: 2026-01-04T00:00:00Z}
        - {reference: T5, type: debit, category: withdrawal, amount: 45.71, balance_after: 0.00, at: 2026-01-05T00:00:00Z}
    """

  private func statement(_ text: String) async throws -> (
    statement: WalletStatement?, fixture: StatementFixture
  ) {
    let fixture = await StatementFixture(text)
    return (WalletStatement(try fixture.record("wallets", "w1")), fixture)
  }

  @Test func `each balance is the one before it and what was moved`() async throws {
    let facts = ReadFacts(try #require(try await statement(Self.wallet(Self.lines)).statement))
    var balance = facts["opening"].units
    #expect(balance == 1000)
    var (credits, debits) = (0, 0)
    for line in facts["lines"].list {
      let (credit, debit) = (line["credit"].units, line["debit"].units)
      #expect(line["credit"].isNothing != line["debit"].isNothing)
      if line["status"].text == "completed" {
        balance += credit - debit
        (credits, debits) = (credits + credit, debits + debit)
      }
      #expect(line["balance"].units == balance, "\(line["reference"].text)")
    }
    #expect(facts["closing"].units == balance && balance == 0)
    #expect(facts["earned"].units == credits && facts["spent"].units == debits)
    #expect(facts["withdrawn"].units == 4571 && facts["pending"].units == 500)
    #expect(facts["number"].text == "WAL-a2" && facts["language"].text == "ar")
  }

  @Test func `a broken ledger gets no paper, and its first broken line is named`() async throws {
    let broken = Self.lines.replacing(
      "balance_after: 45.71, at: 2026-01-02", with: "balance_after: 45.70, at: 2026-01-02")
    let made = try await statement(Self.wallet(broken))
    #expect(made.statement == nil)
    #expect(
      made.fixture.result.messages("V-50") == [
        "the ledger breaks at line 2: `balance_after` is 0.01 USD too little"
      ])
  }

  @Test(arguments: [
    ("amount: 14.29", "amount: 0.00"), ("amount: 14.29", "amount: 14.29 EUR"),
    (
      "amount: 5.00, balance_after: 45.71, status: pending",
      "amount: 5.00 EUR, balance_after: 45.71, status: pending"
    ),
    ("balance_after: 0.00", "balance_after: 45.71"),
  ])
  func `a ledger that cannot be counted with gets none`(_ old: String, _ new: String) async throws {
    #expect(try await statement(Self.wallet(Self.lines.replacing(old, with: new))).statement == nil)
  }

  @Test(arguments: ["balance: 1.00", "total_earned: 1.00", "total_withdrawn: 1.00", "pending_balance: 1.00"])
  func `told sums that are not those of the lines get none`(_ told: String) async throws {
    let made = try await statement(Self.wallet(Self.lines, "  \(told)\n"))
    #expect(made.statement == nil)
    #expect(!made.fixture.result.findings("V-51").isEmpty)
  }

  @Test func `a category of the platform's own is told in its own word`() async throws {
    let text = Self.wallet(Self.lines.replacing("category: top-up", with: "category: scholarship"))
    let facts = ReadFacts(try #require(try await statement(text).statement))
    #expect(facts["lines"][0]["category"].text == "other" && facts["lines"][0]["label"].text == "scholarship")
  }
}
