import Content

extension PageKind {
  static let books = PageKind("books", template: "pages/books", at: "books").part(of: "books")
    .listing { listing, _ in listing.entries("books") }

  static let book = PageKind("book", template: "pages/book", of: "books") { "books/\($0.slug)" }
    .part(of: "books")
}
