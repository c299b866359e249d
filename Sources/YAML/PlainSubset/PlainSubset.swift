/// Reads the plainest YAML without libfyaml, some twenty times as fast: front matter of keys with
/// values, lists and one more level of keys, each on a line of its own.
///
/// Whatever is the least bit unusual is left to the real parser, so this can be wrong only by
/// disagreeing with it about plain lines; tests compare the two on thousands of texts.
struct PlainSubset {
  /// The byte that is read next.
  var index = 0
  let base: UInt32

  /// More keys than this are left to the composer's search for duplicates.
  private static let mostKeys = 64
  private static let longestKey = 100

  /// Fills an empty tree from `source`, which must be text; false, with the tree empty again, if
  /// it is for the real parser.
  static func read(_ source: Span<UInt8>, base: UInt32, into tree: inout NodeTree) -> Bool {
    // The text of all scalars is the source itself.
    tree.bytes.append(copying: source)
    var reader = PlainSubset(base: base)
    guard reader.readDocument(source, into: &tree) else {
      tree.reset(file: tree.file)
      return false
    }
    return true
  }

  private mutating func readDocument(_ source: Span<UInt8>, into tree: inout NodeTree) -> Bool {
    guard skipEmptyLines(source), index < source.count else { return false }
    if source[index] == 0x5B { return readListAlone(source, into: &tree) }
    let root = addCollection(.mapping, at: index, to: &tree)
    tree.root = NodeID(index: root)
    while index < source.count {
      guard readPair(indent: 0, of: root, source, into: &tree), skipEmptyLines(source) else { return false }
    }
    return close(root, in: &tree)
  }

  /// Reads a list in brackets that is the whole document, as in a table's cell.
  private mutating func readListAlone(_ source: Span<UInt8>, into tree: inout NodeTree) -> Bool {
    guard let list = readValue(source, into: &tree), endLine(source), skipEmptyLines(source) else {
      return false
    }
    tree.root = NodeID(index: list)
    return index == source.count
  }

  // MARK: Pairs

  /// Reads the rest of a line, `key: value`, and the lines under it; false if it is not plain.
  private mutating func readPair(
    indent: Int, of mapping: UInt32, _ source: Span<UInt8>, into tree: inout NodeTree
  ) -> Bool {
    guard let key = readKey(source, into: &tree) else { return false }
    let place = index
    skipBlanks(source)
    let value: UInt32
    if index == source.count || source[index] == 0x0A {
      guard let nested = readLinesBelow(indent: indent, place: place, source, into: &tree) else {
        return false
      }
      value = nested
    } else {
      guard index > place, let inLine = readValue(source, into: &tree), endLine(source) else { return false }
      value = inLine
    }
    tree.append(
      key: NodeID(index: key), value: NodeID(index: value), to: NodeID(index: mapping))
    return true
  }

  /// Reads a key of letters, digits, `_` and `-`, and its colon.
  mutating func readKey(_ source: Span<UInt8>, into tree: inout NodeTree) -> UInt32? {
    let start = index
    guard Self.isLetter(source[start]) else { return nil }
    while index < source.count, PlainBytes.isKey(source[index]) { index += 1 }
    guard index < source.count, source[index] == 0x3A, index - start <= Self.longestKey else { return nil }
    let key = addScalar(start..<index, style: .plain, to: &tree)
    index += 1
    return key
  }

  // MARK: Lines below a key

  /// What stands under a key without a value on its line: a list, keys, or nothing.
  private mutating func readLinesBelow(
    indent: Int, place: Int, _ source: Span<UInt8>, into tree: inout NodeTree
  ) -> UInt32? {
    guard endLine(source), skipEmptyLines(source) else { return nil }
    let depth = blanks(source)
    guard index + depth < source.count, depth > indent || source[index + depth] == 0x2D else {
      return depth < indent || index + depth == source.count || depth == indent
        ? addScalar(place..<place, style: .plain, to: &tree) : nil
    }
    guard indent == 0 else { return nil }
    return source[index + depth] == 0x2D
      ? readList(indent: depth, source, into: &tree) : readMapping(indent: depth, source, into: &tree)
  }

