import Testing

@testable import Diagnostics

@Suite struct `Finding lines and columns` {
  /// A text, the line and column of its marker, and the line as it is shown.
  private static let places: [(text: String, line: Int, column: Int, excerpt: String)] = [
    ("1️⃣title: A", 1, 1, "title: A"),
    ("a: 1\nb: 1️⃣2\nc: 3", 2, 4, "b: 2"),
    ("a: 1\n\n1️⃣\nb", 3, 1, ""),
    ("a: 1\nb: 21️⃣\nc", 2, 5, "b: 2"),
    ("العنوان: 1️⃣دورة", 1, 10, "العنوان: دورة"),
    ("كَتَبَ 1️⃣x", 1, 5, "كَتَبَ x"),
    ("👩‍👩‍👧 🇪🇬 1️⃣x", 1, 5, "👩‍👩‍👧 🇪🇬 x"),
    ("e\u{301}1️⃣x", 1, 2, "e\u{301}x"),
    ("\t\tkey:\t1️⃣x", 1, 8, "  key: x"),
    ("a: 1\r\nb: 1️⃣2\r\nc: 3\r\n", 2, 4, "b: 2"),
    ("a: 1\r\nb: 21️⃣\r\nc: 3\r\n", 2, 5, "b: 2"),
    ("a: 1\nlast: 1️⃣x", 2, 7, "last: x"),
    ("a: 1\nlast: x1️⃣", 2, 8, "last: x"),
    ("a: 1\n1️⃣", 2, 1, ""),
    ("1️⃣", 1, 1, ""),
    ("\u{FEFF}a: 1️⃣x", 1, 4, "a: x"),
    ("bell\u{7}1️⃣x", 1, 6, "bell x"),
  ]

  @Test(arguments: places)
  func `counts characters as editors do`(text: String, line: Int, column: Int, excerpt: String) {
    let location = SampleSources(text).location("1️⃣")
    #expect([location.line, location.column] == [line, column])
    #expect(location.excerpt == excerpt)
    #expect([location.endLine, location.endColumn] == [line, column])
    #expect(location.caretLength == 1)
  }

  @Test func `a place has a beginning and an end`() {
    let location = SampleSources("اسم: 1️⃣نور الهدى2️⃣ # x").location("1️⃣", "2️⃣")
    #expect([location.column, location.endColumn] == [6, 15])
    #expect([location.caretOffset, location.caretLength] == [5, 9])
  }

  @Test func `the carets of a place of several lines stop with the first`() {
    let location = SampleSources("text: 1️⃣one\n  two2️⃣\n").location("1️⃣", "2️⃣")
    #expect([location.line, location.column, location.endLine, location.endColumn] == [1, 7, 2, 6])
    #expect(location.excerpt == "text: one")
    #expect(location.caretLength == 3)
  }

  @Test(arguments: [0, 100, 1000, 5000, 8191, 8192, 12_000, 300_000])
  func `in a very long line only the surroundings are shown, at the right column`(before: Int) {
    let text = String(repeating: "a b ", count: before / 4) + String(repeating: "é", count: before % 4)
    let location = SampleSources("x\n\(text)1️⃣here2️⃣\(text)\nend").location("1️⃣", "2️⃣")
    #expect([location.line, location.column, location.endColumn] == [2, before + 1, before + 5])
    #expect(location.excerpt.count == min(140, before * 2 + 4))
    let marked = location.excerpt.dropFirst(location.caretOffset).prefix(location.caretLength)
    #expect(marked == "here")
  }

  @Test func `letters of several bytes are never cut in two`() {
    let text = String(repeating: "بيت", count: 20_000)
    let location = SampleSources("\(text)1️⃣x").location("1️⃣")
    #expect(location.column == 60_001)
    #expect(!location.excerpt.contains("\u{FFFD}"))
    #expect(location.excerpt.hasSuffix("x"))
  }

  @Test func `many places of one file are found together, in any order`() {
    let sources = SampleSources("1️⃣a\n2️⃣b 3️⃣c\n4️⃣d")
    let ranges = ["4️⃣", "1️⃣", "3️⃣", "2️⃣", "1️⃣"].map { sources.range($0) }
    let found = LineFinder.locate(ranges, in: ranges[0].file, of: sources.map)
    #expect(found.map { [$0.line, $0.column] } == [[3, 1], [1, 1], [2, 3], [2, 1], [1, 1]])
  }

  @Test func `a place beyond the end is at the end`() {
    var map = SourceMap()
    let file = map.add(path: "short", text: Array("ab\nc".utf8))
    let location = LineFinder.locate([SourceRange(file: file, lower: 90, upper: 99)], in: file, of: map)[0]
    #expect([location.line, location.column] == [2, 2])
  }

  @Test func `a file that is gone has a beginning`() {
    var map = SourceMap()
    let file = map.add(path: "gone.md")
    let location = LineFinder.locate([SourceRange(file: file, lower: 7, upper: 9)], in: file, of: map)[0]
    #expect([location.line, location.column] == [1, 1])
    #expect(location.excerpt == "")
  }

  @Test func `pieces of a file may end anywhere`() {
    let bytes = Array("a: é\r\nب: c".utf8)
    var map = SourceMap { _, visit in for byte in bytes { visit([byte].span) } }
    let file = map.add(path: "pieces")
    let last = UInt32(bytes.count - 1)
    let location = LineFinder.locate([SourceRange(file: file, lower: last, upper: last)], in: file, of: map)[
      0]
    #expect([location.line, location.column] == [2, 4])
    #expect(location.excerpt == "ب: c")
  }
}
