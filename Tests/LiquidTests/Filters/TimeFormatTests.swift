import Testing

@testable import Liquid

/// What Ruby's `strftime` writes for the same moments.
@Suite struct TimeFormatTests {
  /// Monday, 2 January 2006, 15:04:05.123456789 in UTC.
  private static let moment = ClockTime(
    seconds: 1_136_214_245, nanoseconds: 123_456_789, offset: 0, zoneName: "UTC")

  @Test(arguments: [
    ("%Y %C %y %m %d %e %j", "2006 20 06 01 02  2 002"),
    (
      "%-d %-m %_d %_m %03d %010Y %-Y %^a %^B %#a %#p %#Z %P %p %^P",
      "2 1  2  1 002 0000002006 2006 MON JANUARY MON pm utc pm PM PM"
    ),
    (
      "%H %k %I %l %-I %-l %M %S %L %N %3N %6N %12N %1L %s",
      "15 15 03  3 3 3 04 05 123 123456789 123 123456 123456789000 1 1136214245"
    ),
    (
      "%z %:z %::z %:::z %Z %_z %-z %10z %_10z %-10z %_:z %010:z %^Z",
      "+0000 +00:00 +00:00:00 +00 UTC  +000 +0000 +000000000       +000 +000000000  +0:00 +000000:00 UTC"
    ),
    (
      "%c|%x|%X|%D|%F|%T|%R|%r|%v|%+",
      "Mon Jan  2 15:04:05 2006|01/02/06|15:04:05|01/02/06|2006-01-02|15:04:05|15:04|03:04:05 PM| 2-JAN-2006|%+"
    ),
    ("%n|%t|%%|%10%|%10n", "\n|\t|%|         %|         \n"),
    ("%U %W %V %G %g %u %w", "01 01 01 2006 06 1 1"),
    (
      "%h %b %B %a %A %10A %-10A %010A %^10a",
      "Jan Jan January Mon Monday     Monday Monday 0000Monday        MON"
    ),
    ("%q %Q %i %E %O %Ey %Od %EY %Ez", "%q %Q %i %E %O 06 02 2006 %Ez"),
    ("%:d %::H %:", "%:d %::H %:"),
    (
      "%10c|%^c|%#c|%-c|%010F|%-F|%10T|%^F",
      "Mon Jan  2 15:04:05 2006|MON JAN  2 15:04:05 2006|Mon Jan  2 15:04:05 2006|Mon Jan  2 15:04:05 2006|2006-01-02|2006-01-02|  15:04:05|2006-01-02"
    ),
    ("%10s %-s %_s %020s", "1136214245 1136214245 1136214245 00000000001136214245"),
    ("%3S %_S %_3S %03e %-e %-k", "005  5   5 002 2 15"),
    ("%+5d", "%+5d"),
    ("%EH %OQ %EQ", "%EH %OQ %EQ"),
    ("%_5N %-3N %09N %0N", "12345 123 123456789 123456789"),
    ("%:::::z", "+00:00"),
    ("%10P %010p %^p %#P %-p", "        pm 00000000PM PM PM PM"),
    ("%_Y %_5Y %5Y %6y %2Y", "2006  2006 02006 000006 2006"),
    ("%é %日", "%é %日"),
    ("%^h %#h %#B %#A %#b %^#b", "JAN JAN JANUARY MONDAY JAN JAN"),
  ])
  func `fields have flags and widths`(pattern: String, expected: String) throws {
    #expect(try TimeFormat.format(Self.moment, pattern) == expected)
  }

