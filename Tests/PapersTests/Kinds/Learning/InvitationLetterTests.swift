import Content
import Liquid
import TestSupport
import Testing

@testable import Papers

@Suite struct `Letters of invitation` {
  private static let records = """
    == plans.yaml
    - slug: friends
      name: {en: Friends, ar: الأصدقاء}
      prices: [{period: monthly, price: 10.00, discount: 25}, {period: lifetime, price: 0.00}]
      trial: {enabled: true, days: 7}
      features: [{en: Everything, ar: كل شيء}]
      gateway: {stripe_product_id: prod_secret}
      invite_only: true
    == private/invites.yaml
    - {id: i1, plan: friends, email: LEA@private.example, created_at: 2026-05-01T00:00:00Z, expires_at: 2026-07-01T00:00:00Z}
    - {id: i2, plan: friends, email: max@private.example, expires_at: 2026-07-01T00:00:00Z}
    - {id: i3, plan: friends, email: new@private.example, lang: ar, expires_at: 2026-07-01T00:00:00Z}
    - {id: i4, plan: friends, email: done@private.example, expires_at: 2026-07-01T00:00:00Z, accepted_at: 2026-05-20T00:00:00Z}
    - {id: i5, plan: friends, email: late@private.example, expires_at: 2026-06-01T00:00:00Z}

    """

  private func letter(_ key: String, _ replacing: [(String, String)] = []) async throws -> ReadFacts? {
    let fixture = try await LearningFixture(Self.records, replacing: replacing)
    return InvitationLetter(try fixture.record("invites", key), fixture.site).map {
      ReadFacts($0.facts(PaperFacts(), sender: .nothing).map)
    }
  }

  @Test func `says what is offered, and what it costs after the discount`() async throws {
    let facts = try #require(try await letter("i1"))
    let prices = facts["plan"]["prices"].list
    #expect(prices.map { $0["net"].units } == [750, 0] && prices[0]["was"].units == 1_000)
    #expect(prices.map { $0["is_free"].text } == ["false", "true"] && prices[1]["was"].isNothing)
    #expect(facts["plan"]["trial_days"].units == 7 && facts["plan"]["invite_only"].text == "true")
    #expect(facts["plan"]["features"].list.map(\.text) == ["Everything"])
    #expect(!facts.everything.contains("prod_secret"))
  }

  @Test func `whoever has an account is called by name, in the language of papers`() async throws {
    let (known, arabic, new) = (try await letter("i1"), try await letter("i2"), try await letter("i3"))
    #expect(known?["recipient"].text == "Lea Firstname")
    #expect(arabic?["recipient"].text == "ماكس" && arabic?["plan"]["name"].text == "الأصدقاء")
    #expect(new?["recipient"].isNothing == true && new?["plan"]["name"].text == "الأصدقاء")
  }

  @Test func `what stands below a plan's front matter describes it`() async throws {
    let plan = """
      == plans/friends.md
      ---
      {name: Friends, prices: [{period: monthly, price: 10.00}], invite_only: true}
      ---
      For **friends**.
      == plans/friends.ar.md
      ---
      name: الأصدقاء
      ---
      للأصدقاء.
      == private/invites.yaml
      """
    let invites = String(Self.records.split(separator: "== private/invites.yaml")[1])
    for (key, text) in [("i1", "For **friends**."), ("i2", "للأصدقاء.")] {
      let fixture = try await LearningFixture(plan + invites)
      let letter = try #require(InvitationLetter(try fixture.record("invites", key), fixture.site))
      #expect(letter.offer.description?.contains(text) == true)
    }
  }

  @Test(arguments: ["i4", "i5"])
  func `what was taken up or has expired gets none`(_ key: String) async throws {
    #expect(try await letter(key) == nil)
  }

  @Test func `nor does a plan that is not offered`() async throws {
    #expect(try await letter("i1", [("  invite_only: true", "  invite_only: true\n  status: draft")]) == nil)
    #expect(try await letter("i1", [("  invite_only: true", "  invite_only: false")]) != nil)
  }

  @Test func `the clock turns when a letter expires`() async throws {
    let fixture = try await LearningFixture(Self.records)
    #expect(InvitationLetter(try fixture.record("invites", "i1"), fixture.site) != nil)
    #expect(fixture.catalog.clock.turnsAt == 1_782_864_000)
  }
}
