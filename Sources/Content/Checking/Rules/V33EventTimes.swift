import Diagnostics
import Localization

extension Rule {
  /// An event has an end, and it comes after its beginning.
  static let eventEnd = Rule.entries("V-33", "event-end", of: "events") { event, complaints in
    guard let start = event["start"]?.moment else { return }
    if let end = event.written("end"), let moment = end.moment {
      guard moment <= start else { return }
      complaints.error("expected the event to end after it begins", at: end.place, notes: startNote(event))
    } else if let duration = event["duration"], let seconds = duration.duration {
      guard seconds == 0 else { return }
      complaints.error("expected an event to take some time, found none", at: duration.place)
    } else if event["span"] == nil {
      complaints.error("an event needs `end` or `duration`", at: event.place)
    }
  }

  /// The span of days that is told suits the dates.
  static let eventSpan = Rule.entries("V-33", "event-span", of: "events") { event, complaints in
    guard let span = event["span"], let word = span.text, let told = daysOfSpan[word],
      let start = event["start"]?.moment, let end = toldEnd(of: event, word), end > start,
      let zone = TimeZone(event["timezone"]?.text ?? event.catalog.settings.timeZone)
    else { return }
    let days = zone.day(of: end - 1) - zone.day(of: start) + 1
    // An evening that goes on after midnight is still one day's event.
    guard !told.contains(days), !(word == "day" && end - start <= 86_400) else { return }
    complaints.warning(
      "expected \(described(told)) for a span of `\(word)`, found \(days)", at: span.place,
      notes: startNote(event))
  }

  /// What is over is not announced as still to come.
  static let pastEvent = Rule.entries("V-33", "past-event", of: "events") { event, complaints in
    guard let status = event.written("status"), status.text == "scheduled", !status.isStandard,
      let last = lastMoment(of: event), event.catalog.clock.hasPassed(last)
    else { return }
    complaints.warning(
      "the event is over, but its status is `scheduled`", at: status.place,
      hint: "set `status: ended`, or leave it out")
  }

  // MARK: Times

  /// How many days of the calendar each span may touch: the smallest span that holds them.
  private static let daysOfSpan: [String: ClosedRange<Int>] = [
    "day": 1...1, "week": 2...8, "month": 9...32, "3month": 33...93,
  ]

  private static func described(_ days: ClosedRange<Int>) -> String {
    days.count == 1 ? "1 day" : "\(days.lowerBound) to \(days.upperBound) days"
  }

  /// When an event ends. In a span of several days, the duration is that of each day.
  private static func toldEnd(of event: Record, _ span: String?) -> Int? {
    if let end = event.written("end")?.moment { return end }
    guard span == nil || span == "day", let start = event["start"]?.moment,
      let duration = event["duration"]?.duration
    else { return nil }
    return start + Int(duration)
  }

  private static func lastMoment(of event: Record) -> Int? {
    let span = event["span"]?.text
    if let end = toldEnd(of: event, span) { return end }
    let days = span.flatMap { daysOfSpan[$0]?.upperBound } ?? 0
    return event["start"]?.moment.map { $0 + days * 86_400 }
  }

  private static func startNote(_ event: Record) -> [Diagnostic.Note] {
    event["start"].map { [Diagnostic.Note("it begins here", at: $0.place)] } ?? []
  }
}
