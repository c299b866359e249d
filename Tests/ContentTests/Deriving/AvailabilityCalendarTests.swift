import TestSupport
import Testing

@testable import Content

/// From Monday, 1 June 2026; the year began on a Thursday.
@Suite struct `Hours as calendars tell them` {
  private static let mondays =
    "weekdays: [mon], start_time: \"09:00\", end_time: \"12:00\", session_duration: 1h"

  @Test(arguments: [
    (mondays, ["2026-01-05T09:00:00Z", "2026-01-05T12:00:00Z", "UTC", "FREQ=WEEKLY;BYDAY=MO"]),
    (
      "weekdays: [wed, mon], valid_from: 2026-06-02, start_time: \"16:00\", end_time: \"18:00\", timezone: Asia/Tokyo",
      ["2026-06-03T07:00:00Z", "2026-06-03T09:00:00Z", "Asia/Tokyo", "FREQ=WEEKLY;BYDAY=MO,WE"]
    ),
    (
      "frequency: monthly, monthday: 31, start_time: \"09:00\", end_time: \"10:00\", valid_from: 2026-02-01",
      ["2026-03-31T09:00:00Z", "2026-03-31T10:00:00Z", "UTC", "FREQ=MONTHLY;BYMONTHDAY=31"]
    ),
    (
      "frequency: daily, start_time: \"09:00\", end_time: \"10:00\", valid_until: 2026-12-31, timezone: America/New_York",
      [
        "2026-01-01T14:00:00Z", "2026-01-01T15:00:00Z", "America/New_York",
        "FREQ=DAILY;UNTIL=20270101T045959Z",
      ]
    ),
    (
      "frequency: once, valid_from: 2026-07-01, start_time: \"09:00\", end_time: \"10:00\"",
      ["2026-07-01T09:00:00Z", "2026-07-01T10:00:00Z", "UTC", "none"]
    ),
  ])
  func `begin this year, and come back by a rule`(hours: String, told: [String]) async throws {
    let calendar = try #require(await calendar(hours))
    #expect(["start", "end", "timezone", "rule"].map { calendar[$0]?.shown ?? "none" } == told)
    #expect(calendar["except"] == nil && calendar["extra"] == nil)
  }

  @Test func `that somebody has taken are left out, and the rest of them stays`() async throws {
    let calendar = try #require(
      await calendar(
        Self.mondays,
        more: """
          == availability_exceptions.yaml
          - {person: ada, start: 2026-06-08T00:00:00Z, end: 2026-06-10T00:00:00Z, is_blocked: true, reason: Holidays}
          - {person: ada, start: 2026-06-15T11:30:00Z, end: 2026-06-15T13:00:00Z, is_blocked: true}
          - {person: ada, start: 2026-06-04T09:00:00Z, end: 2026-06-04T10:00:00Z, is_blocked: false}
          == private/accounts.yaml
          - {id: a1, name: Lea}
          == private/bookings.yaml
          - {id: b1, person: ada, account: a1, start: 2026-06-22T10:00:00Z, duration: 1h, status: scheduled}
          - {id: b2, person: ada, account: a1, start: 2026-06-29T10:00:00Z, duration: 1h, status: cancelled}
          """))
    #expect(
      calendar["except"]?.list.map(\.shown) == [
        "2026-06-08T09:00:00Z", "2026-06-15T09:00:00Z", "2026-06-22T09:00:00Z",
      ])
    #expect(
      calendar["extra"]?.list.map { "\($0["start"]?.shown ?? "") \($0["end"]?.shown ?? "")" } == [
        "2026-06-04T09:00:00Z 2026-06-04T10:00:00Z", "2026-06-15T09:00:00Z 2026-06-15T11:30:00Z",
        "2026-06-22T09:00:00Z 2026-06-22T10:00:00Z", "2026-06-22T11:00:00Z 2026-06-22T12:00:00Z",
      ])
  }

  @Test func `that are over leave what was added to them`() async throws {
    let calendar = try #require(
      await calendar(
        Self.mondays + ", valid_until: 2025-12-31",
        more: """
          == availability_exceptions.yaml
          - {person: ada, start: 2026-06-04T09:00:00Z, end: 2026-06-04T10:00:00Z, is_blocked: false}
          """))
    #expect(["start", "rule"].map { calendar[$0]?.shown ?? "none" } == ["2026-06-04T09:00:00Z", "none"])
  }

  @Test(arguments: [
    "start_time: \"12:00\", end_time: \"09:00\", weekdays: [mon]", mondays + ", status: draft",
  ])
  func `are none where nobody can come`(hours: String) async {
    #expect(await calendar(hours) == nil)
  }

  private func calendar(_ hours: String, more: String = "") async -> FieldValue? {
    let text = "== availability.yaml\n- {id: h1, person: ada, \(hours)}\n\(more)"
    return await ContentFixture(text).check().catalog.all("availability").first?["calendar"]
  }
}
