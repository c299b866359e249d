/// A glyph in its place. Lengths are in units of the face; the em has ``FontMetrics/unitsPerEm`` of them.
public struct Glyph: Hashable, Sendable {
  /// Its number in the face; 0 if the face has none for the text.
  public var id: UInt16
  /// Before it, a line cannot be broken without shaping both sides again. Words do not tell that a word
  /// beside them looks at them; that one tells.
  public var isUnsafeToBreak: Bool
  /// Byte of the text that its part of the text starts with. Several glyphs may share one; the part ends
  /// where the next greater one starts.
  public var cluster: UInt32
  public var xAdvance: Int32
  public var xOffset: Int32
  public var yOffset: Int32

  public init(
    id: UInt16, isUnsafeToBreak: Bool, cluster: UInt32, xAdvance: Int32, xOffset: Int32, yOffset: Int32
  ) {
    self.id = id
    self.isUnsafeToBreak = isUnsafeToBreak
    self.cluster = cluster
    self.xAdvance = xAdvance
    self.xOffset = xOffset
    self.yOffset = yOffset
  }
}

/// A character that a face has no glyph for.
public struct MissingGlyph: Hashable, Sendable {
  public var scalar: Unicode.Scalar
  /// Where it stands in the text, in bytes.
  public var offset: Int
}

/// Glyphs in the order in which they are drawn, from left to right.
public struct ShapedRun: Hashable, Sendable {
  public var glyphs: [Glyph] = []
  /// In the order of `glyphs`. Whoever draws a run with any of them shows boxes to the reader.
  public var missing: [MissingGlyph] = []
  /// The sum of all advances.
  public var advance = 0

  public init() {}

  public mutating func removeAll() {
    glyphs.removeAll(keepingCapacity: true)
    missing.removeAll(keepingCapacity: true)
    advance = 0
  }

  /// Glyphs of a part of `text` whose clusters count from `offset`.
  mutating func append(_ part: ArraySlice<Glyph>, at offset: Int, of text: [UInt8]) {
    for var glyph in part {
      glyph.cluster += UInt32(truncatingIfNeeded: offset)
      advance += Int(glyph.xAdvance)
      glyphs.append(glyph)
      if glyph.id == 0 { note(Int(glyph.cluster), of: text) }
    }
  }

  private mutating func note(_ offset: Int, of text: [UInt8]) {
    guard missing.last?.offset != offset else { return }
    missing.append(
      MissingGlyph(scalar: ScalarReader.scalar(at: offset, of: text[...]).scalar, offset: offset))
  }
}

/// Scalars of UTF-8, one by one; what is not UTF-8 is U+FFFD.
enum ScalarReader {
  static func scalar(at offset: Int, of text: ArraySlice<UInt8>) -> (scalar: Unicode.Scalar, length: Int) {
    let first = text[offset]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    var number = UInt32(first) & (0x7F >> UInt32(length))
    guard first >= 0xC2, offset + length <= text.endIndex else { return ("\u{FFFD}", 1) }
    for place in (offset + 1)..<(offset + length) {
      guard text[place] & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      number = number << 6 | UInt32(text[place] & 0x3F)
    }
    return Unicode.Scalar(number).map { ($0, length) } ?? ("\u{FFFD}", 1)
  }
}
