import TestSupport
import Testing

@testable import Content

@Suite struct `Derived sums of affiliates` {
  private static let sums: [Name] = [
    "total_conversions", "total_earnings", "pending_earnings", "paid_earnings",
  ]

  /// 4 + 8 are open, 16 is paid, 32 was taken back.
  @Test func `an affiliate has what sales brought, paid or not, unless it was taken back`() async throws {
    let shown = try await shown(
      "{id: e1, affiliate: BO, amount: 4.00, status: pending}",
      "{id: e2, affiliate: BO, amount: 8.00, status: cleared}",
      "{id: e3, affiliate: BO, amount: 16.00, status: paid}",
      "{id: e4, affiliate: BO, amount: 32.00, status: refunded}",
      "{id: e5, affiliate: CY, amount: 64.00, status: paid}")
    #expect(shown == ["3", "28.00 USD", "12.00 USD", "16.00 USD"])
  }

  @Test func `earnings of the same account count if they are an affiliate's`() async throws {
    let shown = try await shown(
      "{id: e1, account: a1, kind: affiliate, amount: 4.00, status: paid}",
      "{id: e2, account: a1, kind: sale, amount: 8.00, status: paid}",
      "{id: e3, account: a1, kind: affiliate, affiliate: CY, amount: 16.00, status: paid}",
      "{id: e4, account: a1, affiliate: BO, amount: 32.00, status: paid}")
    #expect(shown == ["2", "36.00 USD", "0.00 USD", "36.00 USD"])
  }

  /// Advanced LMS keeps a row for each visitor, bought or not.
  @Test func `a visitor who has bought nothing is no sale, and earns nothing`() async throws {
    let shown = try await shown(
      "{id: e1, affiliate: BO, amount: 4.00, status: converted}",
      "{id: e2, affiliate: BO, amount: 8.00, status: clicked}",
      "{id: e3, affiliate: BO, amount: 0, status: registered}",
      "{id: e4, affiliate: BO, amount: 16.00, status: expired}")
    #expect(shown == ["1", "4.00 USD", "4.00 USD", "0.00 USD"])
  }

  @Test func `deleted earnings are none, and without any the told numbers stand`() async throws {
    let told = "total_conversions: 7, total_earnings: 70.00, pending_earnings: 0, paid_earnings: 70.00"
    #expect(try await shown(told: told) == ["7", "70.00 USD", "0.00 USD", "70.00 USD"])
    let deleted = "{id: e1, affiliate: BO, amount: 4.00, status: paid, deleted_at: 2026-01-01}"
    #expect(try await shown(deleted) == ["none", "none", "none", "none"])
    #expect(
      try await shown(deleted, "{id: e2, affiliate: BO, amount: 1.00, status: paid}", told: told)
        == ["1", "1.00 USD", "0.00 USD", "1.00 USD"])
  }

  @Test func `amounts in two currencies have no sum, and what is in one has`() async throws {
    let shown = try await shown(
      "{id: e1, affiliate: BO, amount: 4.00, status: pending}",
      "{id: e2, affiliate: BO, amount: 8.00 EUR, status: paid}")
    #expect(shown == ["2", "none", "4.00 USD", "none"])
  }

  @Test func `visits are only known to the platform`() async throws {
    let affiliate = try #require(
      await affiliate(
        ["{id: e1, affiliate: BO, amount: 4.00, status: paid}"], told: "total_clicks: 90, total_referrals: 9")
    )
    #expect(affiliate.shown("total_clicks", "total_referrals") == ["90", "9"])
  }

  private func shown(_ earnings: String..., told: String = "cookie_days: 30") async throws -> [String] {
    let affiliate = try #require(await affiliate(earnings, told: told))
    return Self.sums.flatMap { affiliate.shown($0) }
  }

  private func affiliate(_ earnings: [String], told: String) async -> Record? {
    let rows = earnings.map { "- \($0.replacing("{id", with: "{recipient_type: affiliate, id"))\n" }
    return await ContentFixture(
      """
      == private/accounts.yaml
      - {id: a1, name: Bo}
      - {id: a2, name: Cy}
      == private/affiliates.yaml
      - {account: a1, affiliate_code: BO, status: approved, \(told)}
      - {account: a2, affiliate_code: CY, status: approved}
      == private/earnings.yaml
      \(rows.joined())
      """
    ).entry("affiliates", "BO")
  }
}
