import Testing

@testable import Localization

@Suite struct `Dates and times by CLDR` {
  /// 10 March 2026, 17:05 UTC: a Tuesday, two days after New York's clocks went forward.
  static let moment = 1_773_162_300
  private static let newYork = Locales.zone("America/New_York")
  private static let riyadh = Locales.zone("Asia/Riyadh")

  @Test(
    arguments: [
      (.short, "3/10/26", "10/03/2026", "١٠<RLM>/٣<RLM>/٢٠٢٦"),
      (.medium, "Mar 10, 2026", "10 Mar 2026", "١٠<RLM>/٠٣<RLM>/٢٠٢٦"),
      (.long, "March 10, 2026", "10 March 2026", "١٠ مارس ٢٠٢٦"),
      (.full, "Tuesday, March 10, 2026", "Tuesday, 10 March 2026", "الثلاثاء، ١٠ مارس ٢٠٢٦"),
    ] as [(DateForm.Style, String, String, String)])
  func `in a language's own styles`(style: DateForm.Style, english: String, british: String, arabic: String) {
    #expect(visible(Locales.english.date(.date(style), day: 20_522)) == english)
    #expect(visible(Locales.british.date(.date(style), day: 20_522)) == british)
    #expect(visible(Locales.arabic.date(.date(style), day: 20_522)) == arabic)
    // A Saudi locale has the Hijri calendar by default in CLDR; a site gets the one it asks for.
    #expect(visible(Locales.saudi.date(.date(style), day: 20_522)) == arabic)
  }

  @Test func `times, which CLDR 42 sets off from AM and PM by a narrow space that does not break`() {
    func time(_ form: DateForm, _ locale: FormattingLocale, _ zone: TimeZone) -> String {
      visible(locale.date(form, at: Self.moment, in: zone))
    }
    #expect(time(.time(.short), Locales.english, Self.newYork) == "1:05<NNBSP>PM")
    #expect(time(.time(.short), Locales.british, Self.newYork) == "13:05")
    #expect(time(.time(.short), Locales.arabic, Self.riyadh) == "٨:٠٥ م")
    #expect(time(.time(.short), Locales.emirati, Self.riyadh) == "8:05 م")
    #expect(time(.time(.full), Locales.english, Self.newYork) == "1:05:00<NNBSP>PM Eastern Daylight Time")
    let both = DateForm.styles(date: .long, time: .short)
    #expect(time(both, Locales.english, Self.riyadh) == "March 10, 2026 at 8:05<NNBSP>PM")
    #expect(time(both, Locales.arabicLatin, Self.riyadh) == "10 مارس 2026 في 8:05 م")
  }

  @Test(arguments: [
    ("yMMMMd", "March 10, 2026", "10 March 2026", "١٠ مارس ٢٠٢٦"),
    ("yMMM", "Mar 2026", "Mar 2026", "مارس ٢٠٢٦"),
    ("MMMMEEEEd", "Tuesday, March 10", "Tuesday, 10 March", "الثلاثاء، ١٠ مارس"),
    ("jm", "1:05<NNBSP>PM", "13:05", "١:٠٥ م"), ("y", "2026", "2026", "٢٠٢٦"),
  ])
  func `by skeletons`(skeleton: String, english: String, british: String, arabic: String) {
    func text(_ locale: FormattingLocale) -> String {
      visible(locale.date(.skeleton(skeleton), at: Self.moment, in: Self.newYork))
    }
    #expect(text(Locales.english) == english)
    #expect(text(Locales.british) == british)
    #expect(text(Locales.arabic) == arabic)
  }

