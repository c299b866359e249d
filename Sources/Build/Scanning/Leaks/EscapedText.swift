/// Text that a writer of HTML, of JSON or of addresses has escaped, turned back.
struct EscapedText {
  private(set) var bytes: [UInt8] = []
  /// Where each byte came from, and behind the last one where the text ended.
  private(set) var origins: [Int] = []
  private var hasChanged = false

  /// Escapes within escapes are followed so far: JSON in an attribute within an address.
  private static let depth = 3

  /// The text of `range` as it was before any one writer, two or three writers, in any order.
  static func layers(of text: Span<UInt8>, _ range: Range<Int>) -> [EscapedText] {
    var range = range
    // Of a run of backslashes only the whole tells which of them are escaped.
    while range.lowerBound > 0, range.count < 1 << 16, text[range.lowerBound - 1] == 0x5C {
      range = range.lowerBound - 1..<range.upperBound
    }
    var all = undone(text, range)
    var start = 0
    for _ in 1..<depth {
      let last = start..<all.count
      start = all.count
      for index in last { all += all[index].undoneAgain }
    }
    return all
  }

  private static func undone(_ text: Span<UInt8>, _ range: Range<Int>) -> [EscapedText] {
    var results: [EscapedText] = []
    for lead in Escape.leads {
      let result = EscapedText(text, range, undoing: lead)
      if result.hasChanged { results.append(result) }
    }
    return results
  }

  /// Undoes the escapes that begin with `lead`; what the range cuts in two stays as it is.
  private init(_ text: Span<UInt8>, _ range: Range<Int>, undoing lead: UInt8) {
    guard var place = range.first(where: { text[$0] == lead }) else { return }
    bytes.reserveCapacity(range.count)
    origins.reserveCapacity(range.count + 1)
    for index in range.lowerBound..<place { append(text[index], from: index) }
    while place < range.upperBound {
      let byte = text[place]
      if byte == lead, let escape = Escape(text, at: place) {
        append(escape, from: place)
        place += escape.length
      } else {
        append(byte, from: place)
        place += 1
      }
    }
    origins.append(place)
  }

  /// What this text was before yet another writer; the origins are still those of the first text.
  private var undoneAgain: [EscapedText] {
    Self.undone(bytes.span, 0..<bytes.count).map { layer in
      var layer = layer
      layer.origins = layer.origins.map { origins[$0] }
      return layer
    }
  }

  private mutating func append(_ byte: UInt8, from place: Int) {
    bytes.append(byte)
    origins.append(place)
  }

  private mutating func append(_ escape: Escape, from place: Int) {
    hasChanged = true
    var rest = escape.value
    for _ in 0..<escape.count {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      origins.append(place)
      rest >>= 8
    }
  }
}

/// One character in an escaped form, or one byte of one.
struct Escape {
  /// So many bytes of the text are it.
  let length: Int
  /// The bytes that are meant, the first one lowest.
  let value: UInt32
  let count: Int

  /// `&`, `%`, `\`, and `+`, which is a blank in addresses.
  static let leads: [UInt8] = [0x26, 0x25, 0x5C, 0x2B]

  static func isLead(_ byte: UInt8) -> Bool { byte == 0x26 || byte == 0x25 || byte == 0x5C || byte == 0x2B }

  /// Whether what stands at `place` makes an escape together with a lead before it, told quickly: text
  /// has many ampersands that begin nothing.
  static func mayGoOn(_ lead: UInt8, _ text: Span<UInt8>, _ place: Int) -> Bool {
    guard place < text.count else { return false }
    if lead == 0x25 { return text[place].isHexadecimal }
    if lead == 0x5C { return !text[place].isBlank }
    var end = place
    while end < text.count, end - place < 9, text[end].isLetter || text[end].isDigit || text[end] == 0x23 {
      end += 1
    }
    return end > place && end < text.count && text[end] == 0x3B
  }

  init?(_ text: Span<UInt8>, at place: Int) {
    switch text[place] {
    case 0x25: self.init(percent: text, place)
    case 0x2B: self.init(length: 1, byte: 0x20)
    case 0x5C: self.init(backslash: text, place)
    default: self.init(entity: text, place)
    }
  }

