import Content
import Localization

/// Moments and days as calendars write them (RFC 5545, 3.3.5).
enum CalendarMoment {
  /// `20270203T150000`: what a clock shows that is so many seconds ahead of UTC.
  static func local(_ moment: Int, offset: Int) -> String {
    let seconds = moment + offset
    let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    let time = seconds - day * 86_400
    let clock = [time / 3_600, time / 60 % 60, time % 60].map { padded($0, to: 2) }.joined()
    return "\(date(day))T\(clock)"
  }

  /// `20270203T150000Z`
  static func utc(_ moment: Int) -> String { local(moment, offset: 0) + "Z" }

  /// `20270203`
  static func date(_ day: Int) -> String {
    let date = CalendarTime.civil(days: day)
    return padded(date.year, to: 4) + padded(date.month, to: 2) + padded(date.day, to: 2)
  }

  /// The moment of `20270203T150000`, with or without a `Z`, read as UTC.
  static func reading(_ text: Substring) -> Int? {
    let digits = text.utf8.filter { $0 != UInt8(ascii: "T") && $0 != UInt8(ascii: "Z") }.map { Int($0) - 48 }
    guard digits.count == 14, digits.allSatisfy({ 0...9 ~= $0 }) else { return nil }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    let days = CalendarTime.days(year: number(0..<4), month: number(4..<6), day: number(6..<8))
    return days * 86_400 + number(8..<10) * 3_600 + number(10..<12) * 60 + number(12..<14)
  }

  /// `+0300`, with seconds where clocks once had some.
  static func offset(_ seconds: Int) -> String {
    let size = abs(seconds)
    let text = padded(size / 3_600, to: 2) + padded(size / 60 % 60, to: 2)
    return (seconds < 0 ? "-" : "+") + text + (size % 60 == 0 ? "" : padded(size % 60, to: 2))
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
