/// What a text says of a moment; the rest is taken from the moment of rendering.
struct DateParts: Equatable {
  var year: Int?
  var month: Int?
  var day: Int?
  var dayOfYear: Int?
  var hour: Int?
  var minute: Int?
  var second: Int?
  var nanoseconds: Int?
  var zone: String?
  /// Years of two digits are of this century or the last.
  var mayBeShortYear = true
  var isBeforeChrist = false

  private var isEmpty: Bool {
    year == nil && month == nil && day == nil && dayOfYear == nil && hour == nil && minute == nil
      && second == nil && nanoseconds == nil
  }

  /// What it does not tell is taken from the day of rendering.
  var leansOnToday: Bool { !isEmpty && (year == nil || dayOfYear == nil && (month == nil || day == nil)) }

  private var fullYear: Int? {
    guard let year else { return nil }
    if isBeforeChrist { return 1 - year }
    guard mayBeShortYear, (0...99).contains(year) else { return year }
    return year + (year >= 69 ? 1900 : 2000)
  }

  private var isValid: Bool {
    guard (1...366).contains(dayOfYear ?? 1) else { return false }
    let hour = hour ?? 0
    let isMidnight = hour == 24 && (minute ?? 0) == 0 && (second ?? 0) == 0
    return (1...12).contains(month ?? 1) && (1...31).contains(day ?? 1) && (0...23).contains(hour)
      || isMidnight && (1...12).contains(month ?? 1) && (1...31).contains(day ?? 1)
  }

  /// Nothing if there is no such moment. What is more than the first thing that the text says comes
  /// from `now`: a text with a month and no year means this year.
  func time(in zone: DateZone, now: Int) -> ClockTime? {
    guard !isEmpty, isValid, (0...59).contains(minute ?? 0), (0...60).contains(second ?? 0) else {
      return nil
    }
    let offset = self.zone.flatMap { ZoneText.offset(of: $0) }
    let today =
      offset.map { ClockTime(seconds: now, offset: $0, zoneName: "").date }
      ?? ClockTime(seconds: now, in: zone).date
    guard let days = date(today)?.daysSinceEpoch else { return nil }
    let local = days * 86_400 + (hour ?? 0) * 3600 + (minute ?? 0) * 60 + (second ?? 0)
    guard let offset else {
      return ClockTime(seconds: zone.moment(local: local), nanoseconds: nanoseconds ?? 0, in: zone)
    }
    return time(seconds: local - offset, offset: offset, in: zone)
  }

  /// Our own zone where it agrees with what the text says, as it has a name.
  private func time(seconds: Int, offset: Int, in zone: DateZone) -> ClockTime {
    if self.zone.map(ZoneText.isUTC) ?? false {
      return ClockTime(seconds: seconds, nanoseconds: nanoseconds ?? 0, offset: 0, zoneName: "UTC")
    }
    if zone.offset(at: seconds) == offset {
      return ClockTime(seconds: seconds, nanoseconds: nanoseconds ?? 0, in: zone)
    }
    return ClockTime(seconds: seconds, nanoseconds: nanoseconds ?? 0, offset: offset, zoneName: "")
  }

  private func date(_ today: CivilDate) -> CivilDate? {
    let year = fullYear ?? today.year
    guard year.magnitude <= 9_999_999 else { return nil }
    if let dayOfYear { return CivilDate(year: year, month: 1, day: dayOfYear) }
    let knowsYear = fullYear != nil
    let month = month ?? (knowsYear ? 1 : today.month)
    let day = day ?? (knowsYear || self.month != nil ? 1 : today.day)
    return CivilDate(year: year, month: month, day: day)
  }
}

/// Zones as they stand behind a time of day.
enum ZoneText {
  private static let hours = [
    "utc": 0, "ut": 0, "gmt": 0, "z": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6,
    "pst": -8, "pdt": -7,
  ]

  static func isUTC(_ zone: String) -> Bool {
    ["utc", "z", "ut", "gmt", "-00:00", "-0000", "-00"].contains(zone)
  }

  /// Seconds ahead of UTC; nothing for zones that cannot be told by a short name.
  static func offset(of zone: String) -> Int? {
    if let known = hours[zone] { return known * 3600 }
    let bytes = Array(zone.utf8)
    if bytes.count == 1 { return letter(bytes[0]) }
    guard let sign = bytes.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return nil }
    let parts = split(bytes.dropFirst())
    guard let parts, (1...3).contains(parts.count), parts.dropFirst().allSatisfy({ $0 < 60 }) else {
      return nil
    }
    let seconds = zip(parts, [3600, 60, 1]).reduce(0) { $0 + $1.0 * $1.1 }
    return sign == UInt8(ascii: "-") ? -seconds : seconds
  }

  /// Two digits each, with colons between them or without.
  private static func split(_ bytes: ArraySlice<UInt8>) -> [Int]? {
    let groups = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    let digits =
      groups.count > 1
      ? groups
      : stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map {
        bytes[$0..<min($0 + 2, bytes.endIndex)]
      }
    guard digits.allSatisfy({ $0.count == 2 && $0.allSatisfy(\.isDigit) }) else { return nil }
    return digits.map { $0.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
  }

  /// The letters of the military: `a` is one hour ahead, `n` one behind, `j` means nothing.
  private static func letter(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "i"): (Int(byte) - 0x60) * 3600
    case UInt8(ascii: "k")...UInt8(ascii: "m"): (Int(byte) - 0x61) * 3600
    case UInt8(ascii: "n")...UInt8(ascii: "y"): (0x6D - Int(byte)) * 3600
    default: nil
    }
  }
}
