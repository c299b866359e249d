internal import CVectors
public import PDF

/// The pages of a PDF file, for the thread that opened it. Pages are counted from 0.
@safe public final class PDFPages {
  /// What pixels that nothing is drawn on are.
  public enum Paper: Int32, Sendable {
    case white = 0
    case transparent = 1
    /// White, for pages of few colours and large letters: edges become coarser, and the file a third as large.
    case poster = 2
  }

  public let count: Int
  private let handle: OpaquePointer
  private let functions: lectern_vectors

  public init(_ bytes: [UInt8]) throws(PictureProblem) {
    functions = try VectorLibrary.functions()
    var failure = lectern_failure()
    guard let handle = unsafe functions.open_pdf(bytes, bytes.count, &failure) else {
      throw PictureProblem(failure)
    }
    unsafe self.handle = handle
    count = unsafe functions.page_count(handle)
  }

  deinit {
    unsafe functions.close_pdf(handle)
  }

  /// In points, as the page is seen: cut and turned.
  public func size(of page: Int) throws(PictureProblem) -> (width: Double, height: Double) {
    try check(page)
    var (width, height) = (0.0, 0.0)
    guard unsafe functions.page_size(handle, page, &width, &height) else {
      throw .broken("page \(page + 1) cannot be read")
    }
    return (width, height)
  }

  /// The page as a picture for other documents. Nothing of other pages comes with it, and nothing that is
  /// not seen.
  public func drawing(of page: Int) throws(PictureProblem) -> ImportedDrawing {
    try check(page)
    var failure = lectern_failure()
    let drawing = unsafe functions.draw_page(handle, page, &failure)
    return try unsafe ImportedDrawing(drawing, failure, functions)
  }

  /// The page as a PNG file.
  public func png(
    of page: Int, dotsPerInch: Double, on paper: Paper = .white
  ) throws(PictureProblem) -> [UInt8] {
    try check(page)
    var failure = lectern_failure()
    let output = unsafe functions.page_png(handle, page, dotsPerInch, paper.rawValue, &failure)
    return try unsafe take(output, failure)
  }

  /// The page as an SVG file, its letters as outlines.
  public func svg(of page: Int) throws(PictureProblem) -> [UInt8] {
    try check(page)
    var failure = lectern_failure()
    let output = unsafe functions.page_svg(handle, page, &failure)
    return try unsafe take(output, failure)
  }

  private func check(_ page: Int) throws(PictureProblem) {
    guard (0..<count).contains(page) else { throw .noPage(page + 1, of: count) }
  }

  private func take(
    _ output: OpaquePointer?, _ failure: lectern_failure
  ) throws(PictureProblem) -> [UInt8] {
    guard let output = unsafe output else { throw PictureProblem(failure) }
    defer { unsafe functions.close_output(output) }
    return unsafe Array(bytes: functions.bytes(output))
  }
}
