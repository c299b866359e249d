/// The forms in which dates are written.
extension DateText {
  @Sendable static func weekday(_ cursor: inout DateCursor, _ parts: inout DateParts) -> Bool {
    guard cursor.isAtWord else { return false }
    for day in ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]
    where cursor.bytes[cursor.place...].starts(with: day.utf8) {
      cursor.place += 3
      cursor.skipName(endingBefore: "-/")
      return true
    }
    return false
  }

  /// `3rd March 2021`, `3 mar`.
  @Sendable static func dayMonthYear(_ cursor: inout DateCursor, _ parts: inout DateParts) -> Bool {
    guard let day = cursor.number(), let month = monthBehindEnding(&cursor) else { return false }
    cursor.skipName(endingBefore: "-'")
    let year = yearBehind(&cursor, &parts, comma: false)
    // `21 March 3rd`: what has an ending is the day.
    if let year, cursor.isBehindOrdinal { return parts.set(year: day, month: month, day: year) }
    return parts.set(year: year, month: month, day: day)
  }

  /// `rd March` or `march`: an ending may stand in front, at once or with a space.
  private static func monthBehindEnding(_ cursor: inout DateCursor) -> String? {
    let start = cursor.place
    cursor.skipName(endingBefore: "-")
    let end = cursor.place
    cursor.skipSpaces()
    if let month = cursor.month() { return month }
    for place in (start...end).reversed() {
      cursor.place = place
      if let month = cursor.month() { return month }
    }
    return nil
  }

  private static func yearBehind(_ cursor: inout DateCursor, _ parts: inout DateParts, comma: Bool) -> String?
  {
    let end = cursor.place
    cursor.skipSpaces()
    if comma, cursor.take(",") { cursor.skipSpaces() }
    if cursor.take("bce") || cursor.take("bc") {
      parts.isBeforeChrist = true
    } else if !cursor.take("ce") {
      _ = cursor.take("ad")
    }
    cursor.skipSpaces()
    guard let year = cursor.number(signs: "-") else {
      parts.isBeforeChrist = false
      cursor.place = end
      return nil
    }
    takeOrdinal(&cursor)
    return year
  }

  @discardableResult
  private static func takeOrdinal(_ cursor: inout DateCursor) -> Bool {
    let end = cursor.place
    if cursor.take("st") || cursor.take("nd") || cursor.take("rd") || cursor.take("th"), cursor.isBehindWord {
      return true
    }
    cursor.place = end
    return false
  }

  /// `March 3rd, 2021`.
  @Sendable static func monthDayYear(_ cursor: inout DateCursor, _ parts: inout DateParts) -> Bool {
    guard cursor.isAtWord, let month = cursor.month() else { return false }
    cursor.skipName(endingBefore: "-'")
    cursor.skipSpaces()
    guard let day = cursor.number() else { return false }
    cursor.skipName(endingBefore: "-'")
    return parts.set(year: yearBehind(&cursor, &parts, comma: true), month: month, day: day)
  }

  /// `2021-03-05`.
  @Sendable static func yearMonthDay(_ cursor: inout DateCursor, _ parts: inout DateParts) -> Bool {
    guard let year = cursor.number(signs: "-+"), cursor.take("-"), let month = cursor.digits(),
      cursor.take("-"),
      let day = cursor.number(signs: "-")
    else { return false }
    return parts.set(year: year, month: month, day: day)
  }

  /// `2021-044`.
  @Sendable static func yearAndDay(_ cursor: inout DateCursor, _ parts: inout DateParts) -> Bool {
    guard cursor.isAtWord, let year = cursor.digits(), year.utf8.count == 4 || year.utf8.count == 2,
      cursor.take("-"), let day = cursor.digits(), day.utf8.count == 3, cursor.isBehindWord
    else { return false }
    parts.year = Int(year)
    parts.dayOfYear = Int(day)
    return true
  }

  /// `13-Feb-2021`.
  @Sendable static func dayMonthYearWithHyphens(_ cursor: inout DateCursor, _ parts: inout DateParts) -> Bool
  {
    guard let day = cursor.number(signs: "-"), cursor.take("-"), let month = cursor.month() else {
      return false
    }
    cursor.skip { !"-/.".utf8.contains($0) }
    guard cursor.take("-"), let year = cursor.number(signs: "-") else { return false }
    return parts.set(year: year, month: month, day: day)
  }

  /// `Feb-13-2021`.
  @Sendable static func monthDayYearWithHyphens(_ cursor: inout DateCursor, _ parts: inout DateParts) -> Bool
  {
    guard cursor.isAtWord, let month = cursor.month() else { return false }
    cursor.skip { !"-/.".utf8.contains($0) }
    guard cursor.take("-"), let day = cursor.number(signs: "-") else { return false }
    let end = cursor.place
    if cursor.take("-"), let year = cursor.number(signs: "-") {
      return parts.set(year: year, month: month, day: day)
    }
    cursor.place = end
    return parts.set(year: nil, month: month, day: day)
  }

  /// `2021/02/13`, `13/2/2021`, `2/13`.
  @Sendable static func withSlashes(_ cursor: inout DateCursor, _ parts: inout DateParts) -> Bool {
    guard let first = cursor.number(signs: "-"), cursor.take("/") else { return false }
    cursor.skipSpaces()
    guard let second = cursor.number() else { return false }
    let end = cursor.place
    if cursor.next != nil {
      cursor.place += 1
      cursor.skipSpaces()
      if let third = cursor.number(signs: "-") { return parts.set(year: first, month: second, day: third) }
    }
    cursor.place = end
    return parts.set(year: first, month: second, day: nil)
  }

  /// `2021.02.13`, `13.2.2021`.
  @Sendable static func withDots(_ cursor: inout DateCursor, _ parts: inout DateParts) -> Bool {
    guard let first = cursor.number(signs: "-"), cursor.take(".") else { return false }
    cursor.skipSpaces()
    guard let second = cursor.number(), cursor.take(".") else { return false }
    cursor.skipSpaces()
    guard let third = cursor.number(signs: "-") else { return false }
    return parts.set(year: first, month: second, day: third)
  }

  /// `'21`.
  @Sendable static func shortYear(_ cursor: inout DateCursor, _ parts: inout DateParts) -> Bool {
    guard cursor.take("'"), let year = cursor.digits(), cursor.isBehindWord else { return false }
    parts.year = Int(year)
    return parts.year != nil
  }

  @Sendable static func monthAlone(_ cursor: inout DateCursor, _ parts: inout DateParts) -> Bool {
    guard cursor.isAtWord, let month = cursor.month() else { return false }
    cursor.skip { $0 != 0x20 }
    parts.month = Int(month)
    return true
  }

  /// `5th`.
  @Sendable static func dayAlone(_ cursor: inout DateCursor, _ parts: inout DateParts) -> Bool {
    guard let day = cursor.digits(), takeOrdinal(&cursor) else { return false }
    parts.day = Int(day)
    return parts.day != nil
  }
}

extension DateParts {
  /// Puts three numbers in their places: what has more than two digits, or an apostrophe, is the
  /// year wherever it stands.
  mutating func set(year first: String?, month second: String?, day third: String?) -> Bool {
    var (year, month, day) = (first, second, third)
    if year != nil, month != nil, day == nil { (year, month, day) = (nil, year, month) }
    if year == nil, day?.isSurelyYear ?? false { (year, day) = (day, nil) }
    if month?.isSurelyYear ?? false { (year, month, day) = (month, day, year) }
    if day?.isSurelyYear ?? false { (year, day) = (day, year) }
    if let year {
      let digits = year.filter { $0 != "'" }
      guard let number = Int(digits) else { return false }
      self.year = number
      if digits.utf8.count > 2 || digits.hasPrefix("-") || digits.hasPrefix("+") { mayBeShortYear = false }
    }
    self.month = month.flatMap { Int($0.filter(\.isNumber)) } ?? self.month
    self.day = day.flatMap { Int($0.filter(\.isNumber)) } ?? self.day
    return true
  }
}

extension String {
  fileprivate var isSurelyYear: Bool { utf8.first == UInt8(ascii: "'") || utf8.count > 2 }
}
