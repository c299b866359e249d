/// Cuts a content stream into operands and operators.
struct ContentLexer {
  enum Token {
    case value(PDFValue)
    case operation(String)
  }

  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Token? {
    skipSpace()
    guard place < bytes.count else { return nil }
    switch bytes[place] {
    case UInt8(ascii: "/"), UInt8(ascii: "("), UInt8(ascii: "<"), UInt8(ascii: "["): return .value(value())
    default: break
    }
    let word = self.word()
    if let number = Double(word) { return .value(.number(number)) }
    if word == "true" || word == "false" { return .value(.bool(word == "true")) }
    if word == "BI" { return inlineImage() }
    return .operation(word)
  }

  /// The whole of an inline image, as its last operator.
  private mutating func inlineImage() -> Token {
    var entries: [String: PDFValue] = [:]
    while place < bytes.count {
      skipSpace()
      if bytes[place] != UInt8(ascii: "/") { break }
      let key = value().name ?? ""
      entries[key] = value()
    }
    _ = word()
    let (width, height) = (entries["W"]?.integer ?? 0, entries["H"]?.integer ?? 0)
    place += 1 + (width + 7) / 8 * height
    skipSpace()
    let end = word()
    return .operation(end == "EI" ? "EI" : "bad inline image")
  }

  private mutating func value() -> PDFValue {
    skipSpace()
    guard place < bytes.count else { return .null }
    switch bytes[place] {
    case UInt8(ascii: "/"):
      place += 1
      return .name(word())
    case UInt8(ascii: "("): return .string(string())
    case UInt8(ascii: "["):
      place += 1
      var items: [PDFValue] = []
      while true {
        skipSpace()
        guard place < bytes.count, bytes[place] != UInt8(ascii: "]") else { break }
        items.append(value())
      }
      place += 1
      return .array(items)
    case UInt8(ascii: "<"):
      if place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "<") { return dictionary() }
      let end = bytes[place...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1
      defer { place = end + 1 }
      // Cairo breaks lines in them.
      let digits = bytes[place + 1..<end].filter { $0 > 0x20 }
      return .string(PDFValue.hex(String(decoding: digits, as: UTF8.self)))
    default:
      let word = self.word()
      return Double(word).map(PDFValue.number)
        ?? (word == "true" || word == "false" ? .bool(word == "true") : .null)
    }
  }

  private mutating func dictionary() -> PDFValue {
    place += 2
    var entries: [String: PDFValue] = [:]
    while true {
      skipSpace()
      guard place < bytes.count, bytes[place] == UInt8(ascii: "/") else { break }
      let key = value().name ?? ""
      entries[key] = value()
    }
    place += 2
    return .dictionary(entries)
  }

  private mutating func string() -> [UInt8] {
    place += 1
    var (result, depth): ([UInt8], Int) = ([], 0)
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte == 0x5C, place < bytes.count {
        if bytes[place] == 0x0A { place += 1 } else { result.append(escaped()) }
        continue
      }
      if byte == 0x28 { depth += 1 }
      if byte == 0x29 {
        if depth == 0 { break }
        depth -= 1
      }
      result.append(byte)
    }
    return result
  }

  /// What stands behind a backslash: a letter, or up to three octal digits.
  private mutating func escaped() -> UInt8 {
    var value = 0
    let start = place
    while place < bytes.count, place - start < 3, (0x30...0x37).contains(bytes[place]) {
      value = value * 8 + Int(bytes[place] - 0x30)
      place += 1
    }
    guard place == start else { return UInt8(truncatingIfNeeded: value) }
    place += 1
    return bytes[start] == UInt8(ascii: "r") ? 0x0D : bytes[start]
  }

  private mutating func word() -> String {
    let start = place
    while place < bytes.count, bytes[place] > 0x20, !"()<>[]{}/%".utf8.contains(bytes[place]) { place += 1 }
    if place == start { place += 1 }
    return String(decoding: bytes[start..<min(place, bytes.count)], as: UTF8.self)
  }

  private mutating func skipSpace() {
    while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
  }
}
