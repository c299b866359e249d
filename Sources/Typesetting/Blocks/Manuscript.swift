public import PDF

/// All that is set into one paper.
public struct Manuscript: Sendable {
  public var sections: [Section]
  /// BCP 47.
  public var language: String
  public var isRightToLeft: Bool
  /// Of the sections that are excerpts, so many pages together are printed, and what is behind them nowhere.
  public var excerptPages = 0

  public init(_ sections: [Section], language: String, isRightToLeft: Bool = false) {
    self.sections = sections
    self.language = language
    self.isRightToLeft = isRightToLeft
  }

  /// Blocks on pages of one design, beginning on a page of their own.
  public struct Section: Sendable {
    public var blocks: [Block]
    public var design: PageDesigns
    /// How its pages are numbered; nothing to go on as before.
    public var numbering: Numbering?
    /// Where it begins.
    public var breakBefore: BlockStyle.Break
    /// Only its beginning is for everybody.
    public var isExcerpt = false

    public init(
      _ blocks: [Block], _ design: PageDesigns, numbering: Numbering? = nil,
      breakBefore: BlockStyle.Break = .page
    ) {
      self.blocks = blocks
      self.design = design
      self.numbering = numbering
      self.breakBefore = breakBefore
    }
  }

  public struct Numbering: Hashable, Sendable {
    /// Nothing for pages without numbers.
    public var style: PageLabel.Style?
    public var prefix: String
    public var start: Int
    /// Nothing for 0 to 9; else the ten that follow it.
    public var zero: Unicode.Scalar?

    public init(_ style: PageLabel.Style?, prefix: String = "", start: Int = 1) {
      self.style = style
      self.prefix = prefix
      self.start = start
    }
  }
}

/// The designs of a section's pages. What is not given is as on right pages, mirrored if so wished.
public struct PageDesigns: Sendable {
  public var first: PageDesign?
  public var left: PageDesign?
  public var right: PageDesign

  public init(_ right: PageDesign, left: PageDesign? = nil, first: PageDesign? = nil) {
    self.right = right
    self.left = left
    self.first = first
  }
}

/// Paper, margins, and what stands outside the text on each page.
public struct PageDesign: Sendable {
  public var width: Length
  public var height: Length
  /// `start` is the inner margin of right pages.
  public var margins: Edges
  public var background: Colour?
  /// Repeated behind the text; each has a fixed place.
  public var backdrop: [Block]
  public var head: RunningText?
  public var foot: RunningText?

  public init(width: Length, height: Length, margins: Edges) {
    self.width = width
    self.height = height
    self.margins = margins
    backdrop = []
  }

  public static let a4 = PageDesign(
    width: .millimetres(210), height: .millimetres(297), margins: Edges(all: .millimetres(20)))
}

/// What is set anew on each page once it is known what is on it. Nobody reads it out.
public struct RunningText: Sendable {
  /// Between the paper's edge and the text; of a foot, from below.
  public var distance: Length
  public var blocks: @Sendable (PageFacts) -> [Block]

  public init(distance: Length, _ blocks: @escaping @Sendable (PageFacts) -> [Block]) {
    self.distance = distance
    self.blocks = blocks
  }
}

/// What a running head can tell about its page.
public struct PageFacts: Hashable, Sendable {
  /// From 1 on, whatever is printed.
  public var number: Int
  public var count: Int
  /// As it is printed; nothing if the page has none.
  public var label: String
  /// The last page's.
  public var lastLabel: String
  public var isLeft: Bool
  public var isFirstOfSection: Bool
  /// A heading of the first level stands on it.
  public var isOpening: Bool
  /// The headings that the page is under, by level from 1 on: the first on it, or the last before it.
  public var headings: [String]
}
