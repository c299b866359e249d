import Fonts
import PDF

/// Fonts of few glyphs that papers were given: a rare letter is in many names.
///
/// What is kept is found by all that it was made of, so that no paper's bytes depend on another paper.
struct KeptFonts {
  /// A face with some of its glyphs.
  struct Cut {
    fileprivate let wanted: Wanted
    let face: EmbeddedFonts.Face
    let program: FontProgram
    /// The last that was made of it, and what its glyphs say there.
    fileprivate var font: (said: GlyphTexts, font: PackedFont)?
  }

  fileprivate struct Wanted: Hashable {
    let face: FaceChoice
    let glyphs: [UInt16]
  }

  private var cuts: [Wanted: Cut] = [:]
  /// Those of more glyphs hardly ever come again.
  private static let mostGlyphs = 16
  private static let mostCuts = 256

  mutating func cut(_ choice: FaceChoice, to glyphs: [UInt16], _ session: FontSession) throws -> Cut {
    let wanted = Wanted(face: choice, glyphs: glyphs)
    if let known = cuts[wanted] { return known }
    let face = try session.face(choice)
    let subset = try face.subset(of: glyphs)
    let cut = Cut(
      wanted: wanted, face: EmbeddedFonts.Face(subset, unitsPerEm: face.metrics.unitsPerEm),
      program: try FontProgram(subset.bytes, name: face.postScriptName))
    keep(cut)
    return cut
  }

  mutating func font(of cut: Cut, saying texts: GlyphTexts, _ deflater: Deflater) -> PackedFont {
    if let known = cut.font, known.said == texts { return known.font }
    var cut = cut
    let font = PackedFont(cut.program, texts, deflater)
    cut.font = (texts, font)
    keep(cut)
    return font
  }

  private mutating func keep(_ cut: Cut) {
    guard cut.wanted.glyphs.count <= Self.mostGlyphs else { return }
    if cuts.count >= Self.mostCuts { cuts.removeAll() }
    cuts[cut.wanted] = cut
  }
}
