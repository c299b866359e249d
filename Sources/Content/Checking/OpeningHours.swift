import Localization

/// Hours at which somebody may be booked: one entry of `availability`, as its own clock tells them.
struct OpeningHours {
  enum Recurrence: Equatable {
    /// 0 = Monday … 6 = Sunday.
    case weekly([Int])
    case monthly(Int)
    case once(Int)
  }

  let record: Record
  let zoneName: String
  let recurrence: Recurrence
  /// Seconds of the day.
  let hours: Range<Int>
  /// Days since 1970 on which they hold.
  let days: ClosedRange<Int>

  /// Nothing if the hours are withdrawn, or do not tell when they are.
  init?(_ record: Record) {
    guard !record.visibility.isHidden, let start = record["start_time"]?.time, let end = Self.end(of: record),
      end > start
    else { return nil }
    let first = record["valid_from"]?.date ?? .min
    let last = record["valid_until"]?.date ?? .max
    guard first <= last, let recurrence = Self.recurrence(of: record) else { return nil }
    self.record = record
    zoneName = Self.zoneName(of: record)
    self.recurrence = recurrence
    hours = start..<end
    if case .once(let day) = recurrence { days = day...day } else { days = first...last }
  }

  /// The end as told, else one session after the start.
  static func end(of record: Record) -> Int? {
    if let end = record["end_time"]?.time { return end }
    let service = record["person"]?.target?["service"]
    guard let start = record["start_time"]?.time,
      let session = record["session_duration"]?.duration ?? service?["session_duration"]?.duration
    else { return nil }
    return start + Int(session)
  }

  private static func zoneName(of record: Record) -> String {
    record["timezone"]?.text ?? record["person"]?.target?["timezone"]?.text
      ?? record.catalog.settings.timeZone
  }

  private static func recurrence(of record: Record) -> Recurrence? {
    switch record["frequency"]?.text {
    case "daily": return .weekly(Array(0...6))
    case "monthly": return record["monthday"]?.integer.map { .monthly(Int($0)) }
    case "once": return record["valid_from"]?.date.map { .once($0) }
    default:
      let words = record["weekdays"]?.list.compactMap(\.text) ?? []
      let weekdays = Set(words.compactMap { WordList.weekday.words.firstIndex(of: $0) })
      return weekdays.isEmpty ? nil : .weekly(weekdays.sorted())
    }
  }

  /// Whether they come round on a day.
  func hold(on day: Int) -> Bool {
    guard days.contains(day) else { return false }
    switch recurrence {
    case .weekly(let weekdays): return weekdays.contains(CalendarTime.weekday(days: day))
    case .monthly(let monthday): return CalendarTime.civil(days: day).day == monthday
    case .once: return true
    }
  }
}

/// Everything that one person's hours offer, found by the day.
struct PersonHours {
  private var zones: [String: DayIndex] = [:]

  /// The hours of a zone, by what brings them round.
  private struct DayIndex {
    let zone: TimeZone
    var weekly: [[OpeningHours]] = Array(repeating: [], count: 7)
    var monthly: [Int: [OpeningHours]] = [:]
    var once: [Int: [OpeningHours]] = [:]
  }

  var isEmpty: Bool { zones.isEmpty }

  init(_ all: [OpeningHours]) {
    for hours in all {
      guard let zone = TimeZone(hours.zoneName) else { continue }
      var index = zones[hours.zoneName] ?? DayIndex(zone: zone)
      switch hours.recurrence {
      case .weekly(let weekdays): for weekday in weekdays { index.weekly[weekday].append(hours) }
      case .monthly(let monthday): index.monthly[monthday, default: []].append(hours)
      case .once(let day): index.once[day, default: []].append(hours)
      }
      zones[hours.zoneName] = index
    }
  }

  /// Whether an appointment lies within hours of its day, by the clock of their zone.
  func contain(_ appointment: Range<Int>) -> Bool {
    zones.values.contains { index in
      let day = index.zone.day(of: appointment.lowerBound)
      let start = index.zone.localSeconds(at: appointment.lowerBound) - day * 86_400
      let end = index.zone.localSeconds(at: appointment.upperBound) - day * 86_400
      let candidates =
        index.weekly[CalendarTime.weekday(days: day)]
        + (index.monthly[CalendarTime.civil(days: day).day] ?? []) + (index.once[day] ?? [])
      return candidates.contains { hours in
        hours.days.contains(day) && hours.hours.lowerBound <= start && end <= hours.hours.upperBound
      }
    }
  }
}

extension TimeZone {
  /// What the zone's clocks show at a moment, counted like seconds since 1970.
  func localSeconds(at moment: Int) -> Int { moment + offset(at: moment) }

  /// The day of the zone's calendar at a moment, in days since 1970.
  func day(of moment: Int) -> Int {
    let seconds = localSeconds(at: moment)
    return (seconds - (seconds % 86_400 + 86_400) % 86_400) / 86_400
  }
}
