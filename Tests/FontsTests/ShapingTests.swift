import Fonts
import Testing

struct ShapingTests {
  @Test(arguments: ["Amiri", "Noto Naskh Arabic", "Noto Sans Arabic", "DejaVu Sans"])
  func `Naskh is shaped as hb-shape does, glyph by glyph`(family: String) throws {
    let session = try openSession()
    let face = try session.face(family)
    let expected = try HarfBuzzShape.lines(Samples.arabic, face, arabic)
    #expect(expected.count == Samples.arabic.count)
    for (line, glyphs) in zip(Samples.arabic, expected) {
      expectSame(try session.shapeWhole(line, face, arabic), glyphs, line)
      expectSame(try session.shape(line, face, arabic), glyphs, line, isWordByWord: true)
    }
  }

  @Test(arguments: ["EB Garamond", "Inter", "Noto Sans", "Noto Serif", "DejaVu Sans"])
  func `Latin is shaped as hb-shape does, with every feature`(family: String) throws {
    let session = try openSession()
    let face = try session.face(family)
    let features: [[FontFeature]] = [
      [], [FontFeature("liga", 0)], [FontFeature("smcp")], [FontFeature("onum")], [FontFeature("tnum")],
      [FontFeature("kern", 0)], [FontFeature("ss01"), FontFeature("onum"), FontFeature("c2sc")],
    ]
    for features in features {
      var style = latin
      style.features = features
      let expected = try HarfBuzzShape.lines(Samples.english, face, style)
      #expect(expected.count == Samples.english.count)
      for (line, glyphs) in zip(Samples.english, expected) {
        expectSame(try session.shapeWhole(line, face, style), glyphs, line)
        expectSame(try session.shape(line, face, style), glyphs, line, isWordByWord: true)
      }
    }
  }

  @Test func `features do what they say`() throws {
    let session = try openSession()
    let face = try session.face("EB Garamond")
    var style = latin
    let plain = try session.shape("office 1234", face, style)
    style.features = [FontFeature("liga", 0)]
    #expect(try session.shape("office 1234", face, style).glyphs.map { $0.id } != plain.glyphs.map { $0.id })
    style.features = [FontFeature("smcp")]
    #expect(try session.shape("office", face, style).glyphs != session.shape("office", face, latin).glyphs)
    style.features = [FontFeature("tnum"), FontFeature("lnum")]
    let figures = try session.shape("0123456789", face, style).glyphs
    #expect(Set(figures.map { $0.xAdvance }).count == 1)
  }

  @Test(arguments: [
    ("Inter", "(A) - B (a) 12 - 14 x: y", false), ("Inter", "A ( ( ( B - ) - ) C", false),
    ("Inter", "SKU-1 12.50 (A) 20% a - B, x 3x4 -7.00 A/B A: 1:2 c;d 'e' ?f !", false),
    ("EB Garamond", "Taxi (fi) 12.50 - f, V. T: 1;2 A'f Q? (a) j% 3/4", false),
    ("Inter", "@ A @ b 10:45 - 11:30 A-B", false), ("Inter", "1⁄2 3 1⁄4", false),
    ("Amiri", "رحمة كلمة كاملة وهي كانت له كتابه كله", true), ("Amiri", "ة ك ة ك ه ك", true),
  ])
  func `words that fonts look at over spaces are shaped in their surroundings`(
    family: String, text: String, isArabic: Bool
  ) throws {
    let session = try openSession()
    let (face, style) = (try session.face(family), isArabic ? arabic : latin)
    let whole = try session.shapeWhole(text, face, style)
    expectSame(try session.shape(text, face, style), whole.glyphs, text, isWordByWord: true)
  }

  @Test(arguments: ["Inter", "Amiri", "EB Garamond", "Noto Naskh Arabic", "Noto Sans"])
  func `words in any order are shaped as whole lines are`(family: String) throws {
    let session = try openSession()
    let face = try session.face(family)
    let isArabic = ["Amiri", "Noto Naskh Arabic"].contains(family)
    var words = (isArabic ? Samples.arabic : Samples.english).flatMap { $0.split(separator: " ") }
    var random = Seeded(state: 3)
    for _ in 0..<100 {
      words.shuffle(using: &random)
      let line = words.joined(separator: " ")
      let whole = try session.shapeWhole(line, face, isArabic ? arabic : latin)
      expectSame(
        try session.shape(line, face, isArabic ? arabic : latin), whole.glyphs, line, isWordByWord: true)
    }
  }

  @Test(arguments: ["Inter", "EB Garamond", "Noto Sans", "DejaVu Sans"])
  func `words of any characters of ASCII are shaped as whole lines are`(family: String) throws {
    let session = try openSession()
    let face = try session.face(family)
    var random = Seeded(state: 11)
    let often = Array("AbTfi09.,-:()x ".unicodeScalars)
    for _ in 0..<300 {
      var line = ""
      for _ in 0..<24 {
        let any = Unicode.Scalar(UInt8.random(in: 0x20...0x7E, using: &random))
        line.unicodeScalars.append(
          Bool.random(using: &random) ? any : often.randomElement(using: &random) ?? any)
      }
      let whole = try session.shapeWhole(line, face, latin)
      expectSame(try session.shape(line, face, latin), whole.glyphs, line, isWordByWord: true)
    }
  }

