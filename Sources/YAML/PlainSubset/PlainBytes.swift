/// What single bytes may be in plain YAML.
enum PlainBytes {
  enum Meaning {
    case ordinary
    case blank
    case lineEnd
    /// `#`: a comment behind a blank.
    case comment
    /// `:`, or one of the signs that end a plain scalar in brackets.
    case flowIndicator
    /// Part of a character that is not ASCII.
    case high
    case unusual
  }

  @inline(__always)
  static func meaning(of byte: UInt8) -> Meaning {
    switch byte {
    case 0x20: .blank
    case 0x0A: .lineEnd
    case 0x23: .comment
    case 0x2C, 0x3A, 0x5B, 0x5D, 0x7B, 0x7D: .flowIndicator
    case 0x80...0xFF: .high
    case 0x21...0x7E: .ordinary
    default: .unusual
    }
  }

  @inline(__always)
  static func isKey(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || isDigit(byte) || byte == 0x5F || byte == 0x2D
  }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// ASCII that begins a plain scalar and nothing else.
  @inline(__always)
  static func startsPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x24, 0x28, 0x2B, 0x2E, 0x2F, 0x3B, 0x3C, 0x5E, 0x5F, 0x7E:
      true
    default: false
    }
  }

  /// Not the beginning of a line separator, a blank without a break, or a byte order mark, about
  /// which readers of YAML may disagree.
  @inline(__always)
  static func isOrdinary(_ source: Span<UInt8>, at index: Int) -> Bool {
    guard index + 2 < source.count else { return source[index] != 0xC2 }
    switch source[index] {
    case 0xC2: return source[index + 1] > 0xA0
    case 0xE2: return source[index + 1] != 0x80 || source[index + 2] & 0xFE != 0xA8
    case 0xEF: return source[index + 1] != 0xBB
    default: return true
    }
  }
}
