import TestSupport
import Testing

@Suite struct `V-45 coupons` {
  /// An order of a course for 100.00 and a course for 50.00, the latter 10.00 less.
  private func check(coupon: String, off: String, order: String = "") async -> ContentFixture.Result {
    await OrderFixture(files: OrderFixture.courses + "== coupons.yaml\n- {code: SPRING, \(coupon)}").check(
      """
      status: completed
      created_at: 2026-05-01T10:00:00Z
      invoice_number: I-1
      invoice_date: 2026-05-01
      items:
        - {kind: course, ref: loops, price: 100.00}
        - {kind: course, ref: maps, price: 50.00, discount: 10.00}
      coupon: {ref: 2️⃣SPRING, discount_amount: 3️⃣\(off)}
      total: 1.00
      \(order)
      """)
  }

  @Test(
    arguments: [
      "type: percentage, value: 10, starts_at: 2026-05-01T10:00:01Z",
      "type: percentage, value: 10, expires_at: 2026-05-01T09:59:59Z",
      "type: percentage, value: 10, min_order_value: 140.01",
      "type: percentage, value: 10, excluded_courses: [loops, maps]",
      "type: percentage, value: 10, courses: [other]",
    ])
  func `a coupon that is not valid for the order is an error where it is named`(coupon: String) async {
    let other = "\n== courses/other.md\n---\ntitle: Other\nlang: en\n---\n"
    let result = await check(coupon: coupon, off: "1.00", order: other)
    #expect(result.findings("V-45") == ["2️⃣"])
  }

