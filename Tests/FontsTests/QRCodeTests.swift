import Fonts
import Testing

@Suite struct `A QR code` {
  private static func problem(_ text: String) -> QRProblem? {
    do throws(QRProblem) {
      _ = try QRCode(text)
      return nil
    } catch { return error }
  }

  @Test func `has light modules around it`() throws {
    let code = try QRCode("HELLO WORLD", quietZone: 4)
    // Version 1 has 21 modules on a side.
    #expect(code.width == 29 && code.rows.count == 4 * 29)
    #expect(code.rows[..<16].allSatisfy { $0 == 0 } && code.rows[100...].allSatisfy { $0 == 0 })
    // The mark in the corner: seven dark modules behind four light ones.
    #expect(code.rows[16] == 0b0000_1111 && code.rows[17] & 0b1111_0000 == 0b1110_0000)
    #expect(try QRCode("HELLO WORLD", quietZone: 0).width == 21)
  }

  @Test func `grows with its correction`() throws {
    let text = "https://example.org/certificates/2026/11/0123456789"
    let widths = try [QRCode.Correction.low, .medium, .quartile, .high].map {
      try QRCode(text, correction: $0).width
    }
    #expect(widths == widths.sorted() && widths[0] < widths[3])
    #expect(try QRCode(text) == QRCode(text, correction: .medium))
  }

  @Test func `holds no other characters than ASCII, and no text without end`() {
    #expect(Self.problem("") == .empty)
    #expect(Self.problem("https://example.org/é") == .notASCII("é"))
    #expect(Self.problem("a\0b") == .notASCII("\0"))
    #expect(Self.problem("a\nb") == .notASCII("\n"))
    #expect(Self.problem(String(repeating: "a", count: 2_331)) == nil)
    #expect(Self.problem(String(repeating: "a", count: 2_332)) == .tooLong(bytes: 2_332))
    #expect(QRProblem.notASCII("é").explanation.hasPrefix("`\\u{00E9}` cannot stand in a QR code"))
  }
}
