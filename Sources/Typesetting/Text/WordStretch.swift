import Fonts

/// How an Arabic word becomes longer: its letters reach out to each other, in one place, with kashidas.
struct WordStretch {
  /// One kashida.
  let step: Length
  /// So many look well.
  let most: Int32

  private let text: StyledText
  private let range: Range<Int>
  private let segment: TextSegment
  /// The byte of the text that they stand before.
  private let place: Int

  /// A word reaches out by at most so many hundredths of its letters' size.
  private static let longest = 55

  /// Nothing for a word, or a face, that has no place for a kashida.
  init?(of range: Range<Int>, in text: StyledText, _ segment: TextSegment) {
    let style = text.styles[segment.style]
    guard segment.level & 1 == 1, style.letterSpacing == .zero else { return nil }
    let places = Kashida.places(in: text.bytes, range)
    guard let best = places.map(\.priority).min(), let place = places.last(where: { $0.priority == best }),
      let advance = segment.shaper.kashidaAdvance
    else { return nil }
    step = style.size.times(advance, by: segment.shaper.face.metrics.unitsPerEm)
    guard step > .zero else { return nil }
    most = Int32(clamping: max(1, style.size.times(Self.longest, by: 100).units / step.units))
    self.text = text
    self.range = range
    self.segment = segment
    self.place = place.offset
  }

  /// Shapes the word with kashidas; they belong to the letter before them.
  func shape(by length: Length, into run: inout ShapedRun) {
    let count = Int((length.units + step.units / 2) / step.units)
    let sign = Array(String(Kashida.scalar).utf8)
    let added = (0..<count).flatMap { _ in sign }
    let word = Array(text.bytes[range.lowerBound..<place]) + added + text.bytes[place..<range.upperBound]
    segment.shaper.shape(word, 0..<word.count, into: &run)
    let before = letter(before: place)
    for index in run.glyphs.indices {
      let cluster = Int(run.glyphs[index].cluster) + range.lowerBound
      let own = cluster < place ? cluster : cluster < place + added.count ? before : cluster - added.count
      run.glyphs[index].cluster = UInt32(own)
    }
  }

  /// Where the letter begins that ends before a byte, its marks included.
  private func letter(before place: Int) -> Int {
    var start = place - 1
    while start > range.lowerBound {
      let isContinued = text.bytes[start] & 0xC0 == 0x80
      let isMark = text.bytes[start] == 0xD9 && 0x8B...0x9F ~= text.bytes[start + 1]
      guard isContinued || isMark else { break }
      start -= 1
    }
    return start
  }
}
