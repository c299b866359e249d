/// How text is shaped: all that decides which glyphs it becomes.
public struct ShapingStyle: Hashable, Sendable {
  public enum Direction: Sendable {
    case leftToRight, rightToLeft
  }

  /// ISO 15924, as in `Arab`.
  public var script: FontTag
  /// BCP 47, as in `ar` or `sr-Latn`.
  public var language: String
  public var direction: Direction
  /// On top of what the script needs and what fonts do unasked (`kern`, `liga`, `calt`).
  public var features: [FontFeature]

  public init(
    script: FontTag, language: String, direction: Direction = .leftToRight, features: [FontFeature] = []
  ) {
    self.script = script
    self.language = language
    self.direction = direction
    self.features = features
  }
}

/// A feature for some of the text.
public struct FeatureRange: Hashable, Sendable {
  public var feature: FontFeature
  /// In bytes of the text.
  public var range: Range<Int>

  public init(_ feature: FontFeature, _ range: Range<Int>) {
    self.feature = feature
    self.range = range
  }
}
