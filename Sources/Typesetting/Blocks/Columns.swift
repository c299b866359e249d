/// Blocks side by side.
public struct Columns: Sendable {
  public struct Column: Sendable {
    public var width: ColumnWidth
    public var blocks: [Block]
    public var vertical: FixedPlace.Vertical

    public init(
      _ width: ColumnWidth = .share(1), _ blocks: [Block], vertical: FixedPlace.Vertical = .top
    ) {
      self.width = width
      self.blocks = blocks
      self.vertical = vertical
    }
  }

  public enum Arrangement: Sendable {
    /// Each column with blocks of its own.
    case sideBySide([Column])
    /// One text that goes on from column to column, evenly on its last page.
    case flowing([Block], count: Int)
  }

  public var arrangement: Arrangement
  public var gap: Length

  public init(_ arrangement: Arrangement, gap: Length) {
    self.arrangement = arrangement
    self.gap = gap
  }
}

/// How wide a column is.
public enum ColumnWidth: Hashable, Sendable {
  case fixed(Length)
  /// Thousandths of the whole.
  case part(Int)
  /// As wide as its content asks, and narrower where there is too little place.
  case automatic
  /// What the others leave, shared in these proportions.
  case share(Int)
}
