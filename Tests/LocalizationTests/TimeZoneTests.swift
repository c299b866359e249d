import Testing

@testable import Localization

@Suite struct `Time zones` {
  @Test(arguments: ["UTC", "Asia/Riyadh", "America/Argentina/Buenos_Aires", "Africa/Cairo"])
  func `of the database are known`(name: String) {
    #expect(TimeZone(name) != nil)
  }

  @Test(arguments: [
    "", "Mars/Olympus", "GMT+3", "+03:00", "Asia/Riyadh\0x", String(repeating: "A", count: 80), "Ａ",
  ])
  func `of any other name are not`(name: String) {
    #expect(TimeZone(name) == nil)
  }

  @Test func `know their clocks before and after a change`() {
    let newYork = Locales.zone("America/New_York")
    #expect(newYork.offset(at: 1_772_953_199) == -18_000)
    #expect(newYork.offset(at: 1_772_953_200) == -14_400)
    #expect(Locales.zone("Asia/Kathmandu").offset(at: 0) == 19_800)
    #expect(Locales.zone("Asia/Kathmandu").offset(at: 1_772_953_200) == 20_700)
    #expect(TimeZone.utc.offset(at: 1_772_953_200) == 0)
  }

  @Test func `read a time that comes twice as the first, and one that never comes as before the change`() {
    let newYork = Locales.zone("America/New_York")
    // 1 November and 8 March 2026, counted from 1970.
    #expect(newYork.moment(day: 20_758, second: 5_400) == 1_793_511_000)
    #expect(newYork.moment(day: 20_520, second: 9_000) == 1_772_955_000)
  }
}
