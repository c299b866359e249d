/// A place on a page in points, from its lower left corner, as PDF counts.
public struct Point: Hashable, Sendable, BitwiseCopyable {
  public var x: Double
  public var y: Double

  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

public struct Rectangle: Hashable, Sendable, BitwiseCopyable {
  public var x: Double
  public var y: Double
  public var width: Double
  public var height: Double

  /// `x` and `y` are those of the lower left corner.
  public init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }
}

/// x' = a·x + c·y + e, y' = b·x + d·y + f.
public struct Transform: Hashable, Sendable, BitwiseCopyable {
  public var a, b, c, d, e, f: Double

  public init(_ a: Double, _ b: Double, _ c: Double, _ d: Double, _ e: Double, _ f: Double) {
    (self.a, self.b, self.c, self.d, self.e, self.f) = (a, b, c, d, e, f)
  }

  public static func translation(_ x: Double, _ y: Double) -> Transform { .init(1, 0, 0, 1, x, y) }

  public static func scale(_ x: Double, _ y: Double) -> Transform { .init(x, 0, 0, y, 0, 0) }
}

/// A colour of sRGB.
public struct Colour: Hashable, Sendable, BitwiseCopyable {
  public var red: UInt8
  public var green: UInt8
  public var blue: UInt8

  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  public init(grey: UInt8) { self.init(red: grey, green: grey, blue: grey) }

  public static let black = Colour(grey: 0)
  public static let white = Colour(grey: 255)

  var isGrey: Bool { red == green && green == blue }
}

extension [UInt8] {
  mutating func write(_ rectangle: Rectangle) {
    write(length: rectangle.x)
    append(0x20)
    write(length: rectangle.y)
    append(0x20)
    write(length: rectangle.width)
    append(0x20)
    write(length: rectangle.height)
  }

  /// The corners, as dictionaries want them.
  mutating func write(cornersOf rectangle: Rectangle) {
    append(0x5B)
    write(
      Rectangle(
        x: rectangle.x, y: rectangle.y, width: rectangle.x + rectangle.width,
        height: rectangle.y + rectangle.height))
    append(0x5D)
  }

  mutating func write(_ point: Point) {
    write(length: point.x)
    append(0x20)
    write(length: point.y)
  }

  mutating func write(_ transform: Transform) {
    for value in [transform.a, transform.b, transform.c, transform.d] {
      write(coefficient: value)
      append(0x20)
    }
    write(Point(transform.e, transform.f))
  }

  /// An eighth of a byte's step is not seen: three decimals.
  mutating func write(_ colour: Colour, grey: String, rgb: String) {
    for part in colour.isGrey ? [colour.red] : [colour.red, colour.green, colour.blue] {
      write((Int(part) * 1_000 + 127) / 255, places: 3)
      append(0x20)
    }
    write(colour.isGrey ? grey : rgb)
  }
}
