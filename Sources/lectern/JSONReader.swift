import Liquid

/// Reads JSON into template values. Members keep their order, whole numbers their digits.
struct JSONReader {
  /// Where the text stops being JSON.
  struct Failure: Error {
    let offset: Int
  }

  private let bytes: [UInt8]
  private var index = 0
  private var depth = 0
  /// Whether it only looks whether the text is JSON: values are made when they are needed.
  private var onlyLooks = false

  private static let deepest = 400

  static func read(_ bytes: [UInt8]) throws(Failure) -> TemplateValue {
    var reader = JSONReader(bytes: bytes)
    let value = try reader.value()
    reader.skipSpace()
    guard reader.index == bytes.count else { throw reader.failure }
    return value
  }

  /// Where the elements of a list stand, if all are JSON; nothing if the text is no list.
  static func elements(of bytes: [UInt8]) throws(Failure) -> [Range<Int>]? {
    var reader = JSONReader(bytes: bytes)
    reader.onlyLooks = true
    guard reader.takes(UInt8(ascii: "[")) else { return nil }
    var elements: [Range<Int>] = []
    if reader.takes(UInt8(ascii: "]")) { return elements }
    repeat {
      reader.skipSpace()
      let start = reader.index
      _ = try reader.value()
      elements.append(start..<reader.index)
    } while reader.takes(UInt8(ascii: ","))
    try reader.expect(UInt8(ascii: "]"))
    reader.skipSpace()
    guard reader.index == bytes.count else { throw reader.failure }
    return elements
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private var failure: Failure { Failure(offset: index) }

  private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipSpace() {
    while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
  }

  private mutating func takes(_ byte: UInt8) -> Bool {
    skipSpace()
    guard current == byte else { return false }
    index += 1
    return true
  }

  private mutating func expect(_ byte: UInt8) throws(Failure) {
    guard takes(byte) else { throw failure }
  }

  private mutating func value() throws(Failure) -> TemplateValue {
    skipSpace()
    guard depth < Self.deepest, let byte = current else { throw failure }
    depth += 1
    defer { depth -= 1 }
    switch byte {
    case UInt8(ascii: "{"): return .map(try map())
    case UInt8(ascii: "["): return .list(try list())
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .nothing)
    default: return try number()
    }
  }

  private mutating func word(_ word: String, _ value: TemplateValue) throws(Failure) -> TemplateValue {
    guard bytes[index...].starts(with: word.utf8) else { throw failure }
    index += word.utf8.count
    return value
  }

  private mutating func map() throws(Failure) -> TemplateMap {
    var members: [(String, TemplateValue)] = []
    try expect(UInt8(ascii: "{"))
    if takes(UInt8(ascii: "}")) { return TemplateMap() }
    repeat {
      skipSpace()
      let key = try text()
      try expect(UInt8(ascii: ":"))
      let value = try value()
      if !onlyLooks { members.append((key, value)) }
    } while takes(UInt8(ascii: ","))
    try expect(UInt8(ascii: "}"))
    return TemplateMap(members)
  }

  private mutating func list() throws(Failure) -> [TemplateValue] {
    var items: [TemplateValue] = []
    try expect(UInt8(ascii: "["))
    if takes(UInt8(ascii: "]")) { return items }
    repeat {
      let item = try value()
      if !onlyLooks { items.append(item) }
    } while takes(UInt8(ascii: ","))
    try expect(UInt8(ascii: "]"))
    return items
  }

  private mutating func number() throws(Failure) -> TemplateValue {
    let start = index
    var isWhole = true
    while let byte = current {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"): break
      case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"): isWhole = false
      default: return try number(String(decoding: bytes[start..<index], as: UTF8.self), isWhole)
      }
      index += 1
    }
    return try number(String(decoding: bytes[start...], as: UTF8.self), isWhole)
  }

  private func number(_ text: String, _ isWhole: Bool) throws(Failure) -> TemplateValue {
    if isWhole {
      if let number = Int(text) { return .integer(number) }
      if let number = BigInteger(digits: text) { return TemplateValue(number) }
    } else if let number = Double(text) {
      return .float(number)
    }
    throw failure
  }

  // MARK: Texts

  private mutating func text() throws(Failure) -> String {
    guard current == UInt8(ascii: "\"") else { throw failure }
    index += 1
    let start = index
    while let byte = current, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { index += 1 }
    if current == UInt8(ascii: "\"") {
      index += 1
      return onlyLooks ? "" : String(decoding: bytes[start..<index - 1], as: UTF8.self)
    }
    var text = Array(bytes[start..<index])
    while let byte = current {
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return onlyLooks ? "" : String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): try appendEscaped(to: &text)
      default: text.append(byte)
      }
    }
    throw failure
  }

  private mutating func appendEscaped(to text: inout [UInt8]) throws(Failure) {
    guard let byte = current else { throw failure }
    index += 1
    switch byte {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "u"): text.append(contentsOf: UTF8.encode(try scalar()) ?? .init())
    default: text.append(byte)
    }
  }

  /// A half of a pair that has no other half is replaced.
  private mutating func scalar() throws(Failure) -> Unicode.Scalar {
    let first = try unit()
    if first & 0xFC00 == 0xD800, current == UInt8(ascii: "\\"), index + 1 < bytes.count,
      bytes[index + 1] == UInt8(ascii: "u")
    {
      let mark = index
      index += 2
      let second = try unit()
      let value = 0x10000 + (UInt32(first & 0x3FF) << 10) + UInt32(second & 0x3FF)
      if second & 0xFC00 == 0xDC00, let scalar = Unicode.Scalar(value) { return scalar }
      index = mark
    }
    return Unicode.Scalar(UInt32(first)) ?? "\u{FFFD}"
  }

  private mutating func unit() throws(Failure) -> UInt16 {
    guard index + 4 <= bytes.count else { throw failure }
    var unit: UInt16 = 0
    for byte in bytes[index..<index + 4] {
      guard let digit = byte.hexDigit else { throw failure }
      unit = unit << 4 | digit
    }
    index += 4
    return unit
  }
}

extension UInt8 {
  fileprivate var hexDigit: UInt16? {
    switch self {
    case 0x30...0x39: UInt16(self) - 0x30
    case 0x41...0x46: UInt16(self) - 0x41 + 10
    case 0x61...0x66: UInt16(self) - 0x61 + 10
    default: nil
    }
  }
}
