public import PDF

/// What a paper is made of: something that takes a place on pages, below what comes before it.
///
/// A block says what it is and how it looks; where it comes to stand is found when it is set.
public struct Block: Sendable {
  public indirect enum Content: Sendable {
    case text(TextBlock)
    case group([Block])
    case columns(Columns)
    case list(List)
    case table(Table)
    case picture(PictureBlock)
    case bitmap(BitmapBlock)
    case rule(Rule)
    case space(Length)
    case contents(Contents)
  }

  public var content: Content
  public var style: BlockStyle
  /// What complaints about it tell: a number that means a place to whoever made the block.
  public var origin: Int32
  /// It looks the same on all papers of a kind, wherever its origin is the same: a batch draws it once.
  public var isConstant = false

  public init(_ content: Content, _ style: BlockStyle = BlockStyle(), origin: Int32 = 0) {
    self.content = content
    self.style = style
    self.origin = origin
  }
}

/// What blocks of all kinds have.
public struct BlockStyle: Sendable {
  public enum Break: Hashable, Sendable {
    case none
    /// Where the next column or, if there is none, page begins.
    case page
    /// Where the next left or right page begins, behind an empty one if need be.
    case left, right
  }

  /// Between two blocks stands the greater of both spaces; at the top of a page, none, unless the page begins
  /// there because somebody has asked for it.
  public var spaceBefore = Length.zero
  public var spaceAfter = Length.zero
  public var breakBefore = Break.none
  public var keepsWithNext = false
  /// All on one page, if a page can hold it.
  public var keepsTogether = false
  /// Nothing for as wide as the place.
  public var width: Extent?
  /// Where it stands in a place that is wider.
  public var alignment = TextAlignment.start
  public var frame = Frame()
  /// Nothing for that of its content.
  public var role: Role?
  public var properties: ElementProperties?
  /// Drawn, and not read out: decoration.
  public var isDecoration = false
  /// Nothing for a block in the flow.
  public var place: FixedPlace?
  /// A name that links and page numbers refer to.
  public var anchor: String?

  public init() {}
}

/// Where lines and blocks begin: with the reading direction, so that papers mirror as a whole.
public enum TextAlignment: Hashable, Sendable {
  case start, end, center, justified
}

/// A length, or a part of what there is.
public enum Extent: Hashable, Sendable {
  case length(Length)
  /// Thousandths of the place.
  case part(Int)

  func length(of whole: Length) -> Length {
    switch self {
    case .length(let length): length
    case .part(let part): whole.times(part, by: 1_000)
    }
  }
}

/// A place on the page itself.
public struct FixedPlace: Hashable, Sendable {
  public enum Vertical: Hashable, Sendable { case top, middle, bottom }

  /// What happens to content that is too large.
  public enum Fit: Hashable, Sendable {
    /// Text becomes smaller, down to so many thousandths, and only then breaks into lines.
    case shrink(least: Int)
    case wrap
    /// Lines break, and all becomes smaller, down to so many thousandths, until it is no higher than its place.
    case height(least: Int)
  }

  /// From the page's upper corner at which lines begin.
  public var box: Box
  public var vertical: Vertical
  public var fit: Fit
  /// It stands where it stands, whichever way the paper reads.
  public var isPhysical: Bool

  public init(
    _ box: Box, vertical: Vertical = .top, fit: Fit = .shrink(least: 500), isPhysical: Bool = false
  ) {
    self.box = box
    self.vertical = vertical
    self.fit = fit
    self.isPhysical = isPhysical
  }
}
