import Content
import Liquid
import Names

/// What a learner is told about something that was handed in (D-17): never what it was.
struct SubmissionFeedback: Sendable {
  struct Comment: Sendable {
    let text: String
    let place: String?
  }

  var number: String
  var language: String
  var learner: String
  var course: String
  var title: String
  var due: Int?
  var tries: Int64?
  var result: SubmissionResult
  /// Paragraph by paragraph.
  var feedback: [String] = []
  var comments: [Comment] = []
  var gradedBy: String?

  /// How often it may still be handed in.
  private var triesLeft: Int64? { tries.map { max(0, $0 - result.number) } }

  /// When the sheet became what it is.
  var day: Int? { (result.graded ?? result.submitted).map { CalendarTime.day(ofMoment: $0) } }

  func facts(_ head: PaperFacts) -> PaperFacts {
    var facts = head
    facts.add([
      ("learner", .text(learner)), ("course", .text(course)), ("title", .text(title)),
      ("due_at", .told(moment: due)), ("max_submissions", .told(tries)), ("tries_left", .told(triesLeft)),
    ])
    facts.add(result.members)
    facts.add([
      ("feedback", .texts(feedback)), ("comments", .list(comments.map(\.value))),
      ("graded_by", .told(gradedBy)),
    ])
    return facts
  }
}

extension SubmissionFeedback.Comment {
  fileprivate var value: TemplateValue { .record([("text", .text(text)), ("at", .told(place))]) }
}

extension SubmissionFeedback {
  /// Nothing of a draft. Who waits is told that it has come, and no marks.
  init?(_ submission: Record) {
    guard let result = SubmissionResult(submission), let account = submission["account"]?.target,
      let assignment = submission["assignment"]?.target
    else { return nil }
    let language = account.languageOfPapers
    let course = assignment["course"]?.target
    self.init(
      number: "FBK-" + submission.key, language: language, learner: account.name(in: language),
      course: course?.wording("title", in: language) ?? "",
      title: assignment.wording("title", in: language) ?? assignment.key,
      due: assignment["due_date"]?.moment, tries: assignment["max_submissions"]?.integer, result: result)
    guard result.stage != .waiting else { return }
    feedback = submission["feedback"]?.text(in: language)?.paragraphs ?? []
    comments = (submission["inline_comments"]?.list ?? []).compactMap { comment in
      comment["text"]?.text.map { Comment(text: $0, place: comment["at"]?.text) }
    }
    let teacher = submission["graded_by"]?.target
    gradedBy =
      teacher?.collection.name == "people"
      ? teacher?.wording("name", in: language) : teacher?.nameForOthers(in: language)
  }
}

extension String {
  /// Its parts between empty lines, each with its lines.
  fileprivate var paragraphs: [String] {
    split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .split { $0.allSatisfy(\.isWhitespace) }.map { $0.joined(separator: "\n") }
  }
}
