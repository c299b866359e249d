/// What good lines are. The numbers are plain TeX's unless said.
public struct BreakingSettings: Hashable, Sendable {
  public enum Alignment: Hashable, Sendable {
    case justified
    /// Spaces stay as they are; the value is by how much a line may well be short.
    case start(raggedness: Int32)
    case end(raggedness: Int32)
    case centered(raggedness: Int32)
  }

  public var alignment: Alignment = .justified

  /// The most badness of a line: without hyphens of dictionaries, and with them. 100 is a space stretched
  /// to its limit; badness grows with the third power. The first is not tried if below zero.
  public var firstTolerance: Int32 = 100
  public var tolerance: Int32 = 200
  /// What each line may be stretched by beyond that before lines come out worse than the tolerance.
  public var emergencyStretch: Int32 = 0

  public var linePenalty: Int32 = 10
  public var consecutiveHyphenDemerits: Int64 = 10_000
  public var finalHyphenDemerits: Int64 = 5_000
  /// For a tight line beside a loose one.
  public var adjacentFitnessDemerits: Int64 = 10_000

  /// Whether the last line is filled up, not stretched.
  public var lastLineIsFilled = true
  /// A last line shorter than this costs extra: no word is left alone if that can be helped.
  public var leastLastLine: Int32 = 0
  public var shortLastLineDemerits: Int64 = 50_000

  /// Whether items hang over the margins as far as they say.
  public var hangs = false
  /// By how many lines the paragraph is wanted longer (or, below zero, shorter) than best, if it can be.
  public var looseness = 0

  public init() {}

  var raggedness: Int32? {
    switch alignment {
    case .justified: nil
    case .start(let raggedness), .end(let raggedness), .centered(let raggedness): max(0, raggedness)
    }
  }
}

/// Where the lines of a paragraph lie: some at the beginning by themselves (beside a drop shape, or
/// indented), then all others alike.
public struct LineShapes: Hashable, Sendable {
  public struct Shape: Hashable, Sendable {
    public var indent: Int32
    public var width: Int32

    public init(indent: Int32 = 0, width: Int32) {
      self.indent = indent
      self.width = width
    }
  }

  public var first: [Shape]
  public var others: Shape

  public init(first: [Shape] = [], others: Shape) {
    self.first = first
    self.others = others
  }

  public init(width: Int32) { self.init(others: Shape(width: width)) }

  public subscript(line: Int) -> Shape { line < first.count ? first[line] : others }
}
