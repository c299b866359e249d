import Content

/// Made-up quizzes and results, one for each of the turns that their designs may take.
enum QuizSpecimens {
  static let sheets = [full, bare].map { facts($0, nil) }
  static let keys = [
    facts(full, AnswerKey(made: full.questions.map(answer))),
    facts(bare, AnswerKey(made: [AnswerKey.Question()])),
  ]

  private static func facts(_ sheet: QuizSheet, _ key: AnswerKey?) -> PaperFacts {
    QuizFacts(sheet: sheet, key: key).facts(Specimen.head) { _ in 0 }
  }

  // MARK: Sheets

  private static let points = Decimal(2)

  private static let full: QuizSheet = {
    var sheet = QuizSheet(title: "Specimen", questions: SheetQuestion.Form.allCases.flatMap(questions))
    (sheet.course, sheet.variant, sheet.instructions) = ("Specimen", 0, "Specimen")
    (sheet.timeLimit, sheet.passingScore, sheet.totalPoints) = (3_600, 6_500, Decimal(10))
    sheet.questions[1].startsPage = true
    sheet.questions[1].isOptional = true
    sheet.questions[1].recordings = ["audio", "video"].flatMap { kind in
      ["https://specimen.example/recording", nil].map { .init(kind: kind, address: $0) }
    }
    return sheet
  }()

  private static let bare = QuizSheet(
    title: "Specimen", questions: [SheetQuestion(place: 0, form: .line, text: "Specimen")])

  /// With two options and with three: pictures stand beside each other in as many columns.
  private static func questions(_ form: SheetQuestion.Form) -> [SheetQuestion] {
    [2, 3].map { count in
      var question = SheetQuestion(place: 0, form: form, points: points, text: "Specimen `specimen`")
      let options = (0..<count).map { SheetQuestion.Option(place: $0, text: "Specimen", picture: nil) }
      switch form {
      case .single, .multiple, .truth, .pictures, .ordering: question.options = options
      case .matching:
        question.options = options
        question.partners = (0..<count).map { ($0, "Specimen") }
      case .line: question.lines = 1
      case .lines, .gaps: question.lines = count
      case .number: break
      }
      return question
    }
  }

  private static func answer(_ question: SheetQuestion) -> AnswerKey.Question {
    var answer = AnswerKey.Question(right: [0], explanation: "Specimen")
    for option in question.options { answer.feedback[option.place] = "Specimen" }
    if [.matching, .ordering].contains(question.form) { answer.belongs = [0: "A", 1: "B"] }
    if [.line, .number, .gaps].contains(question.form) {
      answer.accepted = [["Specimen", "Specimen"], ["Specimen"]]
      (answer.tolerance, answer.isCaseSensitive) = (points, true)
    }
    return answer
  }

  // MARK: Results

  static let results: [PaperFacts] = [
    result("graded", isPassed: true, .key), result("graded", isPassed: false, .answers),
    result("submitted", isPassed: nil, .figures), result("expired", isPassed: false, .figures),
    result("submitted", isPassed: nil, .key, isBare: true),
  ].map { $0.facts(Specimen.head) { _ in 0 } }

  private static func result(
    _ status: String, isPassed: Bool?, _ shown: QuizResult.Shown, isBare: Bool = false
  ) -> QuizResult {
    let moment = 1_700_000_000
    var result = QuizResult(
      number: "Specimen", language: "en", learner: "Specimen", quiz: "Specimen",
      quizLanguage: isBare ? "ar" : "en", attempt: 1, status: status,
      figures: QuizResult.Figures(
        questions: 6, answered: 5, right: 1, wrong: 1, earned: Decimal(5), total: Decimal(10),
        percentage: isBare ? nil : 5_000, isPassed: isPassed),
      shown: shown, lines: isBare ? [] : ResultLine.Verdict.allCases.flatMap { lines($0, shown) },
      date: moment)
    guard !isBare else { return result }
    (result.course, result.mostAttempts, result.feedback) = ("Specimen", 3, "Specimen")
    (result.started, result.submitted, result.graded) = (moment, moment, moment)
    (result.spent, result.timeLimit, result.passingScore) = (600, 1_200, 6_500)
    result.gradedBy = "Specimen"
    return result
  }

  private static func lines(_ verdict: ResultLine.Verdict, _ shown: QuizResult.Shown) -> [ResultLine] {
    let plain = ResultLine(verdict: verdict, points: points, earned: points, feedback: "Specimen")
    guard shown != .figures else { return [plain] }
    var full = plain
    full.text = "Specimen"
    full.given = [
      ResultLine.Answer(option: "Specimen"), ResultLine.Answer(words: "Specimen"),
      ResultLine.Answer(option: "Specimen", words: "Specimen"),
    ]
    var ordered = full
    ordered.isOrdered = true
    ordered.given = [ResultLine.Answer(option: "Specimen")]
    guard shown == .key else { return [full, ordered] }
    (full.right, full.optionFeedback, full.explanation) = (full.given, ["Specimen"], "Specimen")
    ordered.right = ordered.given
    return [full, ordered]
  }
}