  @Test(arguments: ["%", "abc%", "%1", "%-", "%5"])
  func `a pattern that ends within a field is a fault`(pattern: String) {
    #expect(throws: RenderFault(.argument, "invalid format: \(pattern)")) {
      try TimeFormat.format(Self.moment, pattern)
    }
  }

  @Test(arguments: [
    ("2006-01-01", "01 00 52 2005 05 7 0 001"),
    ("2005-12-31", "52 52 52 2005 05 6 6 365"),
    ("2021-01-03", "01 00 53 2020 20 7 0 003"),
    ("2021-01-04", "01 01 01 2021 21 1 1 004"),
    ("2024-12-30", "52 53 01 2025 25 1 1 365"),
    ("2024-12-29", "52 52 52 2024 24 7 0 364"),
    ("2020-12-31", "52 52 53 2020 20 4 4 366"),
    ("2000-02-29", "09 09 09 2000 00 2 2 060"),
    ("2012-01-01", "01 00 52 2011 11 7 0 001"),
    ("1999-12-31", "52 52 52 1999 99 5 5 365"),
  ])
  func `weeks belong to the year of their first days`(day: String, expected: String) throws {
    #expect(try rendered("{{ '\(day)' | date: '%U %W %V %G %g %u %w %j' }}") == expected)
  }

  @Test(arguments: [
    ("America/New_York", "1700000000", "2023-11-14 17:13:20 -0500 EST"),
    ("America/New_York", "2021-07-01 12:00", "2021-07-01 12:00:00 -0400 EDT"),
    ("America/New_York", "2021-07-01 12:00:00 UTC", "2021-07-01 12:00:00 +0000 UTC"),
    ("America/New_York", "2021-07-01 12:00:00 -0400", "2021-07-01 12:00:00 -0400 EDT"),
    ("America/New_York", "2021-03-14 02:30", "2021-03-14 03:30:00 -0400 EDT"),
    ("America/New_York", "2021-01-01T00:00:00+01:00", "2021-01-01 00:00:00 +0100 "),
    ("Asia/Kolkata", "1700000000", "2023-11-15 03:43:20 +0530 IST"),
    ("Asia/Kolkata", "2021-07-01 12:00", "2021-07-01 12:00:00 +0530 IST"),
    ("Asia/Kolkata", "2021-07-01 12:00:00 UTC", "2021-07-01 12:00:00 +0000 UTC"),
    ("Asia/Kolkata", "2021-07-01 12:00:00 -0400", "2021-07-01 12:00:00 -0400 "),
    ("Asia/Kolkata", "2021-03-14 02:30", "2021-03-14 02:30:00 +0530 IST"),
    ("Asia/Kolkata", "2021-01-01T00:00:00+01:00", "2021-01-01 00:00:00 +0100 "),
    ("Europe/Berlin", "1700000000", "2023-11-14 23:13:20 +0100 CET"),
    ("Europe/Berlin", "2021-07-01 12:00", "2021-07-01 12:00:00 +0200 CEST"),
    ("Europe/Berlin", "2021-07-01 12:00:00 UTC", "2021-07-01 12:00:00 +0000 UTC"),
    ("Europe/Berlin", "2021-07-01 12:00:00 -0400", "2021-07-01 12:00:00 -0400 "),
    ("Europe/Berlin", "2021-03-14 02:30", "2021-03-14 02:30:00 +0100 CET"),
    ("Europe/Berlin", "2021-01-01T00:00:00+01:00", "2021-01-01 00:00:00 +0100 CET"),
    ("Asia/Riyadh", "1700000000", "2023-11-15 01:13:20 +0300 +03"),
    ("Asia/Riyadh", "2021-07-01 12:00", "2021-07-01 12:00:00 +0300 +03"),
    ("Asia/Riyadh", "2021-07-01 12:00:00 UTC", "2021-07-01 12:00:00 +0000 UTC"),
    ("Asia/Riyadh", "2021-07-01 12:00:00 -0400", "2021-07-01 12:00:00 -0400 "),
    ("Asia/Riyadh", "2021-03-14 02:30", "2021-03-14 02:30:00 +0300 +03"),
    ("Asia/Riyadh", "2021-01-01T00:00:00+01:00", "2021-01-01 00:00:00 +0100 "),
    ("America/Sao_Paulo", "1700000000", "2023-11-14 19:13:20 -0300 -03"),
    ("America/Sao_Paulo", "2021-07-01 12:00", "2021-07-01 12:00:00 -0300 -03"),
    ("America/Sao_Paulo", "2021-07-01 12:00:00 UTC", "2021-07-01 12:00:00 +0000 UTC"),
    ("America/Sao_Paulo", "2021-07-01 12:00:00 -0400", "2021-07-01 12:00:00 -0400 "),
    ("America/Sao_Paulo", "2021-03-14 02:30", "2021-03-14 02:30:00 -0300 -03"),
    ("America/Sao_Paulo", "2021-01-01T00:00:00+01:00", "2021-01-01 00:00:00 +0100 "),
  ])
  func `moments are shown in the zone of the site`(zone: String, moment: String, expected: String) throws {
    #expect(try rendered("{{ '\(moment)' | date: '%F %T %z %Z' }}", timeZone: zone) == expected)
  }
}
