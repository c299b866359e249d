import Content
import Names

/// A quiz as it is asked, in the order of one variant: all that a learner sees, and no way to any answer.
struct QuizSheet: Sendable {
  var course: String?
  var title: String
  /// 0 and 1; quizzes that are not shuffled have one sheet, and no variant.
  var variant: Int?
  var language: String
  var instructions: String?
  var timeLimit: Int64?
  var passingScore: Int64?
  var totalPoints: Decimal?
  var questions: [SheetQuestion]

  /// The variants that a quiz comes in.
  static func variants(of quiz: Record) -> [Int?] {
    let isShuffled = ["randomize_questions", "randomize_options"].contains { (name: Name) in
      quiz[name]?.boolean == true
    }
    return isShuffled ? [0, 1] : [nil]
  }

  /// Nothing for a quiz that asks nothing.
  init?(_ quiz: Record, variant: Int?) {
    let asked = quiz["questions"]?.list ?? []
    guard !asked.isEmpty else { return nil }
    let language = quiz.language
    let shuffle = SheetShuffle(quiz: quiz.identity, variant: variant)
    var places = SheetQuestion.placesInOrder(asked)
    if quiz["randomize_questions"]?.boolean == true { places = shuffle.shuffled(places, for: "questions") }
    let shufflesOptions = quiz["randomize_options"]?.boolean == true
    course = quiz["course"]?.target?.wording("title", in: language)
    title = quiz.wording("title", in: language) ?? quiz.key
    self.variant = variant
    self.language = language
    instructions = PrintedBody.quizzes.text(of: quiz, in: language)
    timeLimit = quiz["time_limit"]?.duration
    passingScore = quiz["passing_score"]?.rate
    totalPoints = quiz["total_points"]?.decimal
    questions = places.map { SheetQuestion(asked[$0], at: $0, shuffle, shufflesOptions: shufflesOptions) }
    breakPages(every: quiz["questions_per_page"]?.integer.map(Int.init))
  }

  private mutating func breakPages(every count: Int?) {
    guard let count, count > 0 else { return }
    for number in questions.indices where number > 0 && number.isMultiple(of: count) {
      questions[number].startsPage = true
    }
  }
}

extension QuizSheet {
  /// For papers that are made up.
  init(title: String, questions: [SheetQuestion]) {
    self.title = title
    language = "en"
    self.questions = questions
  }
}
