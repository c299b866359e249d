import Fonts
import TestSupport
import Testing

@testable import Typesetting

@Suite struct `A paragraph in lines` {
  private let column = Length.points(240)

  private func set(
    _ text: StyledText, _ style: ParagraphStyle, width: Length? = nil
  ) throws -> SetParagraph {
    try openTools().set(text, style, width: width ?? column)
  }

  @Test func `holds all of its text, in order, and both margins are straight`() throws {
    let set = try set(StyledText(Prose.english, serif), ParagraphStyle(language: "en"))
    #expect(set.lines.count > 6)
    let shown = set.lines.indices.map { set.text(ofLine: $0) }
    // Lines keep the space that they ended at, for whoever listens to the text.
    #expect(shown.joined() == Prose.english)
    for line in set.lines.dropLast() {
      let end = line.runs.map { $0.x + $0.width }.max() ?? .zero
      #expect(abs(end.units - column.units) <= 1, "\(end.points)")
      #expect(line.runs.first?.x == .zero && line.overfull == .zero)
    }
    #expect((set.lines.last?.width ?? column) < column)
    #expect(set.missing.isEmpty && !set.isRightToLeft)
  }

  @Test func `of Arabic runs from the right margin to the left`() throws {
    let set = try set(StyledText(Prose.arabic, naskh), ParagraphStyle(language: "ar"))
    #expect(set.isRightToLeft && set.missing.isEmpty)
    for number in set.lines.indices {
      let line = set.lines[number]
      let first = try #require(line.runs.last)
      #expect(abs((first.x + first.width).units - column.units) <= 1)
      #expect(first.range.lowerBound == line.range.lowerBound)
      #expect(!line.runs.contains { !$0.isRightToLeft })
      if number < set.lines.count - 1 { #expect(abs(line.runs.first?.x.units ?? 99) <= 1) }
    }
    // A line that is not filled ends at its left.
    #expect((set.lines.last?.runs.first?.x ?? .zero) > .zero)
  }

  @Test(arguments: [
    ("en", "abc اللغة def", ["abc ", "اللغة", " def"]),
    ("en", "see ثلاثة أيام (3) now", ["see ", ")", "3", "ثلاثة أيام (", " now"]),
    ("ar", "دورة Swift 6 الجديدة", ["الجديدة", " ", "Swift 6", "دورة "]),
    ("ar", "السعر 149.00 دولارًا", [" دولارًا", "149.00", "السعر "]),
  ])
  func `of two scripts shows each in its direction`(language: String, text: String, seen: [String]) throws {
    let set = try set(
      StyledText(text, serif),
      {
        var style = ParagraphStyle(
          language: language, direction: language == "ar" ? .rightToLeft : .leftToRight)
        style.breaking.alignment = .start(raggedness: 1 << 20)
        return style
      }())
    #expect(set.lines.count == 1)
    #expect(set.seen(onLine: 0) == seen)
    let runs = set.lines[0].runs
    for (one, next) in zip(runs, runs.dropFirst()) { #expect(one.x + one.width == next.x) }
  }

  @Test func `parts words only where the column asks for it`() throws {
    let style = ParagraphStyle(language: "en")
    let wide = try set(StyledText(Prose.english, serif), style, width: .points(420))
    let narrow = try set(StyledText(Prose.english, serif), style, width: .points(110))
    func hyphens(_ set: SetParagraph) -> Int { set.lines.count { $0.runs.contains(where: \.isHyphen) } }
    #expect(hyphens(wide) <= 1)
    #expect(hyphens(narrow) > 2)
    for number in narrow.lines.indices where narrow.lines[number].runs.contains(where: \.isHyphen) {
      #expect(narrow.seen(onLine: number).last == "~")
    }
  }

  @Test func `keeps ligatures of words that a hyphen could part`() throws {
    let tools = try openTools()
    var style = ParagraphStyle(language: "en")
    style.breaking.firstTolerance = -1
    let set = try tools.set(StyledText("official affairs", serif), style, width: column)
    let face = try tools.session.face(tools.session.library.face("EB Garamond"))
    var whole = ShapedRun()
    try tools.session.shaper(face, ShapingStyle(script: "Latn", language: "en"))
      .shape(Array("official".utf8), 0..<8, into: &whole)
    #expect(set.lines[0].runs[0].glyphs.prefix(whole.glyphs.count).map(\.id) == whole.glyphs.map(\.id))
    var spaced = serif
    spaced.letterSpacing = .points(2)
    let apart = try self.set(StyledText("official affairs", spaced), style)
    #expect(apart.lines[0].width > set.lines[0].width + .points(10))
    #expect(apart.lines[0].runs[0].glyphs.prefix(whole.glyphs.count).map(\.id) != whole.glyphs.map(\.id))
  }

  @Test func `does not take a sign of private use from a font that nobody asked for`() throws {
    let set = try set(StyledText("a \u{E123} b", serif), ParagraphStyle(language: "en"))
    #expect(set.missing.map(\.scalar.value) == [0xE123])
  }

  @Test func `tells characters that no font has`() throws {
    let set = try set(StyledText("a \u{10FFFD} b", serif), ParagraphStyle(language: "en"))
    #expect(set.missing.map(\.offset) == [2])
    #expect(set.missing.map(\.scalar.value) == [0x10FFFD])
  }

  @Test(arguments: ["", " ", "\n", "\u{2028}", "\u{200F}", "\u{A0}", "\u{301}", "a\nb", "x\u{2028}\u{2028}y"])
  func `may be almost nothing`(text: String) throws {
    let set = try set(StyledText(text, serif), ParagraphStyle(language: "en"))
    #expect(set.lines.count <= 3)
  }

  @Test func `ends a line where the text says so`() throws {
    let set = try set(StyledText("one\u{2028}two three", serif), ParagraphStyle(language: "en"))
    #expect(set.lines.indices.map { set.text(ofLine: $0) } == ["one", "two three"])
  }

  @Test func `says by how much a word is too long`() throws {
    let set = try set(
      StyledText(String(repeating: "W", count: 40), serif), ParagraphStyle(language: "en"), width: .points(50)
    )
    #expect(set.lines.count == 1)
    #expect(set.lines[0].overfull > .points(100))
  }

  @Test func `of forty thousand words is set, and its lines are good`() throws {
    let words = Array(repeating: Prose.english, count: 500).joined(separator: " ")
    let set = try set(StyledText(words, serif), ParagraphStyle(language: "en"))
    #expect(set.lines.count > 3_000)
    #expect(set.lines.allSatisfy { $0.overfull == .zero })
  }
}
