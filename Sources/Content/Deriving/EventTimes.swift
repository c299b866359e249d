import Localization

/// When an event ends, and what that makes of it.
enum EventTimes {
  /// As told; else after its duration, on the last day of its span.
  static func end(of event: Record) -> Int? {
    if let told = event.written("end")?.moment { return told }
    guard let start = event["start"]?.moment else { return nil }
    let duration = event["duration"]?.duration.map { Int($0) }
    guard let span = event["span"]?.text else { return duration.map { start + $0 } }
    let zone = zone(of: event)
    let local = start + zone.offset(at: start)
    let (day, time) = (local.floored(by: 86_400), local - local.floored(by: 86_400) * 86_400)
    let after = dayAfter(span, from: day)
    guard let duration else { return zone.moment(day: after, second: time) }
    return zone.moment(day: after - 1, second: time) + duration
  }

  private static func zone(of event: Record) -> TimeZone {
    let name = event["timezone"]?.text ?? event.catalog.settings.timeZone
    return TimeZone(name) ?? .utc
  }

  /// The day after the last one of a room that is open for a day, a week, a month or three.
  private static func dayAfter(_ span: String, from day: Int) -> Int {
    switch span {
    case "week": day + 7
    case "month": CalendarTime.day(day, addingMonths: 1)
    case "3month": CalendarTime.day(day, addingMonths: 3)
    default: day + 1
    }
  }

  /// What `scheduled` has become in the meantime: over once its end has passed; where nobody told
  /// a status, the moment at which it really began says that it is on.
  static func status(of event: Record, end: Int?) -> String? {
    guard let told = event["status"], told.text == "scheduled" else { return nil }
    let clock = event.catalog.clock
    if let end, clock.hasPassed(end) { return "ended" }
    guard told.isStandard, let begun = event["started_at"]?.moment, clock.hasBegun(begun) else { return nil }
    return "live"
  }
}

extension Derivation {
  static let eventTimes = Derivation("events") { event, _ in
    let end = EventTimes.end(of: event)
    var fields: [Derived.Member] = []
    if let end, event.written("end") == nil { fields.append(("end", .moment(end))) }
    if let status = EventTimes.status(of: event, end: end) { fields.append(("status", .word(status))) }
    return fields
  }
}
