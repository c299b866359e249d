/// Dates as days, moments as seconds since 1970-01-01T00:00:00Z, in the Gregorian calendar; a few
/// lines of arithmetic instead of a formatter that costs more than the page it is for.
public enum CalendarTime {
  /// Days from 1970-01-01 to a date of the proleptic Gregorian calendar.
  public static func days(year: Int, month: Int, day: Int) -> Int {
    // Years begin in March, so that the leap day is the last one.
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  public static func civil(days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The same day of a later month, or that month's last day if it is shorter.
  static func day(_ day: Int, addingMonths months: Int) -> Int {
    let date = civil(days: day)
    let index = date.month - 1 + months
    let (year, month) = (date.year + index.floored(by: 12), index - index.floored(by: 12) * 12 + 1)
    return days(year: year, month: month, day: min(date.day, lengthOfMonth(month, year: year)))
  }

  static func lengthOfMonth(_ month: Int, year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  /// 0 = Monday … 6 = Sunday.
  public static func weekday(days: Int) -> Int { ((days + 3) % 7 + 7) % 7 }

  /// Reads `2026-03-01`.
  public static func date(_ text: String) -> Int? {
    var scanner = DigitScanner(text)
    guard let days = scanner.date(), scanner.isAtEnd else { return nil }
    return days
  }

  /// Reads `09:30` (or `09:30:00`) as seconds of the day; `24:00` is the end of it.
  public static func time(_ text: String) -> Int? {
    var scanner = DigitScanner(text)
    guard let seconds = scanner.timeOfDay(), scanner.isAtEnd else { return nil }
    return seconds
  }

  /// Reads RFC 3339 with or without seconds, fraction and offset (none is UTC), or a date alone.
  public static func dateTime(_ text: String) -> Int? {
    var scanner = DigitScanner(text)
    guard let days = scanner.date() else { return nil }
    if scanner.isAtEnd { return days * 86_400 }
    guard scanner.skip("T") || scanner.skip("t") || scanner.skip(" ") else { return nil }
    guard let seconds = scanner.timeOfDay(), seconds < 86_400 else { return nil }
    scanner.skipFraction()
    guard let offset = scanner.offset(), scanner.isAtEnd else { return nil }
    return days * 86_400 + seconds - offset
  }

  public static func text(days: Int) -> String {
    let (year, month, day) = civil(days: days)
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  public static func text(timeOfDay seconds: Int) -> String {
    "\(padded(seconds / 3600, 2)):\(padded(seconds / 60 % 60, 2))"
  }

  /// RFC 3339 in UTC.
  public static func text(seconds: Int) -> String {
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    let rest = seconds - days * 86_400
    return "\(text(days: days))T\(text(timeOfDay: rest)):\(padded(rest % 60, 2))Z"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension Int {
  /// How often `unit` goes into the number, rounded down, below zero too.
  func floored(by unit: Int) -> Int { (self - ((self % unit) + unit) % unit) / unit }
}

/// Reads the digits and marks of dates and times.
private struct DigitScanner {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { position == bytes.count }

  mutating func skip(_ mark: Character) -> Bool {
    guard position < bytes.count, bytes[position] == mark.asciiValue else { return false }
    position += 1
    return true
  }

  private mutating func number(digits: Int) -> Int? {
    guard position + digits <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[position..<position + digits] {
      guard (48...57).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 48)
    }
    position += digits
    return value
  }

  mutating func date() -> Int? {
    guard let year = number(digits: 4), skip("-"), let month = number(digits: 2), skip("-"),
      let day = number(digits: 2), (1...12).contains(month), day >= 1,
      day <= CalendarTime.lengthOfMonth(month, year: year)
    else { return nil }
    return CalendarTime.days(year: year, month: month, day: day)
  }

  mutating func timeOfDay() -> Int? {
    guard let hours = number(digits: 2), skip(":"), let minutes = number(digits: 2), minutes < 60 else {
      return nil
    }
    var seconds = 0
    if skip(":") {
      guard let value = number(digits: 2), value <= 60 else { return nil }
      seconds = min(value, 59)
    }
    guard hours < 24 || (hours == 24 && minutes == 0 && seconds == 0) else { return nil }
    return hours * 3600 + minutes * 60 + seconds
  }

  mutating func skipFraction() {
    guard skip(".") else { return }
    while position < bytes.count, (48...57).contains(bytes[position]) { position += 1 }
  }

  mutating func offset() -> Int? {
    if isAtEnd || skip("Z") || skip("z") { return 0 }
    let sign = skip("+") ? 1 : (skip("-") ? -1 : 0)
    guard sign != 0, let hours = number(digits: 2) else { return nil }
    _ = skip(":")
    guard let minutes = isAtEnd ? 0 : number(digits: 2), hours < 24, minutes < 60 else { return nil }
    return sign * (hours * 3600 + minutes * 60)
  }
}
