/// Which Markdown is read.
public struct MarkdownOptions: OptionSet, Hashable, Sendable {
  public let rawValue: UInt32

  public init(rawValue: UInt32) { self.rawValue = rawValue }

  public static let tables = MarkdownOptions(rawValue: 1 << 0)
  public static let strikethrough = MarkdownOptions(rawValue: 1 << 1)
  public static let autolinks = MarkdownOptions(rawValue: 1 << 2)
  public static let taskLists = MarkdownOptions(rawValue: 1 << 3)
  public static let footnotes = MarkdownOptions(rawValue: 1 << 4)
  /// Curly quotes, dashes and ellipses for straight ones.
  public static let smartPunctuation = MarkdownOptions(rawValue: 1 << 5)
  /// `$…$`, `$$…$$` and ```` ```math ````.
  public static let mathematics = MarkdownOptions(rawValue: 1 << 6)
  /// `> [!NOTE]`.
  public static let callouts = MarkdownOptions(rawValue: 1 << 7)
  /// ```` ```component name ````.
  public static let components = MarkdownOptions(rawValue: 1 << 8)

  /// CommonMark and nothing else.
  public static let commonMark: MarkdownOptions = []
  /// What a body of content is written in.
  public static let standard: MarkdownOptions = [
    .tables, .strikethrough, .autolinks, .taskLists, .footnotes, .mathematics, .callouts, .components,
  ]
}

/// How much a document may ask for before it is refused.
public enum MarkdownLimits {
  /// Lists and quotes within each other.
  public static let nesting = 100
  public static let bytes = 64 << 20
  /// What links may add to a document by using long definitions again and again, in bytes: this,
  /// or ten times the document's own length.
  public static let repeatedAddresses = 1 << 20
}
