/// Shapes text with one face in one style, word by word where the font allows it; words that came before
/// are remembered. Of one ``FontSession``, for its thread.
public final class TextShaper {
  public let face: FontFace
  public let style: ShapingStyle
  /// Whether no rule of the face looks over a space.
  public var wordsStandAlone: Bool { shaper.wordsStandAlone }

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
    guard shaper.wordsStandAlone else { return appendUnit(text, range, to: &run) }
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
    shapeUnit(text, range, features)
    run.append(memory.glyphs[...], at: range.lowerBound, of: text)
  }

  private func shapeForwards(_ text: [UInt8], _ range: Range<Int>, into run: inout ShapedRun) {
    var start = range.lowerBound
    while start < range.upperBound {
      let isSpace = text[start] == 0x20
      var end = start + 1
      while end < range.upperBound, (text[end] == 0x20) == isSpace { end += 1 }
      appendUnit(text, start..<end, to: &run)
      start = end
    }
  }

  private func shapeBackwards(_ text: [UInt8], _ range: Range<Int>, into run: inout ShapedRun) {
    var end = range.upperBound
    while end > range.lowerBound {
      let isSpace = text[end - 1] == 0x20
      var start = end - 1
      while start > range.lowerBound, (text[start - 1] == 0x20) == isSpace { start -= 1 }
      appendUnit(text, start..<end, to: &run)
      end = start
    }
  }

  private func appendUnit(_ text: [UInt8], _ range: Range<Int>, to run: inout ShapedRun) {
    // Only letters beyond ASCII join, and only with such.
    let joinsBefore = range.lowerBound > 0 && text[range.lowerBound - 1] >= 0x80
    let joinsAfter = range.upperBound < text.count && text[range.upperBound] >= 0x80
    guard range.count <= RunCache.longestText, !joinsBefore, !joinsAfter else {
      shapeUnit(text, range, [])
      return run.append(memory.glyphs[...], at: range.lowerBound, of: text)
    }
    if let known = memory.cache.find(text[range], number) {
      return run.append(known, at: range.lowerBound, of: text)
    }
    shapeUnit(text, range, [])
    memory.cache.add(text[range], number, memory.glyphs[...])
    run.append(memory.glyphs[...], at: range.lowerBound, of: text)
  }

  /// A face that was cut may lack what the whole one has.
  private func shapeUnit(_ text: [UInt8], _ range: Range<Int>, _ features: [FeatureRange]) {
    let isMissing = shaper.shape(text, range, features, into: &memory.glyphs)
    if isMissing, let wholeShaper { _ = wholeShaper.shape(text, range, features, into: &memory.glyphs) }
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
