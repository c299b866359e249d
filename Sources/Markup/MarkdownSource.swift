public import Diagnostics

/// A value that is a text in Markdown, and knows where it is written.
public protocol MarkdownSource: Sendable {
  var markdown: MarkdownText { get }
}

/// Markdown, and where it begins in its file.
public struct MarkdownText: Sendable {
  public var text: [UInt8]
  public var file: SourceID
  public var base: Int
  /// Where a picture lies that it names.
  public var picture: @Sendable (_ address: String) -> String = { $0 }
  /// Only its beginning is for everybody: pages that show it are counted, and papers have no more of them than they
  /// are allowed. One without a text has been kept back.
  public var isExcerpt = false

  /// The name of places at which a text that was kept back would stand.
  public static let withheld = "lectern-withheld"

  public init(_ text: [UInt8], file: SourceID, base: Int = 0) {
    self.text = text
    self.file = file
    self.base = base
  }
}
