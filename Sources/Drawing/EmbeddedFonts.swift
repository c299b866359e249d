import Fonts
import PDF
import Typesetting

/// Faces as documents hold them.
public struct EmbeddedFonts: Sendable {
  var subsets: [FaceChoice: SubsetFont] = [:]
  var fonts: [FaceChoice: Font] = [:]

  /// Glyphs in a row that are drawn at once.
  struct Row {
    let face: FaceChoice
    let style: Int
    let x: Length
    var run: GlyphRun
    /// Of the text.
    var range: Range<Int>
    /// Where it belongs, by its number among the text's parts.
    let part: Int?
  }

  /// The runs of a line from left to right, those that go on from each other as one.
  func rows(of line: SetLine, in text: PrintedText) -> [Row] {
    var rows: [Row] = []
    for run in line.runs {
      let part = text.part(at: run.range.lowerBound)
      if let last = rows.last, last.part == part, goesOn(run, behind: last) {
        append(run, to: &rows[rows.count - 1], text.paragraph)
      } else {
        var row = Row(
          face: run.face, style: run.style, x: run.x,
          run: GlyphRun(glyphs: [], text: [], isRightToLeft: run.isRightToLeft), range: run.range, part: part)
        append(run, to: &row, text.paragraph)
        rows.append(row)
      }
    }
    return rows
  }

  private func goesOn(_ run: SetRun, behind row: Row) -> Bool {
    guard !run.isHyphen, run.face == row.face, run.style == row.style, !row.range.isEmpty,
      run.isRightToLeft == row.run.isRightToLeft
    else { return false }
    return run.isRightToLeft
      ? run.range.upperBound == row.range.lowerBound : run.range.lowerBound == row.range.upperBound
  }

  private func append(_ run: SetRun, to row: inout Row, _ paragraph: SetParagraph) {
    let start = min(run.range.lowerBound, row.range.lowerBound)
    let moved = row.range.lowerBound - start
    if moved > 0 {
      for index in row.run.glyphs.indices { row.run.glyphs[index].cluster += Int32(moved) }
    }
    row.range = start..<max(run.range.upperBound, row.range.upperBound)
    // Readers join what a soft hyphen parts.
    row.run.text = run.isHyphen ? Array("\u{AD}".utf8) : Array(paragraph.text.bytes[row.range])
    let subset = subsets[run.face]
    for glyph in run.glyphs {
      row.run.glyphs.append(
        PlacedGlyph(
          glyph: subset?.newGlyph(of: glyph.id) ?? 0, advance: glyph.xAdvance, x: glyph.xOffset,
          y: glyph.yOffset, cluster: run.isHyphen ? 0 : Int32(Int(glyph.cluster) - start)))
    }
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
