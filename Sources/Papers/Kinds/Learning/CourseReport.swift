import Content
import Liquid
import Names

/// What a learner has done in a course, lesson by lesson (D-21).
struct CourseReport: Sendable {
  struct Lesson: Sendable {
    enum State: String, Sendable {
      case open, begun, done
    }

    var title: String
    var type: String
    var length: Int64?
    var state = State.open
    var completed: Int?
    var watched: Int64?
  }

  struct Section: Sendable {
    var title: String
    /// Of the live session that it is.
    var session: Int64?
    var lessons: [Lesson]
  }

  var number: String
  var language: String
  var learner: String
  var standing: CourseStanding
  var sections: [Section] = []

  /// When anything happened last.
  var latest: Int? {
    ([standing.latest] + sections.flatMap(\.lessons).map(\.completed)).compactMap(\.self).max()
  }

  func facts(_ head: PaperFacts) -> PaperFacts {
    var facts = head
    facts.add(progress: [
      ("kind", .text("course")), ("learner", .text(learner)), ("as_of", .told(moment: latest)),
      ("standing", .record(standing.members)), ("sections", .list(sections.map(\.value))),
    ])
    return facts
  }
}

extension CourseReport.Section {
  fileprivate var value: TemplateValue {
    .record([
      ("title", .text(title)), ("session_number", .told(session)),
      ("done", .integer(lessons.count { $0.state == .done })), ("lessons", .list(lessons.map(\.value))),
    ])
  }
}

extension CourseReport.Lesson {
  fileprivate var value: TemplateValue {
    .record([
      ("title", .text(title)), ("type", .text(type)), ("duration", .told(seconds: length)),
      ("state", .text(state.rawValue)), ("completed_at", .told(moment: completed)),
      ("watch_time", .told(seconds: watched)),
    ])
  }
}

extension CourseReport {
  /// Nothing of what is no enrolment in a course, or was taken back.
  init?(_ enrollment: Record, _ site: PaperSite) {
    guard let account = enrollment["account"]?.target, let course = enrollment["course"]?.target else {
      return nil
    }
    let language = account.languageOfPapers
    guard let standing = CourseStanding(enrollment, language, site) else { return nil }
    self.init(
      number: "PRG-" + enrollment.key, language: language, learner: account.name(in: language),
      standing: standing)
    let progress = LessonProgress(enrollment)
    let totals = CourseTotals(course)
    sections = totals.sections.map { section in
      Section(
        title: section.wording("title", in: language) ?? section.key,
        session: section["session_number"]?.integer,
        lessons: CourseTotals.lessons(of: section).map { progress.lesson($0, language) })
    }
  }
}

/// What an enrolment says of single lessons.
private struct LessonProgress {
  private var told: [EntryID: FieldValue] = [:]
  /// A finished enrolment that keeps no records of lessons did them all.
  private let isAllDone: Bool

  init(_ enrollment: Record) {
    let progress = enrollment["progress"]?.list
    isAllDone = progress == nil && enrollment["status"]?.text == "completed"
    for item in progress ?? [] {
      guard let lesson = item["lesson"]?.target else { continue }
      // Of two records of one lesson, the one that says that it is done.
      if let known = told[lesson.id], Self.isDone(known) || !Self.isDone(item) { continue }
      told[lesson.id] = item
    }
  }

  func lesson(_ lesson: Record, _ language: String) -> CourseReport.Lesson {
    let item = told[lesson.id]
    var made = CourseReport.Lesson(
      title: lesson.wording("title", in: language) ?? lesson.key, type: lesson["type"]?.text ?? "video",
      length: lesson["duration"]?.duration, watched: item?["watch_time"]?.duration)
    guard isAllDone || item.map(Self.isDone) == true else {
      let isBegun = (made.watched ?? 0) > 0 || (item?["progress_percentage"]?.rate ?? 0) > 0
      made.state = isBegun ? .begun : .open
      return made
    }
    made.state = .done
    made.completed = item?["completed_at"]?.moment
    return made
  }

  private static func isDone(_ item: FieldValue) -> Bool {
    item["is_completed"]?.boolean ?? (item["completed_at"] != nil)
  }
}
