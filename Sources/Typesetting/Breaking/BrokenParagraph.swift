/// A paragraph cut into lines.
public struct BrokenParagraph: Sendable {
  /// How far the search had to go.
  public enum Pass: UInt8, Sendable, Comparable {
    case withoutHyphenation
    case withHyphenation
    case withEmergencyStretch
    /// Some line is beyond the tolerance or too long; see there.
    case lastResort

    public static func < (left: Pass, right: Pass) -> Bool { left.rawValue < right.rawValue }
  }

  /// What the lines' ranges count: the items given, or those with hyphens.
  public let items: [LineItem]
  public let lines: [BrokenLine]
  public let pass: Pass
  public let settings: BreakingSettings
  /// What the search made as small as it could.
  public let demerits: Int64
}

public struct BrokenLine: Hashable, Sendable {
  /// From the first that stands in the line to before what it ends at.
  public let items: Range<Int>
  /// The penalty the line ends at, if its hyphen is to be shown.
  public let hyphen: Int?
  public let shape: LineShapes.Shape
  /// The width that items, hyphen and what hangs over the margins make before spaces are changed.
  public let natural: Int
  /// What is missing to the line's width (negative: what is too much).
  public let missing: Int
  /// How much of `missing` letters take up; a sum of steps comes near it.
  public let kashida: Int
  /// By how much the line is too long although all its spaces have shrunk: to be reported.
  public let overfull: Int
  /// TeX's measure; 100 is all the stretch or shrink there is. Emergency stretch is not counted.
  public let badness: Int32
  public let hangsAtStart: Int32
  public let hangsAtEnd: Int32

  init(_ measure: LineMeasure, from start: Breakpoint, to end: Breakpoint, shape: LineShapes.Shape) {
    items = min(Int(start.next), Int(end.item))..<Int(end.item)
    hyphen = end.width != 0 ? Int(end.item) : nil
    self.shape = shape
    natural = measure.natural + Int(start.hangsAtNextStart) + Int(end.hangsAtEnd)
    missing = measure.missing
    kashida = measure.kashida
    overfull = measure.overfull
    badness = measure.badness
    hangsAtStart = start.hangsAtNextStart
    hangsAtEnd = end.hangsAtEnd
  }
}
