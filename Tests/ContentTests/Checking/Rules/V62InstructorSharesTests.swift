import TestSupport
import Testing

@Suite struct `V-62 instructor shares` {
  @Test func `shares are exact: the unit left over goes to who lost most by rounding`() async {
    #expect(await sale(ada: "3.33", bob: "6.67").findings("V-62").isEmpty)
    let result = await sale(ada: "1️⃣3.34", bob: "2️⃣6.66")
    #expect(result.findings("V-62") == ["1️⃣", "2️⃣"])
    #expect(
      result.messages("V-62") == [
        "`amount` is 0.01 USD too much for the instructor's `revenue_share`",
        "`amount` is 0.01 USD too little for the instructor's `revenue_share`",
      ])
  }

  @Test func `a row that is missing is an error`() async {
    let result = await sale(ada: "3.33", bob: nil, part: "10.00")
    #expect(result.findings("V-62") == ["1️⃣"])
    #expect(result.messages("V-62") == ["the sale has no row for an instructor who has a share of it"])
  }

  @Test func `the order's own instructors' part is what is divided`() async {
    let result = await sale(ada: "3.33", bob: "2️⃣6.67", part: "10.01")
    #expect(result.findings("V-62") == ["2️⃣"])
  }

  @Test func `where an order does not tell their part, the rate of what they divide is`() async {
    let (ada, bob) = ("3.33, base_amount: 4.76, rate: 70", "base_amount: 9.53, rate: 70")
    #expect(await sale(ada: ada, bob: "6.67, " + bob).findings("V-62").isEmpty)
    #expect(await sale(ada: ada, bob: "2️⃣6.68, " + bob).findings("V-62") == ["2️⃣"])
  }

  private func sale(ada: String, bob: String?, part: String? = nil) async -> ContentFixture.Result {
    let start = "recipient_type: instructor, kind: sale, status: cleared, order: O1, item: 1, course: loops"
    let shares = part.map { ", instructor_share: \($0), platform_share: 4.29, final_price: 14.29" } ?? ""
    return await ContentFixture(
      """
      == people/bob.md
      ---
      name: Bob Stone
      roles: [instructor]
      ---
      Writes programs, too.
      == courses/loops.md
      ---
      title: Loops
      instructors:
        - {person: ada, role: primary, revenue_share: 33.3}
        - {person: bob, role: co_instructor, revenue_share: 66.7}
      category: data
      lang: en
      price: 14.29
      certificate: {enabled: false}
      ---
      About loops.
      == private/accounts.yaml
      - {id: a1, name: Ada, person: ada}
      - {id: a2, name: Bob, person: bob}
      == private/orders.yaml
      - {number: O1, account: a1, status: completed, total: 14.29, items: [{ref: loops, price: 14.29\(shares)}]}
      == private/earnings.yaml
      - {1️⃣id: e1, account: a1, \(start), amount: \(ada)}
      \(bob.map { "- {id: e2, account: a2, \(start), amount: \($0)}" } ?? "")
      """
    ).check()
  }
}