  private mutating func readList(
    indent: Int, _ source: Span<UInt8>, into tree: inout NodeTree
  ) -> UInt32? {
    let list = addCollection(.sequence, at: index + indent, to: &tree)
    while index + indent < source.count, blanks(source) == indent, source[index + indent] == 0x2D {
      index += indent + 1
      guard index < source.count, source[index] == 0x20 else { return nil }
      skipBlanks(source)
      guard index < source.count, source[index] != 0x5B, source[index] != 0x7B,
        let item = readValue(source, into: &tree),
        endLine(source), skipEmptyLines(source)
      else { return nil }
      tree.append(NodeID(index: item), to: NodeID(index: list))
    }
    return endsHere(source) && close(list, in: &tree) ? list : nil
  }

  private mutating func readMapping(
    indent: Int, _ source: Span<UInt8>, into tree: inout NodeTree
  ) -> UInt32? {
    let mapping = addCollection(.mapping, at: index + indent, to: &tree)
    while index + indent < source.count, blanks(source) == indent {
      index += indent
      guard readPair(indent: indent, of: mapping, source, into: &tree), skipEmptyLines(source) else {
        return nil
      }
    }
    return endsHere(source) && close(mapping, in: &tree) ? mapping : nil
  }

  /// Only a line at the beginning of which a key may stand ends a block.
  private func endsHere(_ source: Span<UInt8>) -> Bool {
    index == source.count || Self.isLetter(source[index])
  }

  // MARK: Blanks and lines

  private func blanks(_ source: Span<UInt8>) -> Int {
    var end = index
    while end < source.count, source[end] == 0x20 { end += 1 }
    return end - index
  }

  mutating func skipBlanks(_ source: Span<UInt8>) {
    while index < source.count, source[index] == 0x20 { index += 1 }
  }

  /// Passes blanks and the end of the line, or of the text; false if anything else is left.
  private mutating func endLine(_ source: Span<UInt8>) -> Bool {
    skipBlanks(source)
    guard index < source.count else { return true }
    guard source[index] == 0x0A else { return false }
    index += 1
    return true
  }

  /// Passes lines that are empty, or a comment from their first byte.
  private mutating func skipEmptyLines(_ source: Span<UInt8>) -> Bool {
    while index < source.count {
      if source[index] == 0x23 {
        while index < source.count, source[index] != 0x0A {
          guard source[index] >= 0x20, source[index] < 0x7F else { return false }
          index += 1
        }
      } else if source[index] != 0x0A {
        return true
      }
      if index < source.count { index += 1 }
    }
    return true
  }

  // MARK: Nodes

  func position(_ offset: Int) -> UInt32 { base &+ UInt32(truncatingIfNeeded: offset) }

  func addScalar(
    _ place: Range<Int>, text: Range<Int>? = nil, style: ScalarStyle, to tree: inout NodeTree
  ) -> UInt32 {
    tree.addScalar(text ?? place, style, position(place.lowerBound), position(place.upperBound))
  }

  func addCollection(_ kind: NodeKind, at place: Int, to tree: inout NodeTree) -> UInt32 {
    tree.addCollection(kind, position(place), position(place))
  }

  /// A block ends where its last value does; false if its keys are for the composer to judge.
  private func close(_ collection: UInt32, in tree: inout NodeTree) -> Bool {
    let index = Int(collection)
    tree.nodes[index].upper = tree.nodes[Int(tree.nodes[index].last)].upper
    guard tree.nodes[index].kind == .mapping else { return true }
    return haveDistinctKeys(collection, in: tree)
  }

  func haveDistinctKeys(_ mapping: UInt32, in tree: NodeTree) -> Bool {
    tree.nodes[Int(mapping)].count <= Self.mostKeys && !TreeKeys.haveDuplicates(of: mapping, in: tree)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte == 0x5F
  }
}
