import Fonts
import PDF
import Typesetting

/// Faces as documents hold them.
struct EmbeddedFonts: Sendable {
  struct Face: Sendable {
    /// Of what documents hold, by the face's own numbers; 0 for glyphs that are not there.
    var numbers: [UInt16]
    let unitsPerEm: Int
    /// Nothing before it is embedded.
    var font: Font?

    init(_ subset: SubsetFont, unitsPerEm: Int) {
      numbers = [UInt16](repeating: 0, count: Int(subset.oldGlyphs.max() ?? 0) + 1)
      for (new, old) in subset.oldGlyphs.enumerated() { numbers[Int(old)] = UInt16(new) }
      self.unitsPerEm = unitsPerEm
    }

    func number(of glyph: UInt16) -> UInt16 { Int(glyph) < numbers.count ? numbers[Int(glyph)] : 0 }
  }

  var faces: [FaceChoice: Face] = [:]

  /// Glyphs in a row that are drawn at once.
  struct Row {
    let face: FaceChoice
    let style: Int
    let x: Length
    let run: GlyphRun
    /// Of the text.
    let range: Range<Int>
    /// Where it belongs, by its number among the text's parts.
    let part: Int?
  }

  /// The runs of a line from left to right; what belongs to different parts is of different rows.
  func rows(of line: SetLine, in text: PrintedText) -> [Row] {
    var rows: [Row] = []
    rows.reserveCapacity(line.runs.count)
    for run in line.runs { add(run, in: text, to: &rows) }
    return rows
  }

  func add(_ run: SetRun, in text: PrintedText, to rows: inout [Row]) {
    let first = text.part(at: run.range.lowerBound)
    if run.isHyphen || first == text.part(at: max(run.range.lowerBound, run.range.upperBound - 1)) {
      rows.append(row(run, run.glyphs[...], run.range, at: run.x, of: first, in: text))
    } else {
      rows += divided(run, in: text)
    }
  }

  /// A run that parts of different meanings share, cut where they meet.
  private func divided(_ run: SetRun, in text: PrintedText) -> [Row] {
    let size = text.paragraph.text.styles[run.style].size
    var rows: [Row] = []
    var (start, units) = (0, 0)
    while start < run.glyphs.count {
      let part = text.part(at: Int(run.glyphs[start].cluster))
      var (end, width) = (start, 0)
      while end < run.glyphs.count, text.part(at: Int(run.glyphs[end].cluster)) == part {
        width += Int(run.glyphs[end].xAdvance)
        end += 1
      }
      let range = part.map { text.parts[$0].range.clamped(to: run.range) } ?? run.range
      let x = run.x + size.times(units, by: faces[run.face]?.unitsPerEm ?? 1_000)
      rows.append(row(run, run.glyphs[start..<end], range, at: x, of: part, in: text))
      units += width
      start = end
    }
    return rows
  }

  private func row(
    _ run: SetRun, _ glyphs: ArraySlice<Glyph>, _ range: Range<Int>, at x: Length, of part: Int?,
    in text: PrintedText
  ) -> Row {
    // Readers join what a soft hyphen parts.
    let shown = run.isHyphen ? Array("\u{AD}".utf8) : Array(text.paragraph.text.bytes[range])
    let face = faces[run.face]
    let start = range.lowerBound
    let placed = glyphs.map { glyph in
      PlacedGlyph(
        glyph: face?.number(of: glyph.id) ?? 0, advance: glyph.xAdvance, x: glyph.xOffset,
        y: glyph.yOffset, cluster: run.isHyphen ? 0 : Int32(Int(glyph.cluster) - start))
    }
    return Row(
      face: run.face, style: run.style, x: x,
      run: GlyphRun(glyphs: placed, text: shown, isRightToLeft: run.isRightToLeft), range: range, part: part)
  }
}

extension PrintedText {
  /// The part that a byte belongs to; a hyphen at the text's end, to the last.
  fileprivate func part(at offset: Int) -> Int? {
    guard parts.count > 1 else { return parts.isEmpty ? nil : 0 }
    var (low, high) = (0, parts.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if parts[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
