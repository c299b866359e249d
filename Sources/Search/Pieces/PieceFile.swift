import PDF
import Platform

/// A file of the index. Its name says what is in it, so that nobody need ask twice whether it has changed.
public struct PieceFile: Sendable, Hashable {
  /// 48 bits of what is in it.
  public let digest: UInt64
  /// Compressed, as it is written.
  public let bytes: [UInt8]

  /// - Parameter isKnown: whether there is such a file; then it has no bytes here.
  init(_ content: [UInt8], _ deflater: Deflater, isKnown: (UInt64) -> Bool = { _ in false }) {
    digest = Self.digest(of: content)
    bytes = isKnown(digest) ? [] : deflater.packed(content.span)
  }

  static func digest(of content: [UInt8]) -> UInt64 {
    Fingerprint.wide(of: content.span).low & 0xFFFF_FFFF_FFFF
  }

  /// Its place in the folder of such files.
  public var name: String { Self.name(digest) }

  public static func name(_ digest: UInt64) -> String { hex(digest) + ".bin" }

  static func hex(_ digest: UInt64) -> String {
    let digits = String(digest, radix: 16)
    return String(repeating: "0", count: 12 - digits.count) + digits
  }

  /// More than any of them holds.
  private static let longest = 32 << 20

  /// What is in a file; nothing if it is damaged.
  static func content(_ bytes: [UInt8]) -> [UInt8]? {
    Deflater.inflateUnknown(bytes[...], atMost: longest)
  }
}

extension [UInt8] {
  /// Appends a text as JSON has it.
  mutating func append(json text: String) {
    append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        append(UInt8(ascii: "\\"))
        append(byte)
      case 0x0A: self += "\\n".utf8
      // Other control characters say nothing.
      case 0..<0x20: append(0x20)
      default: append(byte)
      }
    }
    append(UInt8(ascii: "\""))
  }

  /// Appends a list as JSON has it.
  mutating func append<Item>(list: some Sequence<Item>, _ item: (Item, inout [UInt8]) -> Void) {
    append(UInt8(ascii: "["))
    var isFirst = true
    for each in list {
      if !isFirst { append(UInt8(ascii: ",")) }
      isFirst = false
      item(each, &self)
    }
    append(UInt8(ascii: "]"))
  }
}
