extension FormattingLocale {
  public enum DurationStyle: Sendable, CaseIterable {
    /// "1 hour, 30 minutes"
    case long
    /// "1 hr, 30 min"
    case short
    /// "1h 30m"
    case narrow
    /// "1:30:00", as players show it
    case digital
  }

  public enum DurationUnit: Int, Sendable, CaseIterable {
    case day = 86_400
    case hour = 3_600
    case minute = 60
    case second = 1
  }

  /// A length of time in units from `largest` to `smallest`, rounded to the nearest of the smallest;
  /// what would come to nothing is said in seconds.
  public func duration(
    seconds: Int, style: DurationStyle = .short, largest: DurationUnit = .hour,
    smallest: DurationUnit = .minute
  ) -> String {
    let seconds = max(0, seconds)
    guard style != .digital else { return digitalDuration(seconds) }
    let step = smallest.rawValue
    let rounded = seconds > .max - step ? seconds : (seconds + step / 2) / step * step
    let isTooLittle = rounded == 0 && seconds > 0
    let least = isTooLittle ? .second : smallest
    return list(
      Self.parts(of: isTooLittle ? seconds : rounded, from: largest, to: least).map { count, unit in
        formatted(ExactNumber(count), by: "\(unit.skeleton) \(style.skeleton)")
      }, .units, width: style.listWidth)
  }

  /// How many of each unit, without those there are none of; nothing at all is none of the smallest.
  private static func parts(
    of seconds: Int, from largest: DurationUnit, to smallest: DurationUnit
  ) -> [(Int, DurationUnit)] {
    var rest = seconds
    var parts: [(Int, DurationUnit)] = []
    for unit in DurationUnit.allCases
    where smallest.rawValue...max(smallest.rawValue, largest.rawValue) ~= unit.rawValue {
      let (count, left) = rest.quotientAndRemainder(dividingBy: unit.rawValue)
      if count > 0 { parts.append((count, unit)) }
      rest = left
    }
    return parts.isEmpty ? [(0, smallest)] : parts
  }

  private func digitalDuration(_ seconds: Int) -> String {
    let (hours, minutes) = (seconds / 3_600, seconds / 60 % 60)
    let clock = [padded(minutes, to: hours > 0 ? 2 : 1), padded(seconds % 60, to: 2)]
    return ((hours > 0 ? [padded(hours, to: 1)] : []) + clock).joined(separator: ":")
  }
}

extension FormattingLocale.DurationUnit {
  fileprivate var skeleton: String {
    switch self {
    case .day: "unit/day"
    case .hour: "unit/hour"
    case .minute: "unit/minute"
    case .second: "unit/second"
    }
  }
}

extension FormattingLocale.DurationStyle {
  fileprivate var skeleton: String {
    switch self {
    case .long: "unit-width-full-name"
    case .short, .digital: "unit-width-short"
    case .narrow: "unit-width-narrow"
    }
  }

  fileprivate var listWidth: FormattingLocale.Width {
    switch self {
    case .long: .long
    case .short, .digital: .short
    case .narrow: .narrow
    }
  }
}
