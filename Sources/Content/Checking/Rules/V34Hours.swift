import Diagnostics
import Localization

extension Rule {
  /// Hours and exceptions end after they begin.
  static let hoursEnd = Rule.entries("V-34", "hours-end", of: "availability", "availability_exceptions") {
    record, complaints in
    if let start = record["start_time"]?.time, let end = record["end_time"], let time = end.time,
      time <= start
    {
      complaints.warning(
        "expected hours to end after \(CalendarTime.text(timeOfDay: start)), found "
          + CalendarTime.text(timeOfDay: time), at: end.place,
        hint: "split hours that go on after midnight in two")
    }
    if let start = record["start"]?.moment, let end = record["end"], let moment = end.moment, moment <= start
    {
      complaints.warning("expected the exception to end after it begins", at: end.place)
    }
  }

  /// Nobody offers the same time twice.
  static let hoursOverlap = Rule.catalog("V-34", "hours-overlap") { catalog, sources, complaints in
    for person in catalog.all("people") {
      let hours = sources.referring(to: person, from: "availability").compactMap(OpeningHours.init)
      guard hours.count > 1 else { continue }
      for (later, earlier) in overlaps(among: hours, clock: catalog.clock) {
        complaints.warning(
          "these hours overlap with other hours of the same person", at: startPlace(later),
          notes: [Diagnostic.Note("the other hours are here", at: startPlace(earlier))])
      }
    }
  }

  private static func startPlace(_ hours: OpeningHours) -> SourceRange {
    hours.record["start_time"]?.place ?? hours.record.place
  }

  // MARK: Overlaps

  /// A part of a week in which hours come round.
  private struct WeekPart {
    let index: Int
    let seconds: Range<Int>
  }

  private static let week = 7 * 86_400

  /// Hours that overlap with others, each once. Hours enter a week in the order in which they
  /// begin to hold and leave it when they end, so that few are ever compared.
  private static func overlaps(among hours: [OpeningHours], clock: Clock) -> [(OpeningHours, OpeningHours)] {
    var found: [(OpeningHours, OpeningHours)] = []
    var holding: [WeekPart] = []
    let order = hours.indices.sorted {
      (hours[$0].days.lowerBound, $0) < (hours[$1].days.lowerBound, $1)
    }
    for index in order {
      let first = hours[index].days.lowerBound
      holding.removeAll { hours[$0.index].days.upperBound < first }
      let parts = weekParts(
        of: hours[index], index, shift: shift(from: hours[index], to: hours[0], clock: clock))
      let other = holding.first { part in
        parts.contains { $0.seconds.overlaps(part.seconds) } && meet(hours[index], hours[part.index])
      }
      if let other { found.append((hours[index], hours[other.index])) } else { holding += parts }
    }
    return found
  }

  /// Zones are compared by their clocks of today.
  private static func shift(from: OpeningHours, to: OpeningHours, clock: Clock) -> Int {
    guard from.zoneName != to.zoneName, let own = TimeZone(from.zoneName), let other = TimeZone(to.zoneName)
    else { return 0 }
    return clock.offset(of: other) - clock.offset(of: own)
  }

  private static func weekParts(of hours: OpeningHours, _ index: Int, shift: Int) -> [WeekPart] {
    let weekdays =
      switch hours.recurrence {
      case .weekly(let weekdays): weekdays
      case .monthly: Array(0...6)
      case .once(let day): [CalendarTime.weekday(days: day)]
      }
    return weekdays.flatMap { weekday in
      let start = (weekday * 86_400 + hours.hours.lowerBound + shift + week) % week
      let end = start + hours.hours.count
      guard end > week else { return [WeekPart(index: index, seconds: start..<end)] }
      return [WeekPart(index: index, seconds: start..<week), WeekPart(index: index, seconds: 0..<end - week)]
    }
  }

  /// Whether hours whose times overlap ever do so on the same day.
  private static func meet(_ first: OpeningHours, _ second: OpeningHours) -> Bool {
    guard first.days.overlaps(second.days), first.zoneName == second.zoneName else {
      return first.days.overlaps(second.days)
    }
    var lowest = max(first.days.lowerBound, second.days.lowerBound)
    let highest = min(first.days.upperBound, second.days.upperBound)
    if lowest == .min { lowest = (highest == .max ? 0 : highest) - daysToTry }
    let last = highest == .max ? lowest + daysToTry : min(highest, lowest + daysToTry)
    return (lowest...last).contains { first.hold(on: $0) && second.hold(on: $0) }
  }

  /// Long enough for every day of the month to fall on every weekday, wherever it begins: 609 days are.
  private static let daysToTry = 2 * 366
}
