import Diagnostics
import TestSupport
import Testing

@Suite struct `V-34 hours` {
  /// Checks entries of `availability`, each without its person.
  private func check(_ hours: String...) async -> ContentFixture.Result {
    await ContentFixture(
      "== availability.yaml\n" + hours.map { "- {person: ada, \($0)}" }.joined(separator: "\n")
    ).check()
  }

  @Test func `hours end after they begin`() async {
    let result = await check("weekdays: [mon], start_time: \"22:00\", end_time: 1️⃣\"02:00\"")
    #expect(result.findings("V-34") == ["1️⃣"])
    #expect(result.messages("V-34") == ["expected hours to end after 22:00, found 02:00"])
    #expect(result.diagnostics.first { $0.id.rule == "V-34" }?.severity == .warning)
    let fine = await check("weekdays: [mon], start_time: \"22:00\", end_time: \"24:00\"")
    #expect(fine.findings("V-34").isEmpty)
  }

  @Test func `an exception ends after it begins`() async {
    let result = await ContentFixture(
      """
      == availability_exceptions.yaml
      - person: ada
        start: 2026-07-01T09:00:00Z
        end: 1️⃣2026-07-01T09:00:00Z
        is_blocked: true
      - {person: ada, start: 2026-07-01T09:00:00Z, end: 2026-07-01T10:00:00Z, is_blocked: false}
      """
    ).check()
    #expect(result.findings("V-34") == ["1️⃣"])
  }

  @Test func `hours of one weekday that share time overlap, once for each`() async {
    let result = await check(
      "weekdays: [mon, wed], start_time: \"09:00\", end_time: \"12:00\"",
      "weekdays: [wed, mon], start_time: 1️⃣\"11:00\", end_time: \"14:00\"")
    #expect(result.findings("V-34") == ["1️⃣"])
    #expect(result.messages("V-34") == ["these hours overlap with other hours of the same person"])
    #expect(result.output.contains("the other hours are here"))
  }

  @Test(
    arguments: [
      "weekdays: [tue], start_time: \"11:00\", end_time: \"14:00\"",
      "weekdays: [mon], start_time: \"12:00\", end_time: \"14:00\"",
      "weekdays: [mon], start_time: \"11:00\", end_time: \"14:00\", valid_from: 2027-01-01",
      "weekdays: [mon], start_time: \"11:00\", end_time: \"14:00\", status: unpublished",
      "frequency: once, valid_from: 2026-07-07, start_time: \"11:00\", end_time: \"14:00\"",
      "frequency: monthly, monthday: 15, start_time: \"12:00\", end_time: \"14:00\"",
    ])
  func `hours that never share time are fine`(other: String) async {
    let result = await check(
      "weekdays: [mon], start_time: \"09:00\", end_time: \"12:00\", valid_until: 2026-12-31", other)
    #expect(result.findings("V-34").isEmpty)
  }

  @Test(
    arguments: [
      "frequency: daily, start_time: 1️⃣\"11:00\", end_time: \"11:30\"",
      "frequency: once, valid_from: 2026-07-06, start_time: 1️⃣\"11:00\", end_time: \"14:00\"",
      "frequency: monthly, monthday: 15, start_time: 1️⃣\"11:00\", end_time: \"14:00\"",
      "weekdays: [mon], start_time: 1️⃣\"08:30\", session_duration: 60 min",
    ])
  func `hours of other frequencies overlap too`(other: String) async {
    let result = await check("weekdays: [mon], start_time: \"09:00\", end_time: \"12:00\"", other)
    #expect(result.findings("V-34") == ["1️⃣"])
  }

  @Test func `days of two months never meet`() async {
    let result = await check(
      "frequency: monthly, monthday: 15, start_time: \"09:00\", end_time: \"12:00\"",
      "frequency: monthly, monthday: 16, start_time: \"09:00\", end_time: \"12:00\"")
    #expect(result.findings("V-34").isEmpty)
  }

  @Test func `hours in two time zones are compared by the same clock`() async {
    // 09:00 in Tokyo is midnight in UTC, also across the end of the week.
    let overlapping = await check(
      "weekdays: [mon], start_time: \"00:00\", end_time: \"01:00\", timezone: UTC",
      "weekdays: [mon], start_time: 1️⃣\"08:00\", end_time: \"10:00\", timezone: Asia/Tokyo")
    #expect(overlapping.findings("V-34") == ["1️⃣"])
    let apart = await check(
      "weekdays: [mon], start_time: \"09:00\", end_time: \"10:00\", timezone: UTC",
      "weekdays: [mon], start_time: \"09:00\", end_time: \"10:00\", timezone: Asia/Tokyo")
    #expect(apart.findings("V-34").isEmpty)
  }

  @Test func `the hours of two people may overlap`() async {
    let result = await ContentFixture(
      """
      == people/max.md
      ---
      name: Max
      roles: [tutor]
      ---
      == availability.yaml
      - {person: ada, weekdays: [mon], start_time: "09:00", end_time: "12:00"}
      - {person: max, weekdays: [mon], start_time: "09:00", end_time: "12:00"}
      """
    ).check()
    #expect(result.findings("V-34").isEmpty)
  }
}
