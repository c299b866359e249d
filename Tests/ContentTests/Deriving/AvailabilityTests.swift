import TestSupport
import Testing

@testable import Content

@Suite struct `Derived times that may be booked` {
  private static let mondays =
    "weekdays: [mon], start_time: \"09:00\", end_time: \"12:00\", session_duration: 1h"

  /// From Monday, 1 June: the third Monday begins two weeks later, and is too far away.
  @Test func `weekly hours are cut into sessions for two weeks`() async {
    #expect(
      await slots(Self.mondays) == [
        "2026-06-01T09:00:00Z", "2026-06-01T10:00:00Z", "2026-06-01T11:00:00Z",
        "2026-06-08T09:00:00Z", "2026-06-08T10:00:00Z", "2026-06-08T11:00:00Z",
      ])
  }

  @Test func `what is left over of an hour is no session`() async {
    #expect(
      await slots("weekdays: [mon], start_time: \"09:00\", end_time: \"11:30\", session_duration: 2h") == [
        "2026-06-01T09:00:00Z", "2026-06-08T09:00:00Z",
      ])
  }

  /// From 22 March: in Berlin the clocks are set forward on the 29th.
  @Test func `hours stay where the clock on the wall has them`() async {
    let hours = "weekdays: [mon], start_time: \"10:00\", end_time: \"11:00\", timezone: Europe/Berlin"
    #expect(
      await slots(hours, now: 1_774_137_600) == ["2026-03-23T09:00:00Z", "2026-03-30T08:00:00Z"])
  }

  @Test func `exceptions take time away or add it`() async {
    let exceptions = """
      == availability_exceptions.yaml
      - {person: ada, start: 2026-06-01T10:30:00Z, end: 2026-06-01T11:00:00Z, is_blocked: true}
      - {person: ada, start: 2026-06-03T14:00:00Z, end: 2026-06-03T16:00:00Z, is_blocked: false}
      """
    #expect(
      await slots(Self.mondays, more: exceptions) == [
        "2026-06-01T09:00:00Z", "2026-06-01T11:00:00Z", "2026-06-03T14:00:00Z", "2026-06-03T15:00:00Z",
        "2026-06-08T09:00:00Z", "2026-06-08T10:00:00Z", "2026-06-08T11:00:00Z",
      ])
  }

  @Test func `what is booked is gone, unless it was cancelled`() async {
    let bookings = """
      == private/accounts.yaml
      - {id: a1, name: Lea}
      == private/bookings.yaml
      - {id: b1, person: ada, account: a1, start: 2026-06-01T09:00:00Z, duration: 2h, status: scheduled}
      - {id: b2, person: ada, account: a1, start: 2026-06-08T11:00:00Z, duration: 1h, status: cancelled}
      """
    #expect(
      await slots(Self.mondays, more: bookings) == [
        "2026-06-01T11:00:00Z", "2026-06-08T09:00:00Z", "2026-06-08T10:00:00Z", "2026-06-08T11:00:00Z",
      ])
  }

  @Test func `nobody may be booked sooner than they want to know of it`() async {
    let person = """
      == people/ada.md
      ---
      {name: Ada Byron, roles: [instructor], booking_notice: 10h}
      ---
      Writes programs.
      """
    #expect(
      await slots(Self.mondays, more: person).prefix(2) == ["2026-06-01T10:00:00Z", "2026-06-01T11:00:00Z"])
  }

  /// When each session begins.
  private func slots(
    _ hours: String, now: Int = ContentFixture.defaultNow, more: String = ""
  ) async -> [String] {
    let text = "== availability.yaml\n- {id: h1, person: ada, \(hours)}\n\(more)"
    let rule = await ContentFixture(text, now: now).check().catalog.all("availability").first
    return rule?["slots"]?.list.compactMap { $0["start"]?.shown } ?? []
  }
}
