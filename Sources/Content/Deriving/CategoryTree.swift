/// The tree of categories, down to the level that it may have. Whoever walks in it stops there, so
/// that neither a circle nor an endless chain costs anybody more than a few steps.
enum CategoryTree {
  /// Far below what readers find their way in, and few enough to walk for every category.
  static let levels = 32

  /// The categories above one, the nearest first. If there are `levels` of them, the category lies
  /// too deep or hangs on a circle, which V-05 complains of.
  static func above(_ category: Record) -> [Record] {
    var above: [Record] = []
    var current = category
    while above.count < levels, let parent = current["parent"]?.target {
      above.append(parent)
      current = parent
    }
    return above
  }

  /// The category and what counts below it, in the order of the catalogue, level by level.
  static func subtree(of category: Record, _ sources: DerivationSources) -> [Record] {
    var seen: Set = [category]
    var found = [category]
    var level = found
    for _ in 1..<levels where !level.isEmpty {
      level = level.flatMap { sources.referring(to: $0, from: "categories") }
        .filter { $0.isCounted && seen.insert($0).inserted }
      found += level
    }
    return found
  }
}
