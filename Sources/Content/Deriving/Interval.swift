/// A stretch of time, in seconds since 1970; its end is not part of it.
struct Interval: Equatable {
  var start: Int
  var end: Int

  func overlaps(_ other: Interval) -> Bool { start < other.end && other.start < end }

  /// Equal pieces from its beginning on, of which those that begin within `limits` are given; what
  /// is left over at its end is too short for one more.
  func pieces(of length: Int, beginningIn limits: Interval) -> [Interval] {
    let skipped = max(0, (limits.start - start + length - 1) / length)
    let last = min(end - length, limits.end - 1)
    return stride(from: start + skipped * length, through: last, by: length).map {
      Interval(start: $0, end: $0 + length)
    }
  }
}
