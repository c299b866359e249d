import Diagnostics

extension Rule {
  /// Answers are to questions that the quiz asks, name options that there are, and are worth no more than the
  /// question is. What was answered is never said.
  static let attemptAnswers = Rule.entries("V-36", "attempt-answers", of: "attempts") { attempt, complaints in
    guard let questions = attempt["quiz"]?.target?["questions"]?.list else { return }
    let names = QuestionNames(questions)
    var first: [Int: FieldValue] = [:]
    for answer in attempt["answers"]?.list ?? [] {
      guard let name = answer["question"], let text = name.text else { continue }
      guard let number = names[text] else {
        complaints.error(
          "the quiz has no such question", at: name.place, hint: "name it by its `id` or its `order`")
        continue
      }
      checkOptions(answer, of: questions[number], &complaints)
      checkPoints(answer, of: questions[number], &complaints)
      guard !AnswerMarker.isBlank(answer) else { continue }
      if let earlier = first[number] {
        complaints.error(
          "this question is answered twice", at: name.place,
          notes: [Diagnostic.Note("the first answer is here", at: earlier.place)])
      } else {
        first[number] = name
      }
    }
  }

  private static func checkOptions(
    _ answer: FieldValue, of question: FieldValue, _ complaints: inout Complaints
  ) {
    let marker = AnswerMarker(question)
    for field: Name in ["selected_options", "order_answer"] {
      for option in answer[field]?.list ?? [] where marker.option(option.text) == nil {
        complaints.error("the question has no such option", at: option.place)
      }
    }
    for option in answer["matching_answer"]?.members ?? [] where marker.option(option.name.text) == nil {
      complaints.error("the question has no such option", at: option.value.place)
    }
  }

  private static func checkPoints(
    _ answer: FieldValue, of question: FieldValue, _ complaints: inout Complaints
  ) {
    guard let earned = answer["points_earned"], let points = earned.decimal,
      let worth = question["points"]?.decimal, points > worth
    else { return }
    complaints.error("the question is worth \(worth) points, and the answer has more", at: earned.place)
  }

  /// Nobody tries more often, or for longer, than the quiz allows.
  static let attemptLimits = Rule.entries("V-36", "attempt-limits", of: "attempts") { attempt, complaints in
    let quiz = attempt["quiz"]?.target
    if let number = attempt["attempt_number"], let count = number.integer,
      let most = quiz?["max_attempts"]?.integer, most > 0, count > most
    {
      complaints.error("the quiz may be tried \(most) times, and this is attempt \(count)", at: number.place)
    }
    if let spent = attempt["time_spent"], let time = spent.duration,
      let limit = quiz?["time_limit"]?.duration, time > limit
    {
      complaints.warning("this took longer than the quiz allows", at: spent.place)
    }
  }

  /// Everybody's attempts at a quiz have numbers of their own.
  static let attemptNumbers = Rule.catalog("V-36", "attempt-numbers") { catalog, _, complaints in
    catalog.forEachRepeatedTry(in: "attempts", at: "quiz", number: "attempt_number") { number, first in
      complaints.error(
        "this account has an attempt of this number", at: number.place,
        notes: [Diagnostic.Note("the first one is here", at: first.place)])
    }
  }
}
