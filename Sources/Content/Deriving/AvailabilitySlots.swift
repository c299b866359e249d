/// The sessions that may be booked in the next two weeks: somebody's hours, without what is
/// blocked or booked, not sooner than the person wants to know of them.
enum AvailabilitySlots {
  static let days = 14

  static func slots(of rule: Record, _ sources: DerivationSources) -> [Interval] {
    guard let hours = AvailabilityHours(rule), isBookable(hours.person) else { return [] }
    let clock = rule.catalog.clock
    let notice = Int(hours.person["booking_notice"]?.duration ?? 0)
    let limits = Interval(start: clock.now + notice, end: clock.now + days * 86_400)
    guard limits.start < limits.end else { return [] }
    // What comes after shows when the answer will be another.
    let ahead = Interval(start: limits.start, end: limits.end + days * 86_400)
    let exceptions = exceptions(of: hours.person, sources)
    var open = hours.openings(in: ahead)
    if isFirst(rule, of: hours.person, sources) {
      open += exceptions.filter { !$0.isBlocked }.map(\.time)
    }
    let busy = exceptions.filter(\.isBlocked).map(\.time) + bookings(of: hours, sources)
    let taken = busy.filter { $0.overlaps(Interval(start: ahead.start, end: ahead.end + hours.session)) }
    let slots = open.flatMap { $0.pieces(of: hours.session, beginningIn: ahead) }
      .filter { slot in !taken.contains { $0.overlaps(slot) } }
    noteTurns(of: slots, clock, notice: notice)
    return withoutOverlaps(slots.filter { $0.start < limits.end })
  }

  /// Times in addition belong to the first of a person's rules: they are not offered twice.
  static func isFirst(_ rule: Record, of person: Record, _ sources: DerivationSources) -> Bool {
    sources.referring(to: person, from: "availability").first(where: \.isCounted) == rule
  }

  /// A slot goes when it can no longer be booked in time, and comes when it is two weeks away.
  private static func noteTurns(of slots: [Interval], _ clock: Clock, notice: Int) {
    let window = days * 86_400
    for slot in slots {
      let isShown = slot.start < clock.now + window
      clock.note(turnAt: slot.start - (isShown ? notice : window) + 1)
    }
    // As far as `slots` reach.
    clock.note(turnAt: clock.now + window + 1)
  }

  static func isBookable(_ person: Record) -> Bool {
    person["service"]?["is_available"]?.boolean != false
  }

  static func exceptions(
    of person: Record, _ sources: DerivationSources
  ) -> [(time: Interval, isBlocked: Bool)] {
    sources.referring(to: person, from: "availability_exceptions").filter(\.isCounted).compactMap { entry in
      guard let start = entry["start"]?.moment, let end = entry["end"]?.moment, end > start else {
        return nil
      }
      return (Interval(start: start, end: end), entry["is_blocked"]?.boolean != false)
    }
  }

  static func bookings(of hours: AvailabilityHours, _ sources: DerivationSources) -> [Interval] {
    sources.referring(to: hours.person, from: "bookings").compactMap { booking in
      guard !booking.isDeleted, booking["status"]?.text != "cancelled", booking["cancelled_at"] == nil,
        let start = booking["start"]?.moment
      else { return nil }
      let length = booking["duration"]?.duration.map { Int($0) } ?? hours.session
      return Interval(start: start, end: booking["end"]?.moment ?? start + length)
    }
  }

  private static func withoutOverlaps(_ slots: [Interval]) -> [Interval] {
    var kept: [Interval] = []
    for slot in slots.sorted(by: { $0.start < $1.start }) where slot.start >= kept.last?.end ?? .min {
      kept.append(slot)
    }
    return kept
  }
}

extension Derivation {
  static let availabilitySlots = Derivation("availability") { rule, sources in
    let slots = AvailabilitySlots.slots(of: rule, sources)
    guard !slots.isEmpty else { return [] }
    return [
      ("slots", .list(slots.map { .object([("start", .moment($0.start)), ("end", .moment($0.end))]) }))
    ]
  }
}

extension Derivation {
  static let bookablePeople = Derivation("people") { person, sources in
    let hours = sources.referring(to: person, from: "availability").contains(where: \.isVisible)
    return [("is_bookable", .boolean(hours && AvailabilitySlots.isBookable(person)))]
  }
}
