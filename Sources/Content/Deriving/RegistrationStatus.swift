extension Derivation {
  /// Who was registered and did not come has missed the event, once it is over. Nobody misses what
  /// was cancelled.
  static let missedRegistrations = Derivation("registrations") { registration, _ in
    guard registration["status"]?.text == "registered", registration["attended"]?.boolean == false,
      let event = registration["event"]?.target, isOver(event)
    else { return [] }
    return [("status", .word("missed"))]
  }

  private static func isOver(_ event: Record) -> Bool {
    let status = EventTimes.status(of: event, end: EventTimes.end(of: event)) ?? event["status"]?.text
    return status == "ended"
  }
}
