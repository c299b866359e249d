/// A rectangle whose place counts from an upper corner downwards, as pages are read.
public struct Box: Hashable, Sendable, BitwiseCopyable {
  public var x: Length
  public var y: Length
  public var width: Length
  public var height: Length

  public init(x: Length, y: Length, width: Length, height: Length) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  public var maxX: Length { x + width }
  public var maxY: Length { y + height }

  func moved(_ across: Length, _ down: Length) -> Box {
    Box(x: x + across, y: y + down, width: width, height: height)
  }

  /// The same box seen from the other side.
  func mirrored(in whole: Length) -> Box {
    Box(x: whole - x - width, y: y, width: width, height: height)
  }
}

/// Lengths at four sides; start and end change places in papers that read from right to left.
public struct Edges: Hashable, Sendable, BitwiseCopyable {
  public var top: Length
  public var end: Length
  public var bottom: Length
  public var start: Length

  public init(
    top: Length = .zero, end: Length = .zero, bottom: Length = .zero, start: Length = .zero
  ) {
    self.top = top
    self.end = end
    self.bottom = bottom
    self.start = start
  }

  public init(all: Length) { self.init(top: all, end: all, bottom: all, start: all) }

  public static let zero = Edges()

  public var across: Length { start + end }
  public var down: Length { top + bottom }
}
