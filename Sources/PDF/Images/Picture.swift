/// A picture in a form that a PDF can hold.
public struct Picture: Sendable {
  public let width: Int
  public let height: Int
  /// How a camera was held, 1 to 8 as EXIF counts; drawing turns the picture upright.
  public var orientation = 1
  /// Pixels in an inch across and down, if the file tells.
  public var density: (across: Double, down: Double)?
  let space: Space
  let bitsPerComponent: Int
  let data: Data
  /// Opacity, one component of `alphaBits`, compressed as PNG does.
  var alpha: (bytes: [UInt8], bits: Int)?
  var profile: [UInt8]?
  /// Inks are stored as their opposites.
  var isInverted = false

  enum Space: Equatable, Sendable {
    case grey, rgb, inks
    case palette([UInt8])

    var components: Int {
      switch self {
      case .grey, .palette: 1
      case .rgb: 3
      case .inks: 4
      }
    }
  }

  enum Data: Sendable {
    case jpeg([UInt8])
    /// A zlib stream of rows with PNG's filters.
    case png([UInt8])
    /// Rows as they are.
    case rows([UInt8])
  }

  /// More pixels than any paper needs; keeps a small file from filling the memory.
  static let mostPixels = 250_000_000

  /// Reads a JPEG or PNG file.
  public init(_ bytes: [UInt8]) throws(PictureProblem) {
    if bytes.starts(with: [0xFF, 0xD8]) {
      self = try JPEGFile.picture(bytes)
    } else if bytes.starts(with: PNGFile.signature) {
      self = try PNGFile(bytes).picture()
    } else {
      throw .unknownFormat
    }
  }

  init(width: Int, height: Int, space: Space, bits: Int, data: Data) {
    self.width = width
    self.height = height
    self.space = space
    bitsPerComponent = bits
    self.data = data
  }

  static func check(width: Int, height: Int) throws(PictureProblem) {
    guard width > 0, height > 0 else { throw .broken("it has no pixels") }
    guard width <= 65_535, height <= 65_535, width * height <= mostPixels else {
      throw .tooLarge(width: width, height: height)
    }
  }
}
