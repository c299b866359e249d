/// Finds UTF-8 that was once read as Windows-1252 or Windows-1254 and saved again: `Ã©` for `é`,
/// `â€™` for `’`, `Ø§Ù„` for `ال`.
enum Mojibake {
  /// A run of characters that together are others, and what they are.
  struct Run {
    var end: Int
    var repaired: [UInt8]
  }

  /// One character that became several.
  private struct Sequence {
    var end: Int
    var bytes: [UInt8]
    var scalar: UInt32
    /// No language writes these characters beside one another.
    var isCertain: Bool
  }

  /// The run that begins at `start`, unless what stands there may be meant.
  static func run(at start: Int, in text: Span<UInt8>) -> Run? {
    var run = Run(end: start, repaired: [])
    var count = 0
    var isCertain = false
    while let next = sequence(at: run.end, in: text) {
      run.end = next.end
      run.repaired += next.bytes
      count += 1
      isCertain = isCertain || next.isCertain
    }
    // One capital before a quotation mark or a dash may be meant, two in a row are not, nor is one
    // in the middle of a word.
    guard count > 1 || isCertain || count == 1 && isLetter(run.end, in: text) else { return nil }
    return run
  }

  private static func sequence(at start: Int, in text: Span<UInt8>) -> Sequence? {
    guard let lead = legacyByte(at: start, in: text), lead.byte >= 0xC2, lead.byte <= 0xF4 else { return nil }
    var bytes = [lead.byte]
    var end = lead.end
    var usesSigns = true
    for _ in 0..<(lead.byte < 0xE0 ? 1 : lead.byte < 0xF0 ? 2 : 3) {
      guard let next = legacyByte(at: end, in: text), next.byte & 0xC0 == 0x80 else { return nil }
      bytes.append(next.byte)
      end = next.end
      usesSigns = usesSigns && isSign(next.byte)
    }
    guard let decoded = bytes.span.scalar(at: 0), decoded.scalar >= 0xA0 else { return nil }
    return Sequence(
      end: end, bytes: bytes, scalar: decoded.scalar,
      isCertain: isCertain(lead.byte, decoded.scalar, usesSigns: usesSigns))
  }

  private static func isCertain(_ lead: UInt8, _ scalar: UInt32, usesSigns: Bool) -> Bool {
    switch lead {
    case 0xC2: scalar != 0xBB
    case 0xC3, 0xC4, 0xC5: !usesSigns
    case 0xE2: scalar >= 0x2000 && scalar < 0x2C00
    case 0xEF: scalar == 0xFEFF
    case 0xF0: scalar >= 0x1F000 && scalar < 0x1FB00
    default: false
    }
  }

  /// Bytes whose Windows characters stand behind letters in honest text: quotation marks, dashes,
  /// an ellipsis, a degree sign.
  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x82, 0x84, 0x85, 0x8B, 0x91...0x97, 0x99, 0x9B, 0xA0, 0xAB, 0xAE, 0xB0, 0xB4, 0xB7...0xBB: true
    default: false
    }
  }

  private static func isLetter(_ index: Int, in text: Span<UInt8>) -> Bool {
    index < text.count && (text[index] | 0x20) >= 0x61 && (text[index] | 0x20) <= 0x7A
  }

  /// The byte that a character of Windows-1252 or Windows-1254 above ASCII stands for.
  private static func legacyByte(at index: Int, in text: Span<UInt8>) -> (byte: UInt8, end: Int)? {
    guard index < text.count, text[index] >= 0x80, let (scalar, length) = text.scalar(at: index) else {
      return nil
    }
    if scalar < 0x100 { return (UInt8(truncatingIfNeeded: scalar), index + length) }
    if let offset = windows1252.firstIndex(of: scalar) { return (0x80 + UInt8(offset), index + length) }
    let turkish: UInt8? =
      switch scalar {
      case 0x11E: 0xD0
      case 0x130: 0xDD
      case 0x15E: 0xDE
      case 0x11F: 0xF0
      case 0x131: 0xFD
      case 0x15F: 0xFE
      default: nil
      }
    return turkish.map { ($0, index + length) }
  }

  /// The characters of Windows-1252 for 0x80 to 0x9F; five bytes have none.
  private static let windows1252: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
    0x017D,
    0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,
    0x017E, 0x0178,
  ]
}
