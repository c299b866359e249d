import TestSupport
import Testing

@testable import Content

/// In Berlin the clocks are set forward on 29 March 2026, and back on 25 October.
@Suite struct `Hours that come back` {
  /// 22 March 2026, a Sunday; two weeks later it is 5 April.
  private static let spring = 1_774_137_600
  /// 20 October 2026, a Tuesday.
  private static let autumn = 1_792_454_400

  private static let hour = "start_time: \"09:00\", end_time: \"10:00\""

  @Test(arguments: [
    ("28", ["2026-03-28T08:00:00Z"]), ("29", ["2026-03-29T07:00:00Z"]), ("31", ["2026-03-31T07:00:00Z"]),
    ("1", ["2026-04-01T07:00:00Z"]), ("5", []), ("15", []),
  ])
  func `monthly hours are on their day of the month`(day: String, slots: [String]) async {
    #expect(await self.slots("frequency: monthly, monthday: \(day), \(Self.hour)") == slots)
  }

  @Test func `a month without the day has no monthly hours`() async {
    let june = ContentFixture.defaultNow + 20 * 86_400
    #expect(await slots("frequency: monthly, monthday: 31, \(Self.hour)", now: june) == [])
    #expect(
      await slots("frequency: monthly, monthday: 30, \(Self.hour)", now: june) == ["2026-06-30T07:00:00Z"])
  }

  @Test func `daily hours hold from their first day to their last`() async {
    #expect(
      await slots("frequency: daily, valid_from: 2026-03-28, valid_until: 2026-03-30, \(Self.hour)") == [
        "2026-03-28T08:00:00Z", "2026-03-29T07:00:00Z", "2026-03-30T07:00:00Z",
      ])
    #expect(await slots("frequency: daily, \(Self.hour)").count == 14)
    #expect(await slots("frequency: daily, valid_until: 2026-03-21, \(Self.hour)") == [])
  }

  /// 29 March is a Sunday, 1 April the Wednesday after it.
  @Test(arguments: [
    ("valid_from: 2026-03-29", ["2026-03-29T07:00:00Z"]),
    ("valid_from: 2026-03-29, weekdays: [wed]", ["2026-04-01T07:00:00Z"]),
    ("valid_from: 2026-03-29, weekdays: [sun]", ["2026-03-29T07:00:00Z"]),
    ("valid_from: 2026-03-29, weekdays: [wed], valid_until: 2026-03-31", []),
    ("valid_from: 2026-03-18, weekdays: [wed]", []), ("valid_from: 2026-03-21", []),
    ("weekdays: [wed]", []),
  ])
  func `hours that do not come back are on one day`(facts: String, slots: [String]) async {
    #expect(await self.slots("frequency: once, \(facts), \(Self.hour)") == slots)
  }

  // MARK: When the clocks are changed

  /// From two to three the clocks show nothing: the night is an hour shorter.
  @Test func `a night in which the clocks are set forward has an hour less`() async {
    let night = "frequency: daily, start_time: \"01:00\", end_time: \"04:00\", session_duration: 1h"
    #expect(
      await slots("\(night), valid_from: 2026-03-28, valid_until: 2026-03-30") == [
        "2026-03-28T00:00:00Z", "2026-03-28T01:00:00Z", "2026-03-28T02:00:00Z",
        "2026-03-29T00:00:00Z", "2026-03-29T01:00:00Z",
        "2026-03-29T23:00:00Z", "2026-03-30T00:00:00Z", "2026-03-30T01:00:00Z",
      ])
  }

  /// The hour from two to three comes twice.
  @Test func `a night in which the clocks are set back has an hour more`() async {
    let night = "frequency: daily, start_time: \"02:00\", end_time: \"04:00\", session_duration: 1h"
    #expect(
      await slots("\(night), valid_from: 2026-10-25, valid_until: 2026-10-26", now: Self.autumn) == [
        "2026-10-25T00:00:00Z", "2026-10-25T01:00:00Z", "2026-10-25T02:00:00Z",
        "2026-10-26T01:00:00Z", "2026-10-26T02:00:00Z",
      ])
  }

  @Test(arguments: [
    "start_time: \"02:00\", end_time: \"03:00\"", "start_time: \"02:30\", end_time: \"03:00\"",
  ])
  func `hours that the clocks leave out are none`(times: String) async {
    #expect(await slots("frequency: once, valid_from: 2026-03-29, \(times)") == [])
  }

  // MARK: Exceptions

  @Test(arguments: [
    ("{start: 2026-03-29T01:00:00Z, end: 2026-03-29T01:30:00Z, is_blocked: true}", ["00:00", "02:00"]),
    (
      "{start: 2026-03-29T01:30:00+02:00, end: 2026-03-29T02:00:00+01:00, is_blocked: true}",
      ["01:00", "02:00"]
    ),
    ("{start: 2026-03-29T01:00:00Z, end: 2026-03-29T02:00:00Z, is_blocked: true}", ["00:00", "02:00"]),
    ("{start: 2026-03-28T00:00:00Z, end: 2026-04-28T00:00:00Z, is_blocked: true}", []),
    (
      "{start: 2026-03-29T10:00:00Z, end: 2026-03-29T11:30:00Z, is_blocked: false}",
      ["00:00", "01:00", "02:00", "10:00"]
    ),
    (
      "{start: 2026-03-29T02:30:00Z, end: 2026-03-29T03:30:00Z, is_blocked: false}",
      ["00:00", "01:00", "02:00"]
    ),
    (
      "{start: 2026-03-29T03:00:00Z, end: 2026-03-29T00:00:00Z, is_blocked: true}",
      ["00:00", "01:00", "02:00"]
    ),
    (
      "{start: 2026-03-29T00:00:00Z, end: 2026-03-29T09:00:00Z, is_blocked: true, deleted_at: 2026-01-01}",
      ["00:00", "01:00", "02:00"]
    ),
  ])
  func `exceptions hold in the night that the clocks are changed, too`(exception: String, times: [String])
    async
  {
    let night = "frequency: once, valid_from: 2026-03-29, start_time: \"01:00\", end_time: \"05:00\""
    let more =
      "== availability_exceptions.yaml\n- \(exception.replacing("{start", with: "{person: ada, start"))"
    #expect(
      await slots("\(night), session_duration: 1h", more: more) == times.map { "2026-03-29T\($0):00Z" })
  }

  @Test func `times in addition are offered with the first of two rules only`() async {
    let files = """
      == availability.yaml
      - {id: h1, person: ada, frequency: once, valid_from: 2026-03-29, \(Self.hour)}
      - {id: h2, person: ada, frequency: once, valid_from: 2026-03-30, \(Self.hour)}
      == availability_exceptions.yaml
      - {person: ada, start: 2026-03-31T10:00:00Z, end: 2026-03-31T11:00:00Z, is_blocked: false}
      """
    let rules = await ContentFixture(files, now: Self.spring).check().catalog.all("availability")
    #expect(
      rules.map(Self.starts) == [["2026-03-29T09:00:00Z", "2026-03-31T10:00:00Z"], ["2026-03-30T09:00:00Z"]])
  }

  @Test(arguments: ["status: unpublished", "session_duration: 59 s", "end_time: \"09:00\""])
  func `hours that are hidden or say too little have no sessions`(facts: String) async {
    let hours = facts.hasPrefix("end") ? "start_time: \"09:00\"" : Self.hour
    #expect(await slots("frequency: daily, \(hours), \(facts)") == [])
  }

  @Test func `nobody who may not be booked has sessions`() async {
    let person =
      "== people/ada.md\n---\n{name: Ada, roles: [tutor], service: {is_available: false}}\n---\nA.\n"
    #expect(await slots("frequency: daily, \(Self.hour)", more: person) == [])
  }

  private func slots(_ hours: String, now: Int = spring, more: String = "") async -> [String] {
    let text = "== availability.yaml\n- {id: h1, person: ada, timezone: Europe/Berlin, \(hours)}\n\(more)"
    let rule = await ContentFixture(text, now: now).check().catalog.all("availability").first
    return rule.map(Self.starts) ?? []
  }

  private static func starts(of rule: Record) -> [String] {
    rule["slots"]?.list.compactMap { $0["start"]?.shown } ?? []
  }
}
