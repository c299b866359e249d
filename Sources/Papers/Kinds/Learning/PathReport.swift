import Content
import Liquid
import Names

/// How far a learner has come on a path, step by step (D-21).
struct PathReport: Sendable {
  struct Step: Sendable {
    enum State: String, Sendable {
      case open, begun, done, locked
    }

    /// A word: course, quiz, milestone, project.
    var type: String
    var title: String?
    var isRequired: Bool
    var state: State
    /// The step that has to be done first.
    var after: Int?
    var completed: Int?
    /// Basis points: of the course's lessons, or of the quiz's points.
    var part: Int64?
  }

  var number: String
  var language: String
  var learner: String
  var title: String
  var status: String
  var enrolled: Int?
  var completed: Int?
  var expires: Int?
  var done: Int64?
  var part: Int64?
  var steps: [Step] = []
  var certificates: [AwardedCertificate] = []

  var latest: Int? {
    let moments = [enrolled, completed] + steps.map(\.completed) + certificates.map { $0.issued * 86_400 }
    return moments.compactMap(\.self).max()
  }

  /// What a transcript says of it, too.
  var members: [StatementMember] {
    [
      ("title", .text(title)), ("status", .text(status)), ("enrolled_at", .told(moment: enrolled)),
      ("completed_at", .told(moment: completed)), ("expires_at", .told(moment: expires)),
      ("percentage", .told(rate: part)), ("completed_steps", .told(done)),
      ("total_steps", .integer(steps.count)), ("certificates", .list(certificates.map(\.value))),
      // What courses have.
      ("teacher", .nothing), ("watch_time", .nothing), ("quizzes", .list([])), ("assignments", .list([])),
    ]
  }

  func facts(_ head: PaperFacts) -> PaperFacts {
    var facts = head
    facts.add(progress: [
      ("kind", .text("path")), ("learner", .text(learner)), ("as_of", .told(moment: latest)),
      ("standing", .record(members)), ("steps", .list(steps.map(\.value))),
    ])
    return facts
  }
}

extension PathReport.Step {
  fileprivate var value: TemplateValue {
    .record([
      ("type", .text(type)), ("title", .told(title)), ("is_required", .boolean(isRequired)),
      ("state", .text(state.rawValue)), ("after", .told(count: after)),
      ("completed_at", .told(moment: completed)), ("percentage", .told(rate: part)),
    ])
  }
}

extension PathReport {
  /// Nothing of what is no enrolment on a path, or was taken back.
  init?(_ enrollment: Record, _ site: PaperSite) {
    guard enrollment.isCountedEnrollment, let account = enrollment["account"]?.target,
      let path = enrollment["path"]?.target, let status = enrollment["status"]?.text
    else { return nil }
    let language = account.languageOfPapers
    self.init(
      number: "PRG-" + enrollment.key, language: language, learner: account.name(in: language),
      title: path.wording("title", in: language) ?? path.key, status: status,
      enrolled: enrollment["enrolled_at"]?.moment, completed: enrollment["completed_at"]?.moment,
      expires: enrollment["expires_at"]?.moment, done: enrollment["completed_steps"]?.integer,
      part: enrollment["progress_percentage"]?.rate)
    let walk = PathWalk(
      account, isSequential: path["is_sequential"]?.boolean == true, isAllDone: status == "completed",
      language,
      site)
    steps = walk.steps(path["steps"]?.list ?? [])
    certificates = site.heldCertificates.all(for: enrollment, of: account)
  }
}

/// What somebody has done of the steps of a path.
private struct PathWalk {
  private let enrollments: [Record]
  private let attempts: [Record]
  private let isSequential: Bool
  /// What was done for milestones and projects nobody can tell before the whole path is.
  private let isAllDone: Bool
  private let language: String

  init(_ account: Record, isSequential: Bool, isAllDone: Bool, _ language: String, _ site: PaperSite) {
    let sources = site.statementSources
    enrollments = sources.records("enrollments", naming: account, as: "account").filter(\.isCountedEnrollment)
    attempts = sources.records("attempts", naming: account, as: "account")
    self.isSequential = isSequential
    self.isAllDone = isAllDone
    self.language = language
  }

  func steps(_ told: [FieldValue]) -> [PathReport.Step] {
    var firstOpen: Int?
    return told.enumerated().map { index, value in
      var step = step(value)
      if step.state == .open, let first = firstOpen, isSequential || value["is_locked"]?.boolean == true {
        step.state = .locked
        step.after = first
      }
      if step.state != .done, step.isRequired, firstOpen == nil { firstOpen = index + 1 }
      return step
    }
  }

  private func step(_ value: FieldValue) -> PathReport.Step {
    let (course, quiz) = (value["course"]?.target, value["quiz"]?.target)
    var step = PathReport.Step(
      type: value["type"]?.text ?? "course",
      title: value["title"]?.text(in: language) ?? [course, quiz].lazy.compactMap { title(of: $0) }.first,
      isRequired: value["is_required"]?.boolean ?? true, state: .open)
    if let course { look(at: course, &step) }
    if let quiz { look(at: quiz, taken: &step) }
    if isAllDone { step.state = .done }
    return step
  }

  /// What is hidden keeps its name to itself (V-04).
  private func title(of entry: Record?) -> String? {
    guard let entry, !entry.visibility.isHidden else { return nil }
    return entry.wording("title", in: language)
  }

  private func look(at course: Record, _ step: inout PathReport.Step) {
    let all = enrollments.filter { $0["course"]?.target == course }
    guard let best = all.first(where: { $0["status"]?.text == "completed" }) ?? all.first else { return }
    step.state = best["status"]?.text == "completed" ? .done : .begun
    step.completed = step.state == .done ? best["completed_at"]?.moment : nil
    step.part = best["progress_percentage"]?.rate
  }

  private func look(at quiz: Record, taken step: inout PathReport.Step) {
    let result = QuizAttempts(quiz, attempts, language)
    guard !result.attempts.isEmpty, step.state != .done else { return }
    step.state = result.isPassed ? .done : .begun
    step.completed = result.attempts.first { $0.isPassed == true }?.moment
    step.part = result.best?.percentage
  }
}
