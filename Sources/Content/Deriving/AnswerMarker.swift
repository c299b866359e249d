/// Marks one answer of a quiz by the question's key, as far as a machine can.
public struct AnswerMarker {
  let question: FieldValue
  private let options: [FieldValue]
  private let type: String

  public init(_ question: FieldValue) {
    self.question = question
    options = question["options"]?.list ?? []
    type = question["type"]?.text ?? ""
  }

  /// Nothing was ticked, written, put in order or matched.
  static func isBlank(_ answer: FieldValue) -> Bool {
    ["selected_options", "order_answer", "matching_answer"].allSatisfy { answer[$0]?.list.isEmpty ?? true }
      && answer["text_answer"]?.text.map(folded)?.isEmpty ?? true
  }

  /// Whether the answer is right; nothing if a person has to say, or the key is not told.
  func isRight(_ answer: FieldValue) -> Bool? {
    switch type {
    case "single_choice", "multiple_choice", "true_false", "image_choice": isRightChoice(answer)
    case "ordering": isRightOrder(answer)
    case "matching": isRightMatch(answer)
    case "short_answer", "fill_blank": isRightText(answer)
    default: nil
    }
  }

  /// Whether somebody may have given a part of the points for half an answer.
  var hasParts: Bool { ["multiple_choice", "matching", "ordering", "fill_blank"].contains(type) }

  // MARK: Options

  private func isRightChoice(_ answer: FieldValue) -> Bool? {
    let right = Set(options.indices.filter { options[$0]["is_correct"]?.boolean == true })
    guard !right.isEmpty else { return nil }
    return Set((answer["selected_options"]?.list ?? []).map { option($0.text) }) == right.asOptionals
  }

  private func isRightOrder(_ answer: FieldValue) -> Bool? {
    let places = options.compactMap { $0["order"]?.integer }
    guard !places.isEmpty, places.count == options.count else { return nil }
    let right = options.indices.sorted { places[$0] < places[$1] }
    return (answer["order_answer"]?.list ?? []).map { option($0.text) } == right
  }

  private func isRightMatch(_ answer: FieldValue) -> Bool? {
    let pairs = options.compactMap { $0["match_with"]?.text }
    guard !pairs.isEmpty, pairs.count == options.count else { return nil }
    var given: [Int: String] = [:]
    for member in answer["matching_answer"]?.members ?? [] {
      if let index = option(member.name.text) { given[index] = member.value.text.map(Self.folded) }
    }
    return options.indices.allSatisfy { given[$0] == Self.folded(pairs[$0]) }
  }

  /// The option that an answer names by its id, its number, or its text in any language. Where no
  /// numbers are told, options are numbered as they stand.
  public func option(_ name: String?) -> Int? {
    guard let name else { return nil }
    return options.firstIndex { $0["id"]?.text == name }
      ?? options.firstIndex { $0["order"]?.integer.map(String.init) == name }
      ?? options.firstIndex { option in
        guard let text = option["option_text"] else { return false }
        let texts = text.languages.isEmpty ? [text.text] : text.languages.map { text.text(in: $0) }
        return texts.contains { $0.map(Self.folded) == Self.folded(name) }
      }
      ?? (options.allSatisfy { $0["order"] == nil } ? options.indices.first { "\($0 + 1)" == name } : nil)
  }

  // MARK: Texts

  /// A text that is not among the accepted ones may be right all the same: then what a person said
  /// of it stands.
  private func isRightText(_ answer: FieldValue) -> Bool? {
    guard let settings = question["settings"], let text = answer["text_answer"]?.text else { return nil }
    let accepted = (settings["accepted_answers"]?.list ?? []).compactMap(\.text)
    let blanks = (settings["blanks"]?.list ?? []).map { $0.list.compactMap(\.text) }
    guard !accepted.isEmpty || !blanks.isEmpty else { return nil }
    let isRight =
      accepted.isEmpty
      ? fills(blanks, with: Self.fillings(text), settings)
      : accepted.contains { matches(text, $0, settings) }
    return isRight || answer["is_correct"]?.boolean == true
  }

  /// What was written into each blank: parts of a text between semicolons or on lines of their own.
  private static func fillings(_ text: String) -> [String] {
    text.split(whereSeparator: { ";؛\n".contains($0) }).map(String.init)
  }

  private func fills(_ blanks: [[String]], with texts: [String], _ settings: FieldValue) -> Bool {
    texts.count == blanks.count
      && zip(blanks, texts).allSatisfy { blank, text in blank.contains { matches(text, $0, settings) } }
  }

  private func matches(_ text: String, _ accepted: String, _ settings: FieldValue) -> Bool {
    let (given, wanted) = (Self.spaced(text), Self.spaced(accepted))
    if given == wanted { return true }
    if settings["case_sensitive"]?.boolean != true, Self.folded(given) == Self.folded(wanted) { return true }
    guard let tolerance = settings["tolerance"]?.decimal, let number = Decimal(text: Array(given.utf8)),
      let goal = Decimal(text: Array(wanted.utf8))
    else { return false }
    return Exact.isWithin(tolerance, number, goal)
  }

  /// Without blanks at its ends, with single ones inside, and with the digits that keys are written in.
  private static func spaced(_ text: String) -> String {
    let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return text.utf8.allSatisfy { $0 < 128 } ? text : String(text.map(westernDigit))
  }

  /// Arabic keyboards write ٤٢ and ٣٫١٤ for 42 and 3.14.
  private static func westernDigit(_ character: Character) -> Character {
    if character == "٫" { return "." }
    guard let scalar = character.unicodeScalars.first, scalar.properties.generalCategory == .decimalNumber,
      let digit = character.wholeNumberValue
    else { return character }
    return Character("\(digit)")
  }

  /// Capital letters first: those of `Straße` are `STRASSE`.
  private static func folded(_ text: String) -> String { spaced(text).uppercased().lowercased() }
}

extension Set {
  fileprivate var asOptionals: Set<Element?> { Set<Element?>(map { $0 }) }
}
