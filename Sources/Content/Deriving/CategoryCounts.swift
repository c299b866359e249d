extension Derivation {
  /// Visible entries in a category and below it, each once.
  static let categoryCounts = Derivation("categories") { category, sources in
    let tree = CategoryTree.subtree(of: category, sources)
    return counted.map { field, collection in
      let entries = Set(tree.flatMap { sources.referrers(of: $0, in: collection) })
      return (field, .count(entries.count { sources.catalog.visibility(of: $0) == .visible }))
    }
  }

  /// Where a category stands in the tree; nothing for one that V-05 would have elsewhere.
  static let categoryPlace = Derivation("categories") { category, _ in
    let above = CategoryTree.above(category)
    guard above.count < CategoryTree.levels else { return [] }
    let way = above.reversed() + [category]
    return [
      ("depth", .count(way.count - 1)),
      ("path", .text(way.map(\.slug).joined(separator: "/"))),
      ("breadcrumb", .list(way.map { .reference($0) })),
    ]
  }

  private static let counted: [(Name, String)] = [
    ("course_count", "courses"), ("book_count", "books"), ("event_count", "events"),
  ]
}
