import Diagnostics

extension Rule {
  /// Every question has the right answers that its type needs. What they are is never said.
  static let correctAnswers = Rule.entries("V-30", "correct-answers", of: "quizzes") { quiz, complaints in
    for question in quiz["questions"]?.list ?? [] {
      for option in question.options where option["option_text"] == nil && option["image"] == nil {
        complaints.error("an option needs `option_text` or `image`", at: option.place)
      }
      switch question["type"]?.text {
      case "single_choice", "image_choice": checkOneCorrect(question, &complaints)
      case "multiple_choice": checkSomeCorrect(question, &complaints)
      case "true_false": checkTrueFalse(question, &complaints)
      case "matching": checkMatching(question, &complaints)
      case "ordering": checkOrdering(question, &complaints)
      case "fill_blank":
        checkAcceptedAnswers(question, &complaints)
        checkGaps(question, &complaints)
      case "short_answer": checkAcceptedAnswers(question, &complaints)
      case "long_answer", "essay": checkNoOptions(question, &complaints)
      default: continue
      }
    }
  }

  /// Who has seen that the second one is always right need not know anything.
  static let correctPlaces = Rule.entries("V-30", "correct-places", of: "quizzes") { quiz, complaints in
    guard quiz["randomize_options"]?.boolean != true, let questions = quiz["questions"] else { return }
    let choices = questions.list.filter { ["single_choice", "image_choice"].contains($0["type"]?.text) }
    let places = choices.map { question in
      question.options.enumerated().sorted { left, right in
        let orders = [left, right].map { $0.element["order"]?.integer ?? Int64($0.offset + 1) }
        return (orders[0], left.offset) < (orders[1], right.offset)
      }.firstIndex { $0.element.isCorrect }
    }
    guard places.count >= leastChoices, let first = places.first ?? nil,
      places.allSatisfy({ $0 == first })
    else { return }
    complaints.warning(
      "the right option has the same place in all \(places.count) questions with one answer",
      at: questions.place, hint: "add `randomize_options: true`, or give the options another `order`")
  }

  /// So many do not agree by chance.
  private static let leastChoices = 4

  // MARK: Choosing

  private static func checkOneCorrect(_ question: FieldValue, _ complaints: inout Complaints) {
    let correct = question.options.filter(\.isCorrect)
    guard correct.count != 1 else { return }
    let notes = correct.first.map { [Diagnostic.Note("the first one is here", at: $0.place)] } ?? []
    complaints.error(
      "expected exactly one correct option, found \(counted(correct.count))",
      at: correct.count > 1 ? correct[1].place : question.optionsPlace, notes: notes,
      hint: "mark one option with `is_correct: true`")
  }

  private static func checkSomeCorrect(_ question: FieldValue, _ complaints: inout Complaints) {
    guard !question.options.contains(where: \.isCorrect) else { return }
    complaints.error(
      "expected at least one correct option, found none", at: question.optionsPlace,
      hint: "mark the right ones with `is_correct: true`")
  }

  private static func checkTrueFalse(_ question: FieldValue, _ complaints: inout Complaints) {
    let count = question.options.count
    guard count == 2 else {
      complaints.error(
        "expected two options, true and false, found \(counted(count))", at: question.optionsPlace)
      return
    }
    checkOneCorrect(question, &complaints)
  }

  // MARK: Joining and ordering

  private static func checkMatching(_ question: FieldValue, _ complaints: inout Complaints) {
    guard !question.options.isEmpty else { return complainOfNoOptions(question, &complaints) }
    var firsts: [String: FieldValue] = [:]
    for option in question.options {
      guard let match = option["match_with"], let text = match.text else {
        complaints.error("an option to be matched needs `match_with`", at: option.place)
        continue
      }
      if let first = firsts[text] {
        complaints.error(
          "two options have the same `match_with`", at: match.place,
          notes: [Diagnostic.Note("the first one is here", at: first.place)])
      } else {
        firsts[text] = match
      }
    }
  }

  /// Places are counted from 1, or from 0 as some platforms do.
  private static func checkOrdering(_ question: FieldValue, _ complaints: inout Complaints) {
    guard !question.options.isEmpty else { return complainOfNoOptions(question, &complaints) }
    let places = question.options.map { $0["order"] }
    let lowest = Int64(places.contains { $0?.integer == 0 } ? 0 : 1)
    let range = lowest..<lowest + Int64(places.count)
    var firsts: [Int64: FieldValue] = [:]
    for (option, order) in zip(question.options, places) {
      guard let order, let number = order.integer else {
        complaints.error("an option to be put in order needs `order`", at: option.place)
        continue
      }
      if let first = firsts[number] {
        complaints.error(
          "two options have the same `order`", at: order.place,
          notes: [Diagnostic.Note("the first one is here", at: first.place)])
      } else if !range.contains(number) {
        complaints.error("`order` must be from \(lowest) to \(range.upperBound - 1)", at: order.place)
      }
      firsts[number] = firsts[number] ?? order
    }
  }

  private static func complainOfNoOptions(_ question: FieldValue, _ complaints: inout Complaints) {
    complaints.error("a question of this type needs options, found none", at: question.place)
  }

  // MARK: Writing

  private static func checkAcceptedAnswers(_ question: FieldValue, _ complaints: inout Complaints) {
    let blanks = question["settings"]?["blanks"]?.list ?? []
    for blank in blanks where blank.list.isEmpty {
      complaints.error("expected at least one accepted answer for each blank, found none", at: blank.place)
    }
    let accepted = question["settings"]?["accepted_answers"]?.list ?? []
    guard blanks.isEmpty, accepted.isEmpty else { return }
    complaints.error(
      "expected at least one accepted answer, found none", at: question.place,
      hint: "list them in `settings: {accepted_answers: [...]}`")
  }

  /// A text without gaps is answered below it.
  private static func checkGaps(_ question: FieldValue, _ complaints: inout Complaints) {
    guard let text = question["question"] else { return }
    let gaps = TextGaps.count(in: text.text ?? "")
    let blanks = question["settings"]?["blanks"]?.list.count ?? 0
    guard gaps > 0, gaps != max(1, blanks) else { return }
    complaints.error(
      "the text has \(gaps) gaps, and there are answers for \(max(1, blanks))", at: text.place,
      hint: "a gap is written as `___`; give each its answers in `settings: {blanks: [[...], [...]]}`")
  }

  private static func checkNoOptions(_ question: FieldValue, _ complaints: inout Complaints) {
    guard let count = question["options"]?.list.count, count > 0 else { return }
    complaints.error(
      "expected no options for a text to be written, found \(count)", at: question.optionsPlace,
      hint: "remove them, or choose another type")
  }

  private static func counted(_ number: Int) -> String { number == 0 ? "none" : "\(number)" }
}

extension FieldValue {
  fileprivate var options: [FieldValue] { self["options"]?.list ?? [] }
  fileprivate var optionsPlace: SourceRange { self["options"]?.place ?? place }
  fileprivate var isCorrect: Bool { self["is_correct"]?.boolean == true }
}
