extension Derivation {
  /// The courses that share most categories and tags with a course that tells none: at most four,
  /// and of equals those whose files come first.
  static let relatedCourses = Derivation("courses") { course, sources in
    guard course["related"] == nil, !course.visibility.isHidden else { return [] }
    var others: [EntryID] = []
    for label in labels(of: course) {
      // A label that hundreds of courses have says little, and must not cost their square.
      others += sources.referrers(of: label, in: "courses").prefix(100)
    }
    others.sort()
    let best = mostFrequent(of: others) { other in
      other != course.id && sources.catalog.visibility(of: other) == .visible
    }
    guard !best.isEmpty else { return [] }
    return [
      (
        "related",
        .list(
          best.enumerated().map { number, other in
            .object([
              ("course", .reference(Record(catalog: sources.catalog, id: other))),
              ("relationship", .word("similar")), ("order", .count(number + 1)),
            ])
          })
      )
    ]
  }

  /// The four that stand most often in a sorted list; of equals the first.
  private static func mostFrequent(of sorted: [EntryID], where isWanted: (EntryID) -> Bool) -> [EntryID] {
    var best: [(id: EntryID, count: Int)] = []
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, sorted[end] == sorted[start] { end += 1 }
      let (id, count) = (sorted[start], end - start)
      start = end
      guard best.count < 4 || count > best[3].count, isWanted(id) else { continue }
      best.insert((id, count), at: best.firstIndex { $0.count < count } ?? best.count)
      if best.count > 4 { best.removeLast() }
    }
    return best.map(\.id)
  }

  private static func labels(of course: Record) -> Set<Record> {
    let lists = ["categories", "tags"].flatMap { course[Name($0)]?.list ?? [] }
    return Set(([course["category"]].compactMap { $0 } + lists).compactMap(\.target))
  }
}
