import Testing

@testable import Content

@Suite struct `Lengths of time in words` {
  @Test(arguments: [
    ("2h 30min", 9000), ("20 min", 1200), ("3 hours", 10_800), ("1 hour", 3600), ("45s", 45), ("1h30m", 5400),
    ("1 hr and 5 mins", 3900), ("1.5 hours", 5400), ("0.5h", 1800), ("2 Hours, 15 Minutes", 8100),
    ("1:30:00", 5400),
    ("0:00:05", 5), ("100:00:00", 360_000), ("  20   min  ", 1200), ("90 seconds", 90), ("0 min", 0),
    ("1 h 1 m 1 s", 3661),
  ])
  func `units are summed`(text: String, seconds: Int) {
    #expect(DurationText(text) == .seconds(seconds))
  }

  @Test(arguments: [
    "6 weeks", "Week 1", "week 12", "2 days", "3 months", "4 sessions", "Session 2", "Module 3", "Self-paced",
    "1 month",
  ])
  func `words about a schedule are a label`(text: String) {
    #expect(DurationText(text) == .label)
  }

  @Test(arguments: [
    "", " ", "soon", "20", "min", "1:30", "1:60:00", "1:00:60", "-1:00:00", "a:b:c", "20 min 5", "20 20 min",
    "5 fortnights", "-5 min", "1.2.3 h", "1e3 s", "0.0000001 s", "9223372036854775807:00:00",
    "9223372036854775807 hours", "99999999999999999999 min", "1:00:00:00",
  ])
  func `anything else is no length of time`(text: String) {
    #expect(DurationText(text) == nil)
  }
}
