/// HTML's special characters.
enum HTMLText {
  /// Appends text so that a browser shows exactly it, between tags and inside quoted attributes.
  static func escape(_ text: String, into output: inout [UInt8]) {
    // Most texts have nothing to escape and are copied at once.
    guard hasSpecial(text) else { return output.append(contentsOf: text.utf8) }
    for byte in text.utf8 { append(byte, to: &output) }
  }

  static func append(_ byte: UInt8, to output: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
    case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
    case UInt8(ascii: ">"): output.append(contentsOf: "&gt;".utf8)
    case UInt8(ascii: "\""): output.append(contentsOf: "&quot;".utf8)
    case UInt8(ascii: "'"): output.append(contentsOf: "&#39;".utf8)
    default: output.append(byte)
    }
  }

  static func escaped(_ text: String) -> String {
    guard hasSpecial(text) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    escape(text, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Looks at every byte, whatever it has found, as that is done for many bytes at once.
  private static func hasSpecial(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    var nearest = UInt8.max
    for index in bytes.indices {
      let byte = bytes[index]
      // One of a pair of characters that differ in one bit, or the quotation mark.
      nearest = min(nearest, (byte ^ 0x26) & 0xFE, (byte ^ 0x3C) & 0xFD, byte ^ 0x22)
    }
    return nearest == 0
  }
}
