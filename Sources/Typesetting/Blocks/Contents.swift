/// A list of the headings that come after it or before it, with the numbers of their pages.
public struct Contents: Sendable {
  /// How the entries of a level look.
  public struct Level: Sendable {
    public var text: TextStyle
    public var number: TextStyle
    public var indent: Length
    public var spaceBefore: Length

    public init(
      _ text: TextStyle, number: TextStyle, indent: Length = .zero, spaceBefore: Length = .zero
    ) {
      self.text = text
      self.number = number
      self.indent = indent
      self.spaceBefore = spaceBefore
    }
  }

  /// Headings of deeper levels are not listed.
  public var levels: [Level]
  public var style: ParagraphStyle
  public var leading: Int
  /// What leads the eye from an entry to its number: dots, or nothing.
  public var leader: String

  public init(_ levels: [Level], _ style: ParagraphStyle, leading: Int = 1_350, leader: String = ".") {
    self.levels = levels
    self.style = style
    self.leading = leading
    self.leader = leader
  }
}
