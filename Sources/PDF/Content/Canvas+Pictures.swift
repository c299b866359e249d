/// A picture in the files that use it.
public struct PlacedPicture: Sendable {
  let resource: Int32
  public let width: Int
  public let height: Int
  let orientation: Int
  let hasAlpha: Bool

  /// Pixels across and down as it is seen.
  public var uprightSize: (width: Int, height: Int) {
    orientation >= 5 ? (height, width) : (width, height)
  }
}

/// Something drawn once that pages repeat.
public struct Form: Sendable {
  let resource: Int32
  public let width: Double
  public let height: Double
  let hasTransparency: Bool
}

/// Pixels that are either painted or not, such as those of a QR code.
public struct Bitmap: Sendable {
  public let width: Int
  public let height: Int
  /// Rows from the top, each beginning with a byte of its own, the leftmost pixel in its highest bit;
  /// ones are painted.
  public let rows: [UInt8]

  public init?(width: Int, height: Int, rows: [UInt8]) {
    guard width > 0, height > 0, width <= 65_535, height <= 65_535, rows.count == (width + 7) / 8 * height
    else { return nil }
    self.width = width
    self.height = height
    self.rows = rows
  }
}

extension Canvas {
  public mutating func draw(_ picture: PlacedPicture, in box: Rectangle) {
    usage.useDrawing(picture.resource)
    if picture.hasAlpha { hasTransparency = true }
    let upright: Transform =
      switch picture.orientation {
      case 2: .init(-1, 0, 0, 1, 1, 0)
      case 3: .init(-1, 0, 0, -1, 1, 1)
      case 4: .init(1, 0, 0, -1, 0, 1)
      case 5: .init(0, -1, -1, 0, 1, 1)
      case 6: .init(0, -1, 1, 0, 0, 1)
      case 7: .init(0, 1, 1, 0, 0, 0)
      case 8: .init(0, 1, -1, 0, 1, 0)
      default: .init(1, 0, 0, 1, 0, 0)
      }
    place(
      picture.resource,
      Transform(
        upright.a * box.width, upright.b * box.height, upright.c * box.width, upright.d * box.height,
        upright.e * box.width + box.x, upright.f * box.height + box.y))
  }

  /// Draws a form so that it fills a box.
  public mutating func draw(_ form: Form, in box: Rectangle) {
    usage.useDrawing(form.resource)
    if form.hasTransparency { hasTransparency = true }
    place(
      form.resource,
      Transform(box.width / max(form.width, 0.01), 0, 0, box.height / max(form.height, 0.01), box.x, box.y))
  }

  private mutating func place(_ resource: Int32, _ transform: Transform) {
    willPaint()
    endText()
    bytes.write("q ")
    bytes.write(transform)
    bytes.write(" cm /X")
    bytes.write(resource)
    bytes.write(" Do Q\n")
  }

  /// Paints a bitmap. It stands in the page itself, because as an object it would take twice the room.
  public mutating func draw(_ bitmap: Bitmap, in box: Rectangle, _ colour: Colour = .black) {
    willPaint()
    endText()
    setFill(colour)
    bytes.write("q ")
    bytes.write(Transform(box.width, 0, 0, box.height, box.x, box.y))
    bytes.write(" cm\nBI/W ")
    bytes.write(bitmap.width)
    bytes.write("/H ")
    bytes.write(bitmap.height)
    // Ones are painted.
    bytes.write("/IM true/BPC 1/D[1 0]\nID ")
    bytes += bitmap.rows
    bytes.write("\nEI Q\n")
  }
}
