/// `2021-03-05`, `2021-03-05 10:20` and `2021-03-05t10:20:30.5+01:00`, which nearly all dates of a
/// site look like: they are read without trying one form after the other, and to the same end.
extension DateText {
  static func plainParts(_ text: String) -> DateParts? {
    var reader = PlainReader(text)
    guard let year = reader.digits(4), reader.take("-"), let month = reader.digits(2), reader.take("-"),
      let day = reader.digits(2)
    else { return nil }
    var parts = DateParts()
    (parts.year, parts.month, parts.day, parts.mayBeShortYear) = (year, month, day, false)
    if reader.isAtEnd { return parts }
    guard reader.take("t") || reader.take(" "), let hour = reader.digits(2), reader.take(":"),
      let minute = reader.digits(2)
    else { return nil }
    (parts.hour, parts.minute) = (hour, minute)
    if reader.take(":") {
      guard let second = reader.digits(2) else { return nil }
      parts.second = second
      if reader.take(".") {
        guard let fraction = reader.fraction() else { return nil }
        parts.nanoseconds = fraction
      }
    }
    parts.zone = reader.zone()
    return reader.isAtEnd ? parts : nil
  }
}

private struct PlainReader {
  private let bytes: [UInt8]
  private var place = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  var isAtEnd: Bool { place == bytes.count }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard place < bytes.count, bytes[place] == UInt8(ascii: character) else { return false }
    place += 1
    return true
  }

  /// Exactly so many.
  mutating func digits(_ count: Int) -> Int? {
    guard place + count <= bytes.count else { return nil }
    var number = 0
    for byte in bytes[place..<(place + count)] {
      guard byte.isDigit else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    place += count
    return number
  }

  /// Up to nine digits, as nanoseconds.
  mutating func fraction() -> Int? {
    var number = 0
    var count = 0
    while count < 9, let digit = digits(1) {
      number = number * 10 + digit
      count += 1
    }
    guard count > 0 else { return nil }
    for _ in count..<9 { number *= 10 }
    return number
  }

  mutating func zone() -> String? {
    let start = place
    _ = take(" ")
    let first = place
    let isWhole = take("z") || (take("+") || take("-")) && offset()
    guard isWhole else {
      place = start
      return nil
    }
    return String(decoding: bytes[first..<place], as: UTF8.self)
  }

  private mutating func offset() -> Bool {
    guard digits(2) != nil else { return false }
    let hasColon = take(":")
    return digits(2) != nil || !hasColon
  }
}
