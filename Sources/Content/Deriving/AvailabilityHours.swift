import Localization

/// When one rule of somebody's hours is open, in that person's time zone.
struct AvailabilityHours {
  let person: Record
  /// Seconds of a session.
  let session: Int
  let rule: Record
  let zone: TimeZone
  let zoneName: String
  private let opening: Int
  private let closing: Int

  /// Nothing if the rule is hidden, or says too little to be kept.
  init?(_ rule: Record) {
    guard rule.isCounted, let person = rule["person"]?.target, let opening = rule["start_time"]?.time else {
      return nil
    }
    let zones = [rule["timezone"]?.text, person["timezone"]?.text, rule.catalog.settings.timeZone]
    let told = rule["session_duration"]?.duration ?? person["service"]?["session_duration"]?.duration
    let end = rule["end_time"]?.time ?? told.map { opening + Int($0) }
    guard let closing = end, closing > opening else { return nil }
    let session = told.map { Int($0) } ?? closing - opening
    guard session >= 60 else { return nil }
    self.rule = rule
    self.person = person
    self.session = session
    self.opening = opening
    self.closing = closing
    let named = zones.compactMap { $0 }.first.flatMap { name in TimeZone(name).map { (name, $0) } }
    (zoneName, zone) = named ?? ("UTC", .utc)
  }

  /// The hours of all days that touch `limits`. Both ends are read off the clock, so that hours in
  /// which the clocks are changed are really an hour shorter or longer.
  func openings(in limits: Interval) -> [Interval] {
    let first = (limits.start + zone.offset(at: limits.start)).floored(by: 86_400)
    let last = (limits.end + zone.offset(at: limits.end)).floored(by: 86_400)
    return (first...last).filter(isOpen).map(opening)
  }

  private func opening(on day: Int) -> Interval {
    Interval(start: zone.moment(day: day, second: opening), end: zone.moment(day: day, second: closing))
  }

  /// The first hours on a day or after it; nothing if there are none for more than a year.
  func firstOpening(from day: Int) -> Interval? {
    let first = max(day, rule["valid_from"]?.date ?? day)
    return (first...first + 400).first(where: isOpen).map(opening)
  }

  private func isOpen(on day: Int) -> Bool {
    let from = rule["valid_from"]?.date
    if let from, day < from { return false }
    if let until = rule["valid_until"]?.date, day > until { return false }
    switch rule["frequency"]?.text {
    case "daily": return true
    case "monthly": return rule["monthday"]?.integer == Int64(CalendarTime.civil(days: day).day)
    case "once": return day == from.map(onlyDay)
    default: return weekdays.contains(CalendarTime.weekday(days: day))
    }
  }

  /// Hours that do not come back are on their first day, or on the weekday that follows it.
  private func onlyDay(from first: Int) -> Int {
    let days = weekdays
    return (first..<first + 7).first { days.contains(CalendarTime.weekday(days: $0)) } ?? first
  }

  /// 0 = Monday.
  var weekdays: [Int] {
    (rule["weekdays"]?.list ?? []).compactMap { day in
      day.text.flatMap { WordList.weekday.words.firstIndex(of: $0) }
    }
  }
}
