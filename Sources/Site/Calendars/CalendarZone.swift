import Localization

/// A time zone as a calendar has to tell it beside the events that name it (RFC 5545, 3.6.5).
struct CalendarZone {
  private let name: String
  private let zone: TimeZone
  /// Laws are believed if they held for so many years.
  private static let yearsOfLaw = 6
  private static let year = 366 * 86_400

  /// Nothing if nobody knows a zone of this name.
  init?(_ name: String) {
    guard let zone = TimeZone(name) else { return nil }
    (self.name, self.zone) = (name, zone)
  }

  /// Its lines, right for all moments from one to another. Events that come back go on for ever; where no law
  /// tells how the clocks will be changed, those who ask have to say how far they look.
  func lines(from start: Int, through end: Int) -> [String] {
    let last = max(end, start + Self.yearsOfLaw * Self.year)
    let changes = zone.changes(after: start - Self.year, through: last)
    var lines = ["BEGIN:VTIMEZONE", "TZID:\(name)"]
    if changes.first.map({ $0.moment > start }) ?? true {
      let offset = zone.offset(at: start - Self.year)
      lines += observance("STANDARD", "19700101T000000", from: offset, to: offset)
    }
    for group in Self.groups(changes) { lines += observance(group, among: changes) }
    return lines + ["END:VTIMEZONE"]
  }

  /// Changes that do the same to the clocks, by their first.
  private static func groups(_ changes: [ClockChange]) -> [[ClockChange]] {
    var groups: [[ClockChange]] = []
    for change in changes {
      let place = groups.firstIndex { $0[0].before == change.before && $0[0].after == change.after }
      if let place { groups[place].append(change) } else { groups.append([change]) }
    }
    return groups
  }

  private func observance(_ group: [ClockChange], among all: [ClockChange]) -> [String] {
    let first = group[0]
    let goesBack = all.contains { $0.before == first.after && $0.after == first.before }
    let onsets = group.map { CalendarMoment.local($0.moment, offset: $0.before) }
    var times: [String] = []
    if let law = YearlyChange(group) {
      times = ["RRULE:" + law.rule]
    } else if onsets.count > 1 {
      times = ["RDATE:" + onsets.dropFirst().joined(separator: ",")]
    }
    return observance(
      goesBack && first.after > first.before ? "DAYLIGHT" : "STANDARD", onsets[0], from: first.before,
      to: first.after, times)
  }

  private func observance(
    _ kind: String, _ onset: String, from before: Int, to after: Int, _ times: [String] = []
  ) -> [String] {
    [
      "BEGIN:\(kind)", "DTSTART:\(onset)", "TZOFFSETFROM:\(CalendarMoment.offset(before))",
      "TZOFFSETTO:\(CalendarMoment.offset(after))",
    ] + times + ["END:\(kind)"]
  }
}
