extension Derivation {
  /// Visible entries in a category and below it, each once.
  static let categoryCounts = Derivation("categories") { category, sources in
    let tree = subtree(of: category, sources)
    return counted.map { field, collection in
      let entries = Set(tree.flatMap { sources.referrers(of: $0, in: collection) })
      return (field, .count(entries.count { sources.catalog.visibility(of: $0) == .visible }))
    }
  }

  /// Where a category stands in the tree.
  static let categoryPlace = Derivation("categories") { category, _ in
    let way = ancestors(of: category) + [category]
    return [
      ("depth", .count(way.count - 1)),
      ("path", .text(way.map(\.slug).joined(separator: "/"))),
      ("breadcrumb", .list(way.map { .reference($0) })),
    ]
  }

  private static let counted: [(Name, String)] = [
    ("course_count", "courses"), ("book_count", "books"), ("event_count", "events"),
  ]

  /// The category and what is below it; hidden branches are left out. Circles, which another rule
  /// complains of, end the search.
  private static func subtree(of category: Record, _ sources: DerivationSources) -> [Record] {
    var seen: Set = [category]
    var open = [category]
    while let next = open.popLast() {
      for child in sources.referring(to: next, from: "categories")
      where child.isCounted && seen.insert(child).inserted {
        open.append(child)
      }
    }
    return Array(seen)
  }

  /// The categories above, the highest first.
  private static func ancestors(of category: Record) -> [Record] {
    var seen: Set = [category]
    var ancestors: [Record] = []
    var current = category
    while let parent = current["parent"]?.target, seen.insert(parent).inserted {
      ancestors.append(parent)
      current = parent
    }
    return ancestors.reversed()
  }
}
