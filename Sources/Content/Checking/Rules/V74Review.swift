import Diagnostics

extension Rule {
  /// Ratings are told in tenths; that they are from 1 to 5, and that an answer has a text, is checked
  /// as they are read.
  static let ratingSteps = Rule.entries("V-74", "rating-step", of: "reviews") { review, complaints in
    let ratings = [review["rating"]] + (review["ratings"]?.list.map { Optional($0) } ?? [])
    for case let rating? in ratings {
      guard let number = rating.decimal, number.scaled(to: 1) == nil else { continue }
      complaints.error("expected a rating in tenths, found \(number)", at: rating.place)
    }
  }

  /// Everyone reviews a thing once. Without the reviewers' identifiers a repeated name only raises
  /// the question.
  static let oneReview = Rule.catalog("V-74", "second-review") { catalog, _, complaints in
    var first: [[String]: SourceRange] = [:]
    for review in catalog.all("reviews") where isKept(review) {
      let author = review["author"]
      guard let who = author ?? review["author_name"], let name = who.text,
        let subject = review["subject"]?["ref"], let thing = subject.identity
      else { continue }
      let kind = subject.target?.collection.name ?? ""
      let key = [author == nil ? "name" : "author", name, kind, thing]
      guard let place = first[key] else {
        first[key] = who.place
        continue
      }
      let notes = [Diagnostic.Note("the first one is here", at: place)]
      if author != nil {
        complaints.error("the same author reviews `\(thing)` twice", at: who.place, notes: notes)
      } else {
        complaints.warning(
          "two reviews of `\(thing)` have the same author's name", at: who.place, notes: notes,
          hint: "tell them apart by `author`, if they are two people")
      }
    }
  }

  private static func isKept(_ review: Record) -> Bool {
    review["status"]?.text != "rejected" && review.visibility != .hidden(.deleted)
  }

  /// A verified review of a course comes from somebody enrolled in it.
  static let verifiedReview = Rule.catalog("V-74", "verified-without-enrollment") { catalog, _, complaints in
    let reviews = catalog.all("reviews").filter { $0["is_verified"]?.boolean == true && $0["author"] != nil }
    let enrollments = catalog.all("enrollments")
    guard !reviews.isEmpty, !enrollments.isEmpty else { return }
    var learners: [Record: Set<String>] = [:]
    for enrollment in enrollments {
      guard let course = enrollment["course"]?.target, let account = enrollment["account"] else { continue }
      let names = [account.text, account.target?.key, account.target?["uuid"]?.text]
      learners[course, default: []].formUnion(names.compactMap { $0 })
    }
    for review in reviews {
      guard let course = review["subject"]?["ref"]?.target, course.collection.name == "courses",
        let author = review["author"]?.text, learners[course]?.contains(author) != true
      else { continue }
      complaints.warning(
        "the review is verified, and its author is not enrolled in `\(course.slug)`",
        at: review["is_verified"]?.place ?? review.place)
    }
  }
}
