import Content
import Liquid
import Names

/// How a learner did in a quiz, try by try.
struct QuizAttempts: Sendable {
  struct Attempt: Sendable {
    var number: Int64
    var moment: Int?
    /// Where it stands: `in_progress`, `submitted`, `graded`, `expired`.
    var status: String
    var earned: Content.Decimal?
    var total: Content.Decimal?
    /// Basis points.
    var percentage: Int64?
    /// Nothing while the learner is at it, or somebody has still to mark something.
    var isPassed: Bool?
  }

  var title: String
  var passingScore: Int64?
  /// None where there is no limit.
  var tries: Int64?
  var isRequired: Bool?
  var attempts: [Attempt] = []

  /// The one with the most points among those that are marked; of equal ones the first.
  var best: Attempt? {
    attempts.filter { $0.isPassed != nil }.reduce(nil) { best, attempt in
      guard let best else { return attempt }
      return attempt.percentage ?? 0 > best.percentage ?? 0 ? attempt : best
    }
  }

  /// Any of the attempts will do.
  var isPassed: Bool { attempts.contains { $0.isPassed == true } }

  var value: TemplateValue {
    let best = best
    return .record([
      ("title", .text(title)), ("passing_score", .told(rate: passingScore)), ("max_attempts", .told(tries)),
      ("is_required", .told(isRequired)), ("is_passed", attempts.isEmpty ? .nothing : .boolean(isPassed)),
      ("best", .told(rate: best?.percentage)),
      (
        "attempts",
        .list(attempts.map { $0.value(isBest: attempts.count > 1 && $0.number == best?.number) })
      ),
    ])
  }
}

extension QuizAttempts.Attempt {
  fileprivate func value(isBest: Bool) -> TemplateValue {
    .record([
      ("number", .told(number)), ("at", .told(moment: moment)), ("status", .text(status)),
      ("points", .told(earned)), ("total_points", .told(total)), ("percentage", .told(rate: percentage)),
      ("is_passed", .told(isPassed)), ("is_best", .boolean(isBest)),
    ])
  }
}

extension QuizAttempts {
  /// - Parameter attempts: of one learner, at whatever quizzes.
  init(_ quiz: Record, _ attempts: [Record], _ language: String) {
    let limit = quiz["max_attempts"]?.integer
    self.init(
      title: quiz.wording("title", in: language) ?? quiz.key, passingScore: quiz["passing_score"]?.rate,
      tries: limit == 0 ? nil : limit, isRequired: quiz["is_required"]?.boolean)
    self.attempts = attempts.filter { $0.isKept && $0["quiz"]?.target == quiz }.compactMap(Attempt.init)
      .sorted { $0.number < $1.number }
  }
}

extension QuizAttempts.Attempt {
  /// As the catalogue has marked it; what somebody has not finished is worth nothing yet.
  fileprivate init?(_ attempt: Record) {
    guard let number = attempt["attempt_number"]?.integer, let status = attempt["status"]?.text else {
      return nil
    }
    self.init(
      number: number, moment: attempt["submitted_at"]?.moment ?? attempt["started_at"]?.moment, status: status
    )
    isPassed = attempt["is_passed"]?.boolean
    guard isPassed != nil else { return }
    earned = attempt["score_earned"]?.decimal
    total = attempt["score_total"]?.decimal
    percentage = attempt["percentage"]?.rate
  }
}

/// How a learner did in an assignment, try by try.
struct AssignmentResult: Sendable {
  var title: String
  var due: Int?
  var isRequired: Bool?
  var tries: [SubmissionResult] = []

  var isPassed: Bool { tries.contains { $0.isPassed == true } }

  var value: TemplateValue {
    .record([
      ("title", .text(title)), ("due_at", .told(moment: due)), ("is_required", .told(isRequired)),
      ("is_passed", tries.isEmpty ? .nothing : .boolean(isPassed)),
      ("submissions", .list(tries.map { .record($0.members) })),
    ])
  }
}

extension AssignmentResult {
  /// - Parameter submissions: of one learner, for whatever assignments.
  init(_ assignment: Record, _ submissions: [Record], _ language: String) {
    self.init(
      title: assignment.wording("title", in: language) ?? assignment.key,
      due: assignment["due_date"]?.moment, isRequired: assignment["is_required"]?.boolean)
    tries = submissions.filter { $0["assignment"]?.target == assignment }.compactMap(SubmissionResult.init)
      .sorted { $0.number < $1.number }
  }
}
