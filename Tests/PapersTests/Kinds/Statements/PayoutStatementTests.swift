import TestSupport
import Testing

@testable import Papers

@Suite struct `Statements of payouts` {
  private static let orders = """
    == private/orders.yaml
    - number: O1
      account: b1
      status: completed
      created_at: 2026-01-05T10:00:00Z
      total: 114.29
      items:
        - {ref: loops, title: Loops at that time, price: 14.29, final_price: 14.29}
        - {ref: lists, title: Lists, price: 100.00, final_price: 100.00}
    - number: O2
      account: b1
      status: completed
      payment: {status: paid, paid_at: 2026-02-01T10:00:00Z}
      total: 100.00
      items: [{ref: lists, title: Lists, price: 100.00, final_price: 100.00}]

    """

  private static let shared =
    orders + """
      == private/earnings.yaml
      - {id: e1, account: a1, recipient_type: instructor, kind: sale, order: O1, item: 1, course: loops, base_amount: 4.76, rate: 70, amount: 3.33, platform_amount: 1.43, status: paid, paid_at: 2026-03-02T00:00:00Z, payout: P1}
      - {id: e2, account: a2, recipient_type: instructor, kind: sale, order: O1, item: 1, course: loops, base_amount: 9.53, rate: 70, amount: 6.67, platform_amount: 2.86, status: paid}
      - {id: e3, account: a1, recipient_type: instructor, kind: sale, order: O1, item: 2, course: lists, base_amount: 100.00, rate: 70, amount: 70.00, platform_amount: 30.00, status: cleared, released_at: 2026-02-20T00:00:00Z, payout: P1}
      - {id: e4, account: a1, recipient_type: instructor, kind: sale, order: O2, item: 1, course: lists, base_amount: 100.00, rate: 70, amount: 70.00, status: pending, payout: P1}
      - {id: e5, account: a1, recipient_type: instructor, kind: sale, order: O2, item: 1, course: lists, amount: 9.00, status: pending, payout: P1, deleted_at: 2026-02-02T00:00:00Z}

      """

  private static func payouts(_ fields: String) -> String {
    shared + """
      == private/payouts.yaml
      - {number: P1, account: a1, status: completed, created_at: 2026-03-01T00:00:00Z, \(fields)}

      """
  }

