import TestSupport
import Testing

@testable import Content

@Suite struct `Derived facts of events` {
  /// In Berlin the clocks are set back on 25 October.
  @Test(arguments: [
    ("start: 2026-07-01T10:00:00Z, duration: 90 min", "2026-07-01T11:30:00Z"),
    ("start: 2026-07-01T10:00:00Z, end: 2026-07-01T10:45:00Z", "2026-07-01T10:45:00Z"),
    ("start: 2026-07-01T10:00:00Z, span: day", "2026-07-02T10:00:00Z"),
    (
      "start: 2026-10-22T08:00:00Z, duration: 2h, span: week, timezone: Europe/Berlin",
      "2026-10-28T11:00:00Z"
    ),
    ("start: 2026-07-01T10:00:00Z, duration: 1h, span: month", "2026-07-31T11:00:00Z"),
    ("start: 2026-07-01T10:00:00Z, duration: 1h, span: 3month", "2026-09-30T11:00:00Z"),
  ])
  func `an event ends after its duration, on the last day of its span`(times: String, end: String)
    async throws
  {
    let event = try #require(await event(times))
    #expect(event.shown("end", "status") == [end, "scheduled"])
  }

  @Test(arguments: [
    ("start: 2026-05-31T22:00:00Z, duration: 1h", "ended"),
    ("start: 2026-05-31T23:00:00Z, duration: 1h", "scheduled"),
    ("start: 2026-05-31T22:00:00Z, duration: 1h, status: cancelled", "cancelled"),
    ("start: 2026-05-31T22:00:00Z, duration: 1h, status: live", "live"),
  ])
  func `what was scheduled has ended once its end has passed`(facts: String, status: String) async throws {
    #expect(try #require(await event(facts)).shown("status") == [status])
  }

  /// Nobody told a status: the moment at which the event really began does.
  @Test(arguments: [
    ("started_at: 2026-05-31T23:30:00Z, duration: 1h", "live"),
    ("started_at: 2026-05-31T23:30:00Z", "live"),
    ("started_at: 2026-05-31T22:00:00Z, duration: 1h", "ended"),
    ("started_at: 2026-05-31T23:30:00Z, ended_at: 2026-05-31T23:40:00Z", "ended"),
    ("started_at: 2026-06-01T00:00:01Z, duration: 1h", "scheduled"),
    ("started_at: 2026-05-31T23:30:00Z, duration: 1h, status: scheduled", "scheduled"),
    ("started_at: 2026-05-31T22:00:00Z, duration: 1h, status: live", "live"),
    ("started_at: 2026-05-31T23:30:00Z, duration: 1h, status: cancelled", "cancelled"),
  ])
  func `an event is on from the moment at which it really began`(facts: String, status: String) async throws {
    #expect(try #require(await event(facts)).shown("status") == [status])
  }

  @Test(arguments: [
    ("max_participants: 3", ["registered", "cancelled", "attended"], "2", "1"),
    ("max_participants: 1", ["registered", "attended"], "2", "0"),
    ("max_participants: 5, registered_count: 2", [], "2", "3"),
    ("max_participants: 5", [], "none", "5"),
    ("registered_count: 2", [], "2", "none"),
    ("max_participants: 5, registered_count: 4", ["registered"], "1", "4"),
  ])
  func `places are left until registrations hold them`(
    facts: String, registrations: [String], registered: String, left: String
  ) async throws {
    let event = try #require(
      await event("start: 2026-07-01T10:00:00Z, duration: 1h, \(facts)", registrations))
    #expect(event.shown("registered_count", "seats_left") == [registered, left])
  }

  private func event(_ facts: String, _ registrations: [String] = []) async -> Record? {
    let rows = registrations.enumerated().map {
      "- {id: r\($0), account: a\($0), event: meet, status: \($1)}\n"
    }
    let accounts = registrations.indices.map { "- {id: a\($0), name: Guest \($0)}\n" }
    return await ContentFixture(
      """
      == events/meet.md
      ---
      {kind: live_room, title: Meet, hosts: [ada], \(facts)}
      ---
      We meet.

      """ + (rows.isEmpty ? "" : "== private/registrations.yaml\n" + rows.joined())
        + (rows.isEmpty ? "" : "== private/accounts.yaml\n" + accounts.joined())
    ).entry("events", "meet")
  }
}
