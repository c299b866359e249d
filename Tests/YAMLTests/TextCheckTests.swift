import Diagnostics
import TestSupport
import Testing
import YAML

@Suite struct TextCheckTests {
  private func problems(_ bytes: [UInt8]) -> [Diagnostic] {
    TextCheck.problems(in: bytes.span, file: SourceID(index: 0), base: 0)
  }

  @Test(arguments: [
    "", "plain ASCII\twith\r\nlines\n", "\u{FEFF}with a mark", "Été déjà à l'école", "مقدمة في لغة سويفت",
    "Ağaç ışığı, İstanbul, Şişli, ÇAĞRI", "日本語 🙂 한국어", "«Spaß», „JÄ“, AMANHÃ», „À“ – “Ô…”", "NEL: \u{85}.",
    "café…» ß» Ñ» × ½ 3×½", "Ünlü §5 °C £ µ ½", "Łódź Žižka Ÿ œuvre",
  ])
  func `honest text has no problems`(text: String) {
    #expect(problems(Array(text.utf8)).isEmpty)
    // The same, where blocks of bytes are compared together.
    #expect(problems(Array((String(repeating: "x", count: 100) + text).utf8)).isEmpty)
  }

  @Test(arguments: [
    ("1️⃣dÃ©jÃ  vu", "é"), ("d1️⃣Ã©2️⃣j", "é"), ("it1️⃣â€™2️⃣s", "’"), ("1️⃣Ø§Ù„2️⃣", "ال"),
    ("1️⃣Å\u{9F}2️⃣eker", "ş"), ("1️⃣ÅŸ2️⃣eker", "ş"), ("ya1️⃣ÄŸ2️⃣mur", "ğ"), ("1️⃣Ä°2️⃣stanbul", "İ"),
    ("251️⃣Â°2️⃣C", "°"), ("1️⃣Ã–2️⃣sterreich", "Ö"), ("1️⃣ðŸ˜€2️⃣", "😀"), ("1️⃣ğŸ˜€2️⃣", "😀"),
    ("1️⃣â€œyesâ€\u{9D}2️⃣", "“yes”"), ("1️⃣ï»¿2️⃣x", "\u{FEFF}"), ("1️⃣ÐŸÑ€Ð¸2️⃣", "При"),
  ])
  func `text read in the wrong encoding is told with what it was`(marked: String, repaired: String) throws {
    let text = MarkedText(marked)
    let problem = try #require(problems(text.bytes).first)
    #expect(problem.id.name == "mojibake")
    #expect(problem.severity == .warning)
    #expect(problem.hint?.contains(repaired) == true)
    #expect(problem.range.map { Int($0.lower) } == text.offsets["1️⃣"] || marked.hasPrefix("1️⃣d"))
    if let end = text.offsets["2️⃣"] { #expect(problem.range.map { Int($0.upper) } == end) }
  }

  @Test func `each garbled line is one complaint`() {
    let text = "Ã©tÃ© et hiver\nrien\nlâ€™Ã©cole\n"
    let problems = problems(Array(text.utf8))
    #expect(
      problems.map(\.hint) == [
        "write `été`, or save the original as UTF-8", "write `’é`, or save the original as UTF-8",
      ])
  }

  @Test(arguments: [
    ([0x61, 0xE9, 0x62], 1), ([0xC3], 0), ([0x61, 0x80], 1), ([0xC0, 0xAF], 0), ([0xE0, 0x80, 0x80], 0),
    ([0x61, 0xED, 0xA0, 0x80], 1), ([0xF4, 0x90, 0x80, 0x80], 0), ([0xF8, 0x88], 0), ([0xD8, 0x28], 0),
    ([0xE2, 0x82], 0), ([0xF0, 0x9F, 0x98], 0),
  ])
  func `bytes that are not UTF-8 are found`(bytes: [UInt8], place: Int) {
    for prefix in [0, 1, 31, 32, 33, 100] {
      let text = [UInt8](repeating: 0x78, count: prefix) + bytes + Array("\nmore\n".utf8)
      let problems = problems(text)
      #expect(problems.map(\.id.name) == ["not-utf8"])
      #expect(problems.first?.range?.lower == UInt32(prefix + place))
      #expect(problems.first?.severity == .error)
    }
  }

  @Test(arguments: ["a1️⃣\u{0}b", "a1️⃣\u{1B}[0m", "a1️⃣\u{7F}", "a1️⃣\u{90}b", "é1️⃣\u{C}", "a1️⃣\u{FFFE}"])
  func `characters that are no text are found`(marked: String) {
    let text = MarkedText(marked)
    let problems = problems(text.bytes)
    #expect(problems.map(\.id.name) == ["control-character"])
    #expect(problems.first?.range.map { Int($0.lower) } == text.offsets["1️⃣"])
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x61, 0], "UTF-16"), ([0xFE, 0xFF, 0, 0x61], "UTF-16"), ([0xFF, 0xFE, 0, 0], "UTF-32"),
      ([0, 0, 0xFE, 0xFF], "UTF-32"),
    ] as [([UInt8], String)])
  func `other encodings are named`(bytes: [UInt8], name: String) {
    #expect(problems(bytes).map(\.summary) == ["expected a file in UTF-8, found \(name)"])
  }

  @Test func `a broken file fills no screen`() {
    #expect(problems([UInt8](repeating: 1, count: 10_000)).count == 20)
  }
}
