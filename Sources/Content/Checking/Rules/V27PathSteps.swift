import Diagnostics

extension Rule {
  /// A path comes to each course once, and in a path whose steps open one after the other no course
  /// has to be taken before one that comes earlier.
  static let pathSteps = Rule.entries("V-27", "step-order", of: "paths") { path, complaints in
    let steps = orderedCourses(of: path)
    var places: [EntryID: (position: Int, place: SourceRange)] = [:]
    for (position, step) in steps.enumerated() {
      if let other = places[step.course.id] {
        complaints.error(
          "the path comes to `\(step.course.slug)` twice", at: step.place,
          notes: [Diagnostic.Note("the first time is here", at: other.place)])
      } else {
        places[step.course.id] = (position, step.place)
      }
    }
    guard path["is_sequential"]?.boolean == true else { return }
    for (position, step) in steps.enumerated() {
      for needed in requiredCourses(of: step.course) {
        guard let later = places[needed.id], later.position > position else { continue }
        complaints.error(
          "`\(step.course.slug)` requires `\(needed.slug)`, which is a later step", at: step.place,
          notes: [Diagnostic.Note("the later step is here", at: later.place)],
          hint: "change the order of the steps")
      }
    }
  }

  /// The courses of a path's steps, as learners come to them.
  private static func orderedCourses(of path: Record) -> [(course: Record, place: SourceRange)] {
    let steps = (path["steps"]?.list ?? []).enumerated().map { index, step in
      (order: step["order"]?.integer ?? Int64(index + 1), index: index, step: step)
    }
    let sorted = steps.sorted { ($0.order, $0.index) < ($1.order, $1.index) }
    return sorted.compactMap { item in
      guard let value = item.step["course"], let course = value.target else { return nil }
      return (course, value.place)
    }
  }

  private static func requiredCourses(of course: Record) -> [Record] {
    (course["prerequisite_courses"]?.list ?? []).filter { $0["is_required"]?.boolean != false }
      .compactMap { $0["course"]?.target }
  }
}
