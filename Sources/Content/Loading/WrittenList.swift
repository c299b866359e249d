/// A list of texts that was put into one text by whoever exported it: `["Find a word", "Count it"]`.
enum WrittenList {
  /// Nothing if it is anything but that, to the last character.
  static func texts(in text: String) -> [String]? {
    var rest = text.utf8.drop(while: isBlank)[...]
    guard rest.popFirst() == UInt8(ascii: "[") else { return nil }
    var texts: [String] = []
    rest = rest.drop(while: isBlank)
    if rest.first == UInt8(ascii: "]") { return rest.dropFirst().allSatisfy(isBlank) ? texts : nil }
    while let item = string(&rest) {
      texts.append(item)
      rest = rest.drop(while: isBlank)
      switch rest.popFirst() {
      case UInt8(ascii: ","): rest = rest.drop(while: isBlank)
      case UInt8(ascii: "]"): return rest.allSatisfy(isBlank) ? texts : nil
      default: return nil
      }
    }
    return nil
  }

  private static func string(_ rest: inout Substring.UTF8View) -> String? {
    guard rest.popFirst() == UInt8(ascii: "\"") else { return nil }
    var units: [UInt16] = []
    var plain: [UInt8] = []
    func flush() {
      units += String(decoding: plain, as: UTF8.self).utf16
      plain = []
    }
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\"") {
        flush()
        return String(decoding: units, as: UTF16.self)
      }
      guard byte == UInt8(ascii: "\\") else {
        plain.append(byte)
        continue
      }
      flush()
      guard let unit = escaped(&rest) else { return nil }
      units.append(unit)
    }
    return nil
  }

  private static func escaped(_ rest: inout Substring.UTF8View) -> UInt16? {
    guard let mark = rest.popFirst() else { return nil }
    if mark == UInt8(ascii: "u") {
      let digits = String(decoding: rest.prefix(4), as: UTF8.self)
      rest = rest.dropFirst(4)
      return digits.utf8.count == 4 ? UInt16(digits, radix: 16) : nil
    }
    return escapes[mark].map { UInt16($0) }
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "\\"): UInt8(ascii: "\\"),
    UInt8(ascii: "/"): UInt8(ascii: "/"),
    UInt8(ascii: "b"): 8, UInt8(ascii: "f"): 12, UInt8(ascii: "n"): 10, UInt8(ascii: "r"): 13,
    UInt8(ascii: "t"): 9,
  ]

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 9 < 5 }
}
