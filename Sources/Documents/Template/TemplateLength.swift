import Typesetting

/// A length as a template writes it: some are parts of something that is known later.
enum TemplateLength: Hashable, Sendable {
  case fixed(Length)
  /// Thousandths of the size of the text.
  case em(Int)
  /// Thousandths of the place.
  case part(Int)

  /// The units that lengths may have; percentages and `em` only where they mean something.
  static let units = ["mm", "cm", "in", "pt"]

  /// `12mm`, `1.5cm`, `10pt`, `30%`, `1.2em`, and `0`; nothing if it is no length.
  init?(_ text: String) {
    let text = text.filter { $0 != " " }
    let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-" || $0 == "+") }
    guard let number = Self.number(digits) else { return nil }
    switch text[digits.endIndex...] {
    case "mm": self = .fixed(.millimetres(number))
    case "cm": self = .fixed(.millimetres(number * 10))
    case "in": self = .fixed(.points(number * 72))
    case "pt": self = .fixed(.points(number))
    case "em": self = .em(Int((number * 1_000).rounded()))
    case "%": self = .part(Int((number * 10).rounded()))
    case "" where number == 0: self = .fixed(.zero)
    default: return nil
    }
  }

  /// No paper is longer, and sums of such lengths are far from overflowing.
  private static let longest = 100_000.0

  static func number(_ text: some StringProtocol) -> Double? {
    guard text.utf8.count <= 12, let number = Double(text), number.isFinite, abs(number) <= longest else {
      return nil
    }
    return number
  }

  func resolved(size: Length, whole: Length = .zero) -> Length {
    switch self {
    case .fixed(let length): length
    case .em(let thousandths): size.times(thousandths, by: 1_000)
    case .part(let thousandths): whole.times(thousandths, by: 1_000)
    }
  }

  func extent(size: Length) -> Extent {
    if case .part(let thousandths) = self { return .part(thousandths) }
    return .length(resolved(size: size))
  }
}

/// Lengths at four sides, as far as they are given.
struct TemplateEdges: Sendable {
  var top: TemplateLength?
  var end: TemplateLength?
  var bottom: TemplateLength?
  var start: TemplateLength?
  /// `start` and `end` were called `inner` and `outer`: they change sides on left pages.
  var isMirrored = false

  func resolved(size: Length, over edges: Edges = .zero) -> Edges {
    Edges(
      top: top?.resolved(size: size) ?? edges.top, end: end?.resolved(size: size) ?? edges.end,
      bottom: bottom?.resolved(size: size) ?? edges.bottom,
      start: start?.resolved(size: size) ?? edges.start)
  }
}
