import Content
import Liquid

/// One question of an attempt: what was answered, and what it is worth.
struct ResultLine: Sendable {
  enum Verdict: String, Sendable, CaseIterable {
    case right, partly, wrong, skipped
    /// Somebody has still to say.
    case open
    /// Somebody has given points, and said no more.
    case marked
  }

  /// Something that was answered, or would have been right.
  struct Answer: Sendable {
    /// Markdown of an option.
    var option: String?
    var picture: String?
    /// What somebody wrote, or what an option was matched with.
    var words: String?
  }

  var verdict: Verdict
  var points: Decimal?
  var earned: Decimal
  var text: String?
  var picture: String?
  /// Answers are the steps of an order.
  var isOrdered = false
  var given: [Answer] = []
  var right: [Answer] = []
  /// What is told to those who chose an option.
  var optionFeedback: [String] = []
  var explanation: String?
  var feedback: String?

  static func lines(
    of attempt: Record, _ quiz: Record, _ score: AttemptScore, _ shown: QuizResult.Shown
  ) -> [ResultLine] {
    let answers = attempt["answers"]?.list ?? []
    let isGraded = attempt["status"]?.text == "graded"
    return SheetQuestion.placesInOrder(quiz["questions"]?.list ?? []).map { place in
      let line = score.lines[place]
      return ResultLine(line, line.answer.map { answers[$0] }, isGraded: isGraded, shown)
    }
  }
}

extension ResultLine {
  init(_ line: AttemptScore.Line, _ answer: FieldValue?, isGraded: Bool, _ shown: QuizResult.Shown) {
    let question = line.question
    verdict = Verdict(line, answer, isGraded: isGraded)
    points = question["points"]?.decimal
    earned = line.points
    feedback = answer?["feedback"]?.text
    guard shown != .figures else { return }
    let answers = ShownAnswers(question)
    text = question["question"]?.text.map { text in
      TextGaps.replaced(in: text) { String(repeating: $0 ? "_" : "\\_", count: 8) }
    }
    picture = question["image"]?.text
    isOrdered = question["type"]?.text == "ordering"
    given = answer.map(answers.given) ?? []
    // What decides over marks is not told before they are given.
    guard shown == .key, verdict != .open else { return }
    right = verdict == .right ? [] : answers.right
    optionFeedback = answer.map(answers.feedback) ?? []
    explanation = question["explanation"]?.text
  }

  var value: TemplateValue {
    .record([
      ("verdict", .text(verdict.rawValue)), ("points", .figure(points)), ("earned", .figure(earned)),
      ("text", .told(text)), ("picture", .told(picture)), ("is_ordered", .flag(isOrdered)),
      ("given", .list(given.map(\.value))), ("right", .list(right.map(\.value))),
      ("option_feedback", .list(optionFeedback.map { .text($0) })), ("explanation", .told(explanation)),
      ("feedback", .told(feedback)),
    ])
  }

  var pictures: [String] {
    ([picture] + (given + right).map(\.picture)).compactMap { $0 }
  }
}

extension ResultLine.Verdict {
  init(_ line: AttemptScore.Line, _ answer: FieldValue?, isGraded: Bool) {
    let worth = line.question["points"]?.decimal ?? Decimal(0)
    if answer == nil {
      self = .skipped
    } else if line.isRight == true {
      self = .right
    } else if line.points > Decimal(0), line.points < worth {
      self = .partly
    } else if line.isRight == false {
      self = .wrong
    } else {
      self = isGraded || answer?["points_earned"] != nil ? .marked : .open
    }
  }
}

extension ResultLine.Answer {
  var value: TemplateValue {
    .record([("option", .told(option)), ("picture", .told(picture)), ("words", .told(words))])
  }
}

/// Answers to a question in words that people read: names of options are replaced by the options.
private struct ShownAnswers {
  typealias Answer = ResultLine.Answer

  private let question: FieldValue
  private let options: [FieldValue]
  private let marker: AnswerMarker

  init(_ question: FieldValue) {
    self.question = question
    options = question["options"]?.list ?? []
    marker = AnswerMarker(question)
  }

  private func answer(_ place: Int, _ words: String? = nil) -> Answer {
    let option = options[place]
    let picture = option["image"]?.text
    return Answer(option: option["option_text"]?.text, picture: picture, words: words)
  }

  func given(_ answer: FieldValue) -> [Answer] {
    let named = (answer["selected_options"]?.list ?? []) + (answer["order_answer"]?.list ?? [])
    let matched = answer["matching_answer"]?.members ?? []
    return named.compactMap { marker.option($0.text) }.map { self.answer($0) }
      + matched.compactMap { member in
        marker.option(member.name.text).map { self.answer($0, member.value.text) }
      }
      + (answer["text_answer"]?.text).map { [Answer(words: $0)] }.orEmpty
  }

  func feedback(_ answer: FieldValue) -> [String] {
    (answer["selected_options"]?.list ?? []).compactMap { marker.option($0.text) }
      .compactMap { options[$0]["feedback"]?.text }
  }

  var right: [Answer] {
    switch question["type"]?.text {
    case "matching": options.indices.map { answer($0, options[$0]["match_with"]?.text) }
    case "ordering": SheetQuestion.placesInOrder(options).map { answer($0) }
    case "short_answer", "fill_blank": accepted
    default: options.indices.filter { options[$0]["is_correct"]?.boolean == true }.map { answer($0) }
    }
  }

  /// The first of those that are accepted is the one to be learned.
  private var accepted: [Answer] {
    let settings = question["settings"]
    if let first = settings?["accepted_answers"]?.list.first?.text { return [Answer(words: first)] }
    let blanks = (settings?["blanks"]?.list ?? []).compactMap { $0.list.first?.text }
    return blanks.map { Answer(words: $0) }
  }
}

extension Optional where Wrapped == [ResultLine.Answer] {
  fileprivate var orEmpty: Wrapped { self ?? [] }
}
