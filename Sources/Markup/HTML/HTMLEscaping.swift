/// Bytes into HTML, as cmark-gfm escapes them.
enum HTMLEscaping {
  /// Appends text: `&`, `<`, `>` and `"` as entities.
  static func append(_ text: ArraySlice<UInt8>, to output: inout [UInt8]) {
    // Most texts have nothing to escape and are copied at once.
    guard hasSpecial(text) else { return output.append(contentsOf: text) }
    var start = text.startIndex
    for index in text.indices {
      let byte = text[index]
      // All four are below `?`, which most letters are not.
      guard byte <= 0x3E, let entity = entity(byte) else { continue }
      output.append(contentsOf: text[start..<index])
      output.append(entity)
      start = index + 1
    }
    output.append(contentsOf: text[start...])
  }

  /// Looks at every byte, whatever it has found, as that is done for many bytes at once.
  private static func hasSpecial(_ text: ArraySlice<UInt8>) -> Bool {
    let bytes = text.span
    var nearest = UInt8.max
    for index in bytes.indices {
      let byte = bytes[index]
      // `<` and `>` differ in one bit.
      nearest = min(nearest, byte ^ 0x26, (byte ^ 0x3C) & 0xFD, byte ^ 0x22)
    }
    return nearest == 0
  }

  private static func entity(_ byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: nil
    }
  }

  /// Appends an address: what may not stand in one is percent-encoded.
  static func append(address: ArraySlice<UInt8>, to output: inout [UInt8]) {
    var start = address.startIndex
    for index in address.indices {
      let byte = address[index]
      guard !isSafe(byte) else { continue }
      output.append(contentsOf: address[start..<index])
      start = index + 1
      switch byte {
      case UInt8(ascii: "&"): output.append("&amp;")
      case UInt8(ascii: "'"): output.append("&#x27;")
      default:
        output.append(UInt8(ascii: "%"))
        output.append(digit(byte >> 4))
        output.append(digit(byte & 15))
      }
    }
    output.append(contentsOf: address[start...])
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }

  private static func isSafe(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0x21, 0x23...0x25, 0x28...0x2F, 0x3A, 0x3B, 0x3D, 0x3F, 0x40, 0x5F, 0x7E: true
    default: false
    }
  }
}

extension [UInt8] {
  /// Appends words of our own, which need no escaping.
  mutating func append(_ words: String) { append(contentsOf: words.utf8) }
}
