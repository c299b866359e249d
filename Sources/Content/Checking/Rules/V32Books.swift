import Diagnostics

extension Rule {
  /// A preview is not longer than its book.
  static let previewPages = Rule.entries("V-32", "preview-pages", of: "books") { book, complaints in
    guard let preview = book["preview_pages"], let shown = preview.integer, let pages = book["page_count"],
      let all = pages.integer, shown > all
    else { return }
    complaints.error(
      "expected at most \(all) pages in the preview, found \(shown)", at: preview.place,
      notes: [Diagnostic.Note("the book's length is told here", at: pages.place)])
  }

  /// A preview is made of chapters or of a PDF; from other files nothing can be shown.
  static let previewSource = Rule.entries("V-32", "preview-source", of: "books") { book, complaints in
    guard book["preview_pages"]?.integer ?? 0 > 0, BookSource(book) == nil,
      book.children("chapters").isEmpty, let file = book["file"]
    else {
      return
    }
    complaints.warning(
      "there is no preview: this is no PDF beside the book, and it has no chapters", at: file.place,
      hint: "add a PDF or chapters, or say `preview_pages: 0`")
  }

  /// An ISBN is complete, and its last digit confirms the others.
  static let isbnCheckDigit = Rule.entries("V-32", "isbn", of: "books") { book, complaints in
    guard let isbn = book["isbn"], let text = isbn.text else { return }
    do throws(ISBN.Mistake) {
      _ = try ISBN(text)
    } catch {
      complaints.error(sentence(error), at: isbn.place, hint: "compare it with the one printed in the book")
    }
  }

  private static func sentence(_ mistake: ISBN.Mistake) -> String {
    switch mistake {
    case .notDigits: "expected digits and hyphens in an ISBN, found something else"
    case .length(let count): "expected an ISBN of 10 or 13 digits, found \(count)"
    case .prefix: "expected an ISBN of 13 digits to begin with 978 or 979"
    case .checkDigit(let expected, let found):
      "expected the ISBN to end in its check digit `\(expected)`, found `\(found)`"
    }
  }
}
