/// What the preview of a book is made of.
public enum BookSource: Hashable, Sendable {
  /// Written for the preview, and legible for everybody: they are chosen where there is a PDF, too.
  case chapters
  /// The finished book.
  case manuscript(path: String)

  public init?(_ book: Record) {
    if book.children("chapters").contains(where: { !$0.visibility.isHidden }) {
      self = .chapters
    } else if let path = book["file"]?.text, path.lowercased().hasSuffix(".pdf"),
      !path.contains("://")
    {
      self = .manuscript(path: path)
    } else {
      return nil
    }
  }
}

extension Derivation {
  static let bookPreview = Derivation("books") { book, _ in
    let pages = book["preview_pages"]?.integer ?? 0
    return [("has_preview", .boolean(pages > 0 && BookSource(book) != nil))]
  }
}
