/// A glyph of a run, as shaping leaves it: all lengths are in the font's own units.
public struct PlacedGlyph: Hashable, Sendable, BitwiseCopyable {
  public var glyph: UInt16
  public var advance: Int32
  /// Where it is drawn, measured from where the one before ended.
  public var x: Int32
  public var y: Int32
  /// The offset of the first byte that it stands for in the run's text.
  public var cluster: Int32

  public init(glyph: UInt16, advance: Int32, x: Int32 = 0, y: Int32 = 0, cluster: Int32) {
    self.glyph = glyph
    self.advance = advance
    self.x = x
    self.y = y
    self.cluster = cluster
  }
}

/// A row of glyphs of one font in one direction, from left to right, and the text that they stand for.
public struct GlyphRun: Sendable {
  public var glyphs: [PlacedGlyph]
  /// UTF-8, in the order in which it is read.
  public var text: [UInt8]
  public var isRightToLeft: Bool

  public init(glyphs: [PlacedGlyph], text: [UInt8], isRightToLeft: Bool = false) {
    self.glyphs = glyphs
    self.text = text
    self.isRightToLeft = isRightToLeft
  }

  /// The glyphs from `start` that stand for one piece of text, and that piece.
  func cluster(from start: Int) -> (glyphs: Range<Int>, text: Range<Int>) {
    let lower = Int(glyphs[start].cluster)
    var end = start + 1
    while end < glyphs.count, glyphs[end].cluster == glyphs[start].cluster { end += 1 }
    let upper =
      if isRightToLeft {
        start > 0 ? Int(glyphs[start - 1].cluster) : text.count
      } else {
        end < glyphs.count ? Int(glyphs[end].cluster) : text.count
      }
    let isSound = lower >= 0 && lower <= upper && upper <= text.count
    return (start..<end, isSound ? lower..<upper : 0..<0)
  }

  func firstOfCluster(endingAt end: Int) -> Int {
    var start = end - 1
    while start > 0, glyphs[start - 1].cluster == glyphs[start].cluster { start -= 1 }
    return start
  }
}