  @Test func `a feature can be for some of the text`() throws {
    let session = try openSession()
    let face = try session.face("EB Garamond")
    let text = Array("abc abc".utf8)
    var run = ShapedRun()
    let smallCapitals = FeatureRange(FontFeature("smcp"), 4..<7)
    try session.shaper(face, latin).shape(text, 0..<7, features: [smallCapitals], into: &run)
    let plain = try session.shape("abc abc", face, latin)
    #expect(run.glyphs.prefix(4) == plain.glyphs.prefix(4))
    #expect(Set(run.glyphs.suffix(3).map { $0.id }).isDisjoint(with: plain.glyphs.suffix(3).map { $0.id }))
  }

  @Test func `letters join over the edges of a part`() throws {
    let session = try openSession()
    let face = try session.face("Noto Naskh Arabic")
    let text = Array("سلام".utf8)
    let shaper = try session.shaper(face, arabic)
    var parts = ShapedRun()
    shaper.shape(text, 2..<8, into: &parts)
    shaper.shape(text, 0..<2, into: &parts)
    let whole = try session.shape("سلام", face, arabic)
    #expect(parts.glyphs.map { $0.id } == whole.glyphs.map { $0.id })
    #expect(parts.glyphs.map { $0.cluster } == whole.glyphs.map { $0.cluster })
    #expect(try session.shape("س", face, arabic).glyphs.map { $0.id } != [whole.glyphs.last?.id ?? 0])
  }

  @Test func `characters without a glyph are told, with their places`() throws {
    let session = try openSession()
    let face = try session.face("EB Garamond")
    let run = try session.shape("a漢 b😀", face, latin)
    #expect(run.missing.map { $0.scalar } == ["漢", "😀"])
    #expect(run.missing.map { $0.offset } == [1, 6])
    #expect(try session.shape("a漢 b😀", face, latin).missing == run.missing, "from memory")
    #expect(try session.shape("a\u{200D}\u{AD}\u{FE0F}b", face, latin).missing.isEmpty, "invisible anyway")
  }

  @Test func `no text makes no glyphs`() throws {
    let session = try openSession()
    let shaper = try session.shaper(session.face("Amiri"), arabic)
    var run = ShapedRun()
    shaper.shape([], 0..<0, into: &run)
    shaper.shape(Array("abc".utf8), 1..<1, into: &run)
    shaper.shape(Array("abc".utf8), 7..<9, into: &run)
    #expect(run == ShapedRun())
  }

  @Test(arguments: ["EB Garamond", "Inter"]) func `a hundred thousand characters are shaped`(family: String)
    throws
  {
    let session = try openSession()
    let face = try session.face(family)
    let line = Samples.english[2] + " "
    let text = String(repeating: line, count: 100_000 / line.unicodeScalars.count + 1)
    let run = try session.shape(text, face, latin)
    let expected = try session.shapeWhole(text, face, latin)
    #expect(run.glyphs.count == expected.glyphs.count)
    #expect(run.advance == expected.advance)
    #expect(run.glyphs.withoutFlags == expected.glyphs.withoutFlags)
    let one = Array(String(repeating: "a", count: 100_000).utf8)
    var long = ShapedRun()
    try session.shaper(face, latin).shape(one, 0..<one.count, into: &long)
    #expect(long.glyphs.count == 100_000)
  }

  @Test func `bytes that are not UTF-8 are no crash`() throws {
    let session = try openSession()
    let shaper = try session.shaper(session.face("Amiri"), arabic)
    for text: [UInt8] in [[0xFF, 0xC3], [0xE2, 0x82], [0x80, 0x20, 0xF0], [0, 1, 10], [0xD8]] {
      var run = ShapedRun()
      for start in 0...text.count { shaper.shape(text, start..<text.count, into: &run) }
    }
  }

  @Test func `a full memory changes nothing`() throws {
    let small = try FontSession(system.get(), mostGlyphsKept: 20)
    let session = try openSession()
    for line in Samples.english + Samples.english {
      let expected = try session.shape(line, session.face("Noto Sans"), latin)
      #expect(try small.shape(line, small.face("Noto Sans"), latin) == expected)
    }
  }

  @Test func `two threads shape alike`() async throws {
    let texts = Samples.arabic
    let runs = try await withThrowingTaskGroup(of: [ShapedRun].self) { group in
      for _ in 0..<4 {
        group.addTask {
          let session = try openSession()
          let face = try session.face("Amiri")
          return try (0..<5).flatMap { _ in try texts.map { try session.shape($0, face, arabic) } }
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(runs.count == 4 && Set(runs).count == 1)
  }

  private func expectSame(
    _ run: ShapedRun, _ expected: [Glyph], _ line: String, isWordByWord: Bool = false
  ) {
    // A word does not know that one beside it looks at it.
    let glyphs = isWordByWord ? run.glyphs.withoutFlags : run.glyphs
    let expected = isWordByWord ? expected.withoutFlags : expected
    #expect(glyphs.count == expected.count, "\(line)")
    let difference = zip(glyphs, expected).enumerated().first { $0.element.0 != $0.element.1 }
    #expect(difference == nil, "\(line)")
    #expect(run.advance == glyphs.reduce(0) { $0 + Int($1.xAdvance) })
    #expect(run.missing.map { $0.offset } == glyphs.filter { $0.id == 0 }.map { Int($0.cluster) })
  }
}

extension [Glyph] {
  fileprivate var withoutFlags: [Glyph] {
    map { glyph in
      var plain = glyph
      plain.isUnsafeToBreak = false
      return plain
    }
  }
}
