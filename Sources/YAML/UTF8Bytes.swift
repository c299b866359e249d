extension Span where Element == UInt8 {
  /// The first byte at or after `start` that is neither printable ASCII nor a tab or line end.
  func endOfPlainASCII(from start: Int) -> Int {
    var index = start
    while index < count {
      let byte = self[index]
      guard byte >= 0x20 && byte < 0x7F || byte == 0x0A || byte == 0x09 || byte == 0x0D else { return index }
      index += 1
    }
    return index
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

  private func continuation(_ index: Int) -> UInt32? {
    guard index < count, self[index] & 0xC0 == 0x80 else { return nil }
    return UInt32(self[index] & 0x3F)
  }
}
