/// Why a picture cannot be placed.
public enum PictureProblem: Error, Hashable, Sendable {
  case unknownFormat
  case truncated
  case broken(String)
  case unsupported(String)
  /// Its colours have no meaning in a file for screens and offices.
  case inkWithoutProfile
  case tooLarge(width: Int, height: Int)
  /// A PDF that asks for a password.
  case locked
  /// Pages are counted from 1 here.
  case noPage(Int, of: Int)
  /// The library that knows such pictures does not open.
  case noEngine(String)

  public var explanation: String {
    switch self {
    case .unknownFormat: "this is neither a JPEG nor a PNG file"
    case .truncated: "the picture ends too early"
    case .broken(let what): "the picture is broken: \(what)"
    case .unsupported(let what): "\(what) cannot be placed in a PDF"
    case .inkWithoutProfile:
      "the picture is in printing inks (CMYK) and has no colour profile; save it as RGB"
    case .locked: "the PDF cannot be opened without a password"
    case .noPage(let page, let count):
      "there is no page \(page): the PDF has \(count) \(count == 1 ? "page" : "pages")"
    case .noEngine(let reason): "SVGs and PDFs cannot be used as pictures: \(reason)"
    case .tooLarge(let width, let height): "a picture of \(width) by \(height) pixels is too large"
    }
  }
}
