import Localization
import TestSupport
import Testing

@testable import Content

@Suite struct `A clock` {
  @Test func `a moment has begun in its own second, and has passed one second later`() {
    for (moment, begun, passed) in [(99, true, true), (100, true, false), (101, false, false)] {
      let clock = Clock(now: 100)
      #expect(clock.hasBegun(moment) == begun)
      #expect(clock.hasPassed(moment) == passed)
    }
  }

  @Test func `nothing turns that nobody asked for, nor what has turned already`() {
    let clock = Clock(now: 100)
    #expect(clock.turnsAt == nil)
    _ = clock.hasBegun(100)
    _ = clock.hasPassed(99)
    #expect(clock.turnsAt == nil)
  }

  @Test func `it turns when the first answer does`() {
    let clock = Clock(now: 100)
    _ = clock.hasBegun(300)
    #expect(clock.turnsAt == 300)
    _ = clock.hasPassed(200)
    #expect(clock.turnsAt == 201)
    _ = clock.hasBegun(250)
    #expect(clock.turnsAt == 201)
    _ = clock.hasPassed(100)
    #expect(clock.turnsAt == 101)
  }

  @Test func `the end of time never passes`() {
    let clock = Clock(now: 100)
    #expect(!clock.hasPassed(.max))
    #expect(!clock.hasBegun(.max))
    #expect(clock.turnsAt == nil)
  }

  /// Each of them asks the clock once, at both sides of the second in which it turns.
  static let moments: [(what: String, folder: String)] = [
    (
      "an entry is published",
      "== posts/p.md\n---\n{title: P, published_at: 2026-06-01T00:00:10Z}\n---\nText\n"
    ),
    (
      "an announcement expires",
      "== announcements/a.md\n---\n{title: A, audience: all, expires_at: 2026-06-01T00:00:10Z}\n---\nText\n"
    ),
    (
      "a coupon begins",
      "== coupons.yaml\n- {code: A, public: true, discount: 5%, starts_at: 2026-06-01T00:00:10Z}\n"
    ),
    (
      "a coupon expires",
      "== coupons.yaml\n- {code: A, public: true, discount: 5%, expires_at: 2026-06-01T00:00:10Z}\n"
    ),
    (
      "an event began",
      "== events/e.md\n---\n{title: E, start: 2026-06-01T00:00:00Z, duration: 1h, started_at: 2026-06-01T00:00:10Z}\n---\nText\n"
    ),
    (
      "an event is over",
      "== events/e.md\n---\n{title: E, start: 2026-05-31T00:00:00Z, end: 2026-06-01T00:00:09Z}\n---\nText\n"
    ),
  ]

  @Test(arguments: moments)
  func `it turns in the second in which the catalogue does`(what: String, folder: String) async throws {
    let start = ContentFixture.defaultNow
    func outline(_ now: Int) async -> (lines: [String], turnsAt: Int?) {
      let catalog = await ContentFixture(folder, now: now).check().catalog
      return (CatalogOutline.of(catalog), catalog.clock.turnsAt)
    }
    let (first, turnsAt) = await outline(start)
    #expect(turnsAt == start + 10, "\(what)")
    let before = await outline(start + 9)
    #expect(CatalogOutline.difference(first, before.lines) == nil, "\(what)")
    #expect(before.turnsAt == start + 10, "\(what)")
    let after = await outline(start + 10)
    #expect(CatalogOutline.difference(first, after.lines) != nil, "\(what)")
  }

  @Test func `sessions that may be booked turn when one can be booked no longer`() async {
    let start = ContentFixture.defaultNow
    let rule = "{id: h, person: ada, frequency: daily, start_time: \"09:00\", end_time: \"10:00\"}"
    func load(_ now: Int) async -> (lines: [String], turnsAt: Int?) {
      let catalog = await ContentFixture("== availability.yaml\n- \(rule)\n", now: now).check().catalog
      return (CatalogOutline.of(catalog), catalog.clock.turnsAt)
    }
    let first = await load(start)
    #expect(first.turnsAt == start + 9 * 3600 + 1)
    let before = await load(start + 9 * 3600)
    #expect(CatalogOutline.difference(first.lines, before.lines) == nil)
    let after = await load(start + 9 * 3600 + 1)
    #expect(CatalogOutline.difference(first.lines, after.lines) != nil)
  }

  @Test func `zones are compared until one of them changes its clocks`() {
    let clock = Clock(now: ContentFixture.defaultNow)
    #expect(clock.offset(of: TimeZone("Europe/Berlin") ?? .utc) == 7200)
    // 2026-10-25T01:00:00Z
    #expect(clock.turnsAt == 1_792_890_000)
  }
}