  private init(length: Int, byte: UInt8) { self.init(length: length, value: UInt32(byte), count: 1) }

  private init(length: Int, value: UInt32, count: Int) {
    self.length = length
    self.value = value
    self.count = count
  }

  private init?(length: Int, scalar: UInt32) {
    guard let scalar = Unicode.Scalar(scalar) else { return nil }
    var (value, count) = (UInt32(0), 0)
    for byte in UTF8.encode(scalar) ?? .init() {
      value |= UInt32(byte) << UInt32(8 * count)
      count += 1
    }
    self.init(length: length, value: value, count: count)
  }

  /// `%D9`
  private init?(percent text: Span<UInt8>, _ place: Int) {
    guard place + 2 < text.count, let high = text[place + 1].hexadecimalValue,
      let low = text[place + 2].hexadecimalValue
    else { return nil }
    self.init(length: 3, byte: high << 4 | low)
  }

  /// `\"`, `\n`, a unit of UTF-16, and two of them where they are a pair.
  private init?(backslash text: Span<UInt8>, _ place: Int) {
    guard place + 1 < text.count else { return nil }
    switch text[place + 1] {
    case 0x22, 0x27, 0x2F, 0x5C: self.init(length: 2, byte: text[place + 1])
    case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"): self.init(length: 2, byte: 0x20)
    case UInt8(ascii: "u"):
      guard let unit = Self.unit(text, place) else { return nil }
      guard unit & 0xFC00 == 0xD800 else {
        self.init(length: 6, scalar: unit)
        return
      }
      guard let second = Self.unit(text, place + 6), second & 0xFC00 == 0xDC00 else { return nil }
      self.init(length: 12, scalar: 0x10000 + ((unit & 0x3FF) << 10 | second & 0x3FF))
    default: return nil
    }
  }

  private static func unit(_ text: Span<UInt8>, _ place: Int) -> UInt32? {
    guard place + 5 < text.count, text[place] == 0x5C, text[place + 1] == UInt8(ascii: "u") else {
      return nil
    }
    var unit: UInt32 = 0
    for index in place + 2..<place + 6 {
      guard let digit = text[index].hexadecimalValue else { return nil }
      unit = unit << 4 | UInt32(digit)
    }
    return unit
  }

  /// `&amp;`, `&#39;`, `&#x27;`
  private init?(entity text: Span<UInt8>, _ place: Int) {
    var end = place + 1
    var name: UInt64 = 0
    while end < text.count, end - place <= 9, text[end] != 0x3B {
      name = name << 8 | UInt64(text[end])
      end += 1
    }
    guard end < text.count, text[end] == 0x3B, end - place > 1 else { return nil }
    let length = end + 1 - place
    if text[place + 1] == 0x23 {
      guard let scalar = Self.number(text, place + 2..<end) else { return nil }
      self.init(length: length, scalar: scalar)
      return
    }
    guard let scalar = Self.named(name) else { return nil }
    self.init(length: length, scalar: scalar)
  }

  private static func number(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt32? {
    guard let first = range.first else { return nil }
    let isHexadecimal = text[first] | 0x20 == UInt8(ascii: "x")
    var scalar: UInt32 = 0
    for index in (isHexadecimal ? first + 1 : first)..<range.upperBound {
      guard let digit = text[index].hexadecimalValue, isHexadecimal || digit < 10 else { return nil }
      scalar = scalar &* (isHexadecimal ? 16 : 10) &+ UInt32(digit)
    }
    return isHexadecimal && range.count == 1 ? nil : scalar
  }

  /// The entities that writers use for characters of text; the name as one number.
  private static func named(_ name: UInt64) -> UInt32? {
    switch name {
    case 0x616D70: 0x26  // amp
    case 0x6C74: 0x3C  // lt
    case 0x6774: 0x3E  // gt
    case 0x71756F74: 0x22  // quot
    case 0x61706F73: 0x27  // apos
    case 0x6E627370: 0x20  // nbsp: a blank, for whoever reads it
    default: nil
    }
  }
}
