internal import Platform

/// Everything that must not stand in a public output, numbered in the order in which it was added:
/// the caller keeps beside each number which field of which entry it is.
///
/// What counts: a text of at least six characters once blanks around it are gone; a phone number of
/// at least seven digits. Anything shorter gets its number and is never found, as it would stand in
/// every page. Words that templates or translations hold are left out by the caller, or exempted by
/// ``SecretFinder/exempt(secretsIn:)``. A text of several lines is found as a whole only: add its lines
/// or paragraphs where each of them alone would be a leak.
public struct SecretList: Sendable {
  public enum Grade: UInt8, BitwiseCopyable, Sendable {
    /// E-mails, phone numbers, tokens, account numbers: nothing exempts them.
    case always
    /// Texts that are no secret where a public projection holds them too.
    case unlessPublic
  }

  public enum Form: UInt8, BitwiseCopyable, Sendable {
    /// Found as it is; if it is made of digits, or of hexadecimal ones, only where it stands alone.
    case text
    /// Found in upper and lower case.
    case email
    /// Found by its digits, however they are grouped.
    case phone
  }

  struct Item: BitwiseCopyable, Sendable {
    var start: Int
    var count: UInt32
    var grade: Grade
    var form: Form
    /// A number, or a token in hexadecimal digits: parts of longer ones do not count.
    var isCode = false
  }

  static let fewestCharacters = 6

  private(set) var items: [Item] = []
  private(set) var bytes: [UInt8] = []

  public init() {}

  /// Secrets as another list had them.
  init(items: [Item], bytes: [UInt8]) {
    self.items = items
    self.bytes = bytes
  }

  public var count: Int { items.count }

  /// Sums up all secrets and what they are.
  public var sum: UInt64 {
    var fingerprint = RunningFingerprint()
    fingerprint.add(bytes.span)
    for item in items {
      fingerprint.add(Int(item.count) << 8 | Int(item.grade.rawValue) << 4 | Int(item.form.rawValue))
    }
    return fingerprint.value
  }

  /// Makes room, so that adding many does not copy what is there.
  public mutating func reserve(_ count: Int, bytes byteCount: Int) {
    items.reserveCapacity(count)
    bytes.reserveCapacity(byteCount)
  }

  /// Adds a secret and gives its number.
  @discardableResult
  public mutating func add(_ text: String, _ grade: Grade, _ form: Form = .text) -> Int {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    return finish(from: start, grade, form)
  }

  @discardableResult
  public mutating func add(_ text: Span<UInt8>, _ grade: Grade, _ form: Form = .text) -> Int {
    let start = bytes.count
    for index in text.indices { bytes.append(text[index]) }
    return finish(from: start, grade, form)
  }

  private mutating func finish(from begin: Int, _ grade: Grade, _ form: Form) -> Int {
    var start = begin
    while start < bytes.count, bytes[start] <= 0x20 { start += 1 }
    while bytes.count > start, let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    var (characters, digits, hexadecimal, hyphens) = (0, 0, 0, 0)
    for index in start..<bytes.count {
      let byte = bytes[index]
      if byte & 0xC0 != 0x80 { characters += 1 }
      if byte.isDigit { digits += 1 } else if byte.isHexadecimal { hexadecimal += 1 }
      if byte == 0x2D { hyphens += 1 }
    }
    let isShort = characters < Self.fewestCharacters
    items.append(
      Item(
        start: start, count: isShort ? 0 : UInt32(clamping: bytes.count - start), grade: grade, form: form,
        isCode: digits + hexadecimal + (digits > 0 ? hyphens : 0) == bytes.count - start))
    return items.count - 1
  }

  /// Those of them that another list does not have, each once.
  func without(_ other: SecretList) -> SecretList {
    var rest: [ArraySlice<UInt8>: Item] = [:]
    for (number, item) in items.enumerated().reversed() where item.count > 0 {
      rest[bytes[range(number)]] = item
    }
    let lengths = Set(rest.keys.map(\.count))
    for (number, item) in other.items.enumerated() where lengths.contains(Int(item.count)) {
      rest[other.bytes[other.range(number)]] = nil
    }
    var list = SecretList()
    for (text, item) in rest.sorted(by: { $0.value.start < $1.value.start }) {
      list.add(text.span, item.grade, item.form)
    }
    return list
  }

  mutating func raise(_ number: Int) { items[number].grade = .always }

  mutating func setForm(_ form: Form, of number: Int) { items[number].form = form }

  /// The bytes of a secret: none if it is too short to be searched for.
  func range(_ number: Int) -> Range<Int> {
    let item = items[number]
    return item.start..<item.start + Int(item.count)
  }
}

extension UInt8 {
  var isDigit: Bool { self &- 0x30 < 10 }
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  var isHexadecimal: Bool { hexadecimalValue != nil }
  var isBlank: Bool { self == 0x20 || self &- 9 < 5 }

  var hexadecimalValue: UInt8? {
    if isDigit { return self - 0x30 }
    let letter = self | 0x20
    return letter &- 0x61 < 6 ? letter - 0x61 + 10 : nil
  }

  /// Upper case of ASCII as lower case.
  var lowered: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}
