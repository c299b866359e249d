/// Reads the ways in which platforms write how long something takes.
public enum DurationText: Equatable, Sendable {
  /// A length of time: "2h 30min", "20 min", "3 hours", "1:30:00".
  case seconds(Int)
  /// Something about a schedule, kept as it is and worth nothing in sums: "6 weeks", "Week 1".
  case label

  public init?(_ text: String) {
    if let seconds = Self.plainMinutes(text) {
      self = .seconds(seconds)
      return
    }
    let lower = text.lowercased()
    if let clock = Self.clock(lower) {
      self = .seconds(clock)
      return
    }
    var total = 0
    var number: Decimal?
    var sawUnit = false
    for token in Self.tokens(lower) {
      if let value = Decimal(text: Array(token.utf8)) {
        guard number == nil else { return nil }
        number = value
      } else if let factor = Self.units[token], let value = number {
        guard let seconds = Self.seconds(value, factor) else { return nil }
        total += seconds
        number = nil
        sawUnit = true
      } else if Self.scheduleWords.contains(token) {
        self = .label
        return
      } else if token != "and" {
        return nil
      }
    }
    guard sawUnit, number == nil else { return nil }
    self = .seconds(total)
  }

  /// `20 min`, which is what most lessons say.
  private static func plainMinutes(_ text: String) -> Int? {
    guard text.utf8.count <= 8, text.hasSuffix(" min") else { return nil }
    var minutes = 0
    for byte in text.utf8.dropLast(4) {
      guard (0x30...0x39).contains(byte) else { return nil }
      minutes = minutes * 10 + Int(byte - 0x30)
    }
    return text.utf8.count > 4 ? minutes * 60 : nil
  }

  private static let units: [String: Int64] = [
    "s": 1, "sec": 1, "secs": 1, "second": 1, "seconds": 1,
    "m": 60, "min": 60, "mins": 60, "minute": 60, "minutes": 60,
    "h": 3600, "hr": 3600, "hrs": 3600, "hour": 3600, "hours": 3600,
  ]

  private static let scheduleWords: Set = [
    "day", "days", "week", "weeks", "month", "months", "session", "sessions", "module", "modules",
    "self-paced",
  ]

  private static func seconds(_ value: Decimal, _ factor: Int64) -> Int? {
    guard let thousandths = value.scaled(to: 6) else { return nil }
    let (product, overflow) = thousandths.multipliedReportingOverflow(by: factor)
    guard !overflow, product >= 0, product % 1_000_000 == 0 else { return nil }
    return Int(product / 1_000_000)
  }

  /// `1:30:00`, the way video players write it. `1:30` alone could be hours or minutes: refused.
  private static func clock(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    // Ten thousand hours are longer than anything that is taught; sums of more could overflow.
    guard parts.count == 3, parts[0].count <= 4 else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == 3, numbers[0] >= 0, (0..<60).contains(numbers[1]), (0..<60).contains(numbers[2])
    else { return nil }
    let (hours, overflow) = numbers[0].multipliedReportingOverflow(by: 3600)
    guard !overflow else { return nil }
    let (sum, overflowed) = hours.addingReportingOverflow(numbers[1] * 60 + numbers[2])
    return overflowed ? nil : sum
  }

  /// Numbers and words, split at blanks and between a digit and a letter.
  private static func tokens(_ text: String) -> [String] {
    var tokens: [String] = []
    var current = ""
    for character in text {
      let isNumeric = character.isNumber || character == "."
      let wasNumeric = current.last.map { $0.isNumber || $0 == "." }
      if character == " " || character == "," || (wasNumeric != nil && wasNumeric != isNumeric) {
        if !current.isEmpty { tokens.append(current) }
        current = ""
      }
      if character != " ", character != "," { current.append(character) }
    }
    return current.isEmpty ? tokens : tokens + [current]
  }
}
