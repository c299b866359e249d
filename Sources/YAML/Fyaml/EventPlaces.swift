internal import CFyaml

/// Turns libfyaml's marks into the places that a reader would point at.
///
/// Its marks leave out quotes and the `|` of a block scalar, and a value that is left out has none.
struct EventPlaces {
  /// Where the last thing that was read ends.
  private(set) var end = 0

  /// Gives `event` its place.
  @unsafe
  mutating func settle(
    _ event: inout ParserEvent, from pointer: UnsafeMutablePointer<fy_event>, in source: Span<UInt8>
  ) {
    switch event.kind {
    case .scalar:
      unsafe passProperties(pointer.pointee.scalar.anchor, pointer.pointee.scalar.tag)
      unsafe settleScalar(&event, pointer.pointee.scalar.value, in: source)
    case .mappingStart:
      unsafe passProperties(pointer.pointee.mapping_start.anchor, pointer.pointee.mapping_start.tag)
      unsafe settleMark(&event, pointer.pointee.mapping_start.mapping_start)
    case .sequenceStart:
      unsafe passProperties(pointer.pointee.sequence_start.anchor, pointer.pointee.sequence_start.tag)
      unsafe settleMark(&event, pointer.pointee.sequence_start.sequence_start)
    case .mappingEnd: unsafe settleEnd(&event, pointer.pointee.mapping_end.mapping_end)
    case .sequenceEnd: unsafe settleEnd(&event, pointer.pointee.sequence_end.sequence_end)
    case .alias:
      unsafe settleMark(&event, pointer.pointee.alias.anchor)
      // The mark begins behind the asterisk.
      if event.lower > 0, source[event.lower - 1] == 0x2A { event.lower -= 1 }
    case .documentStart: unsafe settleMark(&event, pointer.pointee.document_start.document_start)
    case .documentEnd: unsafe settleMark(&event, pointer.pointee.document_end.document_end)
    case .streamStart, .streamEnd: break
    }
  }

  /// The place of a token, or the end of the last one if it has none.
  @unsafe
  private mutating func settleMark(_ event: inout ParserEvent, _ token: OpaquePointer?) {
    if let marks = unsafe Self.marks(of: token) {
      (event.lower, event.upper) = marks
      end = max(end, event.upper)
    } else {
      (event.lower, event.upper) = (end, end)
    }
  }

  /// A block collection ends where its last item does, not where the next thing begins.
  @unsafe
  private mutating func settleEnd(_ event: inout ParserEvent, _ token: OpaquePointer?) {
    if event.isFlow {
      unsafe settleMark(&event, token)
    } else {
      (event.lower, event.upper) = (end, end)
    }
  }

  @unsafe
  private mutating func passProperties(_ anchor: OpaquePointer?, _ tag: OpaquePointer?) {
    if let marks = unsafe Self.marks(of: anchor) { end = max(end, marks.upper) }
    if let marks = unsafe Self.marks(of: tag) { end = max(end, marks.upper) }
  }

  @unsafe
  private mutating func settleScalar(
    _ event: inout ParserEvent, _ token: OpaquePointer?, in source: Span<UInt8>
  ) {
    guard let marks = unsafe Self.marks(of: token) else {
      let place = placeOfNothing(in: source)
      (event.lower, event.upper, end) = (place, place, place)
      return
    }
    (event.lower, event.upper) = marks
    switch event.style {
    case .plain: break
    case .singleQuoted, .doubleQuoted:
      event.lower -= 1
      event.upper += 1
    case .literal, .folded:
      event.lower = Self.skippingBlanks(from: end, indicators: true, in: source)
      event.upper = Self.trimmingLineEnds(from: event.upper, downTo: event.lower, in: source)
    }
    event.lower = max(0, event.lower)
    event.upper = min(max(event.lower, event.upper), source.count)
    end = max(end, event.upper)
  }

  /// A value that is left out belongs behind its `:` or `-`.
  private func placeOfNothing(in source: Span<UInt8>) -> Int {
    let next = Self.skippingBlanks(from: end, indicators: false, in: source)
    guard next < source.count else { return end }
    return Self.isIndicator(source[next]) ? next + 1 : end
  }

  /// The next byte behind `start` that is not blank, not in a comment, and, if `indicators` are to
  /// be skipped too, none of the `-`, `?` and `:` that lead to a value.
  private static func skippingBlanks(from start: Int, indicators: Bool, in source: Span<UInt8>) -> Int {
    var index = start
    var inComment = false
    while index < source.count {
      let byte = source[index]
      if byte == 0x0A || byte == 0x0D {
        inComment = false
      } else if byte == 0x23 {
        inComment = true
      } else if !inComment, byte != 0x20, byte != 0x09, !(indicators && isIndicator(byte)) {
        return index
      }
      index += 1
    }
    return index
  }

  private static func isIndicator(_ byte: UInt8) -> Bool {
    byte == 0x2D || byte == 0x3A || byte == 0x3F
  }

  private static func trimmingLineEnds(from end: Int, downTo start: Int, in source: Span<UInt8>) -> Int {
    var end = min(end, source.count)
    while end > start, source[end - 1] == 0x0A || source[end - 1] == 0x0D || source[end - 1] == 0x20 {
      end -= 1
    }
    return end
  }

  /// Where a token begins and ends. The C functions are `fy_token_start_mark` and `_end_mark`.
  @unsafe
  private static func marks(of token: OpaquePointer?) -> (lower: Int, upper: Int)? {
    guard let token = unsafe token, let start = unsafe fy_token_start_mark(token) else { return nil }
    let lower = unsafe Int(start.pointee.input_pos)
    guard let end = unsafe fy_token_end_mark(token) else { return (lower, lower) }
    return unsafe (lower, Int(end.pointee.input_pos))
  }
}
