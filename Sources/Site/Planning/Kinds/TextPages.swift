import Content

/// What the academy writes.
extension PageKind {
  static let posts = PageKind("posts", template: "pages/posts", at: "posts").part(of: "posts")
    .listing({ listing, _ in listing.newest("posts") }, onPage: 12)

  static let post = PageKind("post", template: "pages/post", of: "posts") { "posts/\($0.slug)" }
    .part(of: "posts")

  static let announcements = PageKind("announcements", template: "pages/announcements", at: "announcements")
    .part(of: "announcements")
    .listing { listing, _ in listing.newest("announcements") }

  static let announcement = PageKind("announcement", template: "pages/announcement", of: "announcements") {
    "announcements/\($0.slug)"
  }
  .part(of: "announcements")

  static let faq = PageKind("faq", template: "pages/faq", at: "faq").part(of: "faqs")

  /// A team's own pages stand beside the generated ones: `/about/`.
  static let page = PageKind("page", template: "pages/page", of: "pages") { $0.slug }
    .choosingTemplate(by: "template")
}

extension Listing {
  /// What is pinned, then what is newest.
  func newest(_ collection: String) -> [EntryID] {
    kept("\(collection), newest first") {
      records(collection).map { (id: $0.id, rank: $0.rank) }.enumerated().sorted { one, other in
        one.element.rank == other.element.rank
          ? one.offset < other.offset : one.element.rank > other.element.rank
      }
      .map(\.element.id)
    }
  }

  /// As they were published, whatever is pinned: who reads on goes through time.
  func oldestFirst(_ collection: String) -> [EntryID] {
    records(collection).enumerated().sorted { one, other in
      (one.element.day, one.offset) < (other.element.day, other.offset)
    }
    .map(\.element.id)
  }
}

extension PublicRecord {
  fileprivate var rank: (Int, Int) { (self["is_pinned"]?.boolean == true ? 1 : 0, day) }

  fileprivate var day: Int { (self["published_at"] ?? self["created_at"])?.moment ?? 0 }
}
