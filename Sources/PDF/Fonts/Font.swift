/// A font in the files that use it: what placing text needs to know of it.
public struct Font: Sendable {
  let resource: Int32
  let data: FontData
}

/// Tables for the loop over glyphs, by glyph.
final class FontData: Sendable {
  let unitsPerEm: Int
  let widths: [Int32]
  let codes: [UInt16]?
  private let textStarts: [UInt32]
  private let texts: [UInt8]

  init(_ program: FontProgram, _ pairs: [(glyph: UInt16, text: [UInt8])]) {
    unitsPerEm = program.unitsPerEm
    widths = program.widths
    codes = program.characterIDs
    var starts: [UInt32] = []
    var bytes: [UInt8] = []
    var rest = pairs[...]
    for glyph in 0..<program.glyphCount {
      starts.append(UInt32(bytes.count))
      if let next = rest.first, Int(next.glyph) == glyph {
        bytes += next.text
        rest.removeFirst()
      }
    }
    textStarts = starts + [UInt32(bytes.count)]
    texts = bytes
  }

  func code(_ glyph: UInt16) -> UInt16 {
    guard let codes else { return glyph }
    return Int(glyph) < codes.count ? codes[Int(glyph)] : 0
  }

  /// Whether the glyphs of a cluster say what it stands for.
  func speaks(_ glyphs: Range<Int>, of run: borrowing GlyphRun, for text: Range<Int>) -> Bool {
    var place = text.lowerBound
    for offset in 0..<glyphs.count {
      let index = run.isRightToLeft ? glyphs.upperBound - 1 - offset : glyphs.lowerBound + offset
      let glyph = Int(run.glyphs[index].glyph)
      guard glyph + 1 < textStarts.count else { return false }
      for byte in Int(textStarts[glyph])..<Int(textStarts[glyph + 1]) {
        guard place < text.upperBound, run.text[place] == texts[byte] else { return false }
        place += 1
      }
    }
    return place == text.upperBound
  }
}
