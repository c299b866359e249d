public import PDF

/// A paragraph or a heading.
public struct TextBlock: Sendable {
  public var text: RichText
  public var style: ParagraphStyle
  public var alignment: TextAlignment
  /// From base line to base line, in thousandths of the size of the largest letters on a line.
  public var leading: Int
  /// How small letters may become, in thousandths, so that lines need not be broken.
  public var least = 1_000
  /// At least so many lines stay together at the foot and at the top of a page.
  public var leastLines: (atFoot: Int, atTop: Int) = (2, 2)
  /// Its level in the outline, from 1 on; nothing for text that is no heading.
  public var level: Int?

  public init(
    _ text: RichText, _ style: ParagraphStyle, alignment: TextAlignment = .start, leading: Int = 1_350,
    level: Int? = nil
  ) {
    self.text = text
    self.style = style
    self.alignment = alignment
    self.leading = leading
    self.level = level
  }
}

/// Text, and what parts of it are.
public struct RichText: Sendable {
  /// What a part is or does.
  public enum Meaning: Sendable {
    case role(Role, ElementProperties?)
    /// What it says to those who do not see where it leads; nothing for its own text.
    case link(Target, String?)
    /// The sign of a footnote: its blocks come to stand at the foot of the page.
    case note([Block])
    /// It stands for the label of the page on which a name is; its text holds the place until that is known.
    case pageNumber(of: String)
  }

  public struct Mark: Sendable {
    public var range: Range<Int>
    public var meaning: Meaning
  }

  public private(set) var styled = StyledText()
  /// Outer ones before inner ones; none reaches over the end of another.
  public internal(set) var marks: [Mark] = []

  public init() {}

  public init(_ text: String, _ style: TextStyle) { append(text, style) }

  public var isEmpty: Bool { styled.bytes.isEmpty }
  public var string: String { styled.string }

  public mutating func append(_ text: String, _ style: TextStyle) { styled.append(text, style) }

  /// Marks all that is appended within.
  public mutating func mark<Failure: Error>(
    _ meaning: Meaning, _ append: (inout RichText) throws(Failure) -> Void
  ) throws(Failure) {
    let place = marks.count
    let start = styled.bytes.count
    marks.append(Mark(range: start..<start, meaning: meaning))
    try append(&self)
    marks[place].range = start..<styled.bytes.count
  }
}
