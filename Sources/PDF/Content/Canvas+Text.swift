extension Canvas {
  /// How a run is drawn and what is known of it.
  public struct TextStyle: Sendable {
    public var font: Font
    public var size: Double
    public var colour: Colour
    /// The run's language, where it is not that of its element.
    public var language: String?

    public init(font: Font, size: Double, colour: Colour = .black, language: String? = nil) {
      self.font = font
      self.size = size
      self.colour = colour
      self.language = language
    }
  }

  /// Draws a run whose base line begins at a point.
  public mutating func draw(_ run: borrowing GlyphRun, _ style: TextStyle, at point: Point) {
    guard !run.glyphs.isEmpty, style.size > 0 else { return }
    willPaint()
    setFill(style.colour)
    usage.useFont(style.font.resource)
    var writer = TextWriter(data: style.font.data, size: style.size, run)
    repeat {
      // A mark that lies in another one ends it for some readers: what follows gets a new one.
      willPaint()
      beginText(at: Point(point.x + writer.offset, point.y))
      if state.font != style.font.resource || state.fontSize != style.size { setFont(style) }
      if let language = style.language {
        bytes.write("/Span<</Lang")
        bytes.write(text: language)
        bytes.write(">>BDC\n")
      }
      if writer.writePart(of: run, to: &bytes) { hasNestedMark = true }
      if style.language != nil {
        bytes.write("EMC\n")
        hasNestedMark = true
      }
    } while !writer.isDone(run)
  }

  private mutating func setFont(_ style: TextStyle) {
    bytes.write("/F")
    bytes.write(style.font.resource)
    bytes.append(0x20)
    bytes.write(decimal: style.size, places: 3)
    bytes.write(" Tf\n")
    (state.font, state.fontSize) = (style.font.resource, style.size)
  }

  private mutating func beginText(at point: Point) {
    // One text object for each run keeps places independent of rounding before them.
    endText()
    bytes.write("BT ")
    bytes.write(point)
    bytes.write(" Td\n")
    isInText = true
  }
}

/// Writes the glyphs of a run with as few corrections as their places need.
private struct TextWriter {
  let data: FontData
  let size: Double
  /// Where the next glyph would be drawn without a correction, in thousandths of an em.
  private var pen = 0
  /// Where it should be, in the font's units.
  private var place = 0
  private var isInString = false
  private var isInArray = false
  private var rise: Int32 = 0

  /// A correction below this many thousandths of an em (at 12 points: a hundredth of a millimetre) is left
  /// for later.
  private static let tolerance = 2

  /// How many glyphs are written.
  private var done = 0

  init(data: FontData, size: Double, _ run: borrowing GlyphRun) {
    self.data = data
    self.size = size
    if run.isRightToLeft { place = run.glyphs.reduce(0) { $0 + Int($1.advance) } }
  }

  /// Where the pen is, in points from the run's beginning.
  var offset: Double { Double(pen) * size / 1_000 }

  func isDone(_ run: borrowing GlyphRun) -> Bool { done == run.glyphs.count }

  /// Writes glyphs up to the next cluster that does not say itself what it stands for, and that one with its
  /// text; whether there was one, is returned.
  ///
  /// Glyphs are written in the order in which they are read, so that right-to-left runs go backwards: that is
  /// what readers of the structure take them in.
  mutating func writePart(of run: borrowing GlyphRun, to bytes: inout [UInt8]) -> Bool {
    var speaks = true
    while done < run.glyphs.count, speaks {
      let start = run.isRightToLeft ? run.firstOfCluster(endingAt: run.glyphs.count - done) : done
      let (glyphs, text) = run.cluster(from: start)
      speaks = data.speaks(glyphs, of: run, for: text)
      if !speaks {
        endArray(&bytes)
        bytes.write("/Span<</ActualText")
        bytes.write(text: String(decoding: run.text[text], as: UTF8.self))
        bytes.write(">>BDC\n")
      }
      let isBackwards = run.isRightToLeft && (speaks || glyphs.count == 1)
      // What has one text is drawn from its left edge: readers take it to be as wide as the way that the pen
      // goes, and see a blank beside what seems to have no width.
      let width =
        isBackwards || !run.isRightToLeft ? 0 : glyphs.reduce(0) { $0 + Int(run.glyphs[$1].advance) }
      place -= width
      for offset in 0..<glyphs.count {
        let index = isBackwards ? glyphs.upperBound - 1 - offset : glyphs.lowerBound + offset
        add(run.glyphs[index], backwards: isBackwards, to: &bytes)
      }
      place -= width
      done += glyphs.count
    }
    endArray(&bytes)
    if !speaks { bytes.write("EMC\n") }
    setRise(0, &bytes)
    return !speaks
  }

  private mutating func add(_ glyph: PlacedGlyph, backwards: Bool, to bytes: inout [UInt8]) {
    if glyph.y != rise {
      endArray(&bytes)
      setRise(glyph.y, &bytes)
    }
    if backwards { place -= Int(glyph.advance) }
    let wanted = FontProgram.scale(place + Int(glyph.x), data.unitsPerEm)
    // A mark has its own place, exactly.
    let tolerance = glyph.x == 0 ? Self.tolerance : 0
    if !isInArray {
      bytes.append(0x5B)
      isInArray = true
    }
    if abs(wanted - pen) > tolerance {
      endString(&bytes)
      bytes.write(pen - wanted)
      pen = wanted
    }
    if !isInString {
      bytes.append(0x28)
      isInString = true
    }
    let code = data.code(glyph.glyph)
    bytes.writeEscaped(UInt8(code >> 8))
    bytes.writeEscaped(UInt8(code & 255))
    if Int(glyph.glyph) < data.widths.count { pen += Int(data.widths[Int(glyph.glyph)]) }
    if !backwards { place += Int(glyph.advance) }
  }

  private mutating func setRise(_ units: Int32, _ bytes: inout [UInt8]) {
    guard units != rise else { return }
    bytes.write(length: Double(units) * size / Double(data.unitsPerEm))
    bytes.write(" Ts\n")
    rise = units
  }

  private mutating func endString(_ bytes: inout [UInt8]) {
    guard isInString else { return }
    bytes.append(0x29)
    isInString = false
  }

  private mutating func endArray(_ bytes: inout [UInt8]) {
    guard isInArray else { return }
    endString(&bytes)
    bytes.write("]TJ\n")
    isInArray = false
  }
}
