extension Derivation {
  /// Who was registered and did not come has missed the event, once it is over.
  static let missedRegistrations = Derivation("registrations") { registration, _ in
    guard registration["status"]?.text == "registered", registration["attended"]?.boolean == false,
      let event = registration["event"]?.target, isOver(event)
    else { return [] }
    return [("status", .word("missed"))]
  }

  private static func isOver(_ event: Record) -> Bool {
    if event["status"]?.text == "ended" { return true }
    guard let start = event["start"]?.moment else { return false }
    let end = event["end"]?.moment ?? start + Int(event["duration"]?.duration ?? 0)
    return end <= event.catalog.now
  }
}
