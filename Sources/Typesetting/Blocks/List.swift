public import PDF

/// Items behind signs of their own.
public struct List: Sendable {
  public struct Item: Sendable {
    /// The sign or the number; nothing stands there if it is empty.
    public var label: RichText
    public var blocks: [Block]

    public init(label: RichText, _ blocks: [Block]) {
      self.label = label
      self.blocks = blocks
    }
  }

  public var items: [Item]
  public var numbering: ElementProperties.Numbering
  /// How the labels are set.
  public var style: ParagraphStyle
  /// By how much the items are set in; nothing for as much as the widest label needs.
  public var indent: Length?
  /// Between a label and its item.
  public var gap: Length
  public var spaceBetween: Length

  public init(
    _ items: [Item], numbering: ElementProperties.Numbering, _ style: ParagraphStyle, indent: Length? = nil,
    gap: Length = .points(6), spaceBetween: Length = .zero
  ) {
    self.items = items
    self.numbering = numbering
    self.style = style
    self.indent = indent
    self.gap = gap
    self.spaceBetween = spaceBetween
  }
}
