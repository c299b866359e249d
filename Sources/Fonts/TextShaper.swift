/// Shapes text with one face in one style, word by word where the font allows it; words that came before
/// are remembered. Of one ``FontSession``, for its thread.
public final class TextShaper {
  public let face: FontFace
  public let style: ShapingStyle

  private let number: UInt32
  private let shaper: FaceShaper
  /// Of the face that this one was cut from.
  private let wholeShaper: FaceShaper?
  private let memory: ShapingMemory

  init(_ face: FontFace, _ style: ShapingStyle, _ number: UInt32, _ memory: ShapingMemory) throws(FontProblem)
  {
    shaper = try FaceShaper(face, style)
    if let whole = face.whole {
      wholeShaper = try FaceShaper(whole, style)
    } else {
      wholeShaper = nil
    }
    self.face = face
    self.style = style
    self.number = number
    self.memory = memory
  }

  /// Appends the glyphs of a part of the text, left to right. What stands around the part decides how its
  /// letters join.
  public func shape(_ text: [UInt8], _ range: Range<Int>, into run: inout ShapedRun) {
    let range = range.clamped(to: 0..<min(text.count, Int(Int32.max)))
    guard !range.isEmpty else { return }
    guard shaper.words != .neverAlone else {
      return run.append(glyphs(of: unit(text, range, asWord: false)), at: range.lowerBound, of: text)
    }
    switch style.direction {
    case .leftToRight: shapeForwards(text, range, into: &run)
    case .rightToLeft: shapeBackwards(text, range, into: &run)
    }
  }

  /// The same with further features for parts of the text, in one piece.
  public func shape(
    _ text: [UInt8], _ range: Range<Int>, features: [FeatureRange], into run: inout ShapedRun
  ) {
    let range = range.clamped(to: 0..<min(text.count, Int(Int32.max)))
    guard !range.isEmpty else { return }
    _ = shapeUnit(text, range, features, asWord: false)
    run.append(memory.glyphs[...], at: range.lowerBound, of: text)
  }

  private func shapeForwards(_ text: [UInt8], _ range: Range<Int>, into run: inout ShapedRun) {
    var start = range.lowerBound
    while start < range.upperBound {
      let unit = WordFinder.unit(from: start, in: text, range)
      append(unit, of: text, in: range, to: &run)
      start = unit.upperBound
    }
  }

  private func shapeBackwards(_ text: [UInt8], _ range: Range<Int>, into run: inout ShapedRun) {
    var end = range.upperBound
    while end > range.lowerBound {
      let unit = WordFinder.unit(to: end, in: text, range)
      append(unit, of: text, in: range, to: &run)
      end = unit.lowerBound
    }
  }

  /// Appends a word, or the spaces between two.
  private func append(_ word: Range<Int>, of text: [UInt8], in range: Range<Int>, to run: inout ShapedRun) {
    let shaped = unit(text, word)
    guard shaped.looksOverSpaces else { return run.append(glyphs(of: shaped), at: word.lowerBound, of: text) }
    let piece = surroundings(of: word, in: text, range)
    let lower = UInt32(word.lowerBound - piece.lowerBound)
    let upper = UInt32(word.upperBound - piece.lowerBound)
    let glyphs = glyphs(of: unit(text, piece, asWord: false))
    // Clusters only rise, or only fall.
    guard let first = glyphs.firstIndex(where: { lower..<upper ~= $0.cluster }),
      let last = glyphs.lastIndex(where: { lower..<upper ~= $0.cluster })
    else { return }
    run.append(glyphs[first...last], at: piece.lowerBound, of: text)
  }

  /// A word with as much around it as a font may look at: on either side two words at least that do not
  /// look over spaces themselves, and some letters.
  private func surroundings(of word: Range<Int>, in text: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (word.lowerBound, word.upperBound)
    var (words, bytes) = (0, 0)
    while lower > range.lowerBound, words < 2 || bytes < 16 {
      let unit = WordFinder.unit(to: lower, in: text, range)
      lower = unit.lowerBound
      if text[lower] != 0x20, !self.unit(text, unit).looksOverSpaces {
        (words, bytes) = (words + 1, bytes + unit.count)
      }
    }
    (words, bytes) = (0, 0)
    while upper < range.upperBound, words < 2 || bytes < 16 {
      let unit = WordFinder.unit(from: upper, in: text, range)
      if text[upper] != 0x20, !self.unit(text, unit).looksOverSpaces {
        (words, bytes) = (words + 1, bytes + unit.count)
      }
      upper = unit.upperBound
    }
    return lower..<upper
  }

  private enum Unit {
    case kept(RunCache.Shaped)
    /// In the memory's `glyphs`, until the next is shaped.
    case passing(looksOverSpaces: Bool)

    var looksOverSpaces: Bool {
      switch self {
      case .kept(let shaped): shaped.looksOverSpaces
      case .passing(let looks): looks
      }
    }
  }

  /// Remembered, or shaped now.
  private func unit(_ text: [UInt8], _ range: Range<Int>, asWord: Bool = true) -> Unit {
    let mayBeKept =
      range.count <= RunCache.longestText && !mayJoin(text, range.lowerBound)
      && !mayJoin(text, range.upperBound)
    if mayBeKept, let known = memory.cache.find(text[range], number) { return .kept(known) }
    let looks = shapeUnit(text, range, [], asWord: asWord)
    guard mayBeKept else { return .passing(looksOverSpaces: looks) }
    return .kept(memory.cache.add(text[range], number, memory.glyphs, looksOverSpaces: looks))
  }

  private func glyphs(of unit: Unit) -> ArraySlice<Glyph> {
    switch unit {
    case .kept(let shaped): memory.cache[shaped]
    case .passing: memory.glyphs[...]
    }
  }

  /// Only letters beyond ASCII join, and only with such.
  private func mayJoin(_ text: [UInt8], _ place: Int) -> Bool {
    place > 0 && place < text.count && text[place - 1] >= 0x80 && text[place] >= 0x80
  }

  /// A face that was cut may lack what the whole one has.
  private func shapeUnit(
    _ text: [UInt8], _ range: Range<Int>, _ features: [FeatureRange], asWord: Bool
  ) -> Bool {
    var finding = shaper.shape(text, range, features, asWord: asWord, into: &memory.glyphs)
    if finding.isMissing, let wholeShaper {
      finding = wholeShaper.shape(text, range, features, asWord: asWord, into: &memory.glyphs)
    }
    return finding.looksOverSpaces
  }
}

/// Words, and the spaces between them.
private enum WordFinder {
  static func unit(from start: Int, in text: [UInt8], _ range: Range<Int>) -> Range<Int> {
    let isSpace = text[start] == 0x20
    var end = start + 1
    while end < range.upperBound, (text[end] == 0x20) == isSpace { end += 1 }
    return start..<end
  }

  static func unit(to end: Int, in text: [UInt8], _ range: Range<Int>) -> Range<Int> {
    let isSpace = text[end - 1] == 0x20
    var start = end - 1
    while start > range.lowerBound, (text[start - 1] == 0x20) == isSpace { start -= 1 }
    return start..<end
  }
}

/// What the shapers of a session share.
final class ShapingMemory {
  var cache: RunCache
  /// Those that were shaped last.
  var glyphs: [Glyph] = []

  init(mostGlyphs: Int) {
    cache = RunCache(mostGlyphs: mostGlyphs)
  }
}
