/// One certificate among those that can be found: 32 bytes that nobody tells from chance without its number
/// and its holder's family name.
public struct LookUpEntry: BitwiseCopyable, Hashable, Sendable {
  /// The file that it stands in.
  public let bucket: Int
  /// What whoever guesses well comes to, too.
  public let tag: UInt128
  /// The certificate's uuid, behind the other half of the key.
  let hidden: UInt128

  /// One of nothing, for whoever reads entries from a disk.
  public static let nothing = LookUpEntry(bucket: 0, tag: 0, hidden: 0)

  private init(bucket: Int, tag: UInt128, hidden: UInt128) {
    self.bucket = bucket
    self.tag = tag
    self.hidden = hidden
  }

  init(bucket: Int, key: LookUpKey, uuid: UInt128) {
    self.bucket = bucket
    tag = key.tag
    hidden = key.pad ^ uuid
  }
}

extension LookUpEntry: Comparable {
  /// The order of the files tells nothing of the order of numbers or names.
  public static func < (one: LookUpEntry, other: LookUpEntry) -> Bool {
    (one.bucket, one.tag, one.hidden) < (other.bucket, other.tag, other.hidden)
  }
}

/// What a number, a name and a pepper come to.
struct LookUpKey {
  /// Tells a right guess from a wrong one.
  let tag: UInt128
  /// Hides the uuid.
  let pad: UInt128

  init(_ bytes: [UInt8]) {
    tag = UInt128(bigEndianBytes: bytes[..<16])
    pad = UInt128(bigEndianBytes: bytes[16..<32])
  }
}

extension UInt128 {
  init(bigEndianBytes bytes: ArraySlice<UInt8>) {
    self = bytes.reduce(0) { $0 << 8 | UInt128($1) }
  }

  var bigEndianBytes: [UInt8] {
    (0..<16).map { UInt8(truncatingIfNeeded: self >> (120 - 8 * $0)) }
  }

  /// A uuid as it is written: 32 digits of base 16, with dashes anywhere; nothing if it is none.
  init?(uuid text: String) {
    let digits = text.utf8.filter { $0 != UInt8(ascii: "-") }
    guard digits.count == 32, digits.first != UInt8(ascii: "+") else { return nil }
    self.init(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
