import Fonts
import Localization

/// Puts the glyphs of lines into their places: words are shaped again as they stand on the line, and runs
/// of both directions come in the order in which they are seen.
struct LinePlacing {
  private struct Chunk {
    var range: Range<Int>
    let segment: Int
    let isSpace: Bool
    /// Of spaces, as the line sets them.
    var width: Length
    /// Its part of the line's glyphs.
    var glyphs = 0..<0
    var isHyphen = false
    /// By how much its letters reach out.
    var stretch = Length.zero
  }

  private let pieces: ParagraphPieces
  private let bidi: BidiParagraph
  private let broken: BrokenParagraph
  private let width: Length
  private var run = ShapedRun()
  /// Of the line, in the order of its chunks.
  private var glyphs: [Glyph] = []
  /// In the run that grows, in units of its face.
  private var unitsPlaced = 0

  init(_ pieces: ParagraphPieces, _ bidi: BidiParagraph, _ broken: BrokenParagraph, width: Length) {
    self.pieces = pieces
    self.bidi = bidi
    self.broken = broken
    self.width = width
  }

  mutating func line(_ number: Int) -> SetLine {
    var chunks = chunks(ofLine: number)
    glyphs.removeAll(keepingCapacity: true)
    for index in chunks.indices { shape(&chunks[index]) }
    justify(&chunks, number)
    addSpaceBehind(&chunks)
    let start = chunks.first?.range.lowerBound ?? 0
    let range = start..<(chunks.last { !$0.isHyphen }?.range.upperBound ?? start)
    var line = SetLine(
      range: range, width: .zero,
      overfull: Length(units: broken.lines[number].overfull))
    let whole = chunks.reduce(Length.zero) { $0 + $1.width }
    let offset = Length(units: broken.offset(ofLine: number))
    // Offsets count from where lines begin; places on paper from the left.
    var x = bidi.isRightToLeft ? width - offset - whole : offset
    for index in visualOrder(chunks, range) {
      place(chunks[index], at: x, on: &line)
      x = x + chunks[index].width
    }
    line.width = whole
    return line
  }

  /// The words and spaces of a line in the order of the text; parts of words that no hyphen divides are
  /// one again.
  private func chunks(ofLine number: Int) -> [Chunk] {
    let line = broken.lines[number]
    let widths = broken.setWidths(ofLine: number)
    var chunks: [Chunk] = []
    for (position, item) in line.items.enumerated() {
      if broken.items[item].kind == .kashida, !chunks.isEmpty {
        chunks[chunks.count - 1].stretch = Length(units: widths[position])
      }
      guard pieces.pieceOfItem[item] >= 0 else { continue }
      let piece = pieces.pieces[Int(pieces.pieceOfItem[item])]
      if let last = chunks.last, !last.isSpace, !piece.isSpace, last.segment == piece.segment,
        last.range.upperBound == piece.range.lowerBound
      {
        chunks[chunks.count - 1].range = last.range.lowerBound..<piece.range.upperBound
      } else {
        chunks.append(
          Chunk(
            range: piece.range, segment: piece.segment, isSpace: piece.isSpace,
            width: Length(units: widths[position])))
      }
    }
    if line.hyphen != nil, let last = chunks.last {
      var hyphen = Chunk(
        range: last.range.upperBound..<last.range.upperBound, segment: last.segment, isSpace: false,
        width: .zero)
      hyphen.isHyphen = true
      chunks.append(hyphen)
    }
    return chunks
  }

  private mutating func shape(_ chunk: inout Chunk) {
    let segment = pieces.segments[chunk.segment]
    run.removeAll()
    if chunk.isHyphen {
      segment.shaper.shape([0x2D], 0..<1, into: &run)
    } else if chunk.stretch > .zero, let stretch = WordStretch(of: chunk.range, in: pieces.text, segment) {
      stretch.shape(by: chunk.stretch, into: &run)
    } else {
      segment.shaper.shape(pieces.text.bytes, chunk.range, into: &run)
    }
    if !chunk.isSpace {
      let style = pieces.text.styles[segment.style]
      let unitsPerEm = segment.shaper.face.metrics.unitsPerEm
      run.setApart(by: style.letterSpacing.times(unitsPerEm, by: max(1, style.size.units)).units)
      chunk.width = style.size.times(run.advance, by: unitsPerEm)
    }
    chunk.glyphs = glyphs.count..<glyphs.count + run.glyphs.count
    glyphs += run.glyphs
  }

  /// The space that a line ended at is not seen, but whoever listens to the text or copies it wants it.
  private mutating func addSpaceBehind(_ chunks: inout [Chunk]) {
    guard let last = chunks.last, !last.isHyphen, last.range.upperBound < pieces.text.bytes.count,
      pieces.text.bytes[last.range.upperBound] == 0x20
    else { return }
    let range = last.range.upperBound..<last.range.upperBound + 1
    let isInNext = pieces.segments[last.segment].range.upperBound <= range.lowerBound
    let segment = isInNext ? nextSegment(behind: last) : last.segment
    var chunk = Chunk(range: range, segment: segment, isSpace: true, width: .zero)
    shape(&chunk)
    chunks.append(chunk)
  }

