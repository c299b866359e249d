extension Derivation {
  /// The courses that share most categories and tags with a course that tells none: at most four,
  /// and of equals those whose files come first.
  static let relatedCourses = Derivation("courses") { course, sources in
    guard course["related"] == nil, !course.visibility.isHidden else { return [] }
    var shared: [EntryID: Int] = [:]
    for label in labels(of: course) {
      // A label that hundreds of courses have says little, and must not cost their square.
      for other in sources.referrers(of: label, in: "courses").prefix(100) { shared[other, default: 0] += 1 }
    }
    shared[course.id] = nil
    let best = shared.filter { sources.catalog.visibility(of: $0.key) == .visible }
      .sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }.prefix(4)
    guard !best.isEmpty else { return [] }
    return [
      (
        "related",
        .list(
          best.enumerated().map { number, other in
            .object([
              ("course", .reference(Record(catalog: sources.catalog, id: other.key))),
              ("relationship", .word("similar")), ("order", .count(number + 1)),
            ])
          })
      )
    ]
  }

  private static func labels(of course: Record) -> Set<Record> {
    let lists = ["categories", "tags"].flatMap { course[Name($0)]?.list ?? [] }
    return Set(([course["category"]].compactMap { $0 } + lists).compactMap(\.target))
  }
}