  @Test func `figures are the sums of the lines, reckoned anew`() async throws {
    let fixture = await StatementFixture(
      Self.payouts("platform_fee: 1.50, tax_withheld: 2.25, amount: 139.58, notes: Thanks."))
    let facts = ReadFacts(try #require(try fixture.payout("P1")))
    let lines = facts["groups"].list.flatMap { $0["lines"].list }
    #expect(lines.map { $0["amount"].units } == [333, 7000, 7000])
    var running = 0
    for line in lines {
      running += line["amount"].units
      #expect(line["running"].units == running)
      #expect(line["base"].units == line["amount"].units + line["platform"].units)
      #expect((line["base"].units * 70 + 50) / 100 == line["amount"].units)
    }
    let totals = facts["totals"]
    #expect(totals["gross"].units == running && totals["orders"].units == 2)
    #expect(totals["net"].units == running - 150 - 225)
    #expect(facts["payment"]["amount"].units == totals["net"].units)
    #expect(facts["states"].list.map { $0["status"].text } == ["pending", "cleared", "paid"])
    #expect(facts["states"].list.reduce(0) { $0 + $1["amount"].units } == running)
    #expect(facts["kind"].text == "instructor" && facts["notes"].text == "Thanks.")
  }

  @Test func `what co-instructors have of a sale stands beside the own part`() async throws {
    let fixture = await StatementFixture(Self.payouts("amount: 143.33"))
    let line = ReadFacts(try #require(try fixture.payout("P1")))["groups"][0]["lines"][0]
    #expect(line["share"]["others"].units == 667 && line["share"]["sale"].units == 1429)
    #expect(line["share"]["rate"].units == 333)
    #expect(line["title"].text == "Loops at that time" && line["order_number"].text == "O1")
    let other = ReadFacts(try #require(try fixture.payout("P1")))["groups"][0]["lines"][1]
    #expect(other["share"].isNothing)
  }

  @Test(arguments: [
    "amount: 143.34", "gross_amount: 143.34, amount: 143.33", "platform_fee: 1.00, amount: 143.33",
    "net_amount: 143.00, amount: 143.33", "total_orders: 3, amount: 143.33",
  ])
  func `what does not agree gets no paper, and a complaint`(_ fields: String) async throws {
    let fixture = await StatementFixture(Self.payouts(fields))
    #expect(try fixture.payout("P1") == nil)
    #expect(!fixture.result.findings("V-64").isEmpty)
  }

  @Test func `no whole account number, address or name of a bank is on it`() async throws {
    for way in ["payment_method: paypal, ", "payment_method: LB62099900000001001901229114, ", ""] {
      let fixture = await StatementFixture(Self.payouts(way + "amount: 143.33"))
      let facts = ReadFacts(try #require(try fixture.payout("P1")))
      for secret in StatementFixture.secrets { #expect(!facts.everything.contains(secret)) }
      #expect(!facts.everything.contains("Secretname"))
      #expect(
        facts["payment"]["masked"].text == (way.contains("paypal") ? "a***@e…" : "•••• 9114"), "\(way)")
    }
  }

  @Test func `of removed payouts and of those without a day there is none`() async throws {
    let fixture = await StatementFixture(
      Self.shared + "== private/payouts.yaml\n- {number: P1, account: a1, status: pending, amount: 143.33}\n")
    #expect(try fixture.payout("P1") == nil)
  }

  // MARK: Peers

  private static let peers =
    orders + """
      == private/earnings.yaml
      - {id: e1, account: a2, recipient_type: student_teacher, kind: sale, order: O1, item: 1, base_amount: 14.29, rate: 70, amount: 10.00, status: cleared, payout: P1}
      - {id: e2, account: a2, recipient_type: creator, kind: sale, order: O1, item: 1, base_amount: 14.29, rate: 15, amount: 2.14, status: cleared, payout: P1}
      - {id: e3, account: a3, recipient_type: platform, kind: sale, order: O1, item: 1, base_amount: 14.29, rate: 15, amount: 2.15, status: cleared}
      - {id: e4, account: a2, recipient_type: creator, kind: sale, order: O2, item: 1, base_amount: 100.00, rate: 85, amount: 85.00, status: paid, payout: P1}
      - {id: e5, account: a3, recipient_type: platform, kind: sale, order: O2, item: 1, base_amount: 100.00, rate: 15, amount: 15.00, status: cleared}
      == private/payouts.yaml
      - {number: P1, account: a2, status: pending, created_at: 2026-03-01T00:00:00Z, amount: 97.14, approved_by: ada, approved_at: 2026-03-02T00:00:00Z}

      """

  @Test func `peers see their roles, each with its sum, and who had how much of all the sales`() async throws
  {
    let fixture = await StatementFixture(Self.peers)
    #expect(fixture.result.findings("V-60").isEmpty && fixture.result.findings("V-61").isEmpty)
    let facts = ReadFacts(try #require(try fixture.payout("P1")))
    #expect(facts["kind"].text == "peer")
    #expect(facts["groups"].list.map { $0["name"].text } == ["student_teacher", "creator"])
    #expect(facts["groups"].list.map { $0["amount"].units } == [1000, 214 + 8500])
    #expect(facts["groups"][1]["lines"][1]["running"].units == 1000 + 214 + 8500)
    let parts = facts["parts"].list
    #expect(parts.map { $0["role"].text } == ["student_teacher", "creator", "platform"])
    #expect(parts.map { $0["amount"].units } == [1000, 8714, 1715])
    #expect(facts["parts_total"].units == 1429 + 10_000)
    #expect(parts.map { $0["is_own"].text } == ["true", "true", "false"])
    #expect(facts["payment"]["approved_by"].text == "Ada Byron")
  }

  @Test func `it speaks the language that its reader has told`() async throws {
    let facts = ReadFacts(try #require(try await StatementFixture(Self.peers).payout("P1")))
    #expect(facts["language"].text == "ar" && facts["party"]["name"].text == "بوب ستون")
    #expect(facts["other_language"].isNothing)
  }

  // MARK: Providers

  @Test func `providers see appointments, sales and rewards apart`() async throws {
    let fixture = await StatementFixture(
      Self.orders + """
        == private/bookings.yaml
        - {id: B1, person: ada, account: b1, start: 2026-01-02T10:00:00Z, end: 2026-01-02T11:00:00Z, status: completed}
        == private/earnings.yaml
        - {id: e1, account: a1, recipient_type: referrer, kind: referral, booking: B1, base_amount: 50.00, rate: 10, amount: 5.00, status: cleared, payout: P1}
        - {id: e2, account: a1, recipient_type: provider, kind: sale, order: O2, item: 1, base_amount: 100.00, rate: 70, amount: 70.00, status: cleared, payout: P1}
        - {id: e3, account: a1, recipient_type: provider, kind: sale, booking: B1, base_amount: 50.00, rate: 70, amount: 35.00, status: cleared, payout: P1}
        == private/payouts.yaml
        - {number: P1, account: a1, status: pending, created_at: 2026-03-01T00:00:00Z, amount: 110.00}

        """)
    let facts = ReadFacts(try #require(try fixture.payout("P1")))
    #expect(facts["kind"].text == "provider")
    #expect(facts["groups"].list.map { $0["name"].text } == ["booking", "content", "referral"])
    #expect(facts["groups"].list.map { $0["amount"].units } == [3500, 7000, 500])
    #expect(facts["totals"]["gross"].units == 11_000)
    #expect(facts["groups"].list.map { $0["lines"][0]["platform"].text } == ["15.00", "30.00", ""])
  }
}
