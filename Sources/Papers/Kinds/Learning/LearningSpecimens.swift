import Content
import Liquid
import Names

/// Made-up papers about learning, one for each of the turns that their templates may take.
enum LearningSpecimens {
  private static let day = 20_000
  private static let moment = 20_000 * 86_400
  private static let text = "Specimen"

  // MARK: Assignments

  static let briefs: [PaperFacts] = {
    let bare = AssignmentBrief(
      language: "en", slug: text, title: text, course: text, totalPoints: Content.Decimal(10),
      passingPoints: Content.Decimal(5), address: "https://specimen.example/")
    var full = bare
    (full.lesson, full.description, full.instructions) = (
      text, text, "1. Specimen\n2. Specimen\n\n- Specimen"
    )
    (full.due, full.lateness, full.isRequired) = (moment, .penalised(1_500), true)
    full.limits = AssignmentBrief.Limits(fileSize: 10, fileTypes: ["pdf", "md"], tries: 2)
    full.attachments = ["specimen.txt"]
    var late = full
    (late.lateness, late.isRequired, late.limits) = (.accepted, false, AssignmentBrief.Limits(tries: 1))
    var strict = full
    strict.lateness = .refused
    return [full, late, strict, bare].map { $0.facts(Specimen.head) }
  }()

  private static func result(
    _ stage: SubmissionResult.Stage, final: Int64? = 8, isLate: Bool = false, number: Int64 = 1
  ) -> SubmissionResult {
    var result = SubmissionResult(
      number: number, stage: stage, submitted: moment, isLate: isLate, total: Content.Decimal(10),
      passing: Content.Decimal(5))
    guard stage != .waiting else { return result }
    result.penalty = isLate ? 2_000 : 0
    result.final = final.map { Content.Decimal($0) }
    result.earned = isLate ? Content.Decimal(10) : result.final
    result.graded = moment
    return result
  }

  static let feedback: [PaperFacts] = {
    let results = [
      result(.waiting), result(.waiting, isLate: true), result(.graded), result(.graded, isLate: true),
      result(.graded, final: 4), result(.resubmit, final: 4), result(.graded, final: nil),
    ]
    let full = results.map { result in
      SubmissionFeedback(
        number: text, language: "en", learner: text, course: text, title: text, due: moment, tries: 2,
        result: result, feedback: [text, text],
        comments: [.init(text: text, place: text), .init(text: text, place: nil)], gradedBy: text)
    }
    var bare = SubmissionFeedback(
      number: text, language: "en", learner: text, course: text, title: text, result: result(.graded))
    bare.result.graded = nil
    bare.result.submitted = nil
    return (full + [bare]).map { $0.facts(Specimen.head) }
  }()

  // MARK: Progress

  private static let statuses = ["active", "completed", "expired", "suspended", "paused"]

  private static let quizzes: [QuizAttempts] = {
    func attempt(_ number: Int64, _ status: String, _ isPassed: Bool?) -> QuizAttempts.Attempt {
      QuizAttempts.Attempt(
        number: number, moment: moment, status: status, earned: isPassed.map { _ in Content.Decimal(5) },
        total: isPassed.map { _ in Content.Decimal(10) }, percentage: isPassed.map { $0 ? 9_000 : 5_000 },
        isPassed: isPassed)
    }
    let all = [
      attempt(1, "graded", false), attempt(2, "graded", true), attempt(3, "submitted", nil),
      attempt(4, "in_progress", nil), attempt(5, "expired", false), attempt(6, "expired", nil),
    ]
    return [
      QuizAttempts(title: text, passingScore: 6_000, tries: 6, isRequired: true, attempts: all),
      QuizAttempts(title: text, passingScore: 6_000, isRequired: false, attempts: [all[0]]),
      QuizAttempts(title: text),
    ]
  }()

  private static let assignments = [
    AssignmentResult(
      title: text, due: moment, isRequired: true,
      tries: [
        result(.resubmit, final: 4), result(.graded, final: 4, number: 2),
        result(.graded, isLate: true, number: 3), result(.waiting, number: 4),
      ]),
    AssignmentResult(title: text),
  ]

  private static let certificates = [
    AwardedCertificate(
      number: text, type: "completion", issued: day, expires: day, score: Content.Decimal(90), grade: text),
    AwardedCertificate(number: text, type: "mastery", issued: day),
  ]

