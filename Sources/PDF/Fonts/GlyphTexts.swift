/// What each glyph of a font stands for, learned from the runs that it occurs in.
///
/// The first text that is seen for a glyph is its text; where it stands for another one later, the
/// run says so itself (`ActualText`).
public struct GlyphTexts: Equatable, Sendable {
  private(set) var texts: [UInt16: [UInt8]] = [:]
  /// For glyphs that occur only together with others.
  private var shared: [UInt16: [UInt8]] = [:]

  public init() {}

  public mutating func note(_ run: GlyphRun) {
    var start = 0
    while start < run.glyphs.count {
      let (glyphs, text) = run.cluster(from: start)
      note(run.glyphs[glyphs].map(\.glyph), run.text[text], isRightToLeft: run.isRightToLeft)
      start = glyphs.upperBound
    }
  }

  /// Some glyphs, from left to right, stand for a text together.
  public mutating func note(_ glyphs: [UInt16], _ text: ArraySlice<UInt8>, isRightToLeft: Bool) {
    if glyphs.count == 1 {
      if texts[glyphs[0]] == nil { texts[glyphs[0]] = Array(text) }
      return
    }
    // A letter and its marks: a character each, and to the last one all that are left.
    var rest = String(decoding: text, as: UTF8.self).unicodeScalars[...]
    for offset in glyphs.indices {
      let glyph = glyphs[isRightToLeft ? glyphs.count - 1 - offset : offset]
      let part = offset == glyphs.count - 1 ? rest : rest.prefix(1)
      rest = rest.dropFirst(part.count)
      if shared[glyph] == nil { shared[glyph] = Array(String(String.UnicodeScalarView(part)).utf8) }
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
