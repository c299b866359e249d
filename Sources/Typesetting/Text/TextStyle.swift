public import Fonts
public import PDF

/// How a part of a paragraph looks.
public struct TextStyle: Hashable, Sendable {
  /// The first that has a character sets it; behind the last come those that are known for its script.
  public var families: [String]
  public var face: FaceStyle
  public var size: Length
  public var features: [FontFeature]
  /// Added behind every character.
  public var letterSpacing: Length
  /// By how much it stands above the line.
  public var rise: Length
  /// BCP 47; nothing for that of the paragraph.
  public var language: String?
  public var colour = Colour.black
  /// Behind the text, such as of code.
  public var background: Colour?
  public var isUnderlined = false
  public var isStruckOut = false

  public init(
    families: [String], face: FaceStyle = .regular, size: Length, features: [FontFeature] = [],
    letterSpacing: Length = .zero, rise: Length = .zero, language: String? = nil
  ) {
    self.families = families
    self.face = face
    self.size = size
    self.features = features
    self.letterSpacing = letterSpacing
    self.rise = rise
    self.language = language
  }

  /// Letters that are set apart are no ligatures.
  var shapedFeatures: [FontFeature] {
    letterSpacing == .zero ? features : features + [FontFeature("liga", 0), FontFeature("clig", 0)]
  }
}

/// The text of one paragraph, and the styles of its parts.
public struct StyledText: Hashable, Sendable {
  /// A part and the number of its style; parts lie one behind the other, without gaps.
  public struct Part: Hashable, Sendable {
    public var range: Range<Int>
    public var style: Int
  }

  public private(set) var bytes: [UInt8] = []
  public private(set) var parts: [Part] = []
  public private(set) var styles: [TextStyle] = []

  public init() {}

  public init(_ text: String, _ style: TextStyle) {
    append(text, style)
  }

  public mutating func append(_ text: String, _ style: TextStyle) {
    guard !text.isEmpty else { return }
    // A paragraph has few.
    let number = styles.lastIndex(of: style) ?? styles.count
    if number == styles.count { styles.append(style) }
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    if let last = parts.last, last.style == number {
      parts[parts.count - 1].range = last.range.lowerBound..<bytes.count
    } else {
      parts.append(Part(range: start..<bytes.count, style: number))
    }
  }

  public var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The text up to a place; of what is in none of these ranges, blanks are left.
  func keeping(_ ranges: [Range<Int>]) -> StyledText {
    let end = min(bytes.count, ranges.map(\.upperBound).max() ?? 0)
    var text = StyledText()
    text.bytes = [UInt8](repeating: 0x20, count: end)
    for range in ranges {
      let range = range.clamped(to: 0..<end)
      text.bytes.replaceSubrange(range, with: bytes[range])
    }
    text.parts = parts.compactMap { part in
      let range = part.range.clamped(to: 0..<end)
      return range.isEmpty ? nil : Part(range: range, style: part.style)
    }
    text.styles = styles
    return text
  }
}
