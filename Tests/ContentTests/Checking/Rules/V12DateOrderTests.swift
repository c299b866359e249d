import TestSupport
import Testing

@testable import Content

@Suite struct `V-12 order of dates` {
  @Test func `what is issued does not expire before`() async {
    let result = await ContentFixture(
      """
      == people/grace.md
      ---
      name: Grace
      roles: [tutor]
      credentials:
        - {title: First, issued_on: 2025-01-01, expires_on: 2025-01-01}
        - {title: Second, issued_on: 2025-01-01, expires_on: 1️⃣2024-12-31}
      experiences:
        - {title: Sailor, start_date: 2020-05-01, end_date: 2️⃣2019-05-01}
        - {title: Baker, start_date: 2020-05-01}
      ---
      """
    ).check()
    #expect(result.findings("V-12") == ["1️⃣", "2️⃣"])
    #expect(
      result.messages("V-12").first == "`expires_on`, 2024-12-31, is before `issued_on`, 2025-01-01")
  }

  @Test func `offers, news and promotions end after they begin`() async {
    let result = await ContentFixture(
      """
      == coupons.yaml
      - {code: A, type: percentage, value: 5, starts_at: 2026-02-01, expires_at: 1️⃣2026-01-01}
      == announcements.yaml
      - {slug: n, title: News, content: New., audience: all, published_at: 2026-01-01, expires_at: 2️⃣2026-01-01}
      == availability.yaml
      - {person: ada, weekdays: [mon], start_time: "10:00", end_time: "11:00", valid_from: 2026-02-01, valid_until: 3️⃣2026-01-31}
      """
        + "\n"
        + SampleEntry.post(
          "hello", "promotion: {promoted_at: 2026-02-01T00:00:00Z, expires_at: 4️⃣2026-01-01T00:00:00Z}")
    ).check()
    #expect(Set(result.findings("V-12")) == ["1️⃣", "2️⃣", "3️⃣", "4️⃣"])
    #expect(result.messages("V-12").contains("`valid_until`, 2026-01-31, is before `valid_from`, 2026-02-01"))
  }

  @Test func `every entry changes after it was made`() async {
    let result = await ContentFixture(
      SampleEntry.course(
        "loops", "created_at: 2026-02-01T00:00:00Z\nupdated_at: 1️⃣2026-01-01T00:00:00Z")
    ).check()
    #expect(result.findings("V-12") == ["1️⃣"])
  }

  @Test func `private records keep their order, and private dates stay unsaid`() async {
    let result = await ContentFixture(
      SampleEntry.course("loops") + """
        == private/accounts.yaml
        - {id: a1, name: Lin}
        == private/enrollments.yaml
        - id: e1
          account: a1
          course: loops
          status: active
          enrolled_at: 2026-02-01T00:00:00Z
          completed_at: 1️⃣2026-01-01T00:00:00Z
          last_accessed_at: 2️⃣2026-01-01T00:00:00Z
        == private/payouts.yaml
        - {number: P1, account: a1, amount: 5.00, status: completed, period_start: 2026-02-01, period_end: 3️⃣2026-02-01}
        """
    ).check()
    #expect(Set(result.findings("V-12")) == ["1️⃣", "2️⃣", "3️⃣"])
    #expect(result.messages("V-12").contains("`last_accessed_at` is before `enrolled_at`"))
  }

  @Test func `certificates are issued after completion and before they expire`() async {
    let pairs = DatePair.byCollection["certificates"] ?? []
    #expect(pairs.contains { $0.first == "completion_date" && $0.second == "issue_date" && $0.mayBeEqual })
    #expect(pairs.contains { $0.first == "issue_date" && $0.second == "expiry_date" && !$0.mayBeEqual })
  }

  @Test(arguments: DatePair.all)
  func `every pair names two moments that the schema declares`(pair: DatePair) throws {
    let collection = try #require(Schema.standard[pair.collection])
    let container = try pair.container.map {
      try #require(collection.shape.field(named: $0.text)?.type.shape)
    }
    for name in [pair.first, pair.second] {
      let field = try #require((container ?? collection.shape).field(named: name.text))
      let isMoment =
        switch field.type {
        case .date, .dateTime: true
        default: false
        }
      #expect(isMoment, "\(pair.collection).\(name.text)")
    }
  }

  @Test func `dates in order are fine`() async {
    let result = await ContentFixture(
      SampleEntry.course(
        "loops", "created_at: 2026-01-01T00:00:00Z\nupdated_at: 2026-01-01T00:00:00Z") + """
          == coupons.yaml
          - {code: A, type: percentage, value: 5, starts_at: 2026-02-01, expires_at: 2026-02-01}
          """
    ).check()
    #expect(result.findings("V-12").isEmpty)
  }
}
