import Content

/// What is sold besides courses, books and events.
extension PageKind {
  static let bundles = PageKind("bundles", template: "pages/bundles", at: "bundles").part(of: "bundles")
    .listing { listing, _ in listing.entries("bundles") }

  static let bundle = PageKind("bundle", template: "pages/bundle", of: "bundles") { "bundles/\($0.slug)" }
    .part(of: "bundles")

  static let paths = PageKind("paths", template: "pages/paths", at: "paths").part(of: "paths")
    .listing { listing, _ in listing.entries("paths") }

  static let path = PageKind("path", template: "pages/path", of: "paths") { "paths/\($0.slug)" }
    .part(of: "paths")

  static let products = PageKind("products", template: "pages/products", at: "products")
    .part(of: "products")
    .listing { listing, _ in listing.entries("products") }

  static let product = PageKind("product", template: "pages/product", of: "products") {
    "products/\($0.slug)"
  }
  .part(of: "products")

  static let pricing = PageKind("pricing", template: "pages/pricing", at: "pricing").part(of: "plans")

  static let gifts = PageKind("gifts", template: "pages/gifts", at: "gifts").part(of: "gifts")

  static let rewards = PageKind("rewards", template: "pages/rewards", at: "rewards").part(of: "rewards")

  /// What those who teach are paid, and how.
  static let teach = PageKind("teach", template: "pages/teach", at: "teach").part(of: "teach")
}
