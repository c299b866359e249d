public import Diagnostics

/// The text of a template, and where it comes from.
public struct TemplateSource: Sendable {
  public var text: [UInt8]
  public var file: SourceID?

  public init(text: [UInt8], file: SourceID? = nil) {
    self.text = text
    self.file = file
  }
}
