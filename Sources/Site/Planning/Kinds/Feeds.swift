import Content

/// What is new, for programs that look after it.
extension PageKind {
  /// The newest so many are in a feed.
  private static let length = 30

  static let feeds = [
    feed, atomFeed, jsonFeed, announcementsFeed, announcementsJSONFeed, catalogueFeed, eventsFeed,
    categoryFeed,
    tagFeed,
  ]

  /// The main feed: what belongs to a course is in it only while it is promoted, as everywhere (F-18).
  static let feed = news("feed", "feeds/posts.xml", of: "posts", at: "feed.xml")
  static let atomFeed = news("atom", "feeds/posts.atom.xml", of: "posts", at: "atom.xml")
  static let jsonFeed = news("json-feed", "feeds/posts.json", of: "posts", at: "feed.json", .plain)

  static let announcementsFeed = news(
    "announcements-feed", "feeds/announcements.xml", of: "announcements", at: "announcements/feed.xml")
  static let announcementsJSONFeed = news(
    "announcements-json-feed", "feeds/announcements.json", of: "announcements", at: "announcements/feed.json",
    .plain)

  static let catalogueFeed = news("courses-feed", "feeds/courses.xml", of: "courses", at: "courses/feed.xml")

  static let eventsFeed = news("events-feed", "feeds/events.xml", of: "events", at: "events/feed.xml")

  static let categoryFeed = PageKind("category-feed", template: "feeds/topic.xml", of: "categories") {
    category in PageKind.category.path(category).map { $0 + "/feed.xml" }
  }
  .technical(.markup).newestCourses()

  static let tagFeed = PageKind("tag-feed", template: "feeds/topic.xml", of: "tags") {
    "tags/\($0.slug)/feed.xml"
  }
  .technical(.markup).newestCourses()

  private static func news(
    _ name: String, _ template: String, of collection: String, at path: String, _ format: Format = .markup
  ) -> PageKind {
    let kind = PageKind(name, template: template, at: path).technical(format)
      .listing({ listing, _ in listing.latest(listing.records(collection)) }, onPage: length)
    // Every site has courses.
    return collection == "courses" ? kind : kind.part(of: collection)
  }

  private func newestCourses() -> PageKind {
    listing(
      { listing, owner in
        listing.latest(owner.entry.map { listing.relatedRecords("courses", to: $0) } ?? [])
      }, onPage: Self.length)
  }
}

extension Listing {
  /// What was published last comes first.
  func latest(_ records: [PublicRecord]) -> [EntryID] {
    records.map { (id: $0.id, moment: $0.published) }.enumerated()
      .sorted { one, other in
        one.element.moment == other.element.moment
          ? one.offset < other.offset : one.element.moment > other.element.moment
      }
      .map(\.element.id)
  }
}

extension PublicRecord {
  fileprivate var published: Int { (self["published_at"] ?? self["created_at"])?.moment ?? .min }
}
