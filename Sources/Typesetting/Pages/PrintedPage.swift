public import PDF

/// A page as it will be drawn: everything has its place, nothing is left to decide.
public struct PrintedPage: Sendable {
  public var width: Length
  public var height: Length
  /// In the order of drawing: what comes later covers what came before.
  public var items: [PrintedItem] = []
  public var links: [PrintedLink] = []
  /// As it is printed; nothing if the page has none.
  public var label = ""

  public init(width: Length, height: Length) {
    self.width = width
    self.height = height
  }
}

public struct PrintedItem: Sendable {
  public enum Content: Sendable {
    /// A line of one of the document's texts; the box is as wide as the place that the line was set for, and
    /// the base line is so far below its top.
    case line(text: Int, line: Int, baseline: Length)
    case picture(PaperPicture)
    case bitmap(Bitmap, Colour)
    case fill(Colour, radius: Length)
    /// Along the inside of the box's sides.
    case borders(Borders, radius: Length)
    /// Along the middle of a box that is at least as thin as the stroke; from corner to corner of others.
    case rule(Stroke)
  }

  /// What it is to those who listen.
  public enum Meaning: Hashable, Sendable {
    /// Text knows the slots of its parts itself.
    case text
    case slot(ContentSlot)
    case artifact(Artifact)
  }

  public enum Artifact: Hashable, Sendable { case head, foot, layout, background }

  public var box: Box
  public var content: Content
  public var meaning: Meaning
  /// The origin of the block that it is of, if that is the same on all papers of a kind; otherwise 0.
  public var constant: Int32 = 0

  public init(_ content: Content, _ box: Box, _ meaning: Meaning) {
    self.content = content
    self.box = box
    self.meaning = meaning
  }
}

public struct PrintedLink: Sendable {
  public var box: Box
  public var target: Target
  public var contents: String
  public var element: ElementID
}

/// A text in lines, and where its parts belong in the document's structure.
public struct PrintedText: Sendable {
  public struct Part: Sendable {
    public var range: Range<Int>
    public var slot: ContentSlot
  }

  public var paragraph: SetParagraph
  /// In the order of the text, without gaps; none for text that nobody reads out.
  public var parts: [Part]

  public init(paragraph: SetParagraph, parts: [Part]) {
    self.paragraph = paragraph
    self.parts = parts
  }
}

/// A paper, ready to be drawn.
public struct PrintedDocument: Sendable {
  public var pages: [PrintedPage] = []
  public var texts: [PrintedText] = []
  public var structure = StructureTree()
  public var outline: [OutlineEntry] = []
  public var destinations: [Destination] = []
  public var labels: [PageLabel] = []
  public var problems: [SettingProblem] = []
  /// Pages of its excerpts, and whether anything stands behind them.
  public var excerptPages = 0
  public var firstExcerptPage = 0
  public var isCut = false

  public init() {}
}

/// What could not be set as it was asked for.
public struct SettingProblem: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// No font has these characters.
    case missingGlyphs(String)
    /// A line is so much too long for its place.
    case lineTooLong(by: Length, text: String)
    /// Content of a fixed place is so much too high for it.
    case tooHigh(by: Length)
    case outsideThePage
    /// A table's columns ask for more than there is.
    case columnsTooWide(by: Length)
    case noSuchAnchor(String)
    /// Blocks lie in blocks in blocks, further than anybody sets them.
    case tooDeep
    /// Page numbers in the text did not come to rest.
    case unsettled
  }

  public var kind: Kind
  /// Of the block that has it.
  public var origin: Int32
}
