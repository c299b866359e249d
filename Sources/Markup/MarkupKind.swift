/// What a node of a ``MarkupDocument`` is: the blocks and inlines of CommonMark and GitHub's
/// Markdown, and those of our own.
public enum MarkupKind: UInt8, Sendable, CaseIterable {
  case document
  // Blocks.
  case blockQuote
  /// A block quote that begins with `[!NOTE]` or another of ``CalloutKind``.
  case callout
  case list
  case item
  case taskItem
  case codeBlock
  /// A fenced block ```` ```component name ````, whose text is YAML.
  case component
  case mathBlock
  case htmlBlock
  case paragraph
  case heading
  case thematicBreak
  case footnoteDefinition
  case table
  case tableRow
  case tableCell
  // Inlines.
  case text
  case softBreak
  case lineBreak
  case code
  case mathInline
  /// `$$…$$` among other text; alone in its paragraph it is a `mathBlock`.
  case mathDisplay
  case htmlInline
  case emphasis
  case strong
  case strikethrough
  case link
  case image
  case footnoteReference

  /// Whether it stands within a line of text.
  public var isInline: Bool { rawValue >= Self.text.rawValue }
}

/// The kinds of GitHub's alerts.
public enum CalloutKind: UInt8, Sendable, CaseIterable {
  case note
  case tip
  case important
  case warning
  case caution

  /// The word that stands in its class and between the brackets.
  public var name: String {
    switch self {
    case .note: "note"
    case .tip: "tip"
    case .important: "important"
    case .warning: "warning"
    case .caution: "caution"
    }
  }
}

public enum ColumnAlignment: UInt8, Sendable {
  case none
  case left
  case center
  case right
}
