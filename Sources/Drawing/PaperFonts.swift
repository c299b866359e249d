public import Fonts
public import PDF
public import Typesetting

/// Which glyphs of which faces some documents show.
public struct PaperFonts {
  private var glyphs: [FaceChoice: Set<UInt16>] = [:]
  private var paragraphs: [SetParagraph] = []

  public init() {}

  public mutating func note(_ paragraph: SetParagraph) {
    for line in paragraph.lines {
      for run in line.runs { glyphs[run.face, default: []].formUnion(run.glyphs.lazy.map(\.id)) }
    }
    paragraphs.append(paragraph)
  }

  /// Cuts the faces to these glyphs and adds them to what documents share.
  public func embed(
    _ session: FontSession, in resources: inout Resources, _ deflater: Deflater
  ) throws -> EmbeddedFonts {
    var embedded = EmbeddedFonts()
    let faces = glyphs.keys.sorted { ($0.face, "\($0.axes)") < ($1.face, "\($1.axes)") }
    for face in faces {
      embedded.subsets[face] = try session.face(face).subset(of: (glyphs[face] ?? []).sorted())
    }
    var texts: [FaceChoice: GlyphTexts] = [:]
    for paragraph in paragraphs {
      for run in paragraph.lines.flatMap({ embedded.rows(of: $0, in: paragraph) }) {
        texts[run.face, default: GlyphTexts()].note(run.run)
      }
    }
    for face in faces {
      guard let subset = embedded.subsets[face] else { continue }
      let program = try FontProgram(subset.bytes, name: session.face(face).postScriptName)
      embedded.fonts[face] = resources.add(program, texts[face] ?? GlyphTexts(), deflater)
    }
    return embedded
  }
}

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
    /// Of the paragraph's text.
    var range: Range<Int>
  }

  /// The runs of a line from left to right, those that go on from each other as one.
  func rows(of line: SetLine, in paragraph: SetParagraph) -> [Row] {
    var rows: [Row] = []
    for run in line.runs {
      if let last = rows.last, goesOn(run, behind: last) {
        append(run, to: &rows[rows.count - 1], paragraph)
      } else {
        var row = Row(
          face: run.face, style: run.style, x: run.x,
          run: GlyphRun(glyphs: [], text: [], isRightToLeft: run.isRightToLeft), range: run.range)
        append(run, to: &row, paragraph)
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

extension Canvas {
  /// Draws a line whose left edge and base line are at a point; each style has a colour.
  public mutating func draw(
    _ line: SetLine, of paragraph: SetParagraph, _ fonts: EmbeddedFonts, _ colours: [Colour], at point: Point
  ) {
    // In the order in which they are read, whatever their places.
    let rows = fonts.rows(of: line, in: paragraph).sorted { $0.range.lowerBound < $1.range.lowerBound }
    for row in rows {
      guard let font = fonts.fonts[row.face] else { continue }
      let style = paragraph.text.styles[row.style]
      let colour = row.style < colours.count ? colours[row.style] : .black
      draw(
        row.run, TextStyle(font: font, size: style.size.points, colour: colour, language: style.language),
        at: Point(point.x + row.x.points, point.y + style.rise.points))
    }
  }
}
