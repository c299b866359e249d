import Content

extension PageKind {
  static let categories = PageKind("categories", template: "pages/categories", at: "categories")

  /// Categories stand below each other, as deep as they go: `categories/data/machine-learning`.
  static let category = PageKind("category", template: "pages/category", of: "categories") { category in
    var names = [category.slug]
    var above = category[.parent]?.target
    while let next = above, names.count < 40 {
      names.append(next.slug)
      above = next[.parent]?.target
    }
    return "categories/" + names.reversed().joined(separator: "/")
  }
  .listing { listing, owner in owner.entry.map { listing.related("courses", to: $0) } ?? [] }

  static let tags = PageKind("tags", template: "pages/tags", at: "tags")

  static let tag = PageKind("tag", template: "pages/tag", of: "tags") { "tags/\($0.slug)" }
    .listing { listing, owner in owner.entry.map { listing.related("courses", to: $0) } ?? [] }
}