  private static func standing(_ status: String) -> CourseStanding {
    CourseStanding(
      title: text, status: status, teacher: text, enrolled: moment, completed: moment, expires: moment,
      lessons: .init(done: 1, all: 3, part: 3_333), length: 5_400, watched: 3_600, quizzes: quizzes,
      assignments: assignments, certificates: certificates)
  }

  private static let sections: [CourseReport.Section] = {
    let states: [CourseReport.Lesson.State] = [.done, .begun, .open]
    let lessons = WordList.lessonType.words.enumerated().map { number, type in
      let state = states[number % 3]
      return CourseReport.Lesson(
        title: text, type: type, length: 600, state: state, completed: state == .done ? moment : nil,
        watched: state == .open ? nil : 60)
    }
    return [
      CourseReport.Section(title: text, lessons: lessons),
      CourseReport.Section(
        title: text, session: 2, lessons: [CourseReport.Lesson(title: text, type: "text")]),
    ]
  }()

  private static let bareStanding = CourseStanding(title: text, status: "active")

  private static func path(_ status: String) -> PathReport {
    let states: [PathReport.Step.State] = [.done, .begun, .open, .locked]
    let steps = WordList.stepType.words.flatMap { type in
      states.map { state in
        PathReport.Step(
          type: type, title: type == "project" ? nil : text, isRequired: state != .open, state: state,
          after: state == .locked ? 1 : nil, completed: state == .done ? moment : nil,
          part: state == .begun ? 5_000 : nil)
      }
    }
    return PathReport(
      number: text, language: "en", learner: text, title: text, status: status, enrolled: moment,
      completed: moment, expires: moment, done: 1, part: 2_500, steps: steps, certificates: certificates)
  }

  private static let barePath = PathReport(
    number: text, language: "en", learner: text, title: text, status: "active")

  static let progress: [PaperFacts] = {
    let courses = statuses.map { standing($0) }.map {
      CourseReport(number: text, language: "en", learner: text, standing: $0, sections: sections)
    }
    let bare = CourseReport(number: text, language: "en", learner: text, standing: bareStanding)
    return (courses + [bare]).map { $0.facts(Specimen.head) }
      + [path("active"), path("completed"), barePath].map { $0.facts(Specimen.head) }
  }()

  static let transcripts: [PaperFacts] = [
    LearningTranscript(
      number: text, language: "en", learner: text, courses: statuses.map { standing($0) },
      paths: statuses.map { path($0) }),
    LearningTranscript(number: text, language: "en", learner: text, courses: [bareStanding], paths: []),
    LearningTranscript(number: text, language: "en", learner: text, courses: [], paths: [barePath]),
  ].map { $0.facts(Specimen.head) }

  // MARK: Invitations

  static let invitations: [PaperFacts] = {
    let amount = Currency("USD").map { Money(minorUnits: 10_000, currency: $0) }
    let less = Currency("USD").map { Money(minorUnits: 9_000, currency: $0) }
    var full = InvitationLetter(
      number: text, language: "en", email: "specimen@specimen.example", recipient: text, written: day,
      expires: moment, offer: InvitationLetter.Offer(name: text), address: "https://specimen.example/")
    var bare = full
    (bare.recipient, bare.written) = (nil, nil)
    bare.offer.categories = [text]
    full.offer = InvitationLetter.Offer(
      name: text, description: text, features: [text, text], trialDays: 14, opensAll: true,
      isForInvited: true, courses: 2,
      weeklyMinutes: 90, categories: [text])
    full.offer.prices = WordList.billingPeriod.words.flatMap { period in
      [(1, less), (2, amount)].compactMap { interval, net in
        amount.flatMap { price in
          net.map { .init(period: period, interval: interval, price: price, net: $0) }
        }
      }
    }
    let sender = TemplateValue.record([
      ("name", .text(text)), ("address", .texts([text, text])), ("city", .text(text)),
      ("registration", .text(text)), ("contact", .text(text)), ("email", .text("specimen@specimen.example")),
      ("phone", .text("1")), ("website", .text("https://specimen.example")),
    ])
    let nobody = TemplateValue.record(
      ["name", "city", "registration", "contact", "email", "phone"].map { ($0, .nothing) }
        + [("address", .texts([])), ("website", .text("https://specimen.example"))])
    return [full.facts(Specimen.head, sender: sender), bare.facts(Specimen.head, sender: nobody)]
  }()
}
