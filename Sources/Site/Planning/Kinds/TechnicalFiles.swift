import Content

/// What machines read, besides feeds and calendars.
extension PageKind {
  /// The colours and letters that a team has chosen, as `theme` of site.yaml tells them.
  static let brandSheet = PageKind("brand", template: "technical/brand.css", at: "brand.css")
    .technical(.plain, forAllLanguages: true)

  /// The same for somebody's own page.
  static let personBrand = PageKind("person-brand", template: "technical/person-brand.css", of: "people") {
    $0["branding"] == nil ? nil : "people/\($0.slug)/brand.css"
  }
  .technical(.plain, forAllLanguages: true)

  /// The books for reading programs (OPDS 2).
  static let bookCatalogue = PageKind("opds", template: "technical/opds.json", at: "opds.json")
    .technical(.plain).part(of: "books")

  /// What a telephone needs to put the site among its programs.
  static let webManifest = PageKind(
    "web-manifest", template: "technical/site-webmanifest.json", at: "site.webmanifest"
  )
  .technical(.plain)

  static let robots = PageKind("robots", template: "technical/robots.txt", at: "robots.txt")
    .technical(.plain, forAllLanguages: true)

  /// What static hosts shall say before each file.
  static let headers = PageKind("headers", template: "technical/headers.txt", at: "_headers")
    .technical(.plain, forAllLanguages: true).file()

  /// Where static hosts shall send those who come by an old address.
  static let redirects = PageKind("redirects", template: "technical/redirects.txt", at: "_redirects")
    .technical(.plain, forAllLanguages: true).file()

  /// The same for hosts that know of no such list: a page at each old address of a page, planned from
  /// `former_slugs`.
  static let redirect = PageKind("redirect", template: "technical/redirect").technical(.markup)

  /// Tells the parts of the map.
  static let siteMap = PageKind("sitemap", template: "technical/sitemap.xml", at: "sitemap.xml")
    .technical(.markup, forAllLanguages: true)

  static let siteMapPart = PageKind("sitemap-part", template: "technical/sitemap-part.xml", at: "sitemaps")
    .technical(.markup, forAllLanguages: true)
    .forEachPart { $0.parts.map(\.name) }
}
