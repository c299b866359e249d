public import PDF

/// A picture that papers share: raster or vectors, known by its number to whoever draws.
public struct PaperPicture: Hashable, Sendable {
  public var number: Int
  /// Its own size on paper.
  public var width: Length
  public var height: Length

  public init(number: Int, width: Length, height: Length) {
    self.number = number
    self.width = width
    self.height = height
  }
}

public struct PictureBlock: Sendable {
  public var picture: PaperPicture
  /// Nothing for what keeps its proportions, and at most its own size.
  public var width: Extent?
  public var height: Length?
  /// What it shows; nothing for decoration.
  public var alternative: String?
  /// The words that it consists of: it is read as text.
  public var actualText: String?

  public init(
    _ picture: PaperPicture, width: Extent? = nil, height: Length? = nil, alternative: String? = nil
  ) {
    self.picture = picture
    self.width = width
    self.height = height
    self.alternative = alternative
  }
}

/// Dots of one colour, such as those of a QR code.
public struct BitmapBlock: Sendable {
  public var bitmap: Bitmap
  public var size: Length
  public var colour: Colour
  public var alternative: String?
  public var target: Target?

  public init(
    _ bitmap: Bitmap, size: Length, colour: Colour = .black, alternative: String?, target: Target? = nil
  ) {
    self.bitmap = bitmap
    self.size = size
    self.colour = colour
    self.alternative = alternative
    self.target = target
  }
}
