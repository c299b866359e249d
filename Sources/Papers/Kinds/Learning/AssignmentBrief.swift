import Content
import Liquid
import Names

/// What learners are asked to hand in, and by which rules (D-17).
struct AssignmentBrief: Sendable {
  /// What becomes of work that comes too late.
  enum Lateness: Sendable {
    case refused
    case accepted
    /// With a part of the points taken off, in basis points.
    case penalised(Int64)
  }

  /// What may be handed in, and how often.
  struct Limits: Sendable {
    /// In MB.
    var fileSize: Int64?
    var fileTypes: [String] = []
    var tries: Int64?
  }

  var language: String
  var slug: String
  var title: String
  var course: String
  var lesson: String?
  var description: String?
  var instructions: String?
  var totalPoints: Content.Decimal
  var passingPoints: Content.Decimal
  var due: Int?
  var lateness: Lateness = .refused
  var limits = Limits()
  var isRequired: Bool?
  var attachments: [String] = []
  var address: String
  /// When it was written last.
  var day: Int?

  func facts(_ head: PaperFacts) -> PaperFacts {
    var facts = head
    facts.add([
      ("title", .text(title)), ("course", .text(course)), ("lesson", .told(lesson)),
      ("description", .told(description)), ("instructions", .told(instructions)),
      ("total_points", .told(totalPoints)), ("passing_points", .told(passingPoints)),
      ("due_at", .told(moment: due)), ("late", .text(lateness.word)),
      ("late_penalty", .told(rate: lateness.penalty)), ("max_file_size", .told(limits.fileSize)),
      ("file_types", .texts(limits.fileTypes)), ("max_submissions", .told(limits.tries)),
      ("is_required", .told(isRequired)), ("attachments", .texts(attachments)), ("url", .text(address)),
    ])
    return facts
  }
}

extension AssignmentBrief.Lateness {
  fileprivate var word: String {
    switch self {
    case .refused: "refused"
    case .accepted: "accepted"
    case .penalised: "penalised"
    }
  }

  fileprivate var penalty: Int64? { if case .penalised(let rate) = self { rate } else { nil } }

  fileprivate init(_ assignment: Record) {
    let penalty = assignment["late_submission_penalty"]?.rate ?? 0
    guard assignment["allow_late_submission"]?.boolean == true else {
      self = .refused
      return
    }
    self = penalty > 0 ? .penalised(penalty) : .accepted
  }
}

extension AssignmentBrief {
  /// One in each of the site's languages that the assignment is told in; in the first if it is in none of them.
  static func all(_ assignment: Record, _ site: PaperSite) -> [AssignmentBrief] {
    guard assignment.isKept, !assignment.visibility.isHidden else { return [] }
    let all = assignment.catalog.settings.languages
    let told = all.filter { assignment.isTold(in: $0) }
    return (told.isEmpty ? Array(all.prefix(1)) : told).compactMap { AssignmentBrief(assignment, $0, site) }
  }

  private init?(_ assignment: Record, _ language: String, _ site: PaperSite) {
    guard let course = assignment["course"]?.target, let title = assignment.wording("title", in: language),
      let total = assignment["total_points"]?.decimal, let passing = assignment["passing_points"]?.decimal
    else { return nil }
    self.init(
      language: language, slug: assignment.slug, title: title,
      course: course.wording("title", in: language) ?? course.key,
      lesson: assignment["lesson"]?.target?.wording("title", in: language),
      description: assignment.wording("description", in: language),
      instructions: PrintedBody.assignments.text(of: assignment, in: language),
      totalPoints: total, passingPoints: passing, due: assignment["due_date"]?.moment,
      lateness: Lateness(assignment),
      limits: Limits(
        fileSize: assignment["max_file_size"]?.integer,
        fileTypes: (assignment["allowed_file_types"]?.list ?? []).compactMap(\.text),
        tries: assignment["max_submissions"]?.integer),
      isRequired: assignment["is_required"]?.boolean,
      attachments: (assignment["attachments"]?.list ?? []).compactMap { $0.text.map(Self.fileName) },
      address: site.address(of: course, in: language),
      day: (assignment["updated_at"] ?? assignment["published_at"] ?? assignment["created_at"])?.date)
  }

  private static func fileName(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}

extension Record {
  fileprivate func isTold(in language: String) -> Bool {
    text("title", in: language) != nil || PrintedBody.assignments.isTold(by: self, in: language)
  }
}
