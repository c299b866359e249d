import Content

/// Pictures that are printed as papers are, one page each: what networks show beside a link, and covers of what has
/// none. A site whose templates lack the design has none of them.
extension PageKind {
  static let siteShare = PageKind("site-share", template: "documents/share", at: "share.png").technical(
    .picture)

  static let courseShare = share("course", of: "courses")
  static let bookShare = share("book", of: "books").part(of: "books")
  static let eventShare = share("event", of: "events").part(of: "events")
  static let postShare = share("post", of: "posts").part(of: "posts")

  static let courseCover = PageKind("course-cover", template: "documents/cover", of: "courses") {
    $0.shownFile == nil ? "courses/\($0.slug)/cover.png" : nil
  }
  .technical(.picture)

  static let bookCover = PageKind("book-cover", template: "documents/book-cover", of: "books") {
    $0.shownFile == nil ? "books/\($0.slug)/cover.png" : nil
  }
  .technical(.picture).part(of: "books")

  /// An entry that has a photograph is known by that.
  private static func share(_ name: String, of collection: String) -> PageKind {
    PageKind(name + "-share", template: "documents/share", of: collection) { entry in
      guard entry.shownFile.map(PictureSet.isOfPixels) != true else { return nil }
      return "\(collection)/\(entry.slug)/share.png"
    }
    .technical(.picture)
  }

  /// Whether its pictures are drawn from entries, and not pages of a paper.
  public var isDrawn: Bool { format == .picture && pictureCount == nil }

  /// In pixels, which are points of its design.
  var drawnSize: (width: Int, height: Int) {
    switch template {
    case "documents/cover": (640, 360)
    case "documents/book-cover": (400, 600)
    default: (1_200, 630)
    }
  }

  /// The drawn kinds of a collection's entries, or of the site.
  static func drawn(_ use: String, of collection: String?) -> PageKind? {
    all.first { $0.isDrawn && $0.collection == collection && $0.name.hasSuffix("-" + use) }
  }
}

extension PublicRecord {
  static let pictureFields: [Name] = ["cover", "thumbnail"]

  /// The picture that stands for the entry.
  var shownFile: String? { Self.pictureFields.lazy.compactMap { self[$0]?.text }.first }
}
