import TestSupport
import Testing

@testable import Content

@Suite struct `Dates and times` {
  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2026-03-01", 20_513),
    ("1900-03-01", -25_508),
    ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
  ])
  func `a date is a number of days`(text: String, days: Int) {
    #expect(CalendarTime.date(text) == days)
    #expect(CalendarTime.text(days: days) == text)
  }

  @Test func `days and dates are each other's inverse, and weekdays follow each other`() {
    var random = SeededRandom(seed: 3)
    for _ in 0..<2000 {
      let days = Int.random(in: -719_162...2_932_895, using: &random)
      let (year, month, day) = CalendarTime.civil(days: days)
      #expect(CalendarTime.days(year: year, month: month, day: day) == days)
      #expect(CalendarTime.date(CalendarTime.text(days: days)) == days)
      #expect((CalendarTime.weekday(days: days) + 1) % 7 == CalendarTime.weekday(days: days + 1))
    }
  }

  @Test(arguments: [
    ("2026-03-02", 0), ("2026-03-01", 6), ("1970-01-01", 3), ("1969-12-29", 0), ("1582-10-15", 4),
  ])
  func `weekdays begin with Monday`(date: String, weekday: Int) throws {
    #expect(CalendarTime.weekday(days: try #require(CalendarTime.date(date))) == weekday)
  }

  @Test(arguments: [
    "2026-02-29", "2100-02-29", "2026-00-01", "2026-13-01", "2026-01-00", "2026-01-32", "2026-04-31",
    "26-01-01",
    "2026-1-1", "2026/01/01", "2026-01-01 ", "01.02.2026", "", "2026-01", "٢٠٢٦-٠١-٠١", "-026-01-01",
  ])
  func `anything else is no date`(text: String) {
    #expect(CalendarTime.date(text) == nil)
  }

  @Test(arguments: [
    ("00:00", 0), ("09:30", 34_200), ("23:59", 86_340), ("09:30:15", 34_215), ("24:00", 86_400),
    ("24:00:00", 86_400), ("23:59:60", 86_399),
  ])
  func `a time is a number of seconds`(text: String, seconds: Int) {
    #expect(CalendarTime.time(text) == seconds)
  }

  @Test(arguments: [
    "9:30", "24:01", "25:00", "12:60", "12:30:61", "12", "12:", "noon", "12:30 PM", "", "12:30Z",
  ])
  func `anything else is no time`(text: String) {
    #expect(CalendarTime.time(text) == nil)
  }

  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0), ("2026-06-01T00:00:00Z", 1_780_272_000), ("2026-06-01", 1_780_272_000),
    ("2026-06-01T00:00", 1_780_272_000), ("2026-06-01 00:00:00", 1_780_272_000),
    ("2026-06-01t00:00:00z", 1_780_272_000),
    ("2026-06-01T03:00:00+03:00", 1_780_272_000), ("2026-05-31T20:00:00-0400", 1_780_272_000),
    ("2026-06-01T05:30+05:30", 1_780_272_000), ("2026-06-01T03:00:00+03", 1_780_272_000),
    ("2026-06-01T00:00:00.999Z", 1_780_272_000), ("1969-12-31T23:59:59Z", -1),
  ])
  func `a moment is a number of seconds, in UTC if it has no offset`(text: String, seconds: Int) {
    #expect(CalendarTime.dateTime(text) == seconds)
  }

  @Test(arguments: [
    "2026-06-01T24:00:00Z", "2026-06-01T12:00:00+24:00", "2026-06-01T12:00:00+3:00", "2026-06-01T",
    "2026-06-01Z",
    "2026-06-01T12:00:00 Z", "2026-06-01T12:00:00UTC", "2026-02-30T12:00:00Z", "12:00", "1780272000", "",
    "2026-06-01T12:00:00Zx",
  ])
  func `anything else is no moment`(text: String) {
    #expect(CalendarTime.dateTime(text) == nil)
  }

  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"), (1_780_272_061, "2026-06-01T00:01:01Z"),
    (-86_400, "1969-12-31T00:00:00Z"), (-86_401, "1969-12-30T23:59:59Z"),
  ])
  func `a moment prints as RFC 3339`(seconds: Int, text: String) {
    #expect(CalendarTime.text(seconds: seconds) == text)
    #expect(CalendarTime.dateTime(text) == seconds)
  }

  @Test(arguments: [(0, "00:00"), (34_200, "09:30"), (86_399, "23:59"), (86_400, "24:00")])
  func `a time prints as hours and minutes`(seconds: Int, text: String) {
    #expect(CalendarTime.text(timeOfDay: seconds) == text)
  }

  @Test(arguments: [(2024, 29), (2026, 28), (2000, 29), (1900, 28), (2100, 28)])
  func `February is long every fourth year, but not every hundredth`(year: Int, length: Int) {
    #expect(CalendarTime.lengthOfMonth(2, year: year) == length)
  }
}
