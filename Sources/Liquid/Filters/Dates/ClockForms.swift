/// Times of day, and dates without anything between their digits.
extension DateText {
  @Sendable static func timeOfDay(_ cursor: inout DateCursor, _ parts: inout DateParts) -> Bool {
    guard let hour = cursor.digits(), let number = Int(hour) else { return false }
    parts.hour = number
    let end = cursor.place
    cursor.skipSpaces()
    var fits = false
    if cursor.take(":") {
      fits = minutes(&cursor, &parts)
    } else if cursor.take("h") {
      fits = true
      unitsBehindHour(&cursor, &parts)
    }
    if !fits { cursor.place = end }
    let isHalved = halfOfDay(&cursor, &parts)
    guard fits || isHalved else { return false }
    takeZone(&cursor, &parts)
    return true
  }

  /// `20:30.5` behind the first colon.
  private static func minutes(_ cursor: inout DateCursor, _ parts: inout DateParts) -> Bool {
    cursor.skipSpaces()
    guard let minute = cursor.digits() else { return false }
    parts.minute = Int(minute) ?? .max
    let end = cursor.place
    cursor.skipSpaces()
    guard cursor.take(":") else {
      cursor.place = end
      return true
    }
    cursor.skipSpaces()
    guard let second = cursor.digits() else {
      cursor.place = end
      return true
    }
    parts.second = Int(second) ?? .max
    if cursor.next == UInt8(ascii: ".") || cursor.next == UInt8(ascii: ",") {
      cursor.place += 1
      if let fraction = cursor.digits() { parts.nanoseconds = nanoseconds(fraction) }
    }
    return true
  }

  private static func nanoseconds(_ fraction: String) -> Int {
    let nine = fraction.prefix(9)
    return Int(nine + String(repeating: "0", count: 9 - nine.utf8.count)) ?? 0
  }

  /// `20m` and `30s` behind `10h`.
  private static func unitsBehindHour(_ cursor: inout DateCursor, _ parts: inout DateParts) {
    var end = cursor.place
    cursor.skipSpaces()
    if let minute = cursor.digits() {
      parts.minute = Int(minute) ?? .max
      _ = cursor.take("m")
      end = cursor.place
      cursor.skipSpaces()
      if let second = cursor.digits() {
        parts.second = Int(second) ?? .max
        _ = cursor.take("s")
        end = cursor.place
      }
    }
    cursor.place = end
  }

  /// `am` or `p.m.`
  private static func halfOfDay(_ cursor: inout DateCursor, _ parts: inout DateParts) -> Bool {
    let end = cursor.place
    cursor.skipSpaces()
    let isAfternoon = cursor.next == UInt8(ascii: "p")
    if isAfternoon || cursor.next == UInt8(ascii: "a") {
      cursor.place += 1
      if cursor.take(".m.") || cursor.take("m") && cursor.isBehindWord {
        parts.hour = (parts.hour ?? 0) % 12 + (isAfternoon ? 12 : 0)
        return true
      }
    }
    cursor.place = end
    return false
  }

  private static func takeZone(_ cursor: inout DateCursor, _ parts: inout DateParts) {
    let end = cursor.place
    cursor.skipSpaces()
    let start = cursor.place
    let hasName = cursor.take("gmt") || cursor.take("utc") || cursor.take("ut")
    if cursor.next == UInt8(ascii: "+") || cursor.next == UInt8(ascii: "-"), takeOffset(&cursor) {
      let zone = cursor.bytes[(hasName ? cursor.place : start)..<cursor.place]
      parts.zone = hasName ? "" : String(decoding: zone, as: UTF8.self)
      return
    }
    cursor.place = start
    cursor.skip { $0.isASCIILetter }
    guard cursor.place > start, cursor.isBehindWord else {
      cursor.place = end
      return
    }
    parts.zone = String(decoding: cursor.bytes[start..<cursor.place], as: UTF8.self)
    for suffix in [" dst", " standard time", " daylight time"]
    where cursor.bytes[cursor.place...].starts(with: suffix.utf8) {
      parts.zone = ""
      cursor.place += suffix.utf8.count
    }
  }

  /// `+0100`, `-05:30`.
  private static func takeOffset(_ cursor: inout DateCursor) -> Bool {
    let start = cursor.place
    cursor.place += 1
    guard cursor.digits() != nil else {
      cursor.place = start
      return false
    }
    for _ in 0..<2 {
      let end = cursor.place
      guard cursor.take(":"), cursor.digits() != nil else {
        cursor.place = end
        break
      }
    }
    return true
  }

