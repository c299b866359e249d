import Content
import Localization

extension PageKind {
  /// What is still to come, soonest first.
  static let events = PageKind("events", template: "pages/events", at: "events").part(of: "events")
    .listing { listing, _ in listing.eventsToCome }

  static let pastEvents = PageKind("past-events", template: "pages/past-events", at: "events/past")
    .part(of: "events")
    .listing { listing, _ in listing.pastEvents }

  static let event = PageKind("event", template: "pages/event", of: "events") { "events/\($0.slug)" }
    .part(of: "events")

  /// A calendar for each month in which something takes place: `events/2026/12`.
  static let month = PageKind("month", template: "pages/month", at: "events").part(of: "events")
    .forEach { $0.eventsByMonth.keys.sorted() }
    .listing({ listing, owner in listing.eventsByMonth[owner.value ?? ""] ?? [] }, onPage: 1_000)
}

extension Listing {
  fileprivate var eventsToCome: [EntryID] {
    kept("events, to come") { eventsAsTheyBegin.filter { !$0.isOver }.map(\.id) }
  }

  /// What was last comes first.
  fileprivate var pastEvents: [EntryID] {
    kept("events, past") { eventsAsTheyBegin.filter(\.isOver).reversed().map(\.id) }
  }

  /// Those of each month into which some event reaches, in the order in which they begin.
  fileprivate var eventsByMonth: [String: [EntryID]] {
    keptGroups("events by month") {
      var months: [String: [EntryID]] = [:]
      let zone = timeZone
      for event in eventsAsTheyBegin {
        for month in event.months(zone) { months[month, default: []].append(event.id) }
      }
      return months
    }
  }

  private var eventsAsTheyBegin: [PublicRecord] {
    records("events").map { (event: $0, begins: $0.begins) }.sorted { $0.begins < $1.begins }.map(\.event)
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
