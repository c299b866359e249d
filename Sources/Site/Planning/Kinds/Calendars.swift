import Content

/// What programs put into people's calendars. Nobody gets in with what they tell: meetings and their passwords are
/// for those who registered (N-14).
extension PageKind {
  static let calendars = [eventCalendar, eventsCalendar, availabilityCalendar]

  static let eventCalendar = PageKind("event-calendar", template: "calendars/event.ics", of: "events") {
    "events/\($0.slug).ics"
  }
  .technical(.calendar).part(of: "events")

  static let eventsCalendar = PageKind(
    "events-calendar", template: "calendars/events.ics", at: "events/calendar.ics"
  )
  .technical(.calendar).part(of: "events")

  /// The hours in which somebody can be booked.
  static let availabilityCalendar = PageKind(
    "availability-calendar", template: "calendars/availability.ics", of: "people"
  ) { person in booking.path(person).map { $0 + "/availability.ics" } }
  .technical(.calendar).part(of: "availability")
}
