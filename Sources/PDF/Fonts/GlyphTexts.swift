/// What each glyph of a font stands for, learned from the runs that it occurs in.
///
/// The first text that is seen for a glyph is its text; where it stands for another one later, the
/// run says so itself (`ActualText`).
public struct GlyphTexts: Sendable {
  private(set) var texts: [UInt16: [UInt8]] = [:]
  /// For glyphs that occur only together with others.
  private var shared: [UInt16: [UInt8]] = [:]

  public init() {}

  public mutating func note(_ run: GlyphRun) {
    var start = 0
    while start < run.glyphs.count {
      let (glyphs, text) = run.cluster(from: start)
      let meaning = Array(run.text[text])
      if glyphs.count == 1 {
        if texts[run.glyphs[start].glyph] == nil { texts[run.glyphs[start].glyph] = meaning }
      } else {
        // A letter and its marks: a character each, and to the last one all that are left.
        var rest = String(decoding: meaning, as: UTF8.self).unicodeScalars[...]
        for offset in 0..<glyphs.count {
          let index = run.isRightToLeft ? glyphs.upperBound - 1 - offset : start + offset
          let isLast = offset == glyphs.count - 1
          let part = isLast ? rest : rest.prefix(1)
          rest = rest.dropFirst(part.count)
          let glyph = run.glyphs[index].glyph
          if shared[glyph] == nil { shared[glyph] = Array(String(String.UnicodeScalarView(part)).utf8) }
        }
      }
      start = glyphs.upperBound
    }
  }

  public mutating func set(_ text: String, for glyph: UInt16) { texts[glyph] = Array(text.utf8) }

  /// By glyph; a glyph without a text of its own stands for a space that is not seen, because PDF/A
  /// wants a text for every glyph.
  func complete() -> [(glyph: UInt16, text: [UInt8])] {
    let all = shared.merging(texts) { _, own in own }
    return all.sorted { $0.key < $1.key }.map { ($0.key, $0.value.isEmpty ? Self.nothing : $0.value) }
  }

  private static let nothing = Array("\u{200B}".utf8)
}
