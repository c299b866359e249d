import Testing

@testable import Localization

@Suite struct `Where text may be cut` {
  /// The pieces between breaks; `|` behind those where a line must end.
  private func pieces(
    _ text: String, _ language: String = "en", _ strictness: TextBreaks.Strictness = .standard
  ) -> [String] {
    guard let locale = FormattingLocale(language: language) else { return [] }
    let bytes = Array(text.utf8)
    var start = 0
    return TextBreaks(locale, strictness: strictness).lineBreaks(in: bytes).map { place in
      defer { start = place.offset }
      return String(decoding: bytes[start..<place.offset], as: UTF8.self) + (place.isForced ? "|" : "")
    }
  }

  @Test func `lines end behind spaces and hyphens, not in numbers or before punctuation`() {
    #expect(
      pieces("One well-known (fact): 1,234.50 € !") == [
        "One ", "well-", "known ", "(fact): ", "1,234.50 ", "€ !",
      ])
    #expect(pieces("") == [])
    #expect(pieces("a\u{A0}b c\u{AD}d") == ["a\u{A0}b ", "c\u{AD}", "d"])
  }

  @Test func `lines end where they must`() {
    #expect(pieces("a\nb\u{2028}c") == ["a\n|", "b\u{2028}|", "c"])
  }

  @Test func `Arabic, Thai and Japanese`() {
    #expect(pieces("مرحبا بالعالم، أهلا", "ar") == ["مرحبا ", "بالعالم، ", "أهلا"])
    #expect(pieces("ภาษาไทยง่าย", "th") == ["ภาษา", "ไทย", "ง่าย"])
    #expect(pieces("チャート", "ja", .strict) == ["チャー", "ト"])
    #expect(pieces("チャート", "ja", .loose).count == 4)
  }

  @Test(arguments: ["en", "ar", "de", "fi", "ja", "th"])
  func `the plainest texts are cut as all others`(language: String) throws {
    let breaks = TextBreaks(try #require(FormattingLocale(language: language)))
    let characters = Array("aZ09  .,:;".utf8)
    var (seed, plain) = (1, 0)
    for length in 1...400 {
      let text = (0..<length % 12 + 1).map { _ in
        seed = (seed * 16_807) % 2_147_483_647
        return characters[seed % characters.count]
      }
      guard let found = PlainBreaks.of(text) else { continue }
      plain += 1
      // A letter beyond ASCII in front makes it a matter of ICU.
      let whole = breaks.lineBreaks(in: Array("éa ".utf8) + [UInt8(ascii: "a")] + text)
      let shifted = PlainBreaks.of([UInt8(ascii: "a")] + text)
      #expect(shifted?.map(\.offset) == whole.filter { $0.offset > 4 }.map { $0.offset - 4 })
      #expect(found.last?.offset == text.count && !found.contains(where: \.isForced))
    }
    #expect(plain > 50)
  }

  @Test func `characters are what readers count`() {
    let text = "e\u{301}👩‍👩‍👧🇦🇪नि\r\n"
    let ends = TextBreaks(.english).characterEnds(in: Array(text.utf8))
    #expect(ends == [3, 21, 29, 35, 37])
  }

  @Test func `what is not UTF-8 and long texts come to an end`() {
    let breaks = TextBreaks(.english)
    #expect(breaks.lineBreaks(in: [0xFF, 0x20, 0xC3]).last?.offset == 3)
    let long = Array(String(repeating: "word ", count: 40_000).utf8)
    #expect(breaks.lineBreaks(in: long).count == 40_000)
  }
}
