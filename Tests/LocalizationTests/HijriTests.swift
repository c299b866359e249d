import Testing

@testable import Localization

/// Expected days are those that the calendar of Umm al-Qura was published with.
@Suite struct `The calendar of Umm al-Qura` {
  @Test(arguments: [
    (19_439, "Ramadan 1, 1444 AH"), (19_793, "Ramadan 1, 1445 AH"), (19_823, "Shawwal 1, 1445 AH"),
    (19_911, "Muharram 1, 1446 AH"), (20_148, "Ramadan 1, 1446 AH"), (20_177, "Shawwal 1, 1446 AH"),
    (20_502, "Ramadan 1, 1447 AH"), (20_620, "Muharram 1, 1448 AH"),
  ])
  func `months begin when they did`(day: Int, expected: String) {
    #expect(Locales.englishHijri.date(.date(.long), day: day) == expected)
  }

  @Test func `in Arabic, in both digits`() {
    let latin = Locales.known("ar", digits: .latin, calendar: .ummAlQura)
    #expect(Locales.hijri.date(.date(.long), day: 20_522) == "٢١ رمضان ١٤٤٧ هـ")
    #expect(latin.date(.date(.long), day: 20_522) == "21 رمضان 1447 هـ")
    #expect(Locales.hijri.date(.date(.full), day: 20_522) == "الثلاثاء، ٢١ رمضان ١٤٤٧ هـ")
    #expect(visible(Locales.hijri.date(.date(.short), day: 20_522)) == "٢١<RLM>/٩<RLM>/١٤٤٧ هـ")
  }

  @Test func `by skeleton, by pattern and as an interval`() {
    #expect(Locales.hijri.date(.skeleton("yMMMM"), day: 20_522) == "رمضان ١٤٤٧ هـ")
    #expect(Locales.hijri.date(.pattern("d MMMM y"), day: 20_522) == "٢١ رمضان ١٤٤٧")
    #expect(
      Locales.hijri.dates(skeleton: "yMMMMd", fromDay: 20_522, toDay: 20_524) == "٢١–٢٣ رمضان ١٤٤٧ هـ")
  }

  @Test func `the time of day is the zone's`() {
    let text = Locales.hijri.date(
      .styles(date: .long, time: .short), at: `Dates and times by CLDR`.moment,
      in: Locales.zone("Asia/Riyadh"))
    #expect(text == "٢١ رمضان ١٤٤٧ هـ في ٨:٠٥ م")
  }
}
