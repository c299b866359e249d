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
    beginText(at: point)
    if state.font != style.font.resource || state.fontSize != style.size {
      bytes.write("/F")
      bytes.write(style.font.resource)
      bytes.append(0x20)
      bytes.write(decimal: style.size, places: 3)
      bytes.write(" Tf\n")
      (state.font, state.fontSize) = (style.font.resource, style.size)
    }
    if let language = style.language {
      bytes.write("/Span<</Lang")
      bytes.write(text: language)
      bytes.write(">>BDC\n")
    }
    let isNested = TextWriter(data: style.font.data, size: style.size).write(run, to: &bytes)
    if style.language != nil { bytes.write("EMC\n") }
    if isNested || style.language != nil { hasNestedMark = true }
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

  init(data: FontData, size: Double) {
    self.data = data
    self.size = size
  }

  /// Glyphs are written in the order in which they are read, so that right-to-left runs go backwards: that is
  /// what readers of the structure take them in.
  /// Whether some of it had to be marked with its text, is returned.
  consuming func write(_ run: borrowing GlyphRun, to bytes: inout [UInt8]) -> Bool {
    var writer = self
    var isNested = false
    if run.isRightToLeft { writer.place = run.glyphs.reduce(0) { $0 + Int($1.advance) } }
    var done = 0
    while done < run.glyphs.count {
      let start = run.isRightToLeft ? run.firstOfCluster(endingAt: run.glyphs.count - done) : done
      let (glyphs, text) = run.cluster(from: start)
      let speaks = writer.data.speaks(glyphs, of: run, for: text)
      if !speaks {
        writer.endArray(&bytes)
        bytes.write("/Span<</ActualText")
        bytes.write(text: String(decoding: run.text[text], as: UTF8.self))
        bytes.write(">>BDC\n")
      }
      for offset in 0..<glyphs.count {
        let index = run.isRightToLeft ? glyphs.upperBound - 1 - offset : glyphs.lowerBound + offset
        writer.add(run.glyphs[index], backwards: run.isRightToLeft, to: &bytes)
      }
      if !speaks {
        writer.endArray(&bytes)
        bytes.write("EMC\n")
        isNested = true
      }
      done += glyphs.count
    }
    writer.endArray(&bytes)
    writer.setRise(0, &bytes)
    return isNested
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
