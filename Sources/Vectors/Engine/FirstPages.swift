internal import CVectors
public import PDF

/// The first pages of a PDF file that may hold anything. A process of its own reads it, no more of it than these
/// pages need, and nothing comes along that is not seen on them: no remarks, hidden layers, links or scripts.
public struct FirstPages: Sendable {
  public let pages: ImportedPages
  /// How many the file has.
  public let pageCountOfFile: Int

  public init(ofFile path: String, atMost most: Int) throws(PictureProblem) {
    let functions = try VectorLibrary.functions()
    var failure = lectern_failure()
    guard let handle = unsafe functions.draw_first_pages(path, max(most, 0), &failure) else {
      throw PictureProblem(failure)
    }
    defer { unsafe functions.close_drawing(handle) }
    let facts = unsafe functions.facts(handle)
    let pages = (0..<facts.page_count).map { unsafe ImportedPages.Page(functions.page_facts(handle, $0)) }
    let objects = (0..<facts.object_count).map { unsafe ImportedDrawing.Object(functions.object(handle, $0)) }
    guard let imported = ImportedPages(pages, hasTransparency: facts.has_transparency, objects: objects)
    else {
      throw .broken("what was drawn cannot be taken into a document")
    }
    self.pages = imported
    pageCountOfFile = facts.source_page_count
  }
}

extension ImportedPages.Page {
  fileprivate init(_ facts: lectern_page_facts) {
    let (left, top, right, bottom) = unsafe facts.ink
    let ink = Rectangle(x: left, y: top, width: right - left, height: bottom - top)
    let text = unsafe String(decoding: [UInt8](bytes: facts.text), as: UTF8.self)
    unsafe self.init(
      width: facts.width, height: facts.height, ink: right > left ? ink : nil, text: text, form: facts.form)
  }
}
