/// What an attempt at a quiz is worth: marked by the key where a machine can, else as a person did.
public struct AttemptScore: Sendable {
  public struct Line: Sendable {
    public let question: FieldValue
    /// Its place among the attempt's answers; none if the question was left out.
    public var answer: Int?
    /// Nothing as long as nobody has said.
    public var isRight: Bool?
    public var points: Decimal
    public var isMarkedByMachine: Bool
  }

  public let lines: [Line]
  public let earned: Decimal
  public let total: Decimal
  /// Nothing while the learner is at it, or a person has still to mark something.
  public let isPassed: Bool?

  public init?(_ attempt: Record) {
    guard let quiz = attempt["quiz"]?.target else { return nil }
    let questions = quiz["questions"]?.list ?? []
    let answers = attempt["answers"]?.list ?? []
    let given = Self.answers(answers, to: questions)
    let lines = questions.indices.map { Self.line(questions[$0], given[$0], answers) }
    guard let earned = Exact.sum(lines.map(\.points)),
      let total = Exact.sum(questions.compactMap { $0["points"]?.decimal })
    else { return nil }
    self.lines = lines
    self.earned = earned
    self.total = total
    let isOpen = lines.contains { $0.answer != nil && $0.isRight == nil && !$0.isMarkedByMachine }
    let isFinal = attempt["status"]?.text == "graded" || (attempt["status"]?.text != "in_progress" && !isOpen)
    isPassed = isFinal ? quiz["passing_score"]?.rate.flatMap { Exact.isAtLeast($0, earned, of: total) } : nil
  }

  /// For each question the first answer to it that is not blank.
  private static func answers(_ answers: [FieldValue], to questions: [FieldValue]) -> [Int: Int] {
    let names = QuestionNames(questions)
    var given: [Int: Int] = [:]
    for (index, answer) in answers.enumerated() where !AnswerMarker.isBlank(answer) {
      guard let question = answer["question"]?.text.flatMap({ names[$0] }) else { continue }
      if given[question] == nil { given[question] = index }
    }
    return given
  }

  private static func line(_ question: FieldValue, _ index: Int?, _ answers: [FieldValue]) -> Line {
    let zero = Decimal(0)
    var line = Line(question: question, answer: index, points: zero, isMarkedByMachine: false)
    guard let index else { return line }
    let answer = answers[index]
    let marker = AnswerMarker(question)
    let worth = question["points"]?.decimal ?? zero
    let told = answer["points_earned"]?.decimal
    if let isRight = marker.isRight(answer) {
      line.isRight = isRight
      line.isMarkedByMachine = true
      let part = marker.hasParts ? told.map { min($0, worth) } ?? zero : zero
      line.points = isRight ? worth : part
    } else {
      line.points = told ?? (answer["is_correct"]?.boolean == true ? worth : zero)
      line.isRight = answer["is_correct"]?.boolean ?? told.flatMap { rightness(of: $0, worth) }
    }
    return line
  }

  /// Points that a person gave say whether the answer is right, unless they are a part of all.
  private static func rightness(of points: Decimal, _ worth: Decimal) -> Bool? {
    if points >= worth { return true }
    return points == Decimal(0) ? false : nil
  }
}

extension Derivation {
  static let attemptScore = Derivation("attempts") { attempt, _ in
    guard let score = AttemptScore(attempt) else { return [] }
    let answered = score.lines.count { $0.answer != nil }
    var fields: [Derived.Member] = [
      ("total_questions", .count(score.lines.count)), ("answered", .count(answered)),
      ("correct", .count(score.lines.count { $0.isRight == true })),
      ("wrong", .count(score.lines.count { $0.isRight == false })),
      ("skipped", .count(score.lines.count - answered)),
      ("score_earned", .decimal(score.earned)), ("score_total", .decimal(score.total)),
    ]
    if let rate = Exact.rate(score.earned, of: score.total) { fields.append(("percentage", .rate(rate))) }
    if let isPassed = score.isPassed { fields.append(("is_passed", .boolean(isPassed))) }
    return fields + marks(score, attempt)
  }

  /// The machine's marks among the answers, unless every one of them is told already.
  private static func marks(_ score: AttemptScore, _ attempt: Record) -> [Derived.Member] {
    let answers = attempt["answers"]?.list ?? []
    var items: [[Derived.Member]] = Array(repeating: [], count: answers.count)
    var isNews = false
    for line in score.lines {
      guard line.isMarkedByMachine, let index = line.answer, let isRight = line.isRight else { continue }
      items[index] = [("is_correct", .boolean(isRight)), ("points_earned", .decimal(line.points))]
      let told = answers[index]
      isNews =
        isNews || told["is_correct"]?.boolean != isRight || told["points_earned"]?.decimal != line.points
    }
    return isNews ? [("answers", .insideItems(items))] : []
  }
}
