import Diagnostics
import TestSupport
import Testing

@Suite struct `V-34 bookings` {
  /// Ada may be booked on Mondays from 9 to 12, Paris time, except on one, and on one Tuesday.
  private func check(_ bookings: String..., hours: Bool = true) async -> ContentFixture.Result {
    let offer = """
      == availability.yaml
      - {person: ada, weekdays: [mon], start_time: "09:00", end_time: "12:00", timezone: Europe/Paris}
      == availability_exceptions.yaml
      - {person: ada, start: 2026-07-13T00:00:00Z, end: 2026-07-14T00:00:00Z, is_blocked: true}
      - {person: ada, start: 2026-07-14T09:00:00Z, end: 2026-07-14T11:00:00Z, is_blocked: false}

      """
    let rows = bookings.map { "- {person: ada, client: {name: Lea}, \($0)}" }
    return await ContentFixture(
      (hours ? offer : "") + "== private/bookings.yaml\n" + rows.joined(separator: "\n")
    ).check()
  }

  @Test(
    arguments: [
      // Paris is two hours ahead of UTC in summer and one in winter.
      "start: 1️⃣2026-07-06T06:59:00Z, end: 2026-07-06T08:00:00Z",
      "start: 1️⃣2026-07-06T09:30:00Z, end: 2026-07-06T10:30:00Z",
      "start: 1️⃣2026-12-07T07:30:00Z, end: 2026-12-07T08:30:00Z",
      "start: 1️⃣2026-07-07T08:00:00Z, duration: 60 min",
      "start: 1️⃣2026-07-14T10:30:00Z, duration: 60 min",
    ])
  func `a booking outside the hours is worth a warning`(booking: String) async {
    let result = await check(booking)
    #expect(result.findings("V-34") == ["1️⃣"])
    #expect(result.messages("V-34") == ["this booking lies outside the hours of the person"])
    #expect(result.diagnostics.first { $0.id.rule == "V-34" }?.severity == .warning)
  }

  @Test(
    arguments: [
      "start: 2026-07-06T07:00:00Z, end: 2026-07-06T10:00:00Z",
      "start: 2026-12-07T10:00:00Z, duration: 60 min",
      "start: 2026-07-14T09:00:00Z, duration: 2h",
    ])
  func `a booking inside the hours, or in time added to them, is fine`(booking: String) async {
    let result = await check(booking)
    #expect(result.findings("V-34").isEmpty)
  }

  @Test func `a booking in time taken away is worth a warning`() async {
    let result = await check("start: 1️⃣2026-07-13T07:00:00Z, duration: 60 min")
    #expect(result.findings("V-34") == ["1️⃣"])
    #expect(
      result.messages("V-34") == ["this booking lies in a time that is taken away from the person's hours"])
    #expect(result.output.contains("the exception is here"))
  }

  @Test func `two bookings of a person do not share time`() async {
    let result = await check(
      "start: 2026-07-06T07:00:00Z, end: 2026-07-06T10:00:00Z",
      "start: 1️⃣2026-07-06T08:00:00Z, end: 2026-07-06T08:30:00Z",
      "start: 2️⃣2026-07-06T09:00:00Z, end: 2026-07-06T10:00:00Z", hours: false)
    #expect(result.findings("V-34") == ["1️⃣", "2️⃣"])
    #expect(!result.messages("V-34").joined().contains("Lea"))
  }

  @Test func `one booking may begin when another ends`() async {
    let result = await check(
      "start: 2026-07-06T08:00:00Z, duration: 60 min", "start: 2026-07-06T07:00:00Z, duration: 60 min")
    #expect(result.findings("V-34").isEmpty)
  }

  @Test(arguments: ["status: cancelled", "cancelled_at: 2026-06-01T00:00:00Z"])
  func `cancelled bookings do not count`(cancelled: String) async {
    let result = await check(
      "start: 2026-07-06T08:00:00Z, duration: 60 min",
      "start: 2026-07-06T08:00:00Z, duration: 60 min, \(cancelled)",
      "start: 2026-07-07T08:00:00Z, duration: 60 min, \(cancelled)")
    #expect(result.findings("V-34").isEmpty)
  }

  @Test func `a person who tells no hours may be booked at any time`() async {
    let result = await check("start: 2026-07-07T03:00:00Z, duration: 60 min", hours: false)
    #expect(result.findings("V-34").isEmpty)
  }
}
