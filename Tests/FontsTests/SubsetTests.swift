import Foundation
import Testing

@testable import Fonts

struct SubsetTests {
  static let families = ["EB Garamond", "Inter", "Amiri", "Noto Naskh Arabic", "Noto Sans", "DejaVu Sans"]

  @Test(arguments: families) func `a font that was cut has the same glyphs`(family: String) throws {
    let session = try openSession()
    let face = try session.face(family)
    let glyphs = try sampleGlyphs(session, face)
    for numbering in [SubsetFont.Numbering.compact, .kept] {
      let subset = try face.subset(of: glyphs, numbering: numbering)
      let (file, _) = try #require(face.openTypeSubset(of: glyphs, keepingNumbers: numbering == .kept))
      let cut = try session.face(of: file, called: "cut")
      #expect(cut.metrics.unitsPerEm == face.metrics.unitsPerEm)
      #expect(cut.metrics.glyphCount == subset.oldGlyphs.count)
      for glyph in glyphs {
        let new = try #require(subset.newGlyph(of: glyph))
        #expect(numbering == .compact || new == glyph)
        #expect(cut.advance(of: new) == face.advance(of: glyph))
        #expect(cut.outline(of: new) == face.outline(of: glyph))
      }
      #expect(subset.newGlyph(of: 0) == 0)
    }
  }

  @Test(arguments: families) func `it is small, and the same whoever makes it`(family: String) throws {
    let (session, other) = (try openSession(), try openSession())
    let face = try session.face(family)
    let glyphs = try sampleGlyphs(session, face)
    let subset = try face.subset(of: glyphs)
    let again = try other.face(family).subset(of: glyphs.reversed() + glyphs)
    #expect(subset == again)
    #expect(subset.bytes.count < 60_000)
    #expect(subset.oldGlyphs == subset.oldGlyphs.sorted())
    let start: [UInt8] = face.metrics.outlines == .cff ? Array("OTTO".utf8) : [0, 1, 0, 0]
    #expect(subset.bytes.starts(with: start))
  }

  @Test func `an empty subset holds the glyph for what is missing`() throws {
    let face = try openSession().face("Noto Sans")
    #expect(try face.subset(of: []).oldGlyphs == [0])
    #expect(try face.subset(of: [65_535]).oldGlyphs == [0])
    #expect(try face.subset(of: []).newGlyph(of: 7) == nil)
  }

  @Test(arguments: families) func `a face cut for a batch shapes as the whole one does`(family: String) throws
  {
    let session = try openSession()
    let face = try session.face(family)
    let isArabic = ["Amiri", "Noto Naskh Arabic"].contains(family)
    let lines = isArabic ? Samples.arabic : Samples.english
    var style = isArabic ? arabic : latin
    for features: [FontFeature] in [
      [], [FontFeature("smcp"), FontFeature("tnum")], [FontFeature("liga", 0)],
    ] {
      style.features = features
      let cut = face.cut(to: lines.joined().unicodeScalars, features: features.map { $0.tag })
      for line in lines + ["Any öthèr text (with) ﻻ e\u{301}", "\u{30A}A أخرى"] {
        #expect(try session.shapeWhole(line, cut, style) == session.shapeWhole(line, face, style))
        #expect(try session.shape(line, cut, style) == session.shape(line, face, style))
      }
      #expect(cut.metrics == face.metrics && cut.postScriptName == face.postScriptName)
      #expect(try cut.subset(of: [40, 50]) == face.subset(of: [40, 50]))
    }
  }

  @Test func `a variable font is embedded as the instance that was chosen`() throws {
    let library = try FontLibrary(folders: ["/usr/share/fonts/truetype/inter-vf"], withSystem: false)
    let session = try FontSession(library)
    let light = try session.face("Inter", FaceStyle(weight: 300))
    let bold = try session.face("Inter", FaceStyle(weight: 710))
    #expect(bold.metrics.isVariable && bold.axes.contains { $0.tag == "wght" })
    #expect(light.outline(of: 2) != bold.outline(of: 2))
    let style = ShapingStyle(script: "Latn", language: "en")
    let expected = try HarfBuzzShape.lines(Samples.english, bold, style, variations: "wght=710")
    for (line, glyphs) in zip(Samples.english, expected) {
      #expect(try session.shape(line, bold, style).glyphs == glyphs)
    }
    let glyphs = try sampleGlyphs(session, bold)
    let subset = try bold.subset(of: glyphs)
    let cut = try session.face(of: subset.bytes, called: "cut")
    #expect(!cut.metrics.isVariable)
    for glyph in glyphs {
      let new = try #require(subset.newGlyph(of: glyph))
      #expect(abs(cut.advance(of: new) - bold.advance(of: glyph)) <= 1)
      expectNear(cut.outline(of: new), bold.outline(of: glyph))
    }
  }

  @Test func `damaged files are problems and no crashes`() throws {
    let session = try openSession()
    let files = ["opentype/ebgaramond/EBGaramond12-Regular.otf", "truetype/noto/NotoNaskhArabic-Bold.ttf"]
    for file in files {
      let whole = Array(try Data(contentsOf: URL(fileURLWithPath: "/usr/share/fonts/" + file)))
      for length in [0, 3, 12, 100, 1_000, whole.count / 2, whole.count - 1_000] {
        #expect(throws: FontProblem.self) { try session.face(of: Array(whole.prefix(length)), called: "x") }
      }
      #expect(throws: FontProblem.self) { try session.face(of: whole, called: "x", index: 3) }
      var seeded = Seeded(state: 7)
      for _ in 0..<200 {
        var bytes = whole
        for _ in 0..<20 {
          let place =
            seeded.next() % 3 == 0 ? Int(seeded.next() % 400) : Int(seeded.next() % UInt64(bytes.count))
          bytes[place] = UInt8(truncatingIfNeeded: seeded.next())
        }
        guard let face = try? session.face(of: bytes, called: "x") else { continue }
        let run = try session.shape(Samples.arabic[0] + Samples.english[0], face, arabic)
        for glyph in run.glyphs { _ = face.outline(of: glyph.id) }
        _ = try? face.subset(of: run.glyphs.map { $0.id })
        _ = face.cut(to: "abc سلام".unicodeScalars)
      }
    }
    #expect(throws: FontProblem.self) {
      try session.face(of: Array("wOF2 not a font at all".utf8), called: "x")
    }
  }

  private func sampleGlyphs(_ session: FontSession, _ face: FontFace) throws -> [UInt16] {
    let runs =
      try Samples.english.map { try session.shape($0, face, latin) }
      + Samples.arabic.map { try session.shape($0, face, arabic) }
    return Set(runs.flatMap { $0.glyphs.map { $0.id } }).subtracting([0]).sorted()
  }

  /// Two programs round in their own ways.
  private func expectNear(_ one: GlyphOutline, _ other: GlyphOutline) {
    #expect(one.verbs == other.verbs)
    let isNear = zip(one.points, other.points).allSatisfy { abs($0.x - $1.x) <= 1 && abs($0.y - $1.y) <= 1 }
    #expect(isNear && one.points.count == other.points.count)
  }
}

extension SubsetFont {
  /// The new number of a glyph, if it is in.
  fileprivate func newGlyph(of old: UInt16) -> UInt16? { oldGlyphs.firstIndex(of: old).map { UInt16($0) } }
}
