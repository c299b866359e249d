/// Four letters that OpenType knows something by: a feature (`kern`), an axis (`wght`), a script (`Arab`).
public struct FontTag: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The first letter is the highest byte.
  public let number: UInt32

  public init(number: UInt32) {
    self.number = number
  }

  /// Nothing unless it is four visible characters of ASCII.
  public init?(_ text: String) {
    guard text.utf8.count == 4, text.utf8.allSatisfy({ 0x21...0x7E ~= $0 }) else { return nil }
    number = text.utf8.reduce(0) { $0 << 8 | UInt32($1) }
  }

  public init(stringLiteral text: StaticString) {
    number = text.description.utf8.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
  }

  public var description: String {
    String(decoding: [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }, as: UTF8.self)
  }
}

/// A feature of a font, switched on (1), off (0), or to its nth form.
public struct FontFeature: Hashable, Sendable {
  public var tag: FontTag
  public var value: UInt32

  public init(_ tag: FontTag, _ value: UInt32 = 1) {
    self.tag = tag
    self.value = value
  }
}

/// Where on one of its axes a variable font stands.
public struct FontAxis: Hashable, Sendable {
  public var tag: FontTag
  public var value: Float

  public init(_ tag: FontTag, _ value: Float) {
    self.tag = tag
    self.value = value
  }
}
