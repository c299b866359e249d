/// Reads JSON without libfyaml, some twenty times as fast, as long as nothing is wrong with it and no
/// text in it has an escape; the rest is left to the real parser. Tests compare the two.
struct JSONSubset {
  private var index = 0
  private let base: UInt32

  private static let mostKeys = 64
  /// It recurses; what is deeper is rare.
  private static let mostLevels = 16

  private init(base: UInt32) {
    self.base = base
  }

  /// Fills an empty tree from `source`, which must be text; false, with the tree empty again, if
  /// it is for the real parser.
  static func read(_ source: Span<UInt8>, base: UInt32, into tree: inout NodeTree) -> Bool {
    // The text of all scalars is the source itself.
    tree.bytes.append(copying: source)
    var reader = JSONSubset(base: base)
    reader.skipBlanks(source)
    if reader.index < source.count, source[reader.index] == 0x7B || source[reader.index] == 0x5B,
      let root = reader.readValue(source, level: 0, into: &tree)
    {
      reader.skipBlanks(source)
      if reader.index == source.count {
        tree.root = NodeID(index: root)
        return true
      }
    }
    tree.reset(file: tree.file)
    return false
  }

  private mutating func readValue(_ source: Span<UInt8>, level: Int, into tree: inout NodeTree) -> UInt32? {
    skipBlanks(source)
    guard index < source.count, level < Self.mostLevels else { return nil }
    switch source[index] {
    case 0x7B: return readObject(source, level: level, into: &tree)
    case 0x5B: return readArray(source, level: level, into: &tree)
    case 0x22: return readString(source, into: &tree)
    case 0x30...0x39, 0x2D, 0x74, 0x66, 0x6E: return readWord(source, into: &tree)
    default: return nil
    }
  }

  // MARK: Collections

  private mutating func readObject(_ source: Span<UInt8>, level: Int, into tree: inout NodeTree) -> UInt32? {
    let object = tree.addCollection(.mapping, position(index), position(index))
    index += 1
    guard !ends(source, with: 0x7D) else { return close(object, in: &tree) }
    while true {
      skipBlanks(source)
      guard index < source.count, source[index] == 0x22, let key = readString(source, into: &tree),
        passes(source, 0x3A), let value = readValue(source, level: level + 1, into: &tree)
      else { return nil }
      tree.append(key: NodeID(index: key), value: NodeID(index: value), to: NodeID(index: object))
      if ends(source, with: 0x7D) { break }
      guard passes(source, 0x2C) else { return nil }
    }
    guard tree.count(NodeID(index: object)) <= Self.mostKeys, !TreeKeys.haveDuplicates(of: object, in: tree)
    else {
      return nil
    }
    return close(object, in: &tree)
  }

  private mutating func readArray(_ source: Span<UInt8>, level: Int, into tree: inout NodeTree) -> UInt32? {
    let array = tree.addCollection(.sequence, position(index), position(index))
    index += 1
    guard !ends(source, with: 0x5D) else { return close(array, in: &tree) }
    while true {
      guard let item = readValue(source, level: level + 1, into: &tree) else { return nil }
      tree.append(NodeID(index: item), to: NodeID(index: array))
      if ends(source, with: 0x5D) { return close(array, in: &tree) }
      guard passes(source, 0x2C) else { return nil }
    }
  }

  /// The closing bracket has just been seen.
  private mutating func close(_ collection: UInt32, in tree: inout NodeTree) -> UInt32 {
    index += 1
    tree.nodes[Int(collection)].upper = position(index)
    return collection
  }

  private mutating func ends(_ source: Span<UInt8>, with bracket: UInt8) -> Bool {
    skipBlanks(source)
    return index < source.count && source[index] == bracket
  }

  private mutating func passes(_ source: Span<UInt8>, _ sign: UInt8) -> Bool {
    skipBlanks(source)
    guard index < source.count, source[index] == sign else { return false }
    index += 1
    return true
  }

  private mutating func skipBlanks(_ source: Span<UInt8>) {
    while index < source.count, Self.isBlank(source[index]) { index += 1 }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  // MARK: Scalars

  private mutating func readString(_ source: Span<UInt8>, into tree: inout NodeTree) -> UInt32? {
    let start = index
    index += 1
    while index < source.count, source[index] != 0x22 {
      let byte = source[index]
      guard byte >= 0x20, byte != 0x5C, byte < 0x80 || PlainBytes.isOrdinary(source, at: index) else {
        return nil
      }
      index += 1
    }
    guard index < source.count else { return nil }
    index += 1
    return tree.addScalar(start + 1..<index - 1, .doubleQuoted, position(start), position(index))
  }

  /// `true`, `false`, `null` or a number.
  private mutating func readWord(_ source: Span<UInt8>, into tree: inout NodeTree) -> UInt32? {
    let start = index
    while index < source.count, Self.isWord(source[index]) { index += 1 }
    let word = source.extracting(start..<index)
    guard Self.isNumber(word) || word.holds("true") || word.holds("false") || word.holds("null") else {
      return nil
    }
    return tree.addScalar(start..<index, .plain, position(start), position(index))
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    PlainBytes.isDigit(byte) || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte == 0x2D || byte == 0x2E
      || byte == 0x2B
  }

  /// `-?(0|[1-9][0-9]*)(\.[0-9]+)?`; numbers with an exponent are rare.
  private static func isNumber(_ word: Span<UInt8>) -> Bool {
    var index = word.count > 0 && word[0] == 0x2D ? 1 : 0
    let whole = index
    while index < word.count, PlainBytes.isDigit(word[index]) { index += 1 }
    guard index > whole, word[whole] != 0x30 || index == whole + 1 else { return false }
    guard index < word.count else { return true }
    guard word[index] == 0x2E, index + 1 < word.count else { return false }
    return (index + 1..<word.count).allSatisfy { PlainBytes.isDigit(word[$0]) }
  }

  private func position(_ offset: Int) -> UInt32 { base &+ UInt32(truncatingIfNeeded: offset) }
}

extension Span where Element == UInt8 {
  fileprivate func holds(_ word: String) -> Bool {
    let other = word.utf8.span
    guard other.count == count else { return false }
    return indices.allSatisfy { self[$0] == other[$0] }
  }
}
