import Testing

@testable import Localization

@Suite struct `Text of both directions` {
  /// The line as a reader sees it from left to right, if every letter were one character.
  private func seen(
    _ text: String, _ direction: BidiParagraph.Direction = .firstStrong(orRightToLeft: false),
    line: Range<Int>? = nil
  ) -> String {
    let bytes = Array(text.utf8)
    let paragraph = BidiParagraph(bytes, direction: direction)
    return paragraph.visualRuns(ofLine: line ?? 0..<bytes.count).map { run in
      let text = String(decoding: bytes[run.range], as: UTF8.self)
      guard run.isRightToLeft else { return text }
      return String(String.UnicodeScalarView(text.unicodeScalars.reversed().map(\.mirrored)))
    }.joined()
  }

  @Test func `English is as it was, and one run`() {
    let paragraph = BidiParagraph("Hello, world 123!", direction: .firstStrong(orRightToLeft: true))
    #expect(paragraph.baseLevel == 0 && paragraph.isUniform)
    #expect(paragraph.visualRuns(ofLine: 3..<9) == [BidiRun(range: 3..<9, level: 0)])
    #expect(paragraph.runs(in: 4..<4).isEmpty)
    #expect(BidiParagraph("", direction: .rightToLeft).visualRuns(ofLine: 0..<0).isEmpty)
  }

  @Test func `Arabic with a number and an English name`() {
    #expect(seen("دورة Swift (2026)!") == "!Swift (2026) ةرود")
    #expect(seen("Course: دورة (عربية) 1", .leftToRight) == "Course: 1 (ةيبرع) ةرود")
    #expect(seen("123", .rightToLeft) == "123")
    #expect(seen("abc.", .rightToLeft) == ".abc")
    #expect(seen("٣٫٥ درهم", .rightToLeft) == "مهرد ٣٫٥")
  }

  @Test func `the direction is that of the first strong character`() {
    let arabic = BidiParagraph("\u{2066}abc\u{2069} 12 عربي", direction: .firstStrong(orRightToLeft: false))
    #expect(arabic.isRightToLeft)
    #expect(BidiParagraph("12 (…)", direction: .firstStrong(orRightToLeft: true)).isRightToLeft)
    #expect(!BidiParagraph("12 (…)", direction: .firstStrong(orRightToLeft: false)).isRightToLeft)
  }

  @Test func `spaces at a line's end stay at its end, wherever lines are cut`() {
    // Cut behind the first Arabic word and its space: the space goes to the right in an English line.
    let text = "a عرب عجم b"
    #expect(seen(text, .leftToRight) == "a مجع برع b")
    #expect(seen(text, .leftToRight, line: 0..<9) == "a برع ")
    #expect(seen("عرب abc def", .rightToLeft, line: 0..<11) == " abc برع")
  }

  @Test func `controls and isolates count, and do not leak`() {
    #expect(seen("a \u{2067}b c\u{2069} d", .leftToRight).filter(\.isLetter) == "abcd")
    #expect(seen("\u{202E}abc\u{202C}d", .leftToRight).filter(\.isASCII) == "cbad")
    // A name with an override that nobody ends does no harm beyond its isolate.
    #expect(seen("x \u{2068}\u{202E}name\u{2069} y", .leftToRight).filter(\.isASCII) == "x eman y")
  }

  @Test func `runs are in the order of the text and cover it`() {
    let text = Array("ab عرب 12 \u{2067}x\u{2069} 😀 שלום".utf8)
    let paragraph = BidiParagraph(text, direction: .leftToRight)
    let runs = paragraph.runs(in: 1..<text.count)
    #expect(runs.first?.range.lowerBound == 1 && runs.last?.range.upperBound == text.count)
    for (left, right) in zip(runs, runs.dropFirst()) {
      #expect(left.range.upperBound == right.range.lowerBound && left.level != right.level)
    }
    #expect(runs.allSatisfy { run in run.range.allSatisfy { paragraph.level(at: $0) == run.level } })
  }

  @Test func `what is not UTF-8, and nesting without end, do no harm`() {
    let broken = BidiParagraph([0xD8, 0xFF, 0x41, 0xD8], direction: .rightToLeft)
    #expect(broken.visualRuns(ofLine: 0..<4).map(\.range.count).reduce(0, +) == 4)
    for open in ["\u{2067}", "\u{202B}", "\u{2068}", "(", "[\u{5D0}]"] {
      let deep = String(repeating: open, count: 20_000) + "א a"
      let paragraph = BidiParagraph(deep, direction: .leftToRight)
      #expect(paragraph.visualRuns(ofLine: 0..<paragraph.count).count > 0)
    }
  }
}
