import Content

/// What everybody may take home: papers that are printed like those of records, and stand among the pages.
extension PageKind {
  static let syllabus = PageKind("syllabus", template: "documents/syllabus", of: "courses") {
    "courses/\($0.slug)/syllabus.pdf"
  }
  .paper()

  /// The first pages of a book, in the book's own language.
  static let preview = PageKind("preview", template: "documents/book", of: "books") {
    hasPreview($0) ? "books/\($0.slug)/preview.pdf" : nil
  }
  .paper(forAllLanguages: true)

  /// The same as pictures for its page.
  static let previewPage = PageKind("preview-page", template: "documents/book", of: "books") {
    hasPreview($0) ? "books/\($0.slug)/preview" : nil
  }
  .pictures { Int(min($0["preview_pages"]?.integer ?? 0, ContentCollection.mostPreviewPages)) }

  private static func hasPreview(_ book: PublicRecord) -> Bool { book["has_preview"]?.boolean ?? false }

  /// The kinds that entries of a collection have papers of, or other files that are no pages, by name.
  static let papers = Dictionary(
    all.filter { $0.isTechnical && $0.collection != nil && ($0.format != .picture || $0.isDrawn) }
      .map { ($0.name, $0) },
    uniquingKeysWith: { first, _ in first })
}
