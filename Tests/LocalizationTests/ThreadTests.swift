import Testing

@testable import Localization

@Suite struct `Formatting on several threads` {
  /// A little of everything, in three locales, for one number.
  private static func sample(_ number: Int) -> [String] {
    [Locales.english, Locales.arabic, Locales.hijri].flatMap { sample(number, in: $0) }
  }

  private static func sample(_ number: Int, in locale: FormattingLocale) -> [String] {
    let exact = ExactNumber(number)
    var texts = [locale.money(Int64(number) * 37, Locales.currency("SAR"), minorDigits: 2)]
    texts.append(locale.number(ExactNumber(number * 1_001)))
    texts.append(visible(locale.date(.skeleton("yMMMMd"), day: 20_000 + number)))
    texts.append(visible(locale.dates(skeleton: "yMMMd", fromDay: 20_000, toDay: 20_000 + number)))
    texts.append(locale.duration(seconds: number * 61))
    texts.append(locale.list(["a", String(number), "c"]))
    texts.append(locale.spelledOut(exact))
    texts.append(locale.relative(number, .day))
    texts.append(locale.pluralCategory(of: exact).rawValue)
    texts.append(Collation(locale).sortKey(of: "درس \(number) lesson").description)
    let mixed = Array("Lesson \(number): درس (\(number)), Swift".utf8)
    texts.append(TextBreaks(.english).lineBreaks(in: mixed).description)
    texts.append(
      BidiParagraph(mixed, direction: .rightToLeft).visualRuns(ofLine: 3..<mixed.count).description)
    return texts
  }

  @Test func `thousands of values come out as they do on one`() async {
    let alone = (0..<400).map(Self.sample)
    await withTaskGroup(of: [[String]].self) { group in
      for _ in 0..<4 { group.addTask { (0..<400).map(Self.sample) } }
      for await together in group { #expect(together == alone) }
    }
  }

  @Test func `more forms than are kept come out right all the same`() {
    for round in 0..<2 {
      for number in 0..<700 {
        let text = Locales.english.date(.pattern("y '\(number) \(round)'"), day: 20_522)
        #expect(text == "2026 \(number) \(round)")
      }
      #expect(Locales.english.date(.skeleton("yMMMMd"), day: 20_522) == "March 10, 2026")
    }
  }
}
