public import PDF

/// Rows of cells.
public struct Table: Sendable {
  public struct Column: Hashable, Sendable {
    public var width: ColumnWidth
    public var alignment: CellAlignment

    public init(_ width: ColumnWidth = .automatic, _ alignment: CellAlignment = .start) {
      self.width = width
      self.alignment = alignment
    }
  }

  public enum CellAlignment: Hashable, Sendable {
    case start, center, end
    /// Numbers stand with their decimal signs below each other.
    case decimal
  }

  public struct Cell: Sendable {
    public var blocks: [Block]
    public var columns: Int
    public var rows: Int
    /// Nothing for that of the column.
    public var alignment: CellAlignment?
    public var vertical: FixedPlace.Vertical
    public var frame: Frame
    /// It says what the cells beside or below it are.
    public var isHeader: Bool

    public init(
      _ blocks: [Block], columns: Int = 1, rows: Int = 1, alignment: CellAlignment? = nil,
      vertical: FixedPlace.Vertical = .top, frame: Frame = Frame(), isHeader: Bool = false
    ) {
      self.blocks = blocks
      self.columns = columns
      self.rows = rows
      self.alignment = alignment
      self.vertical = vertical
      self.frame = frame
      self.isHeader = isHeader
    }
  }

  public struct Row: Sendable {
    public var cells: [Cell]
    public var background: Colour?
    /// Drawn below the row.
    public var rule: Stroke?
    /// It stays on the page of the next row: of a group's heading, or of a total.
    public var keepsWithNext: Bool
    /// What the sums are behind this row, cell by cell as in `carried`.
    public var subtotals: [RichText]

    public init(
      _ cells: [Cell], background: Colour? = nil, rule: Stroke? = nil, keepsWithNext: Bool = false,
      subtotals: [RichText] = []
    ) {
      self.cells = cells
      self.background = background
      self.rule = rule
      self.keepsWithNext = keepsWithNext
      self.subtotals = subtotals
    }
  }

  /// A row that carries sums over from page to page. Where subtotals come to stand is told by cells without
  /// blocks, which take them one by one.
  public struct Carried: Sendable {
    /// At a page's foot.
    public var forward: Row
    /// At the next one's top.
    public var brought: Row
    /// How subtotals are set.
    public var style: ParagraphStyle
    public var leading: Int

    public init(forward: Row, brought: Row, _ style: ParagraphStyle, leading: Int = 1_350) {
      self.forward = forward
      self.brought = brought
      self.style = style
      self.leading = leading
    }
  }

  public var columns: [Column]
  /// Repeated on each page.
  public var head: [Row]
  public var body: [Row]
  /// Once, at the end, and never alone on a page.
  public var foot: [Row]
  public var carried: Carried?
  public var padding: Edges
  /// Around the whole, and between columns.
  public var borders: Borders
  public var columnRule: Stroke?
  /// What the table tells, for those who do not see it.
  public var summary: String?

  public init(_ columns: [Column], head: [Row] = [], body: [Row], foot: [Row] = []) {
    self.columns = columns
    self.head = head
    self.body = body
    self.foot = foot
    padding = Edges(top: .points(3), end: .points(4), bottom: .points(3), start: .points(4))
    borders = Borders()
  }
}
