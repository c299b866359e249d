/// Reads dates and times as people write them, in the order of Ruby's `Time.parse`: first the day of
/// the week, then a time of day, then the first form of a date that fits. What was read is blanked
/// out. The text is in lower case.
struct DateText {
  private var bytes: [UInt8]
  var parts = DateParts()

  private init(_ text: String) {
    bytes = text.utf8.map { Self.isKept($0) ? $0 : UInt8(ascii: " ") }
  }

  /// Texts that are longer than any date are none.
  static func parts(of text: String) -> DateParts? {
    guard text.utf8.count <= 128 else { return nil }
    return plainParts(text) ?? partsByForms(of: text)
  }

  static func partsByForms(of text: String) -> DateParts {
    var reader = DateText(text)
    reader.take(weekday)
    reader.take(timeOfDay)
    for form in forms where reader.take(form) { break }
    reader.takeLoneNumber()
    return reader.parts
  }

  private static func isKept(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte.isDigit || byte.isASCIILetter || "-+',./:@[]".utf8.contains(byte)
  }

  /// Reads what it can at a cursor and says whether it fits.
  typealias Form = @Sendable (inout DateCursor, inout DateParts) -> Bool

  private static let forms: [Form] = [
    dayMonthYear, monthDayYear, yearMonthDay, yearAndDay, dayMonthYearWithHyphens, monthDayYearWithHyphens,
    withSlashes, withDots, shortYear, monthAlone, dayAlone, digitsAlone,
  ]

  @discardableResult
  private mutating func take(_ form: Form) -> Bool {
    for start in bytes.indices {
      var cursor = DateCursor(bytes, start)
      var read = parts
      guard form(&cursor, &read) else { continue }
      parts = read
      bytes.replaceSubrange(start..<cursor.place, with: [UInt8(ascii: " ")])
      return true
    }
    return false
  }

  /// One or two digits that are left over are the day if there is a time, or the hour if there is a
  /// date.
  private mutating func takeLoneNumber() {
    let rest = bytes.filter { $0 != UInt8(ascii: " ") }
    guard rest.count <= 2, !rest.isEmpty, rest.allSatisfy(\.isDigit) else { return }
    let number = rest.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    if parts.hour != nil, parts.day == nil, (1...31).contains(number) {
      parts.day = number
    } else if parts.day != nil, parts.hour == nil, (0...24).contains(number) {
      parts.hour = number
    }
  }
}

/// A place in a text that forms of dates read on from.
struct DateCursor {
  let bytes: [UInt8]
  var place: Int

  init(_ bytes: [UInt8], _ place: Int) {
    self.bytes = bytes
    self.place = place
  }

  var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  /// Whether a word begins here.
  var isAtWord: Bool { place == 0 || !Self.isWordByte(bytes[place - 1]) }
  /// Whether `st`, `nd`, `rd` or `th` ends here.
  var isBehindOrdinal: Bool {
    place > 1 && ["st", "nd", "rd", "th"].contains { bytes[..<place].suffix(2).elementsEqual($0.utf8) }
  }
  /// Whether a word ends here.
  var isBehindWord: Bool { next.map { !Self.isWordByte($0) } ?? true }

  static func isWordByte(_ byte: UInt8) -> Bool {
    byte.isDigit || byte.isASCIILetter || byte == 0x5F || byte >= 0x80
  }

  mutating func skipSpaces() {
    while next == 0x20 { place += 1 }
  }

  mutating func skip(while condition: (UInt8) -> Bool) {
    while let byte = next, condition(byte) { place += 1 }
  }

  mutating func take(_ text: StaticString) -> Bool {
    let wanted = Array(text.description.utf8)
    guard bytes[place...].starts(with: wanted) else { return false }
    place += wanted.count
    return true
  }

  /// A run of digits.
  mutating func digits(upTo most: Int = .max) -> String? {
    let start = place
    while let byte = next, byte.isDigit, place - start < most { place += 1 }
    return place > start ? String(decoding: bytes[start..<place], as: UTF8.self) : nil
  }

  /// Digits with an apostrophe or a sign in front.
  mutating func number(apostrophe: Bool = true, signs: String = "") -> String? {
    let start = place
    if apostrophe { _ = take("'") }
    if let byte = next, signs.utf8.contains(byte) { place += 1 }
    guard digits() != nil else {
      place = start
      return nil
    }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  /// The three letters that a month begins with.
  mutating func month() -> String? {
    guard place + 3 <= bytes.count else { return nil }
    let word = String(decoding: bytes[place..<(place + 3)], as: UTF8.self)
    guard let index = Self.months.firstIndex(of: word) else { return nil }
    place += 3
    return String(index + 1)
  }

  /// What may follow the first letters of a name.
  mutating func skipName(endingBefore stops: String) {
    skip { !$0.isDigit && $0 != 0x20 && !stops.utf8.contains($0) }
  }

  private static let months = DateNames.months.map { $0.prefix(3).lowercased() }
}
