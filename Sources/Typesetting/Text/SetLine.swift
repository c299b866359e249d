public import Fonts

/// Glyphs of one face in a row, in their places on a line.
public struct SetRun: Sendable {
  public var face: FaceChoice
  /// The number of its style in the text.
  public var style: Int
  /// The bytes of the paragraph that it shows; of a hyphen that a line ends with, none.
  public var range: Range<Int>
  public var glyphs: [Glyph]
  public var isRightToLeft: Bool
  /// From the line's left edge.
  public var x: Length
  public var width: Length
  /// It is a hyphen that only the line's end has put there.
  public var isHyphen = false
}

/// A line of a paragraph as it will be drawn.
public struct SetLine: Sendable {
  /// From left to right.
  public var runs: [SetRun] = []
  public var range: Range<Int>
  public var width: Length
  /// By how much it is too long for its place.
  public var overfull: Length
}

/// A paragraph in lines.
public struct SetParagraph: Sendable {
  public var text: StyledText
  public var lines: [SetLine]
  /// Characters that no font has.
  public var missing: [MissingGlyph]
  public var isRightToLeft: Bool
  /// How bad the lines are together, for those who compare ways to break them.
  public var demerits: Int64
}
