import Testing

@testable import Localization

@Suite struct `Plural forms` {
  @Test(
    arguments: [
      (0, .zero), (1, .one), (2, .two), (3, .few), (10, .few), (11, .many), (26, .many), (99, .many),
      (100, .other), (101, .other), (102, .other), (103, .few), (110, .few), (111, .many), (199, .many),
      (200, .other), (1_003, .few), (1_000_000, .other), (-2, .two), (-11, .many),
    ] as [(Int, PluralCategory)])
  func `Arabic has all six`(number: Int, expected: PluralCategory) {
    #expect(Locales.arabic.pluralCategory(of: ExactNumber(number)) == expected)
    #expect(Locales.arabicLatin.pluralCategory(of: ExactNumber(number)) == expected)
  }

  @Test func `English has one, and one point nothing is not one`() throws {
    let english = Locales.english
    #expect(english.pluralCategory(of: 1) == .one)
    #expect(english.pluralCategory(of: -1) == .one)
    #expect(english.pluralCategory(of: 0) == .other)
    #expect(english.pluralCategory(of: 21) == .other)
    #expect(english.pluralCategory(of: try #require(ExactNumber("1.0"))) == .other)
    #expect(english.pluralCategory(of: ExactNumber(coefficient: 10, scale: 1)) == .other)
    #expect(english.pluralCategory(of: try #require(ExactNumber("1.5"))) == .other)
  }

  @Test func `Arabic counts 1.0 as one and no other fraction as anything`() throws {
    #expect(Locales.arabic.pluralCategory(of: try #require(ExactNumber("1.0"))) == .one)
    #expect(Locales.arabic.pluralCategory(of: try #require(ExactNumber("3.5"))) == .other)
  }

  @Test(
    arguments: [
      (1, .one), (2, .two), (3, .few), (4, .other), (11, .other), (12, .other), (13, .other), (21, .one),
      (22, .two), (103, .few), (111, .other),
    ] as [(Int, PluralCategory)])
  func `English ordinals have four`(number: Int, expected: PluralCategory) {
    #expect(Locales.english.pluralCategory(of: ExactNumber(number), .ordinal) == expected)
    #expect(Locales.arabic.pluralCategory(of: ExactNumber(number), .ordinal) == .other)
  }

  @Test func `large numbers are counted to the last digit`() {
    #expect(Locales.arabic.pluralCategory(of: 900_000_000_000_003) == .few)
    #expect(Locales.arabic.pluralCategory(of: 900_000_000_000_011) == .many)
    #expect(Locales.arabic.pluralCategory(of: 900_000_000_000_100) == .other)
  }

  @Test func `numbers beyond all counting have some form, and harm nobody`() throws {
    // ICU counts in doubles, so what follows 2^53 is a guess.
    let digits = String(repeating: "9", count: 900)
    #expect(
      PluralCategory.allCases.contains(Locales.arabic.pluralCategory(of: try #require(ExactNumber(digits)))))
    #expect(Locales.english.pluralCategory(of: ExactNumber(Int64.max)) == .other)
    #expect(Locales.english.pluralCategory(of: try #require(ExactNumber("0." + digits))) == .other)
  }

  @Test func `a language says which forms a translation needs`() {
    #expect(Locales.arabic.pluralCategories() == PluralCategory.allCases)
    #expect(Locales.english.pluralCategories() == [.one, .other])
    #expect(Locales.english.pluralCategories(.ordinal) == [.one, .two, .few, .other])
    #expect(Locales.known("ja").pluralCategories() == [.other])
    #expect(Locales.known("pl").pluralCategories() == [.one, .few, .many, .other])
  }
}
