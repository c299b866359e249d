internal import CICU

/// Which parts of a moment are written, and how.
public enum DateForm: Hashable, Sendable {
  public enum Style: String, Sendable, CaseIterable {
    case none = "-"
    case short = "s"
    case medium = "m"
    case long = "l"
    case full = "f"
  }

  /// One of the language's own ways of writing dates, times, or both.
  case styles(date: Style, time: Style)
  /// The fields of a CLDR skeleton such as `yMMMMd`, in the language's order.
  case skeleton(String)
  /// A CLDR pattern such as `d MMMM y`, as it stands.
  case pattern(String)

  public static func date(_ style: Style) -> DateForm {
    .styles(date: style, time: .none)
  }

  public static func time(_ style: Style) -> DateForm {
    .styles(date: .none, time: style)
  }

  /// What the C function is told: the form, and its text.
  var described: (Int32, String) {
    switch self {
    case .styles(let date, let time): (Int32(LECTERN_DATE_STYLES), date.rawValue + time.rawValue)
    case .skeleton(let fields): (Int32(LECTERN_DATE_SKELETON), fields)
    case .pattern(let pattern): (Int32(LECTERN_DATE_PATTERN), pattern)
    }
  }

  /// Whether ICU will make of the form what it says. ICU itself reads any letter in a skeleton as
  /// one that it knows, and writes nothing at all for a pattern that it does not understand.
  var isSound: Bool {
    switch self {
    case .styles: true
    case .skeleton(let fields): Self.isSkeleton(fields)
    case .pattern(let pattern): Self.isPattern(pattern)
    }
  }

  static func isSkeleton(_ text: String) -> Bool {
    1...32 ~= text.utf8.count && text.utf8.allSatisfy { letters.contains($0) || hourLetters.contains($0) }
  }

  /// Between quotes anything may stand, outside only known letters and what is no letter.
  private static func isPattern(_ text: String) -> Bool {
    let runs = text.utf8.split(separator: UInt8(ascii: "'"), omittingEmptySubsequences: false)
    return 1...200 ~= text.utf8.count && !text.utf8.contains(0) && runs.count % 2 == 1
      && stride(from: 0, to: runs.count, by: 2).allSatisfy {
        runs[$0].allSatisfy { !isLetter($0) || letters.contains($0) }
      }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }

  private static let letters = LetterSet("GyYuUrQqMLwWdDFgEecabBhHkKmsSAzZOvVXx")
  /// The hour as the region has it, which a pattern has already decided.
  private static let hourLetters = LetterSet("jJC")
}

/// Latin letters as bits, because every date that is written asks for its own.
private struct LetterSet: Sendable {
  private let bits: UInt64

  init(_ letters: String) {
    bits = letters.utf8.reduce(0) { $0 | 1 << (UInt64($1) & 63) }
  }

  func contains(_ byte: UInt8) -> Bool {
    byte & 0xC0 == 0x40 && bits & (1 << (UInt64(byte) & 63)) != 0
  }
}
