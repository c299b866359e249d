/// What the demo does not have yet. Whatever stands here must really be missing, so that no line outlives its
/// reason; in the end there is none.
enum NotYet {
  /// Rows of ``AddressRow/all`` by their patterns.
  static let addresses: Set<String> = [
    "courses/page/2/", "people/*/book/", "products/", "products/{slug}/", "pricing/", "bundles/",
    "bundles/{slug}/",
    "paths/", "paths/{slug}/", "faq/", "gifts/", "rewards/", "teach/", "{slug}/", "posts/", "posts/{slug}/",
    "announcements/", "announcements/{slug}/", "events/", "events/past/", "events/2026/12/", "events/{slug}/",
    "events/{slug}.ics", "events/calendar.ics", "people/*/availability.ics", "announcements/feed.xml",
    "announcements/feed.json", "atom.xml", "feed.json", "search/", "search-index.en.json",
    "search-index.ar.json",
    "manifest.webmanifest", "_redirects", "_headers",
  ]
}
