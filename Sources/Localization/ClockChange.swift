/// A moment at which the clocks of a zone are changed: for summer, for winter, or for good.
public struct ClockChange: Sendable, Hashable {
  /// The first second of the new time.
  public let moment: Int
  /// Seconds ahead of UTC until then, and from then on.
  public let before: Int
  public let after: Int
}

extension TimeZone {
  /// What the clocks show is changed for a week at least: nobody keeps a change for less.
  private static let step = 7 * 86_400

  /// The changes after one moment up to another, in their order.
  public func changes(after start: Int, through end: Int) -> [ClockChange] {
    var changes: [ClockChange] = []
    var (known, offset) = (start, offset(at: start))
    while known < end {
      let next = min(end, known + Self.step)
      let after = self.offset(at: next)
      if after != offset {
        changes.append(ClockChange(moment: change(between: known, next), before: offset, after: after))
        offset = after
      }
      known = next
    }
    return changes
  }

  /// The first moment of the offset that holds at the end.
  private func change(between start: Int, _ end: Int) -> Int {
    let before = offset(at: start)
    var (known, changed) = (start, end)
    while changed - known > 1 {
      let middle = known + (changed - known) / 2
      if offset(at: middle) == before { known = middle } else { changed = middle }
    }
    return changed
  }
}
