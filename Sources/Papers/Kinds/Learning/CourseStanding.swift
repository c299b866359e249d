import Content
import Liquid
import Names

/// How far somebody has come in a course, and what they got for it.
struct CourseStanding: Sendable {
  struct Lessons: Sendable {
    var done: Int64?
    var all: Int64?
    /// Basis points.
    var part: Int64?
  }

  var title: String
  /// A word of enrolments.
  var status: String
  var teacher: String?
  var enrolled: Int?
  var completed: Int?
  var expires: Int?
  var lessons = Lessons()
  /// Seconds: of the course, and those that were watched.
  var length: Int64?
  var watched: Int64?
  var quizzes: [QuizAttempts] = []
  var assignments: [AssignmentResult] = []
  var certificates: [AwardedCertificate] = []

  /// When anything happened last; nothing if nobody has told when.
  var latest: Int? {
    let tries = assignments.flatMap(\.tries)
    let moments =
      [enrolled, completed] + quizzes.flatMap(\.attempts).map(\.moment) + tries.map(\.submitted)
      + tries.map(\.graded) + certificates.map { $0.issued * 86_400 }
    return moments.compactMap(\.self).max()
  }

  var members: [StatementMember] {
    [
      ("title", .text(title)), ("status", .text(status)), ("teacher", .told(teacher)),
      ("enrolled_at", .told(moment: enrolled)), ("completed_at", .told(moment: completed)),
      ("expires_at", .told(moment: expires)), ("percentage", .told(rate: lessons.part)),
      ("completed_lessons", .told(lessons.done)), ("total_lessons", .told(lessons.all)),
      ("duration", .told(seconds: length)), ("watch_time", .told(seconds: watched)),
      ("quizzes", .list(quizzes.map(\.value))), ("assignments", .list(assignments.map(\.value))),
      ("quizzes_passed", .integer(quizzes.count(where: \.isPassed))),
      ("assignments_passed", .integer(assignments.count(where: \.isPassed))),
      ("certificates", .list(certificates.map(\.value))),
    ]
  }
}

/// A certificate that holds, or has expired; never one that was revoked.
struct AwardedCertificate: Sendable {
  var number: String
  var type: String
  /// Days.
  var issued: Int
  var expires: Int?
  var score: Content.Decimal?
  var grade: String?
  /// Where everybody can see that it is genuine, if the site lets them.
  var address: String?

  var value: TemplateValue {
    .record([
      ("number", .text(number)), ("type", .text(type)), ("issued_on", .told(day: issued)),
      ("expires_on", .told(day: expires)), ("score", .told(score)), ("grade", .told(grade)),
      ("url", .told(address)),
    ])
  }
}

extension AwardedCertificate {
  init?(_ record: Record, _ site: PaperSite) {
    guard let certificate = Certificate(record, record.uuid(site)), certificate.isValid else { return nil }
    self.init(
      number: certificate.number, type: certificate.type, issued: certificate.issued,
      expires: certificate.expires, score: record["final_score"]?.decimal, grade: record["grade"]?.text,
      address: site.rules.publishes ? certificate.address(on: site) : nil)
  }
}

extension CourseStanding {
  /// Nothing of what is no enrolment in a course, or was taken back.
  init?(_ enrollment: Record, _ language: String, _ site: PaperSite) {
    guard enrollment.isCountedEnrollment, let course = enrollment["course"]?.target,
      let account = enrollment["account"]?.target, let status = enrollment["status"]?.text
    else { return nil }
    self.init(
      title: course.wording("title", in: language) ?? course.key, status: status,
      teacher: enrollment["teacher"]?.target?.wording("name", in: language)
        ?? course.primaryInstructor(in: language),
      enrolled: enrollment["enrolled_at"]?.moment, completed: enrollment["completed_at"]?.moment,
      expires: enrollment["expires_at"]?.moment,
      lessons: Lessons(
        done: enrollment["completed_lessons"]?.integer, all: enrollment["total_lessons"]?.integer,
        part: enrollment["progress_percentage"]?.rate),
      length: course["duration"]?.duration, watched: enrollment["watch_time"]?.duration)
    let sources = site.statementSources
    func own(_ collection: String) -> [Record] {
      sources.records(collection, naming: account, as: "account").filter {
        $0["enrollment"]?.target.map { $0 == enrollment } ?? true
      }
    }
    let (attempts, submissions) = (own("attempts"), own("submissions"))
    // What somebody has got for a quiz is not lost when the quiz is taken down.
    quizzes = sources.records("quizzes", naming: course, as: "course").compactMap { quiz in
      let result = QuizAttempts(quiz, attempts, language)
      return quiz.isPartOfCourse || !result.attempts.isEmpty ? result : nil
    }
    assignments = sources.records("assignments", naming: course, as: "course").compactMap { assignment in
      let result = AssignmentResult(assignment, submissions, language)
      return assignment.isPartOfCourse || !result.tries.isEmpty ? result : nil
    }
    certificates = site.heldCertificates.all(for: enrollment, of: account)
  }
}

extension Record {
  /// Enrolments that came about and were not taken back: of others nobody is told how far they went.
  var isCountedEnrollment: Bool {
    isKept && self["status"]?.text != "cancelled" && self["status"]?.text != "refunded"
  }

  /// Quizzes and assignments that are there for the course's learners, even if the course itself is not shown.
  fileprivate var isPartOfCourse: Bool {
    switch visibility {
    case .visible, .unlisted, .hidden(.belongsToHidden): true
    case .hidden: false
    }
  }

  fileprivate func primaryInstructor(in language: String) -> String? {
    let all = self["instructors"]?.list ?? []
    let primary = all.first { $0["role"]?.text == "primary" } ?? all.first
    return primary?["person"]?.target?.wording("name", in: language)
  }
}
