/// How much of a field is public in one entry: what the schema alone cannot say (E, N-09 to N-20).
enum Exposure {
  case full
  case hidden
  /// Only these members of an object.
  case members(Set<String>)
  /// A person's name, as first name and initial.
  case initials
  /// Only the items of a list that pass.
  case items(@Sendable (FieldValue) -> Bool)

  /// What decides about a field in one entry.
  typealias Test = @Sendable (Record) -> Exposure

  /// Whether entries of a collection differ in what of them is public.
  static func applies(to collection: String) -> Bool { tests[collection] != nil }

  static func of(_ field: String, in record: Record) -> Exposure {
    test(of: field, in: record.collection.name)?(record) ?? .full
  }

  /// What is asked of the entries of a collection before a field is shown; nothing where the schema alone
  /// decides.
  static func test(of field: String, in collection: String) -> Test? { tests[collection]?[field] }

  private static let tests: [String: [String: Test]] = [
    "lessons": lesson, "sections": section, "products": product, "events": event, "chapters": chapter,
    "quizzes": quiz,
    "reviews": review, "discussions": discussion,
  ]

  /// What only learners see, unless the lesson is a preview that is open (N-09).
  private static let lesson: [String: Test] = {
    let locked = ["content", "audio", "document", "embed", "link", "tracks", "hands_on_exercise"]
    var tests: [String: Test] = [:]
    for field in locked { tests[field] = { LessonAccess.isOpen($0) ? .full : .hidden } }
    for field in ["resources", "attachments"] {
      tests[field] = { lesson in
        LessonAccess.isOpen(lesson) ? .items { $0["is_downloadable"]?.boolean == true } : .hidden
      }
    }
    tests["video"] = { LessonAccess.isOpen($0) ? .full : .members(["thumbnail"]) }
    tests["drip"] = drip
    return tests
  }()

  private static let section: [String: Test] = ["drip": drip]

  /// When something opens is told until it has opened.
  private static let drip: Test = { LessonAccess.isDripLocked($0) ? .full : .hidden }

  /// The preview of a product, if it has one to show (N-12).
  private static let product: [String: Test] = [
    "preview": { $0["preview_available"]?.boolean == true ? .full : .hidden }
  ]

  /// Recordings once the event is over and replay is on; hosts unless they are anonymous (N-14, N-15).
  private static let event: [String: Test] = [
    "hosts": { $0["is_anonymous"]?.boolean == true ? .hidden : .full },
    "recordings": { event in
      let isOver = event["status"]?.text == "ended" && event["settings"]?["enable_replay"]?.boolean != false
      return isOver ? .items { $0["public"]?.boolean == true } : .hidden
    },
  ]

  /// Only the pages of a preview are ever published, and those are laid out elsewhere (N-11).
  private static let chapter: [String: Test] = ["content": { _ in .hidden }]

  /// A page tells facts of a quiz; its questions are printed on sheets (N-13).
  private static let quiz: [String: Test] = ["questions": { _ in .hidden }]

  /// Who wrote a review is its `author_name`, never an account; of private people not all of it (N-20).
  private static let review: [String: Test] = [
    "author": { _ in .hidden },
    "author_name": { isByPrivatePerson($0) ? .initials : .full },
  ]

  private static func isByPrivatePerson(_ review: Record) -> Bool {
    guard let author = review["author"]?.text else { return false }
    let person =
      review.catalog.entry("people", author)
      ?? review.catalog.entry("accounts", author)?["person"]?.target
    return person?["visibility"]?.text == "private"
  }

  /// Of the replies, the best one and the teachers' (N-17).
  private static let discussion: [String: Test] = [
    "replies": { _ in
      .items { reply in
        let isShown =
          reply["is_best_answer"]?.boolean == true || reply["is_instructor_reply"]?.boolean == true
        return isShown && reply["deleted_at"] == nil && (reply["status"]?.text ?? "active") == "active"
      }
    }
  ]
}

/// Whether everybody may open a lesson on a static site.
public enum LessonAccess {
  /// A preview whose drip date, and its section's, has passed. What waits for an enrolment or for
  /// another lesson can never open here.
  public static func isOpen(_ lesson: Record) -> Bool {
    guard lesson[.preview]?.boolean == true, !isDripLocked(lesson) else { return false }
    let section = lesson.parent ?? lesson[.section]?.target
    return !(section.map(isDripLocked) ?? false)
  }

  /// Without a type, what is told says what it waits for; exports tell 0 days where none are meant.
  fileprivate static func isDripLocked(_ record: Record) -> Bool {
    guard let drip = record[.drip], drip[.enabled]?.boolean != false else { return false }
    let waitsForLearner = (drip[.days]?.integer ?? 0) > 0 || drip[.after] != nil
    switch drip[.type]?.text {
    case "on_date": return drip[.date]?.moment.map { !record.catalog.clock.hasBegun($0) } ?? true
    case nil where !waitsForLearner && drip[.date] != nil:
      return drip[.date]?.moment.map { !record.catalog.clock.hasBegun($0) } ?? true
    case nil: return waitsForLearner || drip[.enabled]?.boolean == true
    default: return true
    }
  }
}

/// What is asked of every lesson, looked up once.
extension Name {
  fileprivate static let preview: Name = "preview"
  fileprivate static let section: Name = "section"
  fileprivate static let drip: Name = "drip"
  fileprivate static let enabled: Name = "enabled"
  fileprivate static let days: Name = "days"
  fileprivate static let after: Name = "after"
  fileprivate static let type: Name = "type"
  fileprivate static let date: Name = "date"
}
