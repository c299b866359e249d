import Content
import Diagnostics
import Documents
import PDF
import Platform
import Vectors

/// The first pages of a finished book, of which its preview is made.
struct BookManuscript {
  let pages: ImportedPages
  /// Something of the file that no page of the preview shows.
  let unseen: [UInt8]
  /// Its first page is a cover, and needs no other before it.
  var hasCover: Bool { pages.pages.first?.isCover ?? false }

  private static let fewBytes = 1 << 16

  /// Reads no more of the file than the preview shows, whatever it weighs; nothing if it cannot be read.
  static func read(_ file: String, of book: Record) -> Checked<BookManuscript?> {
    let wanted = Int(book["preview_pages"]?.integer ?? 0)
    do throws(PictureProblem) {
      let first = try FirstPages(ofFile: file, atMost: wanted)
      return Checked(
        BookManuscript(pages: first.pages, unseen: sample(of: file)),
        complaints(about: first.pageCountOfFile, wanted, book))
    } catch {
      return Checked(nil, [.unreadableManuscript(error, at: book["file"]?.place ?? book.place)])
    }
  }

  /// From the middle and the end.
  private static func sample(of file: String) -> [UInt8] {
    let size = (try? FileSystem.status(file))?.size ?? 0
    var (middle, end): ([UInt8], [UInt8]) = ([], [])
    try? FileSystem.read(file, size / 2..<size / 2 + fewBytes, into: &middle)
    try? FileSystem.read(file, max(0, size - fewBytes)..<size, into: &end)
    return middle + end
  }

  private static func complaints(about count: Int, _ wanted: Int, _ book: Record) -> [Diagnostic] {
    let notes = book["file"].map { [Diagnostic.Note("the PDF is named here", at: $0.place)] } ?? []
    if count < wanted {
      return [.shortManuscript(count, of: wanted, at: book["preview_pages"]?.place, notes)]
    }
    guard let told = book["page_count"], let whole = told.integer, count < whole else { return [] }
    return [.shortManuscript(count, of: Int(whole), at: told.place, notes)]
  }
}

extension Diagnostic {
  fileprivate static func unreadableManuscript(_ problem: PictureProblem, at place: SourceRange) -> Diagnostic
  {
    let hint = problem == .locked ? "save it without a password" : "save it anew"
    return Diagnostic(
      .error, DiagnosticID("unreadable-manuscript"), "no preview can be made of this PDF: \(reason(problem))",
      at: place, hint: hint + ", or set `preview_pages: 0`")
  }

  private static func reason(_ problem: PictureProblem) -> String {
    switch problem {
    case .broken(let reason): reason
    case .locked: "it cannot be opened without a password"
    default: problem.explanation
    }
  }

  fileprivate static func shortManuscript(
    _ count: Int, of wanted: Int, at place: SourceRange?, _ notes: [Note]
  ) -> Diagnostic {
    Diagnostic(
      .warning, DiagnosticID("short-preview", rule: "V-32"),
      "expected \(wanted) \(wanted == 1 ? "page" : "pages") in the book's PDF, found \(count)", at: place,
      notes: notes)
  }
}
