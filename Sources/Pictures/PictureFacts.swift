/// What a file of a picture holds.
public enum PictureFormat: Int, Sendable, CaseIterable {
  case jpeg
  case png
  case gif
  case webp
  case avif

  /// How the names of such files end.
  public var ending: String { self == .jpeg ? "jpg" : "\(self)" }
  public var mediaType: String { "image/\(self)" }
}

/// What there is to know of a picture before it is shown.
public struct PictureFacts: Hashable, Sendable {
  /// In pixels, as it is seen: turned as the camera was.
  public var width: Int
  public var height: Int
  public var format: PictureFormat
  public var isTransparent: Bool
  /// It is a short film, which only its own file can show.
  public var moves: Bool
  public var colour: PictureColour

  public init(
    width: Int, height: Int, format: PictureFormat, isTransparent: Bool = false, moves: Bool = false,
    colour: PictureColour = PictureColour(red: 255, green: 255, blue: 255)
  ) {
    self.width = width
    self.height = height
    self.format = format
    self.isTransparent = isTransparent
    self.moves = moves
    self.colour = colour
  }
}

/// What most of a picture is, in sRGB.
public struct PictureColour: Hashable, Sendable {
  public var red: UInt8
  public var green: UInt8
  public var blue: UInt8

  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }
}

/// Why a picture cannot be shown.
public enum PictureFault: Error, Hashable, Sendable {
  case broken(String)
  case tooLarge(width: Int, height: Int)
  /// Its file has more bytes than are read.
  case tooLong
  case noEncoder(String)
  /// The library that knows pictures does not open.
  case noEngine(String)
}

/// What is refused: a picture of this many pixels takes a quarter of a gigabyte while it is decoded.
public enum PictureLimits {
  public static let mostPixels = 64_000_000
  public static let mostBytes = 64 << 20
}
