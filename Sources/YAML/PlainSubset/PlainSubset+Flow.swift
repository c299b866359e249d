/// Lists and maps in brackets, `[a, "b"]` and `{name: a, "role": b}`, as far as they stand on one
/// line and hold no further lists.
extension PlainSubset {
  /// A list, without a comma behind the last item.
  mutating func readBrackets(_ source: Span<UInt8>, into tree: inout NodeTree) -> UInt32? {
    let list = addCollection(.sequence, at: index, to: &tree)
    index += 1
    skipBlanks(source)
    if endsCollection(with: 0x5D, source) { return endBrackets(list, in: &tree) }
    while index < source.count {
      guard let item = readItem(source, into: &tree) else { return nil }
      tree.append(NodeID(index: item), to: NodeID(index: list))
      skipBlanks(source)
      if endsCollection(with: 0x5D, source) { return endBrackets(list, in: &tree) }
      guard passComma(source) else { return nil }
    }
    return nil
  }

  /// A map, without a comma behind the last pair.
  mutating func readBraces(_ source: Span<UInt8>, into tree: inout NodeTree) -> UInt32? {
    let map = addCollection(.mapping, at: index, to: &tree)
    index += 1
    skipBlanks(source)
    while index < source.count {
      guard let key = readFlowKey(source, into: &tree), let value = readFlowScalar(source, into: &tree) else {
        return nil
      }
      tree.append(key: NodeID(index: key), value: NodeID(index: value), to: NodeID(index: map))
      skipBlanks(source)
      if endsCollection(with: 0x7D, source) {
        let end = endBrackets(map, in: &tree)
        return haveDistinctKeys(map, in: tree) ? end : nil
      }
      guard passComma(source) else { return nil }
    }
    return nil
  }

  private mutating func readItem(_ source: Span<UInt8>, into tree: inout NodeTree) -> UInt32? {
    source[index] == 0x7B ? readBraces(source, into: &tree) : readFlowScalar(source, into: &tree)
  }

  private mutating func readFlowScalar(_ source: Span<UInt8>, into tree: inout NodeTree) -> UInt32? {
    guard index < source.count else { return nil }
    let isQuoted = source[index] == 0x22 || source[index] == 0x27
    return isQuoted ? readQuoted(source, into: &tree) : readPlainItem(source, into: &tree)
  }

  /// A key in double quotes or of letters, digits, `_` and `-`, its colon and at least one blank.
  private mutating func readFlowKey(_ source: Span<UInt8>, into tree: inout NodeTree) -> UInt32? {
    let key: UInt32?
    if source[index] == 0x22 {
      key = readQuoted(source, into: &tree)
      guard index < source.count, source[index] == 0x3A else { return nil }
      index += 1
    } else {
      key = readKey(source, into: &tree)
    }
    guard let key, index < source.count, source[index] == 0x20 else { return nil }
    skipBlanks(source)
    return key
  }

  private func endsCollection(with mark: UInt8, _ source: Span<UInt8>) -> Bool {
    index < source.count && source[index] == mark
  }

  /// Passes a comma and the blanks behind it, of which there must be one.
  private mutating func passComma(_ source: Span<UInt8>) -> Bool {
    guard index + 1 < source.count, source[index] == 0x2C, source[index + 1] == 0x20 else { return false }
    index += 1
    skipBlanks(source)
    return true
  }

  private mutating func endBrackets(_ collection: UInt32, in tree: inout NodeTree) -> UInt32 {
    index += 1
    tree.nodes[Int(collection)].upper = position(index)
    return collection
  }

  /// A plain scalar inside brackets.
  private mutating func readPlainItem(_ source: Span<UInt8>, into tree: inout NodeTree) -> UInt32? {
    let start = index
    guard startsPlain(source) else { return nil }
    var end = index
    while index < source.count {
      let byte = source[index]
      switch PlainBytes.meaning(of: byte) {
      case .ordinary: break
      case .blank:
        index += 1
        continue
      case .flowIndicator where byte == 0x2C || byte == 0x5D || byte == 0x7D:
        return addScalar(start..<end, style: .plain, to: &tree)
      case .high: if !PlainBytes.isOrdinary(source, at: index) { return nil }
      case .flowIndicator, .comment, .lineEnd, .unusual: return nil
      }
      index += 1
      end = index
    }
    return nil
  }
}
