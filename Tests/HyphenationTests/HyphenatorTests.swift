import Testing

@testable import Hyphenation

@Suite struct `Hyphenation` {
  private static func parted(
    _ text: String, _ language: String = "en", options: Hyphenator.Options = .init()
  ) throws -> String {
    var bytes = Array(text.utf8)
    let hyphenator = try Hyphenator(language: language, options: options)
    for offset in hyphenator.breaks(in: text).reversed() { bytes.insert(UInt8(ascii: "-"), at: offset) }
    return String(decoding: bytes, as: UTF8.self)
  }

  static let cases = [
    ("en", "hyphenation", "hy-phen-ation"), ("en", "(Hyphenation!)", "(Hy-phen-ation!)"),
    ("en-GB", "algorithms typesetting", "al-go-rithms type-set-ting"),
    ("en", "a ab abc able", "a ab abc able"), ("en", "couldn't", "couldn't"),
    ("en", "UNESCO HYPHENATION", "UNESCO HYPHENATION"),
    ("en", "hyphenation2 2hyphenation", "hyphenation2 2hyphenation"),
    ("en", "hyphen\u{AD}ation hyphenation", "hyphen\u{AD}-ation hy-phen-ation"),
    ("ru", "переносы Компьютер", "пе-ре-носы Компью-тер"),
    ("en", "اللغة العربية", "اللغة العربية"), ("en", "", ""), ("en", "日本語", "日本語"),
  ]

  @Test(arguments: cases)
  func `words are parted as their language does it`(language: String, text: String, expected: String) throws {
    let found = try Self.parted(text, language)
    #expect(found == expected)
  }

  @Test func `more letters may be asked for, and capitals parted`() throws {
    var options = Hyphenator.Options()
    options.fewestBefore = 3
    options.fewestBehind = 6
    options.partsCapitals = true
    #expect(
      try Self.parted("HYPHENATION hyphenations typesetting", options: options)
        == "HYPHENATION hyphen-ations type-setting")
  }

  @Test(arguments: ["ar", "xx-YY", "", "../../etc/passwd", "en/../../x", "-"])
  func `a language without dictionary says so`(language: String) throws {
    let problem = #expect(throws: HyphenationProblem.self) { _ = try Hyphenator(language: language) }
    #expect(
      problem?.message == "there is no dictionary of hyphenation for `\(language)` in /usr/share/hyphen")
  }

  @Test func `the nearest dictionary is named`() throws {
    #expect(try Hyphenator(language: "en-GB").name == "en")
    #expect(try Hyphenator(language: "EN-us").name == "en_US")
    #expect(DictionaryName.candidates("sr-latn-RS") == ["sr_Latn_RS", "sr_Latn", "sr", "sr_RS"])
  }

  @Test func `a language is opened once, and what is missing stays missing`() throws {
    let library = HyphenationLibrary()
    let first = try library.hyphenator(for: "en")
    #expect(try library.hyphenator(for: "en") === first)
    for _ in 0..<2 {
      #expect(throws: HyphenationProblem(language: "ar", folder: "/usr/share/hyphen")) {
        _ = try library.hyphenator(for: "ar")
      }
    }
  }

  /// The library reads up to a zero, whatever length it is told, and writes where it finds an apostrophe.
  @Test func `nothing behind a word is looked at`() throws {
    let hyphenator = try Hyphenator(language: "en")
    let text = Array("typesetting'".utf8) + Array(repeating: UInt8(ascii: "'"), count: 4_000)
    for _ in 0..<200 {
      let lengths = (1...40).map { Array(repeating: UInt8(ascii: "'"), count: $0 * 16) }
      withExtendedLifetime(lengths) { #expect(hyphenator.breaks(in: text, range: 0..<11) == [4, 7]) }
    }
  }

  private static func madeUp(_ number: Int) -> String {
    let parts = ["inter", "nation", "al", "ization", "hyphen", "pro", "gram", "ming", "ü", "ably"]
    return (0..<4).map { parts[(number / [1, 10, 100, 1000][$0]) % 10] }.joined()
  }

  @Test func `threads share a dictionary, and words come out as on one`() async throws {
    let alone = try Hyphenator(language: "en")
    let expected = (0..<10_000).map { alone.breaks(in: Self.madeUp($0)) }
    let shared = try Hyphenator(language: "en")
    await withTaskGroup(of: Bool.self) { group in
      for start in 0..<4 {
        group.addTask {
          (0..<10_000).allSatisfy { index in
            let number = (index + start * 2_500) % 10_000
            return shared.breaks(in: Self.madeUp(number)) == expected[number]
          }
        }
      }
      for await same in group { #expect(same) }
    }
  }

  @Test func `bytes that are no text, and words without end, are no trouble`() throws {
    let hyphenator = try Hyphenator(language: "en")
    #expect(hyphenator.breaks(in: Array(repeating: 0xFF, count: 100), range: 0..<100).isEmpty)
    #expect(hyphenator.breaks(in: Array("hyphenation".utf8), range: 0..<6).allSatisfy { $0 < 6 })
    #expect(hyphenator.breaks(in: String(repeating: "hyphenation", count: 5_000)).isEmpty)
    #expect(!hyphenator.breaks(in: String(repeating: "hyphenation", count: 18)).isEmpty)
  }
}
