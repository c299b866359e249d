import Fonts
import PDF
import Typesetting

/// How something looks: all that a style says, with nothing left to look up.
struct Look: Sendable {
  var families: [String] = []
  var size = Length.points(10.5)
  var weight = 400
  var isItalic = false
  var colour = Colour.black
  /// From base line to base line, in thousandths of the size.
  var leading = 1_350
  var alignment = TextAlignment.start
  var hyphenates = true
  /// Of the first line.
  var indent = Length.zero
  var letterSpacing = Length.zero
  /// So many lines stay together at the foot and at the top of a page.
  var leastLines = 2
  var features: [FontFeature] = []
  var isUnderlined = false
  var isStruckOut = false
  var language: String?
  var isRightToLeft: Bool?
  var block = BlockStyle()
  /// Of the letters: how small they may become, in thousandths, before lines are broken.
  var least = 1_000
  /// What it is in a language that reads from right to left, if that is anything else; one at most.
  var rightToLeft: [Look] = []

  /// Changes it, and what it is in other languages.
  mutating func change(_ change: (inout Look) -> Void) {
    change(&self)
    for index in rightToLeft.indices { change(&rightToLeft[index]) }
  }

  /// As it is where one reads one way or the other.
  func reading(_ isRightToLeft: Bool) -> Look { isRightToLeft ? rightToLeft.first ?? self : self }

  /// The letters; those of marks and of other languages are made of it.
  var text: TextStyle {
    var style = TextStyle(
      families: families, face: FaceStyle(weight: weight, isItalic: isItalic), size: size, features: features,
      letterSpacing: letterSpacing)
    style.colour = colour
    style.isUnderlined = isUnderlined
    style.isStruckOut = isStruckOut
    return style
  }

  /// How paragraphs are set in a document of a language.
  func paragraph(in document: DocumentLanguage) -> ParagraphStyle {
    let language = language.map { DocumentLanguage($0) } ?? document
    let isRightToLeft = isRightToLeft ?? language.isRightToLeft
    var style = ParagraphStyle(
      language: language.tag, direction: isRightToLeft ? .rightToLeft : .leftToRight)
    style.parts = hyphenates
    style.indent = indent
    style.breaking.alignment = breaking
    style.breaking.emergencyStretch = alignment == .justified ? Int32(clamping: size.units * 2) : 0
    return style
  }

  private var breaking: BreakingSettings.Alignment {
    // Lines that are not justified may well be short by three letters.
    let raggedness = Int32(clamping: size.units * 3)
    return switch alignment {
    case .start: .start(raggedness: raggedness)
    case .end: .end(raggedness: raggedness)
    case .center: .centered(raggedness: raggedness)
    case .justified: .justified
    }
  }
}
