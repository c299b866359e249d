import Fonts
import Localization

/// A paragraph as pieces that lines are made of: words and parts of words, spaces, and what may come between.
struct ParagraphPieces {
  /// A stretch of text in one segment that no line divides.
  struct Piece {
    let range: Range<Int>
    let segment: Int
    let isSpace: Bool
  }

  let text: StyledText
  let segments: [TextSegment]
  private(set) var items: [LineItem] = []
  /// For each item the number of its piece, -1 where it has none.
  private(set) var pieceOfItem: [Int32] = []
  private(set) var pieces: [Piece] = []
  private(set) var missing: [MissingGlyph] = []

  /// Kept between words, so that each costs no memory of its own.
  private var run = ShapedRun()
  private let parting: WordParting?
  private let lengthens: Bool

  /// - Parameters:
  ///   - parting: where words may be parted; nothing if they may not.
  ///   - lengthens: whether letters may reach out to each other so that lines become full.
  init(
    _ text: StyledText, _ segments: [TextSegment], _ breaks: [LineBreakOpportunity], _ parting: WordParting?,
    lengthens: Bool = false
  ) {
    self.lengthens = lengthens
    self.text = text
    self.segments = segments
    self.parting = parting
    // A word of five letters and a space are two pieces.
    items.reserveCapacity(text.bytes.count / 2)
    pieceOfItem.reserveCapacity(text.bytes.count / 2)
    pieces.reserveCapacity(text.bytes.count / 3)
    var opportunity = 0
    for (number, segment) in segments.enumerated() {
      var start = segment.range.lowerBound
      while start < segment.range.upperBound {
        while opportunity < breaks.count, breaks[opportunity].offset <= start { opportunity += 1 }
        let limit = opportunity < breaks.count ? breaks[opportunity].offset : segment.range.upperBound
        let end = pieceEnd(from: start, to: min(limit, segment.range.upperBound))
        add(start..<end, number)
        if opportunity < breaks.count, breaks[opportunity].offset == end {
          mayEnd(breaks[opportunity], behind: start..<end)
        }
        start = end
      }
    }
  }

  // MARK: Cutting

  /// Spaces are pieces of their own, and so is what forces a line to end.
  private func pieceEnd(from start: Int, to limit: Int) -> Int {
    let kind = CharacterKind(text.bytes, start)
    var end = start + kind.length
    while end < limit {
      let next = CharacterKind(text.bytes, end)
      guard next.isSpace == kind.isSpace, next.isLineEnd == kind.isLineEnd else { break }
      end += next.length
    }
    return end
  }

  private mutating func add(_ range: Range<Int>, _ segment: Int) {
    let kind = CharacterKind(text.bytes, range.lowerBound)
    if kind.isLineEnd { return }
    if kind.isSpace { return addSpace(range, segment) }
    shape(range, segment)
    missing += run.missing
    guard let parting else { return addBox(range, segment, width(of: run, segment)) }
    addParts(of: range, segment, parting)
  }

  private mutating func addBox(_ range: Range<Int>, _ segment: Int, _ width: Length) {
    note(.box(width.item), Piece(range: range, segment: segment, isSpace: false))
    if lengthens, let stretch = WordStretch(of: range, in: text, segments[segment]) {
      note(.kashida(step: stretch.step.item, atMost: stretch.most), nil)
    }
  }

  /// A space stretches by half and shrinks by a third, as in Knuth's fonts.
  private mutating func addSpace(_ range: Range<Int>, _ segment: Int) {
    shape(range, segment)
    let width = width(of: run, segment)
    if CharacterKind(text.bytes, range.lowerBound).isUnbreakable { note(.penalty(10_000), nil) }
    note(
      .glue(width.item, stretch: width.item / 2, shrink: width.item / 3),
      Piece(range: range, segment: segment, isSpace: true))
  }

  /// The word in the parts that hyphens leave; together they are as wide as the word.
  private mutating func addParts(of range: Range<Int>, _ segment: Int, _ parting: WordParting) {
    let style = text.styles[segments[segment].style]
    let places = parting.places(in: text.bytes, range, style.language)
    guard !places.isEmpty else { return addBox(range, segment, width(of: run, segment)) }
    let word = run
    shape("-", segment)
    let hyphen = width(of: run, segment)
    var (start, done) = (range.lowerBound, Length.zero)
    for place in places + [range.upperBound] {
      let width = width(of: word, segment, before: place)
      addBox(start..<place, segment, width - done)
      if place < range.upperBound { note(.hyphenation(width: hyphen.item), nil) }
      (start, done) = (place, width)
    }
  }

  private mutating func mayEnd(_ place: LineBreakOpportunity, behind range: Range<Int>) {
    let last = CharacterKind(text.bytes, range.lowerBound)
    if last.isLineEnd || place.isForced {
      if place.offset < text.bytes.count { for item in LineItem.lineEnd { note(item, nil) } }
    } else if !last.isSpace, place.offset < text.bytes.count {
      let isHyphen = text.bytes[range.upperBound - 1] == UInt8(ascii: "-")
      note(.penalty(isHyphen ? 50 : 0, isFlagged: isHyphen), nil)
    }
  }

  private mutating func note(_ item: LineItem, _ piece: Piece?) {
    items.append(item)
    pieceOfItem.append(piece == nil ? -1 : Int32(pieces.count))
    if let piece { pieces.append(piece) }
  }

  // MARK: Measuring

  private mutating func shape(_ range: Range<Int>, _ segment: Int) {
    run.removeAll()
    segments[segment].shaper.shape(text.bytes, range, into: &run)
  }

  private mutating func shape(_ text: String, _ segment: Int) {
    run.removeAll()
    segments[segment].shaper.shape(Array(text.utf8), 0..<text.utf8.count, into: &run)
  }

  private func width(of run: ShapedRun, _ segment: Int, before offset: Int = .max) -> Length {
    let style = text.styles[segments[segment].style]
    var (units, clusters) = (0, 0)
    var last: UInt32?
    for glyph in run.glyphs where Int(glyph.cluster) < offset {
      units += Int(glyph.xAdvance)
      if glyph.cluster != last { clusters += 1 }
      last = glyph.cluster
    }
    return style.size.times(units, by: segments[segment].shaper.face.metrics.unitsPerEm)
      + style.letterSpacing.times(clusters, by: 1)
  }
}

/// What a character means for lines.
struct CharacterKind {
  let length: Int
  let isSpace: Bool
  let isUnbreakable: Bool
  let isLineEnd: Bool

  init(_ text: [UInt8], _ offset: Int) {
    let first = text[offset]
    let second = offset + 1 < text.count ? text[offset + 1] : 0
    let third = offset + 2 < text.count ? text[offset + 2] : 0
    length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    isUnbreakable = first == 0xC2 && second == 0xA0
    isSpace = first == 0x20 || first == 0x09 || isUnbreakable
    isLineEnd =
      first == 0x0A || first == 0x0D || first == 0xE2 && second == 0x80 && (third == 0xA8 || third == 0xA9)
  }
}
