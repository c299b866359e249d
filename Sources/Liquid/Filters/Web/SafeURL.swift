/// Addresses that a link may lead to.
enum SafeURL {
  private static let schemes: Set<String> = ["http", "https", "mailto", "tel", "sms", "webcal", "geo"]
  private static let pictures = ["png", "jpeg", "jpg", "gif", "webp", "avif"]

  /// The address, or `#` for one that would run a program. Browsers skip control characters and
  /// line ends inside an address, so these are taken out before it is looked at.
  static func checked(_ address: String) -> String {
    let text = isPlain(address) ? address : visible(address)
    guard let scheme = scheme(of: text) else { return text }
    return schemes.contains(scheme) || scheme == "data" && isPicture(text) ? text : "#"
  }

  /// Whether every byte of an address is a character that is seen, as in most.
  private static func isPlain(_ address: String) -> Bool {
    let bytes = address.utf8Span.span
    for index in bytes.indices where bytes[index] <= 0x20 || bytes[index] >= 0x7F { return false }
    return true
  }

  private static func visible(_ address: String) -> String {
    let scalars = address.unicodeScalars.filter { !$0.isSkipped }
    return String(String.UnicodeScalarView(scalars)).trimmingSpaces()
  }

  /// What stands in front of a colon that no `/`, `?` or `#` precedes.
  private static func scheme(of address: String) -> String? {
    for (place, byte) in address.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: ":"): return String(decoding: address.utf8.prefix(place), as: UTF8.self).lowercased()
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return nil
      default: continue
      }
    }
    return nil
  }

  /// SVG pictures can hold programs.
  private static func isPicture(_ address: String) -> Bool {
    let start = address.prefix(20).lowercased()
    return pictures.contains { start.hasPrefix("data:image/\($0);") || start.hasPrefix("data:image/\($0),") }
  }
}

extension Unicode.Scalar {
  fileprivate var isSkipped: Bool {
    value < 0x20 || (value >= 0x7F && value < 0xA0) || value == 0x200B || value == 0xFEFF
  }
}

extension String {
  fileprivate func trimmingSpaces() -> String {
    var rest = Substring(self).unicodeScalars
    while let first = rest.first, first.properties.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.properties.isWhitespace { rest.removeLast() }
    return String(Substring(rest))
  }
}
