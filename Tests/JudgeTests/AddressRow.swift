import Testing

/// One row of the table of addresses in the content model: a file that a site must have.
struct AddressRow: Sendable, CustomTestStringConvertible {
  /// A path below the root of a language. `{slug}` stands for every visible entry of the collection, `*` for any
  /// name, `**` for any names.
  let pattern: String
  let collection: String?
  /// Each language has its own; otherwise there is one for the site.
  let isInEachLanguage: Bool

  init(_ pattern: String, of collection: String? = nil, isInEachLanguage: Bool = true) {
    self.pattern = pattern
    self.collection = collection
    self.isInEachLanguage = isInEachLanguage
  }

  var testDescription: String { "/" + pattern }

  static let all: [AddressRow] = pages + entries + papers + machines

  private static let pages = [
    "", "courses/", "courses/page/2/", "courses/*/lessons/*/", "categories/", "tags/", "instructors/",
    "people/*/book/", "books/", "products/", "events/", "events/past/", "events/20*/*/", "pricing/",
    "bundles/",
    "paths/", "faq/", "announcements/", "posts/", "gifts/", "rewards/", "teach/", "verify/", "search/",
  ].map { AddressRow($0) }

  private static let entries = [
    AddressRow("courses/{slug}/", of: "courses"), AddressRow("categories/**/{slug}/", of: "categories"),
    AddressRow("tags/{slug}/", of: "tags"), AddressRow("people/{slug}/", of: "people"),
    AddressRow("books/{slug}/", of: "books"), AddressRow("products/{slug}/", of: "products"),
    AddressRow("events/{slug}/", of: "events"), AddressRow("bundles/{slug}/", of: "bundles"),
    AddressRow("paths/{slug}/", of: "paths"), AddressRow("{slug}/", of: "pages"),
    AddressRow("announcements/{slug}/", of: "announcements"), AddressRow("posts/{slug}/", of: "posts"),
    AddressRow("verify/*-*/"),
  ]

  private static let papers = [
    AddressRow("courses/{slug}/syllabus.pdf", of: "courses"),
    AddressRow("books/*/preview.pdf", isInEachLanguage: false),
  ]

  private static let machines =
    [
      AddressRow("events/{slug}.ics", of: "events"), AddressRow("events/calendar.ics"),
      AddressRow("people/*/book/availability.ics"), AddressRow("announcements/feed.xml"),
      AddressRow("announcements/feed.json"), AddressRow("feed.xml"), AddressRow("atom.xml"),
      AddressRow("feed.json"),
      AddressRow("404.html"),
    ]
    + [
      "search-index.en.json", "search-index.ar.json", "sitemap.xml", "robots.txt", "site.webmanifest",
      "_redirects",
      "_headers",
    ].map { AddressRow($0, isInEachLanguage: false) }
}