  @Test func `by patterns`() {
    func text(_ pattern: String, _ locale: FormattingLocale) -> String {
      visible(locale.date(.pattern(pattern), at: Self.moment, in: Self.newYork))
    }
    #expect(text("d MMMM y", Locales.english) == "10 March 2026")
    #expect(text("d MMMM y", Locales.arabic) == "١٠ مارس ٢٠٢٦")
    #expect(text("yyyy-MM-dd'T'HH:mm:ssXXX", Locales.english) == "2026-03-10T13:05:00-04:00")
    #expect(text("h 'o''clock' a", Locales.english) == "1 o'clock PM")
    #expect(text("VV", Locales.english) == "America/New_York")
  }

  @Test(arguments: ["", "hello", "d MMM", "yMMM\0d", "é", String(repeating: "y", count: 40)])
  func `what is no skeleton is not guessed at`(text: String) {
    #expect(Locales.english.date(.skeleton(text), day: 0) == nil)
    #expect(Locales.english.dates(skeleton: text, fromDay: 0, toDay: 1) == nil)
  }

  @Test(arguments: ["", "n", "d 'of", "jm", "y\0", String(repeating: "y", count: 300)])
  func `what is no pattern is not written as nothing`(text: String) {
    #expect(Locales.english.date(.pattern(text), day: 0) == nil)
  }

  @Test func `clocks that change show what they showed`() {
    func time(_ seconds: Int) -> String? {
      Locales.british.date(.pattern("HH:mm:ss z"), at: seconds, in: Self.newYork)
    }
    // 8 March 2026, 07:00 UTC, forward; 1 November 2026, 06:00 UTC, back: half past one comes twice.
    #expect(time(1_772_953_199) == "01:59:59 GMT-5")
    #expect(time(1_772_953_200) == "03:00:00 GMT-4")
    #expect(time(1_793_511_000) == "01:30:00 GMT-4")
    #expect(time(1_793_514_600) == "01:30:00 GMT-5")
  }

  @Test func `days of long ago keep the calendar they were written in`() {
    // The days that Rome left out in 1582 are days here, as in ISO 8601.
    #expect(Locales.english.date(.date(.full), day: -141_432) == "Sunday, October 10, 1582")
    #expect(Locales.english.date(.date(.long), day: -719_162) == "January 1, 1")
    #expect(Locales.english.date(.date(.long), day: 2_932_896) == "December 31, 9999")
    #expect(Locales.english.date(.date(.long), day: .max) == nil)
    #expect(Locales.english.date(.date(.long), at: .min, in: .utc) == nil)
  }

  @Test func `two days say once what they share`() {
    func days(_ locale: FormattingLocale, _ last: Int) -> String {
      visible(locale.dates(skeleton: "yMMMMd", fromDay: 20_522, toDay: last))
    }
    #expect(days(Locales.british, 20_524) == "10–12 March 2026")
    #expect(days(Locales.english, 20_524) == "March 10<THIN>–<THIN>12, 2026")
    #expect(days(Locales.arabic, 20_524) == "١٠–١٢ مارس، ٢٠٢٦")
    #expect(days(Locales.british, 20_560) == "10 March<THIN>–<THIN>17 April 2026")
    #expect(days(Locales.english, 20_522) == "March 10, 2026")
    let hour = Locales.british.dates(
      skeleton: "jm", from: Self.moment, to: Self.moment + 3_600, in: Self.newYork)
    #expect(visible(hour) == "13:05–14:05")
  }

  @Test func `distances from now`() {
    #expect(Locales.english.relative(3, .day) == "in 3 days")
    #expect(Locales.english.relative(-1, .day) == "1 day ago")
    #expect(Locales.english.relative(-1, .day, inWords: true) == "yesterday")
    #expect(Locales.english.relative(-2, .month, width: .short) == "2 mo. ago")
    #expect(Locales.arabic.relative(3, .day) == "خلال ٣ أيام")
    #expect(Locales.arabic.relative(2, .week) == "خلال أسبوعين")
    #expect(Locales.arabic.relative(1, .day, inWords: true) == "غدًا")
    #expect(Locales.arabicLatin.relative(-11, .hour) == "قبل 11 ساعة")
  }
}
