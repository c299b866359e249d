import Content
import Localization

/// The law behind changes of the clocks that come back each year: the last Sunday of March, at two.
struct YearlyChange: Equatable {
  private let month: Int
  /// `2SU` is the second Sunday of the month, `-1SU` its last.
  private let day: String

  var rule: String { "FREQ=YEARLY;BYMONTH=\(month);BYDAY=\(day)" }

  /// Nothing where no such law explains all of them, one in each year: where clocks follow the moon, for one.
  init?(_ changes: [ClockChange]) {
    let dates = changes.map(Self.date)
    guard dates.count > 2, let first = dates.first else { return nil }
    for (number, date) in dates.enumerated() {
      guard date.year == first.year + number, date.month == first.month, date.weekday == first.weekday,
        date.clock == first.clock
      else { return nil }
    }
    month = first.month
    let weekday = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"][first.weekday]
    if dates.allSatisfy({ $0.week == first.week }), first.week < 5 {
      day = "\(first.week)\(weekday)"
    } else if dates.allSatisfy(\.isInLastWeek) {
      day = "-1\(weekday)"
    } else {
      return nil
    }
  }

  private struct Date {
    let year: Int
    let month: Int
    let weekday: Int
    /// The time that clocks show when they are changed.
    let clock: Int
    let week: Int
    let isInLastWeek: Bool
  }

  private static func date(of change: ClockChange) -> Date {
    let local = change.moment + change.before
    let day = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    let date = CalendarTime.civil(days: day)
    return Date(
      year: date.year, month: date.month, weekday: CalendarTime.weekday(days: day),
      clock: local - day * 86_400, week: (date.day - 1) / 7 + 1,
      isInLastWeek: CalendarTime.civil(days: day + 7).month != date.month)
  }
}
