extension Derivation {
  /// Registrations of an event and the places left. A registration holds its place until it is
  /// cancelled; without records the told number of guests counts.
  static let eventSeats = Derivation("events") { event, sources in
    let records = sources.referring(to: event, from: "registrations")
    var fields: [Derived.Member] = []
    var taken = event["registered_count"]?.integer
    if !records.isEmpty {
      let held = Int64(records.count { $0["status"]?.text != "cancelled" && !$0.isDeleted })
      fields.append(("registered_count", .integer(held)))
      taken = held
    }
    guard let places = event["max_participants"]?.integer, taken != nil || event["seats_left"] == nil else {
      return fields
    }
    return fields + [("seats_left", .integer(max(0, places - max(0, taken ?? 0))))]
  }
}
