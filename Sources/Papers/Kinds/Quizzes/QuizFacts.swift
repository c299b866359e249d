import Content
import Liquid
import Names

/// What sheets and keys are told: a key is a sheet with more on it.
struct QuizFacts {
  let sheet: QuizSheet
  var key: AnswerKey?

  func facts(_ head: PaperFacts, picture: (String) -> UInt64) -> PaperFacts {
    var facts = head
    facts.add("is_key", .flag(key != nil))
    facts.add("course", sheet.course)
    facts.add("title", sheet.title)
    facts.add("variant", sheet.variant.map { SheetLetters.letter($0, in: sheet.language) })
    facts.add("instructions", sheet.instructions)
    facts.add("time_limit", sheet.timeLimit.map { .quantity(.duration(seconds: $0)) })
    facts.add("passing_score", .told(rate: sheet.passingScore))
    facts.add("total_points", .figure(sheet.totalPoints))
    facts.add("questions", .list(sheet.questions.indices.map(question)))
    facts.add(states: sheet.questions.flatMap(\.pictures), picture)
    return facts
  }

  private func question(_ number: Int) -> TemplateValue {
    let question = sheet.questions[number]
    let answer = key?.questions[number]
    let options = question.options.map { value(of: $0, answer) }
    return .record([
      ("form", .text(question.form.rawValue)), ("points", .figure(question.points)),
      ("is_optional", .flag(question.isOptional)), ("text", .text(question.text)),
      ("picture", .told(question.picture)), ("recordings", .list(question.recordings.map(\.value))),
      ("options", .list(options)), ("rows", .list(rows(of: options))),
      ("pairs", .list(pairs(question, options))), ("lines", .list((0..<question.lines).map { .integer($0) })),
      ("starts_page", .flag(question.startsPage)),
      ("accepted", .list((answer?.accepted ?? []).map { .list($0.map { .text($0) }) })),
      ("tolerance", .figure(answer?.tolerance)),
      ("is_case_sensitive", .flag(answer?.isCaseSensitive == true)),
      ("explanation", .told(answer?.explanation)),
    ])
  }

  private func value(of option: SheetQuestion.Option, _ answer: AnswerKey.Question?) -> TemplateValue {
    .record([
      ("text", .told(option.text)), ("picture", .told(option.picture)),
      ("is_right", .flag(answer?.right.contains(option.place) == true)),
      ("feedback", .told(answer?.feedback[option.place])), ("belongs", .told(answer?.belongs[option.place])),
    ])
  }

  /// Pictures side by side, three where that comes out even. Each place of a row is a list of none or one.
  private func rows(of options: [TemplateValue]) -> [TemplateValue] {
    let across = options.count % 3 == 0 || options.count > 4 ? 3 : 2
    return stride(from: 0, to: options.count, by: across).map { start in
      let row = (0..<across).map { start + $0 < options.count ? [options[start + $0]] : [] }
      return .list(row.map { .list($0) })
    }
  }

  /// Both columns beside each other; the right one has letters.
  private func pairs(_ question: SheetQuestion, _ options: [TemplateValue]) -> [TemplateValue] {
    question.partners.indices.map { number in
      TemplateValue.record([
        (name: "option", value: options[number]),
        (name: "letter", value: .text(SheetLetters.letter(number, in: sheet.language))),
        (name: "text", value: .text(question.partners[number].text)),
      ])
    }
  }
}

extension SheetQuestion {
  fileprivate var pictures: [String] {
    ([picture] + options.map(\.picture)).compactMap { $0 }
  }
}

extension SheetQuestion.Recording {
  fileprivate var value: TemplateValue { .record([("kind", .text(kind)), ("address", .told(address))]) }
}

extension PaperFacts {
  /// Pictures that lists tell by their paths count by what their files hold.
  mutating func add(states paths: [String], _ state: (String) -> UInt64) {
    add("pictures", .list(paths.map { .text(String(state($0), radix: 16)) }))
  }
}

extension TemplateValue {
  /// Told or not: what does not hold is nothing, so that templates may ask for either.
  static func flag(_ isSet: Bool) -> TemplateValue { isSet ? .boolean(true) : .nothing }

  static func figure(_ number: Decimal?) -> TemplateValue {
    number.map { .quantity(.decimal(coefficient: $0.coefficient, scale: Int($0.scale))) } ?? .nothing
  }
}
