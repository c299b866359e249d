import Diagnostics

extension Rule {
  /// A paid event has a price.
  static let eventPrice = Rule.entries("V-33", "paid-event-price", of: "events") { event, complaints in
    guard let type = event["price_type"], type.text == "paid" else { return }
    guard let price = event["price"], let money = price.money else {
      return complaints.error("a paid event needs a `price`", at: type.place)
    }
    guard money.minorUnits <= 0 else { return }
    complaints.error(
      "expected a paid event to cost more than 0, found \(money)", at: price.place,
      hint: "set the price, or `price_type: free`")
  }

  /// Nobody is registered beyond the last place. Cancelled and pending registrations take none.
  static let eventPlaces = Rule.catalog("V-33", "event-overbooked") { catalog, sources, complaints in
    for event in catalog.all("events") {
      guard let limit = event["max_participants"], let places = limit.integer,
        let taken = placesTaken(in: event, sources), taken > places
      else { continue }
      complaints.error("expected at most \(places) registrations, found \(taken)", at: limit.place)
    }
  }

  /// Counted where registrations are there to be counted, else as the platform tells.
  private static func placesTaken(in event: Record, _ sources: DerivationSources) -> Int64? {
    let registrations = sources.referring(to: event, from: "registrations")
    guard !registrations.isEmpty else { return event.written("registered_count")?.integer }
    return Int64(registrations.count { !["cancelled", "pending"].contains($0["status"]?.text ?? "") })
  }
}
