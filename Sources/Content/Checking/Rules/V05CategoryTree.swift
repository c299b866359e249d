import Diagnostics

extension Rule {
  /// Categories form a tree: none stands above itself.
  static let categoryTree = Rule.catalog("V-05", "category-circle") { catalog, _, complaints in
    let circles = CircleFinder.circles(among: catalog.all("categories")) { category in
      guard let parent = category["parent"], let target = parent.target else { return [] }
      return [CircleFinder.Link(from: category, to: target, place: parent.place)]
    }
    for circle in circles { complaints.circle(circle, by: "parent") }
  }

  /// The tree has only so many levels: told once for a chain, where the first level too many begins.
  static let categoryDepth = Rule.entries("V-05", "category-too-deep", of: "categories") {
    category, complaints in
    let above = CategoryTree.above(category)
    guard above.count == CategoryTree.levels, above.last?["parent"]?.target == nil,
      let parent = category["parent"]
    else { return }
    complaints.error(
      "categories may have \(CategoryTree.levels) levels, and one more begins here", at: parent.place,
      hint: "hang `\(category.slug)` higher in the tree")
  }

  /// The subcategory of a course stands somewhere below its category.
  static let subcategory = Rule.entries("V-05", "subcategory-elsewhere", of: "courses") {
    course, complaints in
    guard let category = course["category"], let main = category.target,
      let told = course["subcategory"], let target = told.target, !stands(target, below: main)
    else { return }
    complaints.error(
      "the category `\(target.slug)` does not stand below `\(main.slug)`", at: told.place,
      notes: [Diagnostic.Note("the course's category is told here", at: category.place)],
      hint: "list it in `categories` instead")
  }

  private static func stands(_ category: Record, below ancestor: Record) -> Bool {
    let above = CategoryTree.above(category)
    // Where the way up does not end, the categories themselves are complained about.
    return above.contains(ancestor) || above.count == CategoryTree.levels
  }
}
