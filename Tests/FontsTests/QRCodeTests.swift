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

  /// One code for each mask, the widest that we mask, and the narrowest that we do not: as libqrencode makes
  /// them.
  @Test(
    arguments: [
      ("5", 0xA54C_0016_DC1F_C296), ("2", 0x633C_119D_67FE_4714), ("3", 0xA317_EA84_B619_7A2A),
      ("12", 0xEB93_A066_2386_9896), ("1", 0x665A_FB73_ED7F_CF99), ("150", 0x8A26_0DE1_ABEE_F711),
      ("10", 0xD3C5_DD2F_8A84_91F5), ("1730", 0x62E2_0D04_6E97_6FF3),
      (String(repeating: "verify/", count: 31), 0xC78D_E3DB_37E6_DFCE),
      (String(repeating: "verify/", count: 36), 0x5C3A_A2A0_F9C0_BE02),
    ] as [(String, UInt64)])
  func `has the mask that the standard asks for`(path: String, modules: UInt64) throws {
    let code = try QRCode("https://example.org/" + path, quietZone: 0)
    #expect(code.rows.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 } == modules)
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
