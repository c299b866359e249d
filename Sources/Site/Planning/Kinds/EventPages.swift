import Content
import Localization

extension PageKind {
  /// What is still to come, soonest first.
  static let events = PageKind("events", template: "pages/events", at: "events").part(of: "events")
    .listing { listing, _ in listing.events { !$0.isOver } }

  static let pastEvents = PageKind("past-events", template: "pages/past-events", at: "events/past")
    .part(of: "events")
    .listing { listing, _ in listing.events(\.isOver).reversed() }

  static let event = PageKind("event", template: "pages/event", of: "events") { "events/\($0.slug)" }
    .part(of: "events")

  /// A calendar for each month in which something takes place: `events/2026/12`.
  static let month = PageKind("month", template: "pages/month", at: "events").part(of: "events")
    .forEach { $0.monthsOfEvents() }
    .listing(
      { listing, owner in listing.events { $0.months(listing.timeZone).contains(owner.value ?? "") } },
      onPage: 1_000)
}

extension Listing {
  /// Those events that fit, in the order in which they begin.
  func events(_ fits: (PublicRecord) -> Bool) -> [EntryID] {
    records("events").filter(fits).sorted { $0.begins < $1.begins }.map(\.id)
  }

  func monthsOfEvents() -> [String] {
    Set(records("events").flatMap { $0.months(timeZone) }).sorted()
  }
}

extension PublicRecord {
  fileprivate var begins: Int { self["start"]?.moment ?? .max }
  /// One that is cancelled stays where it would have been, until then.
  fileprivate var isOver: Bool { self["status"]?.text == "ended" }

  /// Every month that it reaches into, by the site's clock: `2026/12`.
  fileprivate func months(_ zone: TimeZone) -> [String] {
    guard let start = self["start"]?.moment else { return [] }
    let last = max(start, (self["end"]?.moment ?? start) - 1)
    let (first, end) = (Self.month(of: start, zone), Self.month(of: last, zone))
    // Nothing that is sold by the month goes on for ten years.
    return (first...max(first, min(end, first + 120))).map { month in
      let number = month % 12 + 1
      return "\(month / 12)/\(number < 10 ? "0" : "")\(number)"
    }
  }

  /// Months since the year 0.
  private static func month(of moment: Int, _ zone: TimeZone) -> Int {
    let local = moment + zone.offset(at: moment)
    let date = CalendarTime.civil(days: local >= 0 ? local / 86_400 : (local - 86_399) / 86_400)
    return date.year * 12 + date.month - 1
  }
}
