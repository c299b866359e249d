import Testing

@testable import Localization

@Suite struct `Sorting by collation` {
  private func sorted(_ words: [String], _ locale: FormattingLocale, numeric: Bool = false) -> [String] {
    Collation(locale, numeric: numeric).sorted(words, by: \.self)
  }

  @Test func `English: case and accents decide last`() {
    let expected = ["apple", "Apple", "eclair", "Éclair", "Zebra"]
    #expect(sorted(["Zebra", "Éclair", "Apple", "eclair", "apple"], Locales.english) == expected)
  }

  @Test func `Arabic: alif before ba, with its hamzas together, and ta marbuta with ta`() {
    let words = ["ثوب", "تفاحة", "باب", "اب", "تفاح", "أب", "ياسمين", "آب"]
    let expected = ["آب", "أب", "اب", "باب", "تفاح", "تفاحة", "ثوب", "ياسمين"]
    // CLDR keeps the alifs apart only where nothing else differs; آ and أ come before the bare ا in
    // its Arabic rules, unlike in most languages.
    #expect(sorted(words, Locales.arabic) == expected)
  }

  @Test func `a mixed list begins with the language's own script, and with digits before either`() {
    let words = ["Swift", "باب", "10", "تاء", "apple"]
    #expect(sorted(words, Locales.arabic) == ["10", "باب", "تاء", "apple", "Swift"])
    #expect(sorted(words, Locales.english) == ["10", "apple", "Swift", "باب", "تاء"])
  }

  @Test func `other languages have other orders`() {
    #expect(sorted(["ö", "z", "å", "ä"], Locales.known("sv")) == ["z", "å", "ä", "ö"])
    #expect(sorted(["ö", "z", "å", "ä"], Locales.known("de")) == ["å", "ä", "ö", "z"])
  }

  @Test func `numbers inside texts count as numbers if asked, whatever their digits`() {
    let lessons = ["Lesson 10", "Lesson 2", "Lesson 1"]
    #expect(sorted(lessons, Locales.english) == ["Lesson 1", "Lesson 10", "Lesson 2"])
    #expect(sorted(lessons, Locales.english, numeric: true) == ["Lesson 1", "Lesson 2", "Lesson 10"])
    #expect(sorted(["الدرس ١٠", "الدرس ٢"], Locales.arabic, numeric: true) == ["الدرس ٢", "الدرس ١٠"])
  }

  @Test func `keys and comparisons agree`() {
    let words = [
      "", "a", "A", "á", "b", "ab", "أ", "ا", "ب", "ـب", "10", "٩", "🎓", "e\u{301}", "é", "a b", "a-b",
    ]
    for locale in [Locales.english, Locales.arabic] {
      let order = Collation(locale)
      for left in words {
        for right in words {
          let (one, other) = (order.sortKey(of: left), order.sortKey(of: right))
          let byKey = one == other ? 0 : (one.lexicographicallyPrecedes(other) ? -1 : 1)
          #expect(order.compare(left, right) == byKey, "\(left) \(right)")
        }
      }
    }
  }

  @Test func `two spellings of one letter are equal, and equals keep their order`() {
    let order = Collation(Locales.english)
    #expect(order.compare("e\u{301}", "é") == 0)
    let entries = [(0, "same"), (1, "other"), (2, "same"), (3, "same")]
    #expect(order.sorted(entries, by: \.1).map(\.0) == [1, 0, 2, 3])
  }

  @Test func `long texts have long keys`() {
    let order = Collation(Locales.arabic)
    let text = String(repeating: "تفاحة ", count: 2_000)
    #expect(order.compare(text, text + "ب") == -1)
    #expect(order.sortKey(of: text).lexicographicallyPrecedes(order.sortKey(of: text + "ب")))
  }
}
