import Testing

@testable import Localization

@Suite struct `Lists and durations` {
  @Test func `a list ends as its language ends lists`() {
    #expect(Locales.english.list(["a", "b", "c"]) == "a, b, and c")
    #expect(Locales.british.list(["a", "b", "c"]) == "a, b and c")
    #expect(Locales.english.list(["a", "b"]) == "a and b")
    #expect(Locales.english.list(["a", "b", "c"], .or) == "a, b, or c")
    #expect(Locales.arabic.list(["أحمد", "منى", "سارة"]) == "أحمد ومنى وسارة")
    #expect(Locales.arabic.list(["أ", "ب"], .or) == "أ أو ب")
    // Spanish says "e" before the sound of an i.
    #expect(Locales.known("es").list(["padres", "hijos"]) == "padres e hijos")
  }

  @Test func `none, one, very many and very long items`() {
    #expect(Locales.english.list([]) == "")
    #expect(Locales.english.list(["only"]) == "only")
    #expect(Locales.english.list(["", ""]) == " and ")
    #expect(Locales.english.list(["{0}", "a\0b"]) == "{0} and a\0b")
    let many = (0..<3_000).map { "item \($0) 🎓" }
    #expect(Locales.english.list(many) == many.dropLast().joined(separator: ", ") + ", and " + many[2_999])
  }

  @Test func `durations in English`() {
    func all(_ seconds: Int) -> [String] {
      FormattingLocale.DurationStyle.allCases.map { Locales.english.duration(seconds: seconds, style: $0) }
    }
    #expect(all(5_400) == ["1 hour, 30 minutes", "1 hr, 30 min", "1h 30m", "1:30:00"])
    #expect(all(10_800) == ["3 hours", "3 hr", "3h", "3:00:00"])
    #expect(all(42 * 3_600 + 1_200) == ["42 hours, 20 minutes", "42 hr, 20 min", "42h 20m", "42:20:00"])
    #expect(all(0) == ["0 minutes", "0 min", "0m", "0:00"])
    #expect(all(-5) == all(0))
  }

  @Test func `durations in Arabic: one and two are words, three to ten a plural`() {
    let arabic = Locales.arabic
    #expect(arabic.duration(seconds: 5_400, style: .long) == "ساعة و٣٠ دقيقة")
    #expect(arabic.duration(seconds: 7_200, style: .long) == "ساعتان")
    #expect(arabic.duration(seconds: 10_800, style: .long) == "٣ ساعات")
    #expect(arabic.duration(seconds: 11 * 3_600, style: .long) == "١١ ساعة")
    #expect(Locales.arabicLatin.duration(seconds: 10_800, style: .long) == "3 ساعات")
    #expect(arabic.duration(seconds: 5_400, style: .narrow) == "١ س و٣٠ د")
    #expect(arabic.duration(seconds: 5_400, style: .digital) == "١:٣٠:٠٠")
    #expect(Locales.emirati.duration(seconds: 754, style: .digital) == "12:34")
  }

  @Test func `what is below the smallest unit is rounded, and too little is said in seconds`() {
    let english = Locales.english
    #expect(english.duration(seconds: 89) == "1 min")
    #expect(english.duration(seconds: 90) == "2 min")
    #expect(english.duration(seconds: 3_599) == "1 hr")
    #expect(english.duration(seconds: 29) == "29 sec")
    #expect(english.duration(seconds: 30) == "1 min")
    #expect(
      english.duration(seconds: 90_061, style: .narrow, largest: .day, smallest: .second) == "1d 1h 1m 1s")
    #expect(english.duration(seconds: 5_400, largest: .minute) == "90 min")
    #expect(english.duration(seconds: 59, style: .digital) == "0:59")
    #expect(english.duration(seconds: .max, largest: .day, smallest: .day).hasSuffix(" days"))
  }
}
