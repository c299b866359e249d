import Testing

@testable import Build

@Suite struct `Digests of content` {
  /// From FIPS 180-4's examples.
  static let known: [(text: String, high: UInt64, low: UInt64)] = [
    ("", 0xE3B0_C442_98FC_1C14, 0x9AFB_F4C8_996F_B924),
    ("abc", 0xBA78_16BF_8F01_CFEA, 0x4141_40DE_5DAE_2223),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 0x248D_6A61_D206_38B8, 0xE5C0_2693_0C3E_6039
    ),
  ]

  @Test(arguments: known)
  func `are the first half of SHA-256`(text: String, high: UInt64, low: UInt64) {
    let digest = ContentDigest(of: Array(text.utf8).span)
    #expect([digest.high, digest.low] == [high, low])
  }

  @Test func `run over many blocks`() {
    let digest = ContentDigest(of: [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000).span)
    #expect([digest.high, digest.low] == [0xCDC7_6E5C_9914_FB92, 0x81A1_C7E2_84D7_3E67])
  }
}
