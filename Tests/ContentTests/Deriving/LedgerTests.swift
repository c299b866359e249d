import TestSupport
import Testing

@testable import Content

@Suite struct `Derived sums of ledgers` {
  // MARK: Wallets

  private static let balances: [Name] = ["balance", "total_earned", "total_withdrawn", "pending_balance"]

  @Test(arguments: [
    ("opening_balance: 10.00", [], ["10.00 USD", "0.00 USD", "0.00 USD", "0.00 USD"]),
    ("opening_balance: 0", ["debit other 5.00"], ["-5.00 USD", "0.00 USD", "0.00 USD", "0.00 USD"]),
    (
      "currency: EUR", ["credit top-up 5.00", "debit withdrawal 2.00"],
      ["3.00 EUR", "5.00 EUR", "2.00 EUR", "0.00 EUR"]
    ),
    (
      "opening_balance: 0",
      ["credit course 8.00 processing", "credit course 4.00 pending", "debit withdrawal 2.00 pending"],
      ["0.00 USD", "0.00 USD", "0.00 USD", "12.00 USD"]
    ),
    (
      "opening_balance: 0", ["credit course 8.00 cancelled", "credit refund 4.00 refunded"],
      ["0.00 USD", "0.00 USD", "0.00 USD", "0.00 USD"]
    ),
    ("opening_balance: 1.00 EUR", ["credit course 8.00"], ["none", "none", "none", "none"]),
  ])
  func `a wallet adds up what is completed`(facts: String, movements: [String], sums: [String]) async throws {
    let rows = movements.enumerated().map { number, text in
      let words = text.split(separator: " ")
      let status = words.count > 3 ? words[3] : "completed"
      return "{reference: W\(number), type: \(words[0]), category: \(words[1]), amount: \(words[2]), "
        + "balance_after: 0, status: \(status), at: 2026-01-01}"
    }
    let list = rows.joined(separator: ", ")
    let wallet = try #require(
      await entry(
        "== private/wallets.yaml\n- {id: w1, account: a1, \(facts), transactions: [\(list)]}",
        "wallets", "w1"))
    #expect(Self.balances.flatMap { wallet.shown($0) } == sums)
  }

  // MARK: Goodwill

  @Test(arguments: [
    ([], ["0", "0", "0"]), (["to: a1, points: 10"], ["10", "0", "10"]),
    (["points: 10"], ["10", "0", "10"]), (["points: 10", "points: 4, promotion: hello"], ["10", "4", "6"]),
    (["from: a2, to: a1, points: 9", "from: a1, to: a2, points: 5"], ["9", "5", "4"]),
    (["from: a1, points: 5"], ["0", "5", "-5"]),
  ])
  func `goodwill is received unless the holder gave it`(movements: [String], sums: [String]) async throws {
    let list = movements.map { "{\($0), at: 2026-01-01}" }.joined(separator: ", ")
    let goodwill = await entry(
      "== private/goodwill.yaml\n- {id: g1, account: a1, transactions: [\(list)]}", "goodwill", "g1")
    #expect(try #require(goodwill).shown("total_earned", "spent", "balance") == sums)
  }

  // MARK: Payouts

  private static let payoutSums: [Name] = ["total_orders", "gross_amount", "net_amount"]

  @Test(arguments: [
    (["amount: 20.00"], ["0", "20.00 USD", "16.00 USD"]),
    (["amount: 20.00, deleted_at: 2026-01-01"], ["7", "70.00 USD", "60.00 USD"]),
    ([], ["7", "70.00 USD", "60.00 USD"]),
    (["amount: 20.00", "amount: 5.00 EUR"], ["7", "70.00 USD", "60.00 USD"]),
    (["amount: 20.00 EUR"], ["0", "20.00 EUR", "60.00 USD"]),
    (["amount: 3.00"], ["0", "3.00 USD", "-1.00 USD"]),
  ])
  func `a payout is its earnings less what is told to be taken off, else as told`(
    earnings: [String], sums: [String]
  ) async throws {
    let told =
      "total_orders: 7, gross_amount: 70.00, net_amount: 60.00, platform_fee: 1.50, tax_withheld: 2.50"
    let rows = earnings.enumerated().map {
      "- {id: e\($0), account: a1, payout: P1, recipient_type: instructor, status: paid, \($1)}\n"
    }
    let payout = try #require(
      await entry(
        "== private/payouts.yaml\n- {number: P1, account: a1, status: completed, amount: 16.00, \(told)}\n"
          + (rows.isEmpty ? "" : "== private/earnings.yaml\n" + rows.joined()), "payouts", "P1"))
    #expect(Self.payoutSums.flatMap { payout.shown($0) } == sums)
  }

  private func entry(_ files: String, _ collection: String, _ name: String) async -> Record? {
    await ContentFixture("== private/accounts.yaml\n- {id: a1, name: Lea}\n- {id: a2, name: Max}\n" + files)
      .entry(collection, name)
  }
}
