public import Fonts
import Localization

/// How much place a text asks for.
public struct TextMeasure: Hashable, Sendable {
  /// Of its longest word: the least that its lines can be set in.
  public var least: Length
  /// Of its longest line, if lines end only where the text says so.
  public var natural: Length
}

extension SettingTools {
  public func measure(_ text: StyledText, _ style: ParagraphStyle) throws(FontProblem) -> TextMeasure {
    try pieces(of: text, style).measure(indent: style.indent)
  }

  /// How wide a text is as a whole, and how far from its left edge a byte of it begins: nothing for texts of more
  /// than one word, which must be set to tell.
  func measureWord(
    _ text: StyledText, _ style: ParagraphStyle, to offset: Int?
  ) throws(FontProblem) -> (whole: Length, left: Length?) {
    let pieces = try pieces(of: text, style)
    let isPlain = style.indent == .zero && !style.breaking.hangs
    return (
      pieces.measure(indent: style.indent).natural, isPlain ? offset.flatMap { pieces.lead(of: $0) } : nil
    )
  }

  private func pieces(of text: StyledText, _ style: ParagraphStyle) throws(FontProblem) -> ParagraphPieces {
    let bidi = BidiParagraph(text.bytes, direction: style.direction.ofText)
    let segments = try TextSegmenter.segments(of: text, bidi, self, language: style.language)
    let breaks = textBreaks(style.language).lineBreaks(in: text.bytes)
    return ParagraphPieces(text, segments, breaks, nil)
  }
}

extension ParagraphPieces {
  func measure(indent: Length) -> TextMeasure {
    var measure = TextMeasure(least: .zero, natural: .zero)
    var (word, line) = (Length.zero, indent)
    func endWord() {
      measure.least = max(measure.least, word)
      word = .zero
    }
    for item in items {
      let width = Length(units: Int(item.width))
      switch item.kind {
      case .penalty where item.isForcedBreak:
        endWord()
        measure.natural = max(measure.natural, line)
        line = .zero
      case .penalty where !item.isUnbreakable: endWord()
      case .penalty, .kashida: break
      case .glue:
        line = line + width
        endWord()
      case .box, .kern:
        line = line + width
        word = word + width
      }
    }
    endWord()
    measure.natural = max(measure.natural, line)
    return measure
  }
}

extension ParagraphPieces {
  /// Where a byte's glyph begins in a text that is one word, left to right.
  fileprivate func lead(of offset: Int) -> Length? {
    guard pieces.count == 1, segments.count == 1, segments[0].level == 0, pieces[0].range.contains(offset),
      text.styles[segments[0].style].letterSpacing == .zero
    else { return nil }
    var run = ShapedRun()
    segments[0].shaper.shape(text.bytes, pieces[0].range, into: &run)
    var units = 0
    for glyph in run.glyphs {
      if Int(glyph.cluster) == offset, glyph.xAdvance > 0 {
        return text.styles[segments[0].style].size.times(
          units, by: segments[0].shaper.face.metrics.unitsPerEm)
      }
      units += Int(glyph.xAdvance)
    }
    return nil
  }
}

extension LineItem {
  fileprivate var isUnbreakable: Bool { kind == .penalty && first >= Self.forbidding }
}

extension SetLine {
  /// Where bytes of the text are seen on the line: from left to right, those that touch as one.
  func extents(of part: Range<Int>, in text: StyledText, _ session: FontSession) -> [(
    x: Length, width: Length
  )] {
    var found: [(x: Length, width: Length)] = []
    for run in runs where run.range.overlaps(part) {
      let whole = part.lowerBound <= run.range.lowerBound && run.range.upperBound <= part.upperBound
      let extent = whole ? (run.x, run.width) : run.extent(of: part, in: text, session)
      if let last = found.last, last.x + last.width >= extent.0 - Length(units: 64) {
        found[found.count - 1].width = max(last.width, extent.0 + extent.1 - last.x)
      } else {
        found.append(extent)
      }
    }
    return found
  }
}

extension SetRun {
  fileprivate func extent(of part: Range<Int>, in text: StyledText, _ session: FontSession) -> (
    Length, Length
  ) {
    guard let unitsPerEm = (try? session.face(face))?.metrics.unitsPerEm else { return (x, width) }
    let size = text.styles[style].size
    var (units, start, end) = (0, Int.max, 0)
    for glyph in glyphs {
      if part.contains(Int(glyph.cluster)) { start = min(start, units) }
      units += Int(glyph.xAdvance)
      if part.contains(Int(glyph.cluster)) { end = units }
    }
    guard start < end else { return (x, .zero) }
    return (x + size.times(start, by: unitsPerEm), size.times(end - start, by: unitsPerEm))
  }
}