  /// `20210213`, `20210213t101112z`: two digits each, and four of the year.
  @Sendable static func digitsAlone(_ cursor: inout DateCursor, _ parts: inout DateParts) -> Bool {
    var sign = ""
    if cursor.take("-") { sign = "-" } else { _ = cursor.take("+") }
    guard let digits = cursor.digits(upTo: 14), digits.utf8.count >= 2 else { return false }
    let end = cursor.place
    cursor.skipSpaces()
    if cursor.take("t") { cursor.skipSpaces() }
    let time = cursor.digits(upTo: 6)
    if let time, time.utf8.count >= 2 {
      setDate(sign, digits, &parts)
      setTime(time, &parts)
    } else {
      cursor.place = end
    }
    if cursor.take(".") || cursor.take(",") {
      parts.nanoseconds = nanoseconds(cursor.digits() ?? "")
      // Only times have fractions.
      if cursor.place > end, time == nil { setTimeFromBehind(digits, &parts) }
    } else if time == nil || cursor.place == end {
      setDate(sign, digits, &parts)
    }
    takeCompactZone(&cursor, &parts)
    return true
  }

  private static func setTime(_ digits: String, _ parts: inout DateParts) {
    guard digits.utf8.count % 2 == 0 else { return }
    let numbers = numbers(in: digits, widths: [2, 2, 2])
    parts.hour = numbers.first
    parts.minute = numbers.count > 1 ? numbers[1] : parts.minute
    parts.second = numbers.count > 2 ? numbers[2] : parts.second
  }

  /// Seconds last, in front of them minutes, and so on up to the year.
  private static func setTimeFromBehind(_ digits: String, _ parts: inout DateParts) {
    parts.second = Int(digits.suffix(2))
    parts.minute = Int(digits.dropLast(2).suffix(2)) ?? parts.minute
    parts.hour = Int(digits.dropLast(4).suffix(2)) ?? parts.hour
    parts.day = Int(digits.dropLast(6).suffix(2)) ?? parts.day
    parts.month = Int(digits.dropLast(8).suffix(2)) ?? parts.month
    parts.year = Int(digits.dropLast(10)) ?? parts.year
  }

  private static func takeCompactZone(_ cursor: inout DateCursor, _ parts: inout DateParts) {
    let start = cursor.place
    if cursor.take("z"), cursor.isBehindWord {
      parts.zone = "z"
      return
    }
    cursor.place = start
    guard cursor.next == UInt8(ascii: "+") || cursor.next == UInt8(ascii: "-"), takeOffset(&cursor) else {
      return
    }
    parts.zone = String(decoding: cursor.bytes[start..<cursor.place], as: UTF8.self)
  }

  /// Other numbers of digits mean nothing.
  private static func setDate(_ sign: String, _ digits: String, _ parts: inout DateParts) {
    let count = digits.utf8.count
    let yearWidth = count == 5 || count == 6 ? 2 : 4
    switch count {
    case 2: parts.day = Int(digits)
    case 3: parts.dayOfYear = Int(digits)
    case 4: (parts.month, parts.day) = (Int(digits.prefix(2)), Int(digits.suffix(2)))
    case 5, 7:
      parts.year = Int(sign + digits.prefix(yearWidth))
      parts.dayOfYear = Int(digits.suffix(3))
    case 6, 8, 10, 12, 14:
      let rest = numbers(in: String(digits.dropFirst(yearWidth)), widths: [2, 2, 2, 2, 2])
      parts.year = Int(sign + digits.prefix(yearWidth))
      (parts.month, parts.day) = (rest[0], rest[1])
      parts.hour = rest.count > 2 ? rest[2] : parts.hour
      parts.minute = rest.count > 3 ? rest[3] : parts.minute
      parts.second = rest.count > 4 ? rest[4] : parts.second
    default: return
    }
    if yearWidth == 4, count >= 7 { parts.mayBeShortYear = false }
  }

  private static func numbers(in digits: String, widths: [Int]) -> [Int] {
    var rest = digits[...]
    var numbers: [Int] = []
    for width in widths {
      guard rest.utf8.count >= width, let number = Int(rest.prefix(width)) else { break }
      numbers.append(number)
      rest = rest.dropFirst(width)
    }
    return numbers
  }
}
