import PDF

/// A piece of a column of text that no end of a page divides, unless it holds columns of its own.
struct Strip {
  /// What a page's end above it costs.
  enum BreakAbove: Equatable {
    case allowed
    /// Only if the page would otherwise stay as empty as this, in thousandths.
    case avoided(Int)
    case forced(BlockStyle.Break)
  }

  var height: Length
  /// Empty space above; there is none at the top of a page.
  var gap = Length.zero
  var breakAbove = BreakAbove.allowed
  /// Places count from the strip's upper corner at which lines begin.
  var items: [PrintedItem] = []
  var links: [PrintedLink] = []
  /// The footnotes that it refers to, by number.
  var notes: [Int] = []
  /// The frames that it lies in, outer ones first.
  var frames: [Int] = []
  var anchors: [String] = []
  /// The heading that it begins, by number.
  var heading: Int?
  /// Of the block that it is of.
  var origin: Int32 = 0
  /// The columns that it consists of.
  var columns: StripColumns?
  /// The table whose row it is.
  var row: TableRowPlace?
  /// Items of fixed places on the page.
  var isFixed = false
  /// They stay where they are in papers that are mirrored.
  var isPhysical = false

  init(height: Length) { self.height = height }

  static let never = BreakAbove.avoided(10_000)
  static let keptTogether = BreakAbove.avoided(950)
  static let keptWithHeading = BreakAbove.avoided(800)
  static let keptFromAlone = BreakAbove.avoided(400)

  /// Makes a break above as unwelcome as that.
  mutating func avoidBreak(_ cost: BreakAbove) {
    guard case .avoided(let new) = cost else { return }
    switch breakAbove {
    case .allowed: breakAbove = cost
    case .avoided(let old): breakAbove = .avoided(max(old, new))
    case .forced: break
    }
  }
}

/// Columns of strips side by side.
struct StripColumns {
  struct Column {
    var strips: [Strip]
    var x: Length
    var width: Length
    var vertical = FixedPlace.Vertical.top
    /// Below the strip's top, and as high as that if it is less high than the strip.
    var y = Length.zero
    var height: Length?
  }

  enum Kind {
    /// Cells of a row, or columns with blocks of their own.
    case sideBySide
    /// One text through all of them; its strips are those of the first column until it is divided.
    case flowing
  }

  var kind: Kind
  var columns: [Column]
  /// Behind all: the row's ground and rules.
  var backdrop: [PrintedItem] = []
}

/// Which table a strip is a row of.
struct TableRowPlace {
  var table: Int
  var row: Int
  /// It is one of the rows that carry sums.
  var isBody = true
}

extension [Strip] {
  /// Of all of them, without the first one's gap.
  var height: Length {
    var sum = Length.zero
    for (index, strip) in enumerated() { sum = sum + strip.height + (index == 0 ? .zero : strip.gap) }
    return sum
  }

  /// Leaves space above that stays at the top of a page, where somebody has asked for that page.
  mutating func begin(below space: Length) {
    guard space > .zero, !isEmpty else { return }
    var spacer = Strip(height: space)
    spacer.frames = self[0].frames
    self[0].gap = .zero
    self[0].avoidBreak(Strip.never)
    insert(spacer, at: 0)
  }

  mutating func keepTogether(_ cost: Strip.BreakAbove = Strip.keptTogether) {
    for index in indices.dropFirst() { self[index].avoidBreak(cost) }
  }
}
