import Content

/// What machines read.
extension PageKind {
  /// The colours and letters that a team has chosen, as `theme` of site.yaml tells them.
  static let brandSheet = PageKind("brand", template: "technical/brand.css", at: "brand.css")
    .technical(.plain, forAllLanguages: true)

  /// The same for somebody's own page.
  static let personBrand = PageKind("person-brand", template: "technical/person-brand.css", of: "people") {
    $0["branding"] == nil ? nil : "people/\($0.slug)/brand.css"
  }
  .technical(.plain, forAllLanguages: true)

  static let feed = PageKind("feed", template: "feeds/courses.xml", at: "feed.xml").technical(.markup)

  static let catalogueFeed = PageKind("courses-feed", template: "feeds/catalogue.xml", at: "courses/feed.xml")
    .technical(.markup)

  static let categoryFeed = PageKind("category-feed", template: "feeds/topic.xml", of: "categories") {
    category in PageKind.category.path(category).map { $0 + "/feed.xml" }
  }
  .technical(.markup)

  static let tagFeed = PageKind("tag-feed", template: "feeds/topic.xml", of: "tags") {
    "tags/\($0.slug)/feed.xml"
  }
  .technical(.markup)

  static let siteMap = PageKind("sitemap", template: "technical/sitemap.xml", at: "sitemap.xml")
    .technical(.markup, forAllLanguages: true)

  static let searchIndex = PageKind(
    "search", template: "technical/search-index.json", at: "search-index.json"
  )
  .technical(.plain)

  static let robots = PageKind("robots", template: "technical/robots.txt", at: "robots.txt")
    .technical(.plain, forAllLanguages: true)
}
