extension Span where Element == UInt8 {
  /// The first byte at or after `start` that is neither printable ASCII nor a tab or line end.
  func endOfPlainASCII(from start: Int) -> Int {
    var index = start
    // Between other characters stand a blank or a word: only a longer run is worth a block.
    let nearEnd = Swift.min(start + 12, count)
    while index < nearEnd {
      guard Self.special(self[index]) == 0 else { return index }
      index += 1
    }
    while count - index >= Self.stride, isPlainASCII(extracting(index..<index + Self.stride)) {
      index += Self.stride
    }
    while index < count, Self.special(self[index]) == 0 { index += 1 }
    return index
  }

  private static var stride: Int { 32 }

  /// Looks at all bytes without a branch, so that the compiler can compare them together.
  @inline(__always)
  private func isPlainASCII(_ block: Span<UInt8>) -> Bool {
    var special: UInt8 = 0
    for index in 0..<Self.stride { special |= Self.special(block[index]) }
    return special == 0
  }

  /// Not 0 for bytes other than printable ASCII, tabs and line ends.
  @inline(__always)
  private static func special(_ byte: UInt8) -> UInt8 {
    let isPrintable: UInt8 = byte &- 0x20 < 0x5F ? 1 : 0
    let isLayout: UInt8 = (byte == 0x0A ? 1 : 0) | (byte == 0x09 ? 1 : 0) | (byte == 0x0D ? 1 : 0)
    return (isPrintable | isLayout) ^ 1
  }

  /// The character of several bytes that begins at `start`, unless the bytes are not UTF-8.
  func scalar(at start: Int) -> (scalar: UInt32, length: Int)? {
    let first = UInt32(self[start])
    switch first {
    case 0xC2...0xDF:
      guard let second = continuation(start + 1) else { return nil }
      return ((first & 0x1F) << 6 | second, 2)
    case 0xE0...0xEF:
      guard let second = continuation(start + 1), let third = continuation(start + 2) else { return nil }
      let scalar = (first & 0x0F) << 12 | second << 6 | third
      // Neither longer than needed nor half of a UTF-16 pair.
      guard scalar >= 0x800, scalar & 0xF800 != 0xD800 else { return nil }
      return (scalar, 3)
    case 0xF0...0xF4:
      guard let second = continuation(start + 1), let third = continuation(start + 2),
        let fourth = continuation(start + 3)
      else { return nil }
      let scalar = (first & 0x07) << 18 | second << 12 | third << 6 | fourth
      guard scalar >= 0x10000, scalar <= 0x10FFFF else { return nil }
      return (scalar, 4)
    default: return nil
    }
  }

  /// The first byte at or after `start` that needs a closer look: neither plain ASCII nor part of a
  /// character of two bytes that is surely meant.
  func endOfPlainText(from start: Int) -> Int {
    var index = start
    while index < count {
      if self[index] < 0x80 {
        let end = endOfPlainASCII(from: index)
        guard end > index else { return index }
        index = end
      } else {
        let end = endOfTwoByteCharacters(from: index)
        guard end > index else { return index }
        index = end
      }
    }
    return index
  }

  /// Passes as many characters of two bytes as stand in a row, which is most of Arabic, Greek or
  /// Russian text, and the accents of the others.
  @inline(__always)
  private func endOfTwoByteCharacters(from start: Int) -> Int {
    var index = start
    while count - index >= 2 {
      let (lead, next) = (self[index], self[index + 1])
      guard lead >= 0xC2, lead < 0xE0, next & 0xC0 == 0x80 else { return index }
      if lead < 0xC5, mayBeGarbled(lead, next), lead == 0xC2 || index + 2 < count && self[index + 2] >= 0x80 {
        return index
      }
      index += 2
    }
    return index
  }

  /// A control character (U+0080 to U+009F), or a letter that is the beginning of another one in
  /// the wrong encoding (`Â` to `ô`, `Ğ`, `ğ`) if such a one follows.
  @inline(__always)
  private func mayBeGarbled(_ lead: UInt8, _ next: UInt8) -> Bool {
    switch lead {
    case 0xC2: next < 0xA0
    case 0xC3: next >= 0x82 && next <= 0xB4
    default: next == 0x9E || next == 0x9F
    }
  }

  private func continuation(_ index: Int) -> UInt32? {
    guard index < count, self[index] & 0xC0 == 0x80 else { return nil }
    return UInt32(self[index] & 0x3F)
  }
}
