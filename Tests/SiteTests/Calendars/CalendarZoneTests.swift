import Testing

@testable import Site

/// 2026-06-01T00:00:00Z
private let june = 1_780_272_000

@Suite struct `Time zones in a calendar` {
  @Test func `that change their clocks by law tell the law`() throws {
    let lines = try #require(CalendarZone("Europe/London")).lines(from: june, through: june)
    #expect(
      lines == [
        "BEGIN:VTIMEZONE", "TZID:Europe/London",
        "BEGIN:STANDARD", "DTSTART:20251026T020000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0000",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
        "BEGIN:DAYLIGHT", "DTSTART:20260329T010000", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0100",
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
        "END:VTIMEZONE",
      ])
  }

  @Test(arguments: [
    (
      "America/New_York", ["RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU"]
    ),
    (
      "Australia/Lord_Howe",
      ["RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=1SU", "RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU"]
    ),
  ])
  func `count weeks from the first where the law does`(name: String, laws: [String]) throws {
    let lines = try #require(CalendarZone(name)).lines(from: june, through: june)
    #expect(lines.filter { $0.hasPrefix("RRULE") } == laws)
  }

  @Test func `that follow the moon tell every change, as far as somebody looks`() throws {
    let lines = try #require(CalendarZone("Africa/Casablanca")).lines(
      from: june, through: june + 9 * 31_536_000)
    #expect(!lines.contains { $0.hasPrefix("RRULE") })
    let dates = lines.filter { $0.hasPrefix("RDATE:") }
    #expect(dates.count == 2)
    #expect(dates.allSatisfy { $0.split(separator: ",").count > 7 })
    #expect(dates.contains { $0.contains("20270207T030000") })
  }

  @Test func `that never change have one time`() throws {
    let lines = try #require(CalendarZone("Asia/Kathmandu")).lines(from: june, through: june)
    #expect(
      lines == [
        "BEGIN:VTIMEZONE", "TZID:Asia/Kathmandu", "BEGIN:STANDARD", "DTSTART:19700101T000000",
        "TZOFFSETFROM:+0545", "TZOFFSETTO:+0545", "END:STANDARD", "END:VTIMEZONE",
      ])
  }

  @Test func `that nobody knows are none`() {
    #expect(CalendarZone("Mars/Olympus") == nil)
  }
}
