import Localization
import Synchronization

/// The moment that a catalogue is looked at, and the questions that are asked of it.
///
/// It is an input and does not tick. It remembers when the first of its answers would be another, so
/// that a later run knows whether anything has turned in between: until then, and from ``now`` on,
/// everything that was made with these answers stays as it is.
public final class Clock: Sendable {
  /// Seconds since 1970.
  public let now: Int
  private let turn: Atomic<Int>

  init(now: Int, turnsAt: Int? = nil) {
    self.now = now
    turn = Atomic(turnsAt ?? .max)
  }

  /// The first later moment at which one of the answers given so far could be another.
  public var turnsAt: Int? {
    let moment = turn.load(ordering: .relaxed)
    return moment == .max ? nil : moment
  }

  /// Whether a moment has come; it has from its own second on.
  public func hasBegun(_ moment: Int) -> Bool {
    if moment <= now { return true }
    note(turnAt: moment)
    return false
  }

  /// Whether a moment is over; it is from the second after it on.
  func hasPassed(_ moment: Int) -> Bool {
    moment < .max && hasBegun(moment + 1)
  }

  /// For answers that are worked out elsewhere: they hold until this moment.
  public func note(turnAt moment: Int) {
    if moment > now { turn.min(moment, ordering: .relaxed) }
  }
}

extension Clock {
  /// Seconds that a zone's clocks are ahead of UTC now.
  func offset(of zone: TimeZone) -> Int {
    let offset = zone.offset(at: now)
    note(turnAt: nextChange(of: zone, from: offset))
    return offset
  }

  /// When a zone's clocks are changed next, or a moment before that. No zone keeps a change for less
  /// than a week, and what is not found within a year is looked for again then.
  private func nextChange(of zone: TimeZone, from offset: Int) -> Int {
    let week = 7 * 86_400
    var known = now
    for _ in 0..<53 where zone.offset(at: known + week) == offset { known += week }
    guard zone.offset(at: known + week) != offset else { return known }
    var changed = known + week
    while changed - known > 1 {
      let middle = known + (changed - known) / 2
      if zone.offset(at: middle) == offset { known = middle } else { changed = middle }
    }
    return changed
  }
}
