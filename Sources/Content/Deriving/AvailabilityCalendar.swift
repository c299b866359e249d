import Localization

/// Somebody's hours as calendars tell them: when they begin, how they come back, and on which days they are others
/// (F-13). Of a booking nobody can learn more than that this time is taken.
enum AvailabilityCalendar {
  /// What is taken away or added later than so many years from now is told next year.
  private static let years = 3

  static func members(of rule: Record, _ sources: DerivationSources) -> [Derived.Member]? {
    guard let hours = AvailabilityHours(rule), AvailabilitySlots.isBookable(hours.person) else { return nil }
    let window = window(rule.catalog.clock)
    let first = hours.firstOpening(from: window.start / 86_400).flatMap { $0.start < window.end ? $0 : nil }
    var (except, extra) = exceptions(of: hours, in: window, sources)
    let repeats = first == nil ? nil : hours.recurrence
    // Of hours that are over, and of those of one day that are not as they should be, only other times are left.
    let isGone = repeats == nil && (first.map { except.contains($0.start) } ?? true)
    let start = isGone ? extra.first : first
    if isGone {
      except = []
      extra = Array(extra.dropFirst())
    }
    guard let start else { return nil }
    var members: [Derived.Member] = [
      ("start", .moment(start.start)), ("end", .moment(start.end)), ("timezone", .text(hours.zoneName)),
    ]
    if let repeats { members.append(("rule", .text(repeats))) }
    if !except.isEmpty { members.append(("except", .list(except.map { .moment($0) }))) }
    if !extra.isEmpty {
      members.append(
        ("extra", .list(extra.map { .object([("start", .moment($0.start)), ("end", .moment($0.end))]) })))
    }
    return members
  }

  /// From the beginning of this year on: what was is over, and the calendar is another only once a year.
  private static func window(_ clock: Clock) -> Interval {
    let year = CalendarTime.civil(days: clock.now.floored(by: 86_400)).year
    func start(_ year: Int) -> Int { CalendarTime.days(year: year, month: 1, day: 1) * 86_400 }
    clock.note(turnAt: start(year + 1))
    return Interval(start: start(year), end: start(year + years))
  }

  /// The hours that do not take place as a whole, by their beginning, and the times that there are besides.
  private static func exceptions(
    of hours: AvailabilityHours, in window: Interval, _ sources: DerivationSources
  ) -> (except: [Int], extra: [Interval]) {
    let told = AvailabilitySlots.exceptions(of: hours.person, sources)
    let busy = (told.filter(\.isBlocked).map(\.time) + AvailabilitySlots.bookings(of: hours, sources))
      .filter { $0.overlaps(window) && $0.end > $0.start }
    var cut: [Interval] = []
    for time in busy {
      let near = Interval(start: max(time.start, window.start), end: min(time.end, window.end))
      for opening in hours.openings(in: near) where opening.overlaps(time) && !cut.contains(opening) {
        cut.append(opening)
      }
    }
    var open = cut
    if AvailabilitySlots.isFirst(hours.rule, of: hours.person, sources) {
      open += told.filter { !$0.isBlocked && $0.time.overlaps(window) }.map(\.time)
    }
    let left = open.flatMap { $0.without(busy) }.filter { $0.end - $0.start >= hours.session }
    return (cut.map(\.start).sorted(), left.sorted { ($0.start, $0.end) < ($1.start, $1.end) })
  }
}

extension AvailabilityHours {
  /// How the hours come back; nothing for those of one day.
  fileprivate var recurrence: String? {
    let frequency: String
    switch rule["frequency"]?.text {
    case "daily": frequency = "FREQ=DAILY"
    case "monthly": frequency = "FREQ=MONTHLY;BYMONTHDAY=\(rule["monthday"]?.integer ?? 1)"
    case "once": return nil
    default:
      let days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
      frequency = "FREQ=WEEKLY;BYDAY=" + weekdays.sorted().map { days[$0] }.joined(separator: ",")
    }
    guard let last = rule["valid_until"]?.date else { return frequency }
    return frequency + ";UNTIL=" + Self.utc(zone.moment(day: last, second: 86_399))
  }

  /// `20281231T235959Z`
  private static func utc(_ moment: Int) -> String {
    let text = CalendarTime.text(seconds: moment)
    return text.filter { $0 != "-" && $0 != ":" }
  }
}

extension Interval {
  /// What is left of it.
  func without(_ others: [Interval]) -> [Interval] {
    others.reduce([self]) { rest, other in
      rest.flatMap { piece -> [Interval] in
        guard piece.overlaps(other) else { return [piece] }
        return [
          Interval(start: piece.start, end: min(piece.end, other.start)),
          Interval(start: max(piece.start, other.end), end: piece.end),
        ].filter { $0.start < $0.end }
      }
    }
  }
}

extension Derivation {
  static let availabilityCalendar = Derivation("availability") { rule, sources in
    AvailabilityCalendar.members(of: rule, sources).map { [("calendar", .object($0))] } ?? []
  }
}
