extension Filter {
  static let base64 = [
    Filter("base64_encode") { input, _, _ in .text(Base64.encoded(Array(input.text.utf8), Base64.standard)) },
    Filter("base64_url_safe_encode") { input, _, _ in
      .text(Base64.encoded(Array(input.text.utf8), Base64.urlSafe))
    },
    Filter("base64_decode") { input, _, _ in
      .text(try decoded(Array(input.text.utf8), "base64_decode"))
    },
    Filter("base64_url_safe_decode") { input, _, _ in
      var bytes = input.text.utf8.map { byte in
        byte == UInt8(ascii: "-") ? UInt8(ascii: "+") : byte == UInt8(ascii: "_") ? UInt8(ascii: "/") : byte
      }
      if bytes.last != UInt8(ascii: "=") {
        while bytes.count % 4 != 0 { bytes.append(UInt8(ascii: "=")) }
      }
      return .text(try decoded(bytes, "base64_url_safe_decode"))
    },
  ]

  /// What is no UTF-8 is repaired: templates hold text, never bytes.
  private static func decoded(_ bytes: [UInt8], _ filter: String) throws -> String {
    guard let decoded = Base64.decoded(bytes) else {
      throw RenderFault(.argument, "invalid base64 provided to \(filter)")
    }
    return String(decoding: decoded, as: UTF8.self)
  }
}

/// Bytes in sixty-four letters.
public enum Base64 {
  static let standard = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  static let urlSafe = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  public static func encoded(_ bytes: [UInt8]) -> String { encoded(bytes, standard) }

  static func encoded(_ bytes: [UInt8], _ alphabet: [UInt8]) -> String {
    var output: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits = group.reduce(0) { $0 << 8 | Int($1) }
      bits <<= 8 * (3 - group.count)
      for place in 0..<4 {
        output.append(place <= group.count ? alphabet[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Strict: whole groups, nothing but the alphabet, no bits behind the end.
  static func decoded(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count % 4 == 0 else { return nil }
    let padding = bytes.reversed().prefix { $0 == UInt8(ascii: "=") }.count
    guard padding <= 2 else { return nil }
    var output: [UInt8] = []
    var bits = 0
    var held = 0
    for byte in bytes.dropLast(padding) {
      guard let value = value(of: byte) else { return nil }
      bits = (bits << 6 | value) & 0xFFFF
      held += 6
      if held >= 8 {
        held -= 8
        output.append(UInt8(truncatingIfNeeded: bits >> held))
      }
    }
    return bits & (1 << held - 1) == 0 ? output : nil
  }

  private static func value(of byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(byte) - 0x41
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte) - 0x61 + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte) - 0x30 + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
