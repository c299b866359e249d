public import Fonts
import Localization

/// How a paragraph is set.
public struct ParagraphStyle: Hashable, Sendable {
  public enum Direction: Hashable, Sendable {
    case leftToRight, rightToLeft
    /// That of the first letter.
    case byText
  }

  /// BCP 47.
  public var language: String
  public var direction: Direction
  public var breaking = BreakingSettings()
  public var parts = true
  /// Of the first line.
  public var indent = Length.zero

  public init(language: String, direction: Direction = .byText) {
    self.language = language
    self.direction = direction
  }
}

extension SettingTools {
  /// Sets a paragraph in lines of a width, once for all papers that have it.
  public func set(
    _ text: StyledText, _ style: ParagraphStyle, width: Length
  ) throws(FontProblem) -> SetParagraph {
    let asked = KeptParagraphs.Question(text: text, style: style, width: width)
    if let known = kept.paragraph(asked) { return known }
    let set = try setAnew(text, style, width: width)
    kept.keep(set, as: asked)
    return set
  }

  private func setAnew(
    _ text: StyledText, _ style: ParagraphStyle, width: Length
  ) throws(FontProblem) -> SetParagraph {
    let bidi = BidiParagraph(text.bytes, direction: style.direction.ofText)
    let segments = try TextSegmenter.segments(of: text, bidi, self, language: style.language)
    let breaks = textBreaks(style.language).lineBreaks(in: text.bytes)
    let lengthens = style.breaking.alignment == .justified
    // Hyphens are not looked at before they are needed, but cheaper to find at once than later.
    let parting = style.parts ? WordParting(style.language, self) : nil
    let pieces = ParagraphPieces(text, segments, breaks, parting, lengthens: lengthens)
    let indent = LineShapes.Shape(indent: style.indent.item, width: (width - style.indent).item)
    let shapes = LineShapes(
      first: style.indent == .zero ? [] : [indent], others: LineShapes.Shape(width: width.item))
    let broken = LineBreaker(shapes, settings: style.breaking).lines(of: pieces.items)
    var placing = LinePlacing(pieces, bidi, broken, width: width)
    return SetParagraph(
      text: text, lines: broken.lines.indices.map { placing.line($0) }, missing: pieces.missing,
      isRightToLeft: bidi.isRightToLeft, demerits: broken.demerits)
  }
}

extension ParagraphStyle.Direction {
  var ofText: BidiParagraph.Direction {
    switch self {
    case .leftToRight: .leftToRight
    case .rightToLeft: .rightToLeft
    case .byText: .firstStrong(orRightToLeft: false)
    }
  }
}
