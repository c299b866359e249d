import Content
import Liquid
import Names

extension PaperKind {
  /// Confirmations of appointments (D-19), each with an entry for the calendars of those who meet.
  static let bookings = PaperKind(
    "bookings", "booking confirmation", of: "bookings", specimens: BookingConfirmation.specimens
  ) { record, site in
    guard record.isKept, let booking = BookingConfirmation(record, site) else { return nil }
    let facts = booking.facts(site.head(booking.number, in: booking.language))
    let day = CalendarTime.day(ofMoment: booking.start)
    var unit = site.unit(record, "booking", in: "bookings", booking.number, facts, booking.language, day: day)
    if let place = unit.paper?.place {
      unit.plainFiles = [.init(path: place + ".ics", bytes: booking.calendarEntry(record, site))]
    }
    return unit
  }
}

/// An appointment: who, when in whose time, what it costs.
struct BookingConfirmation: Sendable {
  struct Meeting: Sendable {
    var start: Int
    var end: Int?
    var duration: Int64?
  }

  var number: String
  var language: String
  var status: String
  var person: String
  var client: String
  var start: Int
  var end: Int
  /// Of the teacher, and of the client if it is another.
  var zones: [(name: String, who: String)]
  var price: Money?
  var payment: String?
  var course: String?
  var met: Meeting?

  func facts(_ head: PaperFacts) -> PaperFacts {
    var facts = head
    facts.add("status", status)
    facts.add("person", person)
    facts.add("client", client)
    facts.add("starts_at", .told(moment: start))
    facts.add("ends_at", .told(moment: end))
    let zones = zones.map { TemplateValue.record([("name", .text($0.name)), ("who", .text($0.who))]) }
    facts.add("zones", .list(zones))
    facts.add("duration", .quantity(.duration(seconds: Int64(end - start))))
    facts.add("price_paid", .told(price))
    facts.add("currency", price?.currency.code)
    facts.add("payment_status", payment)
    facts.add("course", course)
    facts.add("met", met?.value)
    return facts
  }
}

extension BookingConfirmation.Meeting {
  fileprivate var value: TemplateValue {
    .record([
      ("started_at", .told(moment: start)), ("ended_at", .told(moment: end)),
      ("duration", duration.map { .quantity(.duration(seconds: $0)) } ?? .nothing),
    ])
  }
}

extension BookingConfirmation {
  /// Nothing if it does not say how long it takes.
  init?(_ record: Record, _ site: PaperSite) {
    guard let teacher = record["person"]?.target, let start = record["start"]?.moment,
      let end = record["end"]?.moment ?? record["duration"]?.duration.map({ start + Int($0) })
    else { return nil }
    let account = record["account"]?.target
    let language = account?.languageOfPapers ?? record.language
    let own = teacher["timezone"]?.text ?? site.catalog.settings.timeZone
    number = record["id"]?.text ?? record.key
    self.language = language
    status = record["status"]?.text ?? "scheduled"
    person = teacher["name"]?.text(in: language) ?? ""
    client = account?["name"]?.text(in: language) ?? record["client"]?["name"]?.text ?? ""
    (self.start, self.end) = (start, end)
    zones = [(own, "teacher")]
    if let other = record["timezone"]?.text, other != own { zones.append((other, "client")) }
    price = record["price_paid"]?.money
    payment = record["payment_status"]?.text
    let enrollment = record["enrollment"]?.target
    course = (enrollment?["course"] ?? enrollment?["path"])?.target?["title"]?.text(in: language)
    met = record["meeting_started_at"]?.moment.map {
      Meeting(
        start: $0, end: record["meeting_ended_at"]?.moment, duration: record["meeting_duration"]?.duration)
    }
  }

  /// With all that there can be, with next to nothing, and called off.
  static let specimens: [PaperFacts] = {
    let bare = BookingConfirmation(
      number: "1", language: "en", status: "scheduled", person: "Specimen", client: "Specimen",
      start: 1_700_000_000, end: 1_700_003_600, zones: [("Asia/Riyadh", "teacher")])
    var full = bare
    (full.status, full.course, full.payment) = ("completed", "Specimen", "paid")
    full.zones.append(("Europe/London", "client"))
    full.price = Currency("USD").map { Money(minorUnits: 4_000, currency: $0) }
    full.met = Meeting(start: 1_700_000_060, end: 1_700_003_500, duration: 3_440)
    var cancelled = bare
    cancelled.status = "cancelled"
    return [bare, full, cancelled].map { $0.facts(Specimen.head) }
  }()
}
