internal import CICU

/// How a page's values are written: a language, perhaps as one region writes it, with one sort of
/// digits and one calendar. Nothing is taken from the machine.
public struct FormattingLocale: Hashable, Sendable {
  public enum Digits: String, Sendable, CaseIterable {
    case latin = "latn"
    case arabic = "arab"
  }

  public enum Calendar: String, Sendable, CaseIterable {
    case gregorian
    case ummAlQura = "islamic-umalqura"
  }

  public let language: String
  public let region: String?
  /// Those the language is usually written with, if not given.
  public let digits: Digits?
  public let calendar: Calendar

  /// What ICU calls this locale. The calendar is always said, because some regions (Saudi Arabia)
  /// have another by default than the one a site asks for.
  let identifier: String

  /// A language as in `ar`, `pt-BR` or `zh-Hant`; nothing if it is not even shaped like one. A
  /// language that CLDR does not know writes as English does.
  public init?(
    language: String, region: String? = nil, digits: Digits? = nil, calendar: Calendar = .gregorian
  ) {
    guard Self.isTag(language, longest: 35), region.map({ Self.isTag($0, longest: 3) }) ?? true else {
      return nil
    }
    self.language = language
    self.region = region
    self.digits = digits
    self.calendar = calendar
    let name = String(language.map { $0 == "-" ? "_" : $0 }) + (region.map { "_\($0)" } ?? "")
    let numbers = digits.map { ";numbers=\($0.rawValue)" } ?? ""
    identifier = "\(name)@calendar=\(calendar.rawValue)\(numbers)"
  }

  public static let english = FormattingLocale()

  /// Whether the language is written from right to left.
  public var isRightToLeft: Bool { unsafe lectern_is_right_to_left(identifier) }

  private init() {
    language = "en"
    region = nil
    digits = nil
    calendar = .gregorian
    identifier = "en@calendar=gregorian"
  }

  private static func isTag(_ text: String, longest: Int) -> Bool {
    guard 2...longest ~= text.utf8.count, text.utf8.first != UInt8(ascii: "-") else { return false }
    return text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
      default: false
      }
    }
  }
}
