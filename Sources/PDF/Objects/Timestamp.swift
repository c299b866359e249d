/// A moment as a PDF tells it twice, in its information and in its metadata, which must agree.
public struct Timestamp: Hashable, Sendable {
  /// Seconds since the beginning of 1970, UTC.
  public var seconds: Int64

  public init(seconds: Int64) {
    self.seconds = seconds
  }

  /// `2026-11-21T13:02:00Z`.
  var iso: [UInt8] {
    var text: [UInt8] = []
    writeParts(into: &text, separators: ["-", "-", "T", ":", ":"])
    text.write("Z")
    return text
  }

  /// `D:20261121130200Z`.
  var pdf: [UInt8] {
    var text = Array("D:".utf8)
    writeParts(into: &text, separators: ["", "", "", "", ""])
    text.write("Z")
    return text
  }

  private func writeParts(into text: inout [UInt8], separators: [String]) {
    // Both notations have four digits for a year.
    let bounded = min(max(seconds, -62_135_596_800), 253_402_300_799)
    let day = (bounded >= 0 ? bounded : bounded - 86_399) / 86_400
    let second = UInt(bounded - day * 86_400)
    let (year, month, dayOfMonth) = Self.civil(day)
    let parts: [UInt] = [year, month, dayOfMonth, second / 3_600, second / 60 % 60, second % 60]
    for (index, part) in parts.enumerated() {
      text.writeDigits(part, atLeast: index == 0 ? 4 : 2)
      if index < separators.count { text.write(separators[index]) }
    }
  }

  /// The date of a day counted from the beginning of 1970 (years begin in March, eras have 400 years).
  private static func civil(_ day: Int64) -> (year: UInt, month: UInt, day: UInt) {
    let shifted = day + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let march = (5 * dayOfYear + 2) / 153
    let month = march < 10 ? march + 3 : march - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (UInt(year), UInt(month), UInt(dayOfYear - (153 * march + 2) / 5 + 1))
  }
}
