import Cryptography
import Testing

/// Against what FIPS 180-2, RFC 4231, RFC 7914 and RFC 6070's successors publish.
struct `Digests` {
  private func text(_ bytes: [UInt8]) -> String {
    bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `SHA-256 is what the standard says`(_ message: String, _ digest: String) {
    #expect(text(Digest.sha256(Array(message.utf8))) == digest)
  }

  @Test(arguments: [
    (
      [UInt8](repeating: 0x0B, count: 20), "Hi There",
      "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
    ),
    (
      Array("Jefe".utf8), "what do ya want for nothing?",
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    ),
    (
      [UInt8](repeating: 0xAA, count: 131), "Test Using Larger Than Block-Size Key - Hash Key First",
      "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
    ),
  ])
  func `HMAC is what RFC 4231 says, also with a key longer than a block`(
    _ key: [UInt8], _ message: String, _ digest: String
  ) {
    #expect(text(Digest.hmac(Array(message.utf8), key: key)) == digest)
  }

  @Test func `HMAC takes an empty key and an empty message`() {
    #expect(
      text(Digest.hmac([], key: [])) == "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad")
  }

  @Test(arguments: [
    ("passwd", "salt", 1, "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc"),
    ("Password", "NaCl", 80_000, "4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56"),
    ("password", "salt", 1, "120fb6cffcf8b32c43e7225256c4f837a86548c92ccc35480805987cb70be17b"),
    ("password", "salt", 2, "ae4d0c95af6b46d32d0adff928f06dd02a303f8ef3c251dfd6e2d85a95474c43"),
    ("password", "salt", 4096, "c5e478d59288c841aa530db6845c4c8d962893a001ce4e11a4963873aa98134a"),
    (
      "passwordPASSWORDpassword", "saltSALTsaltSALTsaltSALTsaltSALTsalt", 4096,
      "348c89dbcbd32b2f32d814b8116e84cf2b17347ebc1800181c4e2a1fb8dd53e1"
    ),
  ])
  func `PBKDF2 is what others get`(_ password: String, _ salt: String, _ rounds: Int, _ key: String) {
    let found = Digest.pbkdf2(password: Array(password.utf8), salt: Array(salt.utf8), iterations: rounds)
    #expect(text(found) == key)
  }

  @Test func `a password longer than a block is hashed first`() {
    let password = [UInt8](repeating: 0x61, count: 100)
    let salt = [UInt8](repeating: 0x62, count: 200)
    #expect(
      Digest.pbkdf2(password: password, salt: salt, iterations: 7)
        == Digest.pbkdf2(password: Digest.sha256(password), salt: salt, iterations: 7))
  }
}
