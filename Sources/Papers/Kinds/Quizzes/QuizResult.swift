import Content
import Liquid
import Names

/// What an attempt came to, as far as its quiz lets the learner see it.
struct QuizResult: Sendable {
  /// How much of it is shown besides the figures.
  enum Shown: Sendable {
    case figures
    /// Questions, and what was answered.
    case answers
    /// What would have been right, too.
    case key
  }

  struct Figures: Sendable {
    var questions: Int
    var answered: Int
    var right: Int
    var wrong: Int
    var earned: Decimal
    var total: Decimal
    var percentage: Int64?
    /// Nothing while somebody has still to mark something.
    var isPassed: Bool?

    var skipped: Int { questions - answered }
  }

  var number: String
  var language: String
  var learner: String
  var course: String?
  var quiz: String
  /// The language that the quiz is in, if it is another.
  var quizLanguage: String
  var attempt: Int64
  var mostAttempts: Int64?
  var status: String
  var started: Int?
  var submitted: Int?
  var spent: Int64?
  var timeLimit: Int64?
  var passingScore: Int64?
  var figures: Figures
  var shown: Shown
  var lines: [ResultLine]
  var feedback: String?
  var gradedBy: String?
  var graded: Int?
  /// A moment: that of the paper.
  var date: Int

  func facts(_ head: PaperFacts, picture: (String) -> UInt64) -> PaperFacts {
    var facts = head
    facts.add("learner", learner)
    facts.add("course", course)
    facts.add("quiz", quiz)
    facts.add("quiz_language", quizLanguage)
    facts.add("attempt", .integer(Int(attempt)))
    facts.add("most_attempts", mostAttempts.map { .integer(Int($0)) })
    facts.add("status", status)
    facts.add("started_at", .told(moment: started))
    facts.add("submitted_at", .told(moment: submitted))
    facts.add("time_spent", spent.map { .quantity(.duration(seconds: $0)) })
    facts.add("time_limit", timeLimit.map { .quantity(.duration(seconds: $0)) })
    facts.add("passing_score", .told(rate: passingScore))
    facts.add("verdict", figures.isPassed.map { $0 ? "passed" : "failed" } ?? "pending")
    for (name, count) in [
      ("total_questions", figures.questions), ("answered", figures.answered), ("right", figures.right),
      ("wrong", figures.wrong), ("skipped", figures.skipped),
    ] {
      facts.add(Name(name), .integer(count))
    }
    facts.add("score_earned", .figure(figures.earned))
    facts.add("score_total", .figure(figures.total))
    facts.add("percentage", .told(rate: figures.percentage))
    facts.add("shows_answers", .flag(shown != .figures))
    facts.add("shows_key", .flag(shown == .key))
    facts.add("lines", .list(lines.map(\.value)))
    facts.add("feedback", feedback)
    facts.add("graded_by", gradedBy)
    facts.add("graded_at", .told(moment: graded))
    facts.add(states: lines.flatMap(\.pictures), picture)
    return facts
  }
}

extension QuizResult {
  /// Nothing while the learner is at it, and nothing where what is told of it is not what follows from its answers.
  init?(_ attempt: Record) {
    guard let account = attempt["account"]?.target, let quiz = attempt["quiz"]?.target,
      let status = attempt["status"]?.text, status != "in_progress", !attempt.contradictsItself,
      let score = AttemptScore(attempt)
    else { return nil }
    let language = account.languageOfPapers
    number = attempt["id"]?.text ?? attempt.key
    self.language = language
    learner = account.name(in: language)
    course = quiz["course"]?.target?.wording("title", in: language)
    self.quiz = quiz.wording("title", in: language) ?? quiz.key
    quizLanguage = quiz.language
    self.attempt = attempt["attempt_number"]?.integer ?? 1
    mostAttempts = quiz["max_attempts"]?.integer.flatMap { $0 > 0 ? $0 : nil }
    self.status = status
    started = attempt["started_at"]?.moment
    submitted = attempt["submitted_at"]?.moment
    spent = attempt["time_spent"]?.duration
    timeLimit = quiz["time_limit"]?.duration
    passingScore = quiz["passing_score"]?.rate
    figures = Figures(score, attempt)
    shown = Shown(quiz)
    lines = ResultLine.lines(of: attempt, quiz, score, shown)
    feedback = attempt["feedback"]?.text
    gradedBy = attempt["graded_by"]?.target?.name(in: language)
    graded = attempt["graded_at"]?.moment
    date = submitted ?? graded ?? started ?? 0
  }
}

extension QuizResult.Shown {
  /// Learners see of a paper what they may see on the platform, where each of the three can be refused.
  init(_ quiz: Record) {
    let hidesAnswers = ["show_answers_after_submission", "allow_review"].contains { (name: Name) in
      quiz[name]?.boolean == false
    }
    let showsKey = quiz["show_correct_answers"]?.boolean == true
    self = hidesAnswers ? .figures : showsKey ? .key : .answers
  }
}

extension QuizResult.Figures {
  init(_ score: AttemptScore, _ attempt: Record) {
    questions = score.lines.count
    answered = score.lines.count { $0.answer != nil }
    right = score.lines.count { $0.isRight == true }
    wrong = score.lines.count { $0.isRight == false }
    earned = score.earned
    total = score.total
    percentage = attempt["percentage"]?.rate
    isPassed = score.isPassed
  }
}
