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

  typealias Test = @Sendable (Record, _ field: String) -> Exposure

  /// Whether entries of a collection differ in what of them is public.
  static func applies(to collection: String) -> Bool { byCollection[collection] != nil }

  static func of(_ field: String, in record: Record) -> Exposure {
    byCollection[record.collection.name]?(record, field) ?? .full
  }

  private static let byCollection: [String: Test] = [
    "lessons": lesson, "products": product, "events": event, "chapters": chapter, "quizzes": quiz,
    "reviews": review, "discussions": discussion,
  ]

  /// What only learners see, unless the lesson is a preview that is open (N-09).
  private static let lockedLessonFields: Set = [
    "content", "audio", "document", "embed", "link", "attachments", "resources", "tracks",
    "hands_on_exercise",
  ]

  private static func lesson(_ lesson: Record, _ field: String) -> Exposure {
    let isOpen = LessonAccess.isOpen(lesson)
    switch field {
    case "video": return isOpen ? .full : .members(["thumbnail"])
    case "resources", "attachments":
      return isOpen ? .items { $0["is_downloadable"]?.boolean == true } : .hidden
    default: return isOpen || !lockedLessonFields.contains(field) ? .full : .hidden
    }
  }

  /// The preview of a product, if it has one to show (N-12).
  private static func product(_ product: Record, _ field: String) -> Exposure {
    field != "preview" || product["preview_available"]?.boolean == true ? .full : .hidden
  }

  /// Recordings once the event is over and replay is on; hosts unless they are anonymous (N-14, N-15).
  private static func event(_ event: Record, _ field: String) -> Exposure {
    switch field {
    case "hosts": return event["is_anonymous"]?.boolean == true ? .hidden : .full
    case "recordings":
      let isOver = event["status"]?.text == "ended" && event["settings"]?["enable_replay"]?.boolean != false
      return isOver ? .items { $0["public"]?.boolean == true } : .hidden
    default: return .full
    }
  }

  /// Only the pages of a preview are ever published, and those are laid out elsewhere (N-11).
  private static func chapter(_ chapter: Record, _ field: String) -> Exposure {
    field == "content" ? .hidden : .full
  }

  /// A page tells facts of a quiz; its questions are printed on sheets (N-13).
  private static func quiz(_ quiz: Record, _ field: String) -> Exposure {
    field == "questions" ? .hidden : .full
  }

  /// Who wrote a review is its `author_name`, never an account; of private people not all of it (N-20).
  private static func review(_ review: Record, _ field: String) -> Exposure {
    switch field {
    case "author": .hidden
    case "author_name": isByPrivatePerson(review) ? .initials : .full
    default: .full
    }
  }

  private static func isByPrivatePerson(_ review: Record) -> Bool {
    guard let author = review["author"]?.text else { return false }
    let person =
      review.catalog.entry("people", author)
      ?? review.catalog.entry("accounts", author)?["person"]?.target
    return person?["visibility"]?.text == "private"
  }

  /// Of the replies, the best one and the teachers' (N-17).
  private static func discussion(_ discussion: Record, _ field: String) -> Exposure {
    guard field == "replies" else { return .full }
    return .items { reply in
      let isShown = reply["is_best_answer"]?.boolean == true || reply["is_instructor_reply"]?.boolean == true
      return isShown && reply["deleted_at"] == nil && (reply["status"]?.text ?? "active") == "active"
    }
  }
}

/// Whether everybody may open a lesson on a static site.
public enum LessonAccess {
  /// A preview whose drip date, and its section's, has passed. What waits for an enrolment or for
  /// another lesson can never open here.
  public static func isOpen(_ lesson: Record) -> Bool {
    let section = lesson.parent ?? lesson["section"]?.target
    return lesson["preview"]?.boolean == true && !isDripLocked(lesson)
      && !(section.map(isDripLocked) ?? false)
  }

  /// Without a type, what is told says what it waits for; exports tell 0 days where none are meant.
  private static func isDripLocked(_ record: Record) -> Bool {
    guard let drip = record["drip"], drip["enabled"]?.boolean != false else { return false }
    let waitsForLearner = (drip["days"]?.integer ?? 0) > 0 || drip["after"] != nil
    switch drip["type"]?.text {
    case "on_date": return drip["date"]?.moment.map { !record.catalog.clock.hasBegun($0) } ?? true
    case nil where !waitsForLearner && drip["date"] != nil:
      return drip["date"]?.moment.map { !record.catalog.clock.hasBegun($0) } ?? true
    case nil: return waitsForLearner || drip["enabled"]?.boolean == true
    default: return true
    }
  }
}
