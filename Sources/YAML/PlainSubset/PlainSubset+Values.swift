extension PlainSubset {
  /// Reads a value that stands on one line: plain, in quotes, or a list or map in brackets.
  mutating func readValue(_ source: Span<UInt8>, into tree: inout NodeTree) -> UInt32? {
    switch source[index] {
    case 0x22, 0x27: readQuoted(source, into: &tree)
    case 0x5B: readBrackets(source, into: &tree)
    case 0x7B: readBraces(source, into: &tree)
    default: readPlain(source, into: &tree)
    }
  }

  /// A plain scalar up to the end of its line; blanks at the end are not part of it.
  private mutating func readPlain(_ source: Span<UInt8>, into tree: inout NodeTree) -> UInt32? {
    let start = index
    guard startsPlain(source) else { return nil }
    var end = index
    while index < source.count {
      let byte = source[index]
      switch PlainBytes.meaning(of: byte) {
      case .ordinary: break
      case .flowIndicator where byte != 0x3A: break
      case .lineEnd: return addScalar(start..<end, style: .plain, to: &tree)
      case .blank:
        index += 1
        continue
      case .comment: if source[index - 1] == 0x20 { return nil }
      case .flowIndicator:
        guard index + 1 < source.count, source[index + 1] > 0x20 else { return nil }
      case .high: if !PlainBytes.isOrdinary(source, at: index) { return nil }
      case .unusual: return nil
      }
      index += 1
      end = index
    }
    return addScalar(start..<end, style: .plain, to: &tree)
  }

  /// A quoted scalar without escapes.
  mutating func readQuoted(_ source: Span<UInt8>, into tree: inout NodeTree) -> UInt32? {
    let quote = source[index]
    let start = index
    index += 1
    while index < source.count, source[index] != quote {
      let byte = source[index]
      guard byte >= 0x20, byte != 0x5C, byte < 0x80 || PlainBytes.isOrdinary(source, at: index) else {
        return nil
      }
      index += 1
    }
    guard index < source.count else { return nil }
    index += 1
    // Two single quotes in a row are one in the text.
    if index < source.count, source[index] == quote { return nil }
    return addScalar(
      start..<index, text: start + 1..<index - 1, style: quote == 0x22 ? .doubleQuoted : .singleQuoted,
      to: &tree)
  }

  func startsPlain(_ source: Span<UInt8>) -> Bool {
    guard index < source.count else { return false }
    let byte = source[index]
    if byte == 0x2D { return index + 1 < source.count && PlainBytes.isDigit(source[index + 1]) }
    return PlainBytes.startsPlain(byte) || byte >= 0x80 && PlainBytes.isOrdinary(source, at: index)
  }
}