  @Test(
    arguments: [
      ("type: percentage, value: 10", "14.01", "14.00"),
      ("type: percentage, value: 12.5, max_discount: 5.00", "5.01", "5.00"),
      ("type: fixed, value: 20.00", "20.01", "20.00"),
      ("type: fixed, value: 200.00", "140.01", "140.00"),
      // Whole numbers are cents, as they are in prices.
      ("type: fixed, value: 2000", "20.01", "20.00"), ("type: fixed, value: 20", "0.21", "0.20"),
      ("type: free", "140.01", "140.00"),
      ("type: free, courses: [maps]", "40.01", "40.00"),
      ("type: free, excluded_courses: [loops]", "40.01", "40.00"),
      ("type: percentage, value: 50, categories: [code]", "50.01", "50.00"),
    ])
  func `a coupon takes off what it grants and no more`(coupon: String, more: String, most: String) async {
    let result = await check(coupon: coupon, off: more)
    #expect(result.findings("V-45") == ["3️⃣"])
    #expect(
      result.messages("V-45") == ["expected the coupon to take off at most \(most) USD, found \(more) USD"])
    let fine = await check(coupon: coupon, off: most)
    #expect(fine.findings("V-45").isEmpty)
  }

  @Test func `a coupon of another currency is not compared`() async {
    let result = await check(
      coupon: "type: fixed, value: 5.00, currency: EUR, min_order_value: 900.00", off: "6.00")
    #expect(result.findings("V-45").isEmpty)
  }

  @Test func `a coupon for a plan lowers that plan alone`() async {
    let plans = """
      == plans.yaml
      - {slug: solo, name: Solo, prices: [{period: monthly, price: 20.00}]}
      - {slug: team, name: Team, prices: [{period: monthly, price: 20.00}]}
      == coupons.yaml
      - {code: SPRING, scope: plan, plan: solo, cycle_discounts: {monthly: 10, yearly: 20}}
      """
    func order(_ plan: String, _ off: String) async -> ContentFixture.Result {
      await OrderFixture(files: plans).check(
        """
        status: pending
        items: [{kind: subscription, ref: \(plan), price: 20.00}]
        coupon: {ref: 2️⃣SPRING, discount_amount: 3️⃣\(off)}
        total: 1.00
        """)
    }
    #expect(await order("team", "1.00").findings("V-45") == ["2️⃣"])
    #expect(await order("solo", "4.01").findings("V-45") == ["3️⃣"])
    #expect(await order("solo", "4.00").findings("V-45").isEmpty)
  }

  /// Orders do not tell the period, so the largest discount is the limit.
  @Test(
    arguments: [
      ("", "{monthly: 5.00, yearly: 8.00}", "8.01", "8.00"), ("", "{monthly: 500}", "5.01", "5.00"),
      ("", "{yearly: 30.00}", "20.01", "20.00"),
      ("integer_money: major", "{monthly: 5, yearly: 8}", "8.01", "8.00"),
    ])
  func `discounts by the cycle are amounts where the site says so`(
    site: String, cycles: String, more: String, most: String
  ) async {
    let shop = OrderFixture(
      files: """
        == plans.yaml
        - {slug: solo, name: Solo, prices: [{period: monthly, price: 20.00}]}
        == coupons.yaml
        - {code: SPRING, scope: plan, plan: solo, cycle_discounts: \(cycles)}
        """, site: "plan_discount_unit: amount\n\(site)")
    func findings(_ off: String) async -> [String] {
      await shop.check(
        """
        status: pending
        items: [{kind: subscription, ref: solo, price: 20.00}]
        coupon: {ref: SPRING, discount_amount: 3️⃣\(off)}
        total: 1.00
        """
      ).findings("V-45")
    }
    #expect(await findings(more) == ["3️⃣"])
    #expect(await findings(most).isEmpty)
  }

  @Test func `a coupon is found by its code, whatever its letters`() async {
    let files = "== coupons.yaml\n- {code: SPRING, type: percentage, value: 10, expires_at: 2026-01-01}"
    let result = await OrderFixture(files: files).check(
      """
      status: pending
      created_at: 2026-05-01
      items: [{price: 20.00}]
      coupon: {code: 2️⃣spring, discount_amount: 2.00}
      total: 20.70
      """)
    #expect(result.findings("V-45") == ["2️⃣"])
  }

  // MARK: Limits

  /// Three orders, of Lea, Lea and Max, in this order of time.
  private func checkThree(coupon: String, secondStatus: String = "pending") async -> ContentFixture.Result {
    let use = "items: [{price: 20.00}], coupon: {ref: "
    let files = """
      == private/orders/second.yaml
      {number: ORD-2, account: lea, status: \(secondStatus), total: 1.00, created_at: 2026-05-02, \(use)2️⃣SPRING}}
      == private/orders/third.yaml
      {number: ORD-3, account: max, status: pending, total: 1.00, created_at: 2026-05-03, \(use)3️⃣SPRING}}
      == coupons.yaml
      - {code: SPRING, type: percentage, value: 10, \(coupon)}
      """
    return await OrderFixture(files: files).check(
      """
      status: completed
      invoice_number: I-1
      invoice_date: 2026-05-01
      created_at: 2026-05-01
      total: 1.00
      items: [{price: 20.00}]
      coupon: {ref: 1️⃣SPRING}
      """)
  }

  @Test func `a coupon is used no more often than its limit`() async {
    let result = await checkThree(coupon: "usage_limit: 2")
    #expect(result.findings("V-45") == ["3️⃣"])
    #expect(result.messages("V-45") == ["expected the coupon to be used at most 2 times, found use 3"])
    #expect(await checkThree(coupon: "usage_limit: 3").findings("V-45").isEmpty)
  }

  @Test func `orders that came to nothing use no coupon`() async {
    #expect(await checkThree(coupon: "usage_limit: 2", secondStatus: "failed").findings("V-45").isEmpty)
  }

  @Test func `one customer uses a coupon no more often than the limit for one`() async {
    let result = await checkThree(coupon: "per_user_limit: 1")
    #expect(result.findings("V-45") == ["2️⃣"])
    #expect(!result.messages("V-45").joined().contains("lea"))
    #expect(await checkThree(coupon: "per_user_limit: 2").findings("V-45").isEmpty)
  }

  @Test func `a coupon for first purchases is for those alone`() async {
    let result = await checkThree(coupon: "first_purchase_only: true")
    #expect(result.findings("V-45") == ["2️⃣"])
  }

  @Test func `a told number of uses keeps to the limit`() async {
    let result = await ContentFixture(
      "== coupons.yaml\n- {code: SPRING, type: free, usage_limit: 5, used_count: 1️⃣6}"
    ).check()
    #expect(result.findings("V-45") == ["1️⃣"])
  }
}
