/// Text for people in a PDF: titles, alternatives, languages.
enum PDFText {
  /// PDF/A allows no longer string (6.1.13).
  static let longest = 32_767
}

extension [UInt8] {
  /// Text as bytes of PDFDocEncoding where it is plain ASCII, otherwise as UTF-16. What is longer than
  /// PDF/A allows ends with an ellipsis.
  mutating func write(text: String) {
    if text.utf8.allSatisfy({ ($0 >= 0x20 && $0 < 0x7F) || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) {
      return writeShortened(plain: text)
    }
    append(0x28)
    for byte in [0xFE, 0xFF] as [UInt8] { append(byte) }
    var room = PDFText.longest / 2 - 1
    let isTooLong = text.utf16.count > room
    if isTooLong { room -= 1 }
    for scalar in text.unicodeScalars {
      let units = UTF16.encode(scalar)
      room -= units?.count ?? 0
      if room < 0 { break }
      for unit in units ?? .init() { writeEscaped(unit) }
    }
    if isTooLong { writeEscaped(0x2026 as UInt16) }
    append(0x29)
  }

  private mutating func writeShortened(plain text: String) {
    guard text.utf8.count > PDFText.longest else { return write(string: text.utf8) }
    write(string: Array(text.utf8.prefix(PDFText.longest - 3)) + Array("...".utf8))
  }

  private mutating func writeEscaped(_ unit: UInt16) {
    writeEscaped(UInt8(truncatingIfNeeded: unit >> 8))
    writeEscaped(UInt8(truncatingIfNeeded: unit))
  }
}
