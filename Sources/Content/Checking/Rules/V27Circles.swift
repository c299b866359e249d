import Diagnostics

extension Rule {
  /// No course has to be taken before itself.
  static let prerequisiteCircle = Rule.catalog("V-27", "prerequisite-circle") { catalog, _, complaints in
    let circles = CircleFinder.circles(among: catalog.all("courses")) { course in
      (course["prerequisite_courses"]?.list ?? []).compactMap { item in
        guard let other = item["course"], let target = other.target else { return nil }
        return CircleFinder.Link(from: course, to: target, place: other.place)
      }
    }
    for circle in circles { complaints.circle(circle, by: "prerequisite_courses") }
  }

  /// No post replies to itself.
  static let replyCircle = Rule.catalog("V-27", "reply-circle") { catalog, _, complaints in
    let circles = CircleFinder.circles(among: catalog.all("posts")) { post in
      guard let parent = post["parent"], let target = parent.target else { return [] }
      return [CircleFinder.Link(from: post, to: target, place: parent.place)]
    }
    for circle in circles { complaints.circle(circle, by: "parent") }
  }

  /// A course is not related to itself.
  static let relatedToItself = Rule.entries("V-27", "related-to-itself", of: "courses") {
    course, complaints in
    for item in course["related"]?.list ?? [] {
      guard let other = item["course"], other.target == course else { continue }
      complaints.error("`related` of `\(course.slug)` names the entry itself", at: other.place)
    }
  }
}
