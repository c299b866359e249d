import Diagnostics

extension Rule {
  /// Nobody has two appointments at once. Cancelled ones do not count.
  static let bookingOverlap = Rule.catalog("V-34", "booking-overlap") { catalog, sources, complaints in
    for person in catalog.all("people") {
      var last: Appointment?
      for appointment in appointments(of: person, sources) {
        if let last, appointment.time.lowerBound < last.time.upperBound {
          complaints.warning(
            "this booking begins before another one of the same person ends", at: appointment.place,
            notes: [Diagnostic.Note("the other booking is here", at: last.place)])
        }
        if appointment.time.upperBound > last?.time.upperBound ?? .min { last = appointment }
      }
    }
  }

  /// Appointments lie within the hours that a person offers, exceptions considered. Where nobody
  /// wrote any hours down there is nothing to compare with.
  static let bookingHours = Rule.catalog("V-34", "booking-outside-hours") { catalog, sources, complaints in
    for person in catalog.all("people") {
      let booked = appointments(of: person, sources)
      guard !booked.isEmpty else { continue }
      let hours = PersonHours(
        sources.referring(to: person, from: "availability").compactMap(OpeningHours.init))
      let exceptions = sources.referring(to: person, from: "availability_exceptions")
      let blocked = spans(of: exceptions, blocked: true)
      let added = spans(of: exceptions, blocked: false)
      for appointment in booked {
        if let place = blocked.place(overlapping: appointment.time) {
          complaints.warning(
            "this booking lies in a time that is taken away from the person's hours", at: appointment.place,
            notes: [Diagnostic.Note("the exception is here", at: place)])
        } else if !hours.isEmpty, !hours.contain(appointment.time), !added.contain(appointment.time) {
          complaints.warning("this booking lies outside the hours of the person", at: appointment.place)
        }
      }
    }
  }

  // MARK: Appointments and exceptions

  private struct Appointment {
    let time: Range<Int>
    let place: SourceRange
  }

  /// Those that take place, in the order of time.
  private static func appointments(of person: Record, _ sources: DerivationSources) -> [Appointment] {
    sources.referring(to: person, from: "bookings").compactMap(appointment)
      .sorted { $0.time.lowerBound < $1.time.lowerBound }
  }

  private static func appointment(_ booking: Record) -> Appointment? {
    guard booking["status"]?.text != "cancelled", booking["cancelled_at"] == nil,
      let start = booking["start"],
      let begin = start.moment,
      let end = booking.written("end")?.moment ?? booking["duration"]?.duration.map({ begin + Int($0) }),
      end > begin
    else { return nil }
    return Appointment(time: begin..<end, place: start.place)
  }

  private static func spans(of exceptions: [Record], blocked: Bool) -> TimeSpans {
    TimeSpans(
      exceptions.compactMap { exception in
        guard !exception.visibility.isHidden, exception["is_blocked"]?.boolean == blocked,
          let start = exception["start"], let begin = start.moment, let end = exception["end"]?.moment,
          end > begin
        else { return nil }
        return (begin..<end, start.place)
      })
  }
}
