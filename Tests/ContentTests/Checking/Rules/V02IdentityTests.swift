import TestSupport
import Testing

@Suite struct `V-02 identities` {
  @Test func `an id stands once in its collection, a uuid once in all`() async {
    let result = await ContentFixture(
      """
      == tags.yaml
      - {id: 7, name: Loops, uuid: 2️⃣6f1c2a9e-3b57-4d0c-9a41-5e8f7c2b1d30}
      - {id: 1️⃣7, name: Trees}
      == faqs.yaml
      - {id: 7, question: Why?, answer: So., uuid: 6F1C2A9E-3B57-4D0C-9A41-5E8F7C2B1D30}
      """
    ).check()
    #expect(Set(result.findings("V-02")) == ["1️⃣", "2️⃣"])
  }

  @Test func `two people cannot have one handle, with or without @`() async {
    let result = await ContentFixture(
      """
      == people/grace.md
      ---
      slug: 1️⃣"@ada"
      name: Grace
      roles: [instructor]
      ---
      """
    ).check()
    #expect(result.findings("V-01") == ["1️⃣"])
  }

  @Test func `coupon codes differ in more than capital letters`() async {
    let result = await ContentFixture(
      """
      == coupons.yaml
      - {code: SPRING, type: percentage, value: 10}
      - {code: 1️⃣Spring, type: percentage, value: 20}
      - {code: 2️⃣SPRING, type: percentage, value: 30}
      """
    ).check()
    #expect(result.findings("V-02") == ["1️⃣", "2️⃣"])
  }

  @Test func `unique fields are unique, and messages keep private values to themselves`() async {
    let result = await ContentFixture(
      """
      == rewards.yaml
      - {points_threshold: 100, reward_type: badge, reward_value: Friend, description: One}
      - {points_threshold: 1️⃣100, reward_type: badge, reward_value: Helper, description: Two}
      == plans.yaml
      - {slug: solo, name: Solo, prices: [{period: monthly, price: 9.00}]}
      == private/invites.yaml
      - {id: a, plan: solo, email: lin@example.org, expires_at: 2026-07-01}
      - {id: b, plan: solo, email: 2️⃣LIN@example.org, expires_at: 2026-07-01}
      """
    ).check()
    #expect(Set(result.findings("V-02")) == ["1️⃣", "2️⃣"])
    #expect(
      Set(result.messages("V-02")) == [
        "two rewards have the same `points_threshold`", "two invites have the same `email`",
      ])
  }

  @Test func `different values are fine`() async {
    let result = await ContentFixture(
      """
      == rewards.yaml
      - {id: 1, points_threshold: 100, reward_type: badge, reward_value: Friend, description: One}
      - {id: 2, points_threshold: 200, reward_type: badge, reward_value: Helper, description: Two}
      """
    ).check()
    #expect(result.findings("V-02").isEmpty)
  }
}