  /// The segment that a text goes on in, which need not be the next where lines go on in two directions.
  private func nextSegment(behind chunk: Chunk) -> Int {
    let next = min(chunk.segment + 1, pieces.segments.count - 1)
    return pieces.segments[next].range.contains(chunk.range.upperBound) ? next : chunk.segment
  }

  /// Words that were parted for measuring are a little wider or narrower in one piece: spaces make up for
  /// it, so that margins stay straight.
  private func justify(_ chunks: inout [Chunk], _ number: Int) {
    let spaces = chunks.indices.filter { chunks[$0].isSpace }
    let line = broken.lines[number]
    guard !spaces.isEmpty, broken.isJustified(number) else { return }
    let wanted = Length(units: Int(line.shape.width))
    let missing = wanted - chunks.reduce(Length.zero) { $0 + $1.width }
    guard abs(missing.units) < wanted.units / 8 else { return }
    var given = 0
    for (count, index) in spaces.enumerated() {
      let due = missing.units * (count + 1) / spaces.count
      chunks[index].width = chunks[index].width + Length(units: due - given)
      given = due
    }
  }

  private func visualOrder(_ chunks: [Chunk], _ range: Range<Int>) -> [Int] {
    if bidi.isUniform {
      return bidi.isRightToLeft ? Array(chunks.indices.reversed()) : Array(chunks.indices)
    }
    var order: [Int] = []
    for run in bidi.visualRuns(ofLine: range) {
      let within = chunks.indices.filter { index in
        !chunks[index].isHyphen && run.range.contains(chunks[index].range.lowerBound)
      }
      order += run.isRightToLeft ? within.reversed() : within
    }
    // A hyphen stands behind its word.
    for index in chunks.indices where chunks[index].isHyphen {
      let place = order.firstIndex(of: index - 1) ?? order.count - 1
      let isRightToLeft = pieces.segments[chunks[index].segment].level & 1 == 1
      order.insert(index, at: isRightToLeft ? max(0, place) : place + 1)
    }
    return order
  }

  private mutating func place(_ chunk: Chunk, at x: Length, on line: inout SetLine) {
    let segment = pieces.segments[chunk.segment]
    let style = pieces.text.styles[segment.style]
    let metrics = segment.shaper.face.metrics
    guard !chunk.glyphs.isEmpty else { return }
    if let last = line.runs.last, last.goesOn(chunk.range, segment, chunk.isHyphen) {
      line.runs[line.runs.count - 1].range =
        min(
          last.range.lowerBound, chunk.range.lowerBound)..<max(last.range.upperBound, chunk.range.upperBound)
    } else {
      line.runs.append(
        SetRun(
          face: segment.face, style: segment.style, range: chunk.range, glyphs: [],
          isRightToLeft: segment.level & 1 == 1, x: x, width: .zero, isHyphen: chunk.isHyphen))
      unitsPlaced = 0
    }
    append(chunk, to: &line.runs[line.runs.count - 1], upTo: x + chunk.width, style.size, metrics.unitsPerEm)
  }

  /// Adds glyphs to a run. Spaces end where they should on paper, whatever the face's units make of them.
  private mutating func append(
    _ chunk: Chunk, to run: inout SetRun, upTo end: Length, _ size: Length, _ unitsPerEm: Int
  ) {
    run.width = end - run.x
    let due = run.width.times(unitsPerEm, by: max(1, size.units)).units
    for index in chunk.glyphs {
      var glyph = glyphs[index]
      if chunk.isSpace {
        let left = chunk.glyphs.upperBound - index
        glyph.xAdvance = Int32(clamping: (due - unitsPlaced) / left)
      }
      unitsPlaced += Int(glyph.xAdvance)
      run.glyphs.append(glyph)
    }
  }
}

extension SetRun {
  /// Whether a part of the text is set behind this run as if it were of it.
  fileprivate func goesOn(_ part: Range<Int>, _ segment: TextSegment, _ isHyphen: Bool) -> Bool {
    guard !isHyphen, !self.isHyphen, face == segment.face, style == segment.style,
      isRightToLeft == (segment.level & 1 == 1)
    else { return false }
    return isRightToLeft ? part.upperBound == range.lowerBound : part.lowerBound == range.upperBound
  }
}

extension ShapedRun {
  /// Adds a space, in units of the face, behind every character.
  fileprivate mutating func setApart(by space: Int) {
    guard space != 0 else { return }
    for index in glyphs.indices
    where index + 1 == glyphs.count || glyphs[index + 1].cluster != glyphs[index].cluster {
      glyphs[index].xAdvance += Int32(clamping: space)
      advance += space
    }
  }
}

extension BrokenParagraph {
  /// Whether a line reaches from margin to margin.
  fileprivate func isJustified(_ number: Int) -> Bool {
    guard settings.alignment == .justified else { return false }
    if settings.lastLineIsFilled, number == lines.count - 1 { return false }
    let line = lines[number]
    return line.overfull == 0
      && !line.items.contains { items[$0].kind == .glue && items[$0].order != .finite }
  }
}
