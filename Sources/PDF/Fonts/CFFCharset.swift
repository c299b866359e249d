/// What a CFF program calls its glyphs, where that decides what a content stream must say.
enum CFFCharset {
  /// The identifiers of glyphs in a program that is keyed by them; none otherwise (glyph numbers count then).
  static func characterIDs(of bytes: [UInt8], glyphCount: Int) throws(FontFileProblem) -> [UInt16]? {
    guard bytes.count > 4, let names = index(in: bytes, at: Int(bytes[2])),
      let tops = index(in: bytes, at: names.end), let top = tops.items.first
    else { throw .badTable("CFF ") }
    let entries = dictionary(bytes[top])
    guard entries[0x0C1E] != nil else { return nil }
    guard let start = entries[15]?.last else { return nil }
    // Predefined charsets have no meaning in such programs; take the glyph's number.
    guard start > 2 else { return nil }
    return try ranges(in: bytes, at: start, glyphCount)
  }

  private static func ranges(in bytes: [UInt8], at start: Int, _ count: Int) throws(FontFileProblem)
    -> [UInt16]
  {
    var identifiers: [UInt16] = [0]
    guard start < bytes.count, bytes[start] <= 2 else { throw .badTable("CFF ") }
    let format = bytes[start]
    var place = start + 1
    while identifiers.count < count {
      guard let first = bytes.big16(at: place) else { throw .badTable("CFF ") }
      place += 2
      var more = 0
      if format == 1, place < bytes.count {
        more = Int(bytes[place])
        place += 1
      } else if format == 2 {
        more = bytes.big16(at: place) ?? 0
        place += 2
      }
      for step in 0...more where identifiers.count < count {
        identifiers.append(UInt16(truncatingIfNeeded: first + step))
      }
    }
    return identifiers
  }

  private static func index(in bytes: [UInt8], at start: Int) -> (items: [Range<Int>], end: Int)? {
    guard let count = bytes.big16(at: start) else { return nil }
    if count == 0 { return ([], start + 2) }
    guard start + 2 < bytes.count, (1...4).contains(bytes[start + 2]) else { return nil }
    let size = Int(bytes[start + 2])
    let data = start + 3 + (count + 1) * size - 1
    guard data < bytes.count else { return nil }
    let offsets = (0...count).map { row in
      (0..<size).reduce(0) { $0 << 8 | Int(bytes[start + 3 + row * size + $1]) }
    }
    var items: [Range<Int>] = []
    for (lower, upper) in zip(offsets, offsets.dropFirst()) {
      guard lower >= 1, lower <= upper, data + upper <= bytes.count else { return nil }
      items.append(data + lower..<data + upper)
    }
    return (items, data + (offsets.last ?? 1))
  }

  /// Operators with their whole-number operands; two-byte operators are `0x0C00` and more.
  private static func dictionary(_ bytes: ArraySlice<UInt8>) -> [Int: [Int]] {
    var entries: [Int: [Int]] = [:]
    var operands: [Int] = []
    var rest = bytes
    while let byte = rest.popFirst().map(Int.init) {
      func next() -> Int { Int(rest.popFirst() ?? 0) }
      switch byte {
      case 0...21:
        let key = byte == 12 ? 0x0C00 | next() : byte
        entries[key] = operands
        operands = []
      case 28: operands.append(Int(Int16(truncatingIfNeeded: next() << 8 | next())))
      case 29:
        let value = (0..<4).reduce(0) { sum, _ in sum << 8 | next() }
        operands.append(Int(Int32(truncatingIfNeeded: value)))
      case 30:
        while let pair = rest.popFirst(), pair & 15 != 15, pair >> 4 != 15 {}
        operands.append(0)
      case 32...246: operands.append(byte - 139)
      case 247...250: operands.append((byte - 247) * 256 + next() + 108)
      case 251...254: operands.append(-(byte - 251) * 256 - next() - 108)
      default: break
      }
    }
    return entries
  }
}
