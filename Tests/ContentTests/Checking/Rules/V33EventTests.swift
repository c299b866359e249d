import Diagnostics
import TestSupport
import Testing

@Suite struct `V-33 events` {
  private func check(_ members: String, files: String = "") async -> ContentFixture.Result {
    await ContentFixture(
      """
      == events/evening.md
      ---
      kind: live_room
      title: Evening
      hosts: [ada]
      \(members)
      ---
      An evening.
      == private/accounts.yaml
      - {id: lea, name: Lea}
      - {id: max, name: Max}
      \(files)
      """
    ).check()
  }

  @Test(arguments: ["end: 1️⃣2027-01-01T18:00:00Z", "end: 1️⃣2027-01-01T17:00:00Z", "duration: 1️⃣0 min"])
  func `an event ends after it begins`(end: String) async {
    let result = await check("start: 2027-01-01T18:00:00Z\n\(end)")
    #expect(result.findings("V-33") == ["1️⃣"])
  }

  @Test func `an event tells its end or its duration`() async {
    let result = await check("start: 2027-01-01T18:00:00Z")
    #expect(result.messages("V-33") == ["an event needs `end` or `duration`"])
    let fine = await check("start: 2027-01-01T18:00:00Z\nduration: 2h")
    #expect(fine.findings("V-33").isEmpty)
  }

  @Test func `a paid event has a price above 0`() async {
    let times = "start: 2027-01-01T18:00:00Z\nduration: 2h\n"
    let missing = await check(times + "price_type: 1️⃣paid")
    #expect(missing.findings("V-33") == ["1️⃣"])
    let zero = await check(times + "price_type: paid\nprice: 1️⃣0.00")
    #expect(zero.findings("V-33") == ["1️⃣"])
    #expect(zero.messages("V-33") == ["expected a paid event to cost more than 0, found 0.00 USD"])
    let fine = await check(times + "price_type: paid\nprice: 5.00")
    #expect(fine.findings("V-33").isEmpty)
    let free = await check(times + "price_type: free\nprice: 0.00")
    #expect(free.findings("V-33").isEmpty)
  }

  @Test func `nobody is registered beyond the last place`() async {
    let event = "start: 2027-01-01T18:00:00Z\nduration: 2h\nmax_participants: 1️⃣1"
    let registrations =
      "== private/registrations.yaml\n- {account: lea, event: evening, status: registered}\n"
    let full = await check(event, files: registrations + "- {account: max, event: evening, status: attended}")
    #expect(full.findings("V-33") == ["1️⃣"])
    #expect(full.messages("V-33") == ["expected at most 1 registrations, found 2"])
    for status in ["cancelled", "pending"] {
      let fine = await check(
        event, files: registrations + "- {account: max, event: evening, status: \(status)}")
      #expect(fine.findings("V-33").isEmpty)
    }
  }

  @Test func `where registrations are not kept, their told number counts`() async {
    let result = await check(
      "start: 2027-01-01T18:00:00Z\nduration: 2h\nmax_participants: 1️⃣10\nregistered_count: 11")
    #expect(result.findings("V-33") == ["1️⃣"])
  }

  @Test(
    arguments: [
      ("day", "2027-05-04T18:00:00Z", "expected 1 day for a span of `day`, found 3"),
      ("week", "2027-05-02T20:00:00Z", "expected 2 to 8 days for a span of `week`, found 1"),
      ("week", "2027-05-20T18:00:00Z", "expected 2 to 8 days for a span of `week`, found 19"),
      ("month", "2027-05-08T18:00:00Z", "expected 9 to 32 days for a span of `month`, found 7"),
      ("3month", "2027-05-20T18:00:00Z", "expected 33 to 93 days for a span of `3month`, found 19"),
    ])
  func `a span that does not suit the dates is worth a warning`(
    span: String, end: String, message: String
  ) async {
    let result = await check("start: 2027-05-02T13:00:00Z\nend: \(end)\nspan: 1️⃣\(span)")
    #expect(result.findings("V-33") == ["1️⃣"])
    #expect(result.messages("V-33") == [message])
    #expect(result.diagnostics.first { $0.id.rule == "V-33" }?.severity == .warning)
  }

  @Test(
    arguments: [
      ("day", "end: 2027-05-02T18:00:00Z"), ("day", "duration: 90 min"),
      ("week", "end: 2027-05-08T17:00:00Z"),
      ("month", "end: 2027-06-01T17:00:00Z"), ("3month", "end: 2027-07-31T17:00:00Z"),
      ("week", "duration: 2h"),
      ("day", "end: 2027-05-03T02:00:00Z"),
    ])
  func `a span that suits the dates is fine`(span: String, end: String) async {
    let result = await check("start: 2027-05-02T13:00:00Z\n\(end)\nspan: \(span)")
    #expect(result.findings("V-33").isEmpty)
  }

  @Test func `the days of a span are those of the event's time zone`() async {
    // In Honolulu, ten hours behind, all of it is on the 2nd.
    let times = "start: 2027-05-02T11:00:00Z\nend: 2027-05-03T09:30:00Z\nspan: week\n"
    let oneDay = await check(times + "timezone: Pacific/Honolulu")
    #expect(oneDay.findings("V-33").count == 1)
    let twoDays = await check(times + "timezone: UTC")
    #expect(twoDays.findings("V-33").isEmpty)
  }

  @Test func `what is over is not still scheduled`() async {
    let result = await check("start: 2026-01-01T18:00:00Z\nduration: 2h\nstatus: 1️⃣scheduled")
    #expect(result.findings("V-33") == ["1️⃣"])
    #expect(result.messages("V-33") == ["the event is over, but its status is `scheduled`"])
  }

  @Test(
    arguments: [
      "start: 2026-01-01T18:00:00Z\nduration: 2h\nstatus: ended",
      "start: 2026-01-01T18:00:00Z\nduration: 2h",
      "start: 2026-05-31T23:00:00Z\nduration: 2h\nstatus: scheduled",
      "start: 2026-05-30T18:00:00Z\nduration: 2h\nspan: week\nstatus: scheduled",
    ])
  func `what is not over, or does not say that it is to come, is fine`(members: String) async {
    let result = await check(members)
    #expect(result.findings("V-33").isEmpty)
  }
}
