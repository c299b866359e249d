import Content
import Liquid
import Names

/// All that somebody has learned: a transcript of records (D-21).
struct LearningTranscript: Sendable {
  var number: String
  var language: String
  var learner: String
  /// In the order in which they were begun.
  var courses: [CourseStanding]
  var paths: [PathReport]

  var latest: Int? { (courses.map(\.latest) + paths.map(\.latest)).compactMap(\.self).max() }

  private var completed: [CourseStanding] { courses.filter { $0.status == "completed" } }

  func facts(_ head: PaperFacts) -> PaperFacts {
    var facts = head
    facts.add(progress: [
      ("kind", .text("records")), ("learner", .text(learner)), ("as_of", .told(moment: latest)),
      ("courses", .list(courses.map { .record($0.members) })),
      ("paths", .list(paths.map { .record($0.members) })), ("completed_courses", .integer(completed.count)),
      ("completed_duration", .told(seconds: Self.sum(completed.map(\.length)))),
      ("watch_time", .told(seconds: Self.sum(courses.map(\.watched)))),
    ])
    return facts
  }

  /// Nothing if there is nothing to add up, or if no number can hold it.
  private static func sum(_ lengths: [Int64?]) -> Int64? {
    let told = lengths.compactMap(\.self)
    guard !told.isEmpty else { return nil }
    return Int64(exactly: told.reduce(Int128(0)) { $0 + Int128($1) })
  }
}

extension LearningTranscript {
  /// Nothing of an account that takes nothing.
  init?(_ account: Record, _ site: PaperSite) {
    let enrollments = site.statementSources.records("enrollments", naming: account, as: "account")
    let language = account.languageOfPapers
    let courses = enrollments.compactMap { CourseStanding($0, language, site) }
    let paths = enrollments.compactMap { PathReport($0, site) }
    guard !courses.isEmpty || !paths.isEmpty else { return nil }
    self.init(
      number: "TRN-" + account.key, language: language, learner: account.name(in: language),
      courses: courses.inOrder(of: \.enrolled), paths: paths.inOrder(of: \.enrolled))
  }
}

extension Array {
  /// By moments; what tells none comes last, and of equal ones each keeps its place.
  fileprivate func inOrder(of moment: (Element) -> Int?) -> [Element] {
    enumerated().sorted { left, right in
      (moment(left.element) ?? .max, left.offset) < (moment(right.element) ?? .max, right.offset)
    }.map(\.element)
  }
}
