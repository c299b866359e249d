import Highlighting
import TestSupport
import Testing

struct HostileCodeTests {
  static let languages = LanguageSample.all.map { $0.names[0] }

  static let oddities = [
    "// تعليق\r\nlet x = \"مرحبا\"\r\n", "\t\tif\t(a)\t{\r\n", "👩‍👩‍👧 = \"🏳️‍🌈\" # 😀", "\"never closed", "'", "`",
    "/*", "<!--",
    "\"\"\"\n\n", "```\n", "\r\r\n\n\r", "\u{0}\u{1}\u{FEFF}\u{2028}\u{202E}", "e\u{301}\u{301}\u{301}",
    "&lt;&amp;<>&\"'", "</span>",
    "\\", "$(${", "<<EOF\nx\n", "r#\"", "%q(", "{{{{((((", "\u{10FFFF}", "-----BEGIN", "x\u{1F600}",
  ]

  @Test(arguments: languages)
  func `odd text comes through as it is`(language: String) {
    var highlighter = Highlighter()
    for code in Self.oddities {
      let html = highlighter.coloured(bytes: Array(code.utf8), language)
      #expect(html.map(text(of:)) == Array(code.utf8), "\(code)")
    }
  }

  @Test func `bytes that are no UTF-8 come through as they are`() {
    var highlighter = Highlighter()
    for code: [UInt8] in [
      [0xFF], [0x22, 0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98, 0x0A, 0x31], [0xED, 0xA0, 0x80], [0xC0, 0x80],
    ] {
      let html = highlighter.coloured(bytes: code, "swift")
      #expect(html.map(text(of:)) == code)
    }
  }

  @Test func `ten thousand broken samples keep their text`() {
    var random = SeededRandom(seed: 3)
    var highlighter = Highlighter()
    let everything = LanguageSample.all.map { Array($0.code.utf8) } + Self.oddities.map { Array($0.utf8) }
    for round in 0..<10_000 {
      let sample = LanguageSample.all[round % LanguageSample.all.count]
      var code = Array(sample.code.utf8)
      for _ in 0...Int.random(in: 0..<4, using: &random) { mutate(&code, everything, &random) }
      guard let html = highlighter.coloured(bytes: code, sample.names[0]) else { continue }
      if text(of: html) != code { Issue.record("\(sample.names[0]): \(code)") }
    }
  }

  private func mutate(_ code: inout [UInt8], _ others: [[UInt8]], _ random: inout SeededRandom) {
    let place = Int.random(in: 0...code.count, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: code.removeSubrange(place..<min(code.count, place + 3))
    case 1: code.insert(UInt8.random(in: 0...255, using: &random), at: place)
    case 2: code.insert(contentsOf: others.randomElement(using: &random) ?? [], at: place)
    default: code.insert(contentsOf: code[..<place], at: 0)
    }
  }

  @Test func `long blocks and long lines stay without colours`() {
    let line = String(repeating: "a", count: 1_000)
    #expect(coloured(line + "\n" + line, "swift") != nil)
    #expect(coloured(line + "a\n", "swift") == nil)
    #expect(coloured(String(repeating: "\"", count: 1_000_000), "swift") == nil)
    #expect(coloured(String(repeating: "x = 1\n", count: 10_922), "swift") != nil)
    #expect(coloured(String(repeating: "x = 1\n", count: 10_923), "swift") == nil)
  }

  /// Each of these costs seconds, up to minutes, without the meter.
  @Test(arguments: [
    ("yaml", "\"" + String(repeating: "\\", count: 40)),
    ("yaml", "- \"a" + String(repeating: "\"a", count: 20)),
    ("tsx", String(repeating: "a(", count: 490)), ("ruby", "a = " + String(repeating: "%", count: 400)),
  ])
  func `expressions that run away are given up, at once and always`(language: String, line: String) {
    let code = String(repeating: line + "\n", count: 65_000 / (line.utf8.count + 1))
    var highlighter = Highlighter()
    let first = highlighter.coloured(code, language)
    #expect(highlighter.coloured(code, language) == first)
    #expect(coloured(code, language) == first)
    #expect(highlighter.coloured("a: 1\n", language) != nil, "the next block is coloured again")
  }
}
