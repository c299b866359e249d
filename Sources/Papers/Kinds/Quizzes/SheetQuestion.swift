import Content
import Names

/// A question as it stands on a sheet.
struct SheetQuestion: Sendable {
  /// What there is to be done.
  enum Form: String, Sendable, CaseIterable {
    case single, multiple, truth, pictures, line, number, lines, gaps, matching, ordering
  }

  struct Option: Sendable {
    /// Its place among the options as they are written.
    let place: Int
    let text: String?
    let picture: String?
  }

  struct Recording: Sendable {
    let kind: String
    /// On the web; others are played by whoever gives the quiz.
    let address: String?
  }

  /// Its place among the questions as they are written.
  let place: Int
  let form: Form
  var points: Decimal?
  var isOptional = false
  /// Markdown, with all gaps alike.
  var text: String
  var picture: String?
  var recordings: [Recording] = []
  var options: [Option] = []
  /// What options are to be matched with: their places among the options as they are written, and what they say.
  var partners: [(place: Int, text: String)] = []
  /// To write on.
  var lines = 0
  var startsPage = false

  /// Places of items with an `order` in that order; those without stay where they are written.
  static func placesInOrder(_ items: [FieldValue]) -> [Int] {
    let orders = items.enumerated().map { $1["order"]?.integer ?? Int64($0 + 1) }
    return items.indices.sorted { (orders[$0], $0) < (orders[$1], $1) }
  }
}

extension SheetQuestion {
  init(_ question: FieldValue, at place: Int, _ shuffle: SheetShuffle, shufflesOptions: Bool) {
    self.place = place
    form = Form(question)
    points = question["points"]?.decimal
    isOptional = question["is_required"].map { !$0.isStandard && $0.boolean == false } ?? false
    text = question["question"]?.text ?? ""
    picture = question["image"]?.text
    recordings = ["audio", "video"].compactMap { kind in
      question[Name(kind)]?.text.map { Recording(kind: kind, address: $0.hasPrefix("http") ? $0 : nil) }
    }
    let written = question["options"]?.list ?? []
    let order = Self.order(of: written, form, place, shuffle, shufflesOptions)
    options = order.map {
      Option(place: $0, text: written[$0]["option_text"]?.text, picture: written[$0]["image"]?.text)
    }
    if form == .matching { partners = Self.partners(of: written, place, shuffle) }
    let gaps = TextGaps.count(in: text)
    if form == .gaps { text = TextGaps.replaced(in: text, Self.gap) }
    lines = form.lines(points, gaps: gaps, blanks: question["settings"]?["blanks"]?.list.count ?? 1)
  }

  /// The same for every answer; a backslash keeps Markdown from taking it for a mark.
  @Sendable private static func gap(isInCode: Bool) -> String {
    String(repeating: isInCode ? "_" : "\\_", count: 16)
  }

  // MARK: Orders

  private static func order(
    of options: [FieldValue], _ form: Form, _ place: Int, _ shuffle: SheetShuffle, _ shufflesOptions: Bool
  ) -> [Int] {
    if form == .ordering { return shuffle.hiding(options.map(\.shownText), for: "order \(place)") }
    guard shufflesOptions, form != .truth else { return placesInOrder(options) }
    return shuffle.hiding(options.map(\.shownText), for: "options \(place)")
  }

  /// What stands in the right column, in an order that has nothing to do with that of the left one.
  private static func partners(
    of options: [FieldValue], _ place: Int, _ shuffle: SheetShuffle
  ) -> [(place: Int, text: String)] {
    let texts = options.map { $0["match_with"]?.text ?? "" }
    return shuffle.hiding(texts, for: "partners \(place)").map { ($0, texts[$0]) }
  }
}

extension SheetQuestion.Form {
  init(_ question: FieldValue) {
    self =
      switch question["type"]?.text {
      case "single_choice": .single
      case "multiple_choice": .multiple
      case "true_false": .truth
      case "image_choice": .pictures
      case "fill_blank": .gaps
      case "matching": .matching
      case "ordering": .ordering
      case "long_answer", "essay": .lines
      // That a number is asked for is no secret; which one, and how far it may be off, is.
      default: question["settings"]?["tolerance"] == nil ? .line : .number
      }
  }

  /// How many lines there are to write on: more where more can be earned.
  fileprivate func lines(_ points: Decimal?, gaps: Int, blanks: Int) -> Int {
    switch self {
    case .line: 1
    case .gaps: gaps > 0 ? 0 : max(1, min(12, blanks))
    case .lines: min(18, max(4, Int(points?.wholes ?? 0) * 2 + 2))
    default: 0
    }
  }
}

extension Decimal {
  fileprivate var wholes: Int64 {
    (0..<scale).reduce(coefficient) { value, _ in value / 10 }.clamped
  }
}

extension Int64 {
  fileprivate var clamped: Int64 { Swift.max(0, Swift.min(1_000, self)) }
}

extension FieldValue {
  /// What of an option can be seen.
  fileprivate var shownText: String {
    (self["option_text"]?.text ?? "") + "\u{0}" + (self["image"]?.text ?? "")
  }
}
