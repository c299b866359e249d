internal import Cryptography

/// Public files in which a visitor finds a certificate by its number and its holder's family name, and in which
/// nobody can read who holds one.
///
/// **What makes guessing dear.** Numbers can be counted up, family names are few, and files cannot count
/// attempts. So each certificate has a pepper, a small number that only the site's secret tells, and
///
///     key   = PBKDF2(family name, salt ‖ number ‖ pepper)      32 bytes, from 512 rounds
///     entry = key ⊕ (sixteen zeros ‖ uuid)
///
/// We know the pepper and make one key. A browser tries all 4,096 of them, two million rounds, which takes
/// it about a second; the zeros tell it that it is done. Whoever guesses pays the same for each name that he
/// tries with each number, and the salt lets no work for one site serve for another.
///
/// **What the files tell.** Entries stand in files by the hash of their number, about 64 in each, in an
/// order of their own bytes. Every file is filled up with entries of nothing to the same length: neither
/// whether a number exists nor how many there are in a file can be seen. The number of files tells how
/// many certificates there are, to a factor of two; two versions of a file tell that one was added or
/// removed, and the file, one of many, that its number belongs to.
///
/// **What it does not protect from.** Two million rounds are little to a graphics card, which tries some
/// thousand names a second (an estimate). It finds out which family name of a list belongs to a number in
/// seconds, for a thousand certificates in an hour, for a million in weeks; then it has the addresses of their
/// pages, which show what the site lets them show. So a holder who wants to stay unknown to that must not be
/// in the table.
public struct LookUpTable: Sendable {
  /// Rounds for one key: what a certificate costs us.
  static let iterations = 512
  /// What whoever does not know the pepper pays more, as a power of two.
  static let pepperBits = 12
  /// Entries in a file, mean and room: among a million files none would be too small by chance.
  static let entriesInFile = 64
  static let room = 128

  /// The logarithm of the number of files.
  let bits: Int
  public let salt: [UInt8]
  private let secret: [UInt8]

  /// - Parameters:
  ///   - count: how many certificates there are.
  ///   - secret: what only the site knows. With another one, all files are others.
  public init(count: Int, secret: [UInt8]) {
    var bits = 0
    while bits < 24, count > Self.entriesInFile << bits { bits += 1 }
    self.bits = bits
    self.secret = secret
    salt = Array(Self.derived("salt", [], secret).prefix(16))
  }

  public var fileCount: Int { 1 << bits }

  /// A certificate's entry; nothing if there is no letter in the name or the number, or the uuid is none.
  /// - Parameter name: the holder's name or, if it is not its last word, the family name.
  public func entry(number: String, name: String, uuid: String) -> LookUpEntry? {
    let number = NameFolding.number(number)
    let name = NameFolding.familyName(name)
    guard !number.isEmpty, !name.isEmpty, let uuid = UInt128(uuid: uuid) else { return nil }
    let key = Self.key(number: number, name: name, salt: salt, pepper: pepper(of: uuid))
    return LookUpEntry(bucket: bucket(of: number), key: key, uuid: uuid)
  }

  /// The key of folded texts.
  static func key(number: String, name: String, salt: [UInt8], pepper: Int) -> LookUpKey {
    // Salt and pepper have one length each, so that no two questions are written alike.
    let salt = salt + number.utf8 + [UInt8(pepper >> 8), UInt8(pepper & 0xFF)]
    return LookUpKey(Digest.pbkdf2(password: Array(name.utf8), salt: salt, iterations: iterations))
  }

  /// The file of a folded number.
  func bucket(of number: String) -> Int {
    let digest = Digest.sha256(salt + number.utf8)
    return Int(digest[..<4].reduce(0) { $0 << 8 | UInt64($1) } >> (32 - UInt64(bits)))
  }

  func pepper(of uuid: UInt128) -> Int {
    let digest = Self.derived("pepper", uuid.bigEndianBytes, secret)
    return (Int(digest[0]) << 8 | Int(digest[1])) & (1 << Self.pepperBits - 1)
  }

  /// Bytes that only who has the secret can make, others for each purpose.
  static func derived(_ purpose: String, _ bytes: [UInt8], _ secret: [UInt8]) -> [UInt8] {
    Digest.hmac(Array("lectern look-up \(purpose):".utf8) + bytes, key: secret)
  }

  /// An entry of nothing: as random as the others, and always the same.
  func decoy(_ number: Int, in bucket: Int) -> [UInt8] {
    Self.derived("decoy", UInt128(bucket << 32 | number).bigEndianBytes, secret)
  }
}
