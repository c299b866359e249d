/// Which addresses may stand in `href` and `src`.
public enum AddressPolicy: Sendable {
  /// None that could run a program, open a file of the reader's or carry a page of its own,
  /// however it is spelled.
  case strict
  /// As cmark-gfm without `--unsafe`: four schemes, spelled plainly.
  case plain
  case any

  public func permits(_ address: some Collection<UInt8>, asImage: Bool) -> Bool {
    switch self {
    case .any: true
    case .plain: Self.isPlainlySafe(Array(address.prefix(32)))
    // Without a colon there is no scheme.
    case .strict:
      !address.contains(UInt8(ascii: ":")) || Self.isStrictlySafe(Self.squeezed(address), asImage: asImage)
    }
  }

  /// The beginning of an address as a lenient browser might read it: in lower case, without
  /// blanks and control characters. Others of Unicode's invisible characters do not matter: they
  /// are percent-encoded, and no browser takes them out of a scheme.
  private static func squeezed(_ address: some Sequence<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for byte in address where byte > 0x20 && byte != 0x7F {
      result.append(lowercased(byte))
      if result.count == 64 { break }
    }
    return result
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

  private static func isPlainlySafe(_ address: [UInt8]) -> Bool {
    let start = address.map(lowercased)
    if pictures.contains(where: { start.starts(with: $0.utf8) }) { return true }
    return !["javascript:", "vbscript:", "file:", "data:"].contains { start.starts(with: $0.utf8) }
  }

  private static func isStrictlySafe(_ address: [UInt8], asImage: Bool) -> Bool {
    // Browsers read a backslash in a web address as a slash; in a scheme it ends it.
    guard let colon = address.firstIndex(of: UInt8(ascii: ":")) else { return true }
    let scheme = address[..<colon]
    // A colon behind one of these is not a scheme's.
    if scheme.contains(where: {
      $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#")
    }) {
      return true
    }
    if scheme.elementsEqual("data".utf8) {
      return asImage
        && pictures.contains {
          address.starts(with: $0.utf8)
            && [UInt8(ascii: ";"), UInt8(ascii: ",")].contains(address.dropFirst($0.utf8.count).first ?? 0)
        }
    }
    return !refused.contains { scheme.elementsEqual($0.utf8) }
  }

  private static let pictures = ["data:image/png", "data:image/gif", "data:image/jpeg", "data:image/webp"]

  private static let refused = [
    "javascript", "vbscript", "livescript", "mocha", "ecmascript", "jscript", "vbs", "file", "filesystem",
    "blob", "jar",
    "view-source", "about", "res", "ms-its", "mhtml", "mk", "chrome", "resource", "feed", "pcast", "wyciwyg",
  ]
}
