/// Why a picture cannot be placed.
public enum PictureProblem: Error, Hashable, Sendable {
  case unknownFormat
  case truncated
  case broken(String)
  case unsupported(String)
  /// Its colours have no meaning in a file for screens and offices.
  case inkWithoutProfile
  case tooLarge(width: Int, height: Int)

  public var explanation: String {
    switch self {
    case .unknownFormat: "this is neither a JPEG nor a PNG file"
    case .truncated: "the picture ends too early"
    case .broken(let what): "the picture is broken: \(what)"
    case .unsupported(let what): "\(what) cannot be placed in a PDF"
    case .inkWithoutProfile:
      "the picture is in printing inks (CMYK) and has no colour profile; save it as RGB"
    case .tooLarge(let width, let height): "a picture of \(width) by \(height) pixels is too large"
    }
  }
}
