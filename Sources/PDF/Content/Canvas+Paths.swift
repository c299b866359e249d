/// How lines are drawn.
public struct LineStyle: Hashable, Sendable {
  public enum Cap: Int, Sendable { case butt, round, square }
  public enum Join: Int, Sendable { case miter, round, bevel }

  public var width: Double
  public var cap: Cap
  public var join: Join
  /// Lengths of dashes and gaps; a solid line has none.
  public var dashes: [Double]

  public init(width: Double = 1, cap: Cap = .butt, join: Join = .miter, dashes: [Double] = []) {
    self.width = width
    self.cap = cap
    self.join = join
    self.dashes = dashes
  }
}

/// A shape made of lines and curves.
public struct Path: Sendable {
  fileprivate(set) var bytes: [UInt8] = []

  public init() {}

  public mutating func move(to point: Point) { add([point], " m\n") }

  public mutating func line(to point: Point) { add([point], " l\n") }

  public mutating func curve(_ first: Point, _ second: Point, to point: Point) {
    add([first, second, point], " c\n")
  }

  public mutating func close() { bytes.write("h\n") }

  public mutating func rectangle(_ rectangle: Rectangle) {
    bytes.write(rectangle)
    bytes.write(" re\n")
  }

  /// A rectangle whose corners are quarters of circles.
  public mutating func rectangle(_ box: Rectangle, radius: Double) {
    let radius = min(max(radius, 0), min(box.width, box.height) / 2)
    guard radius > 0 else { return rectangle(box) }
    // How far control points stand from a quarter's ends.
    let far = radius * (1 - 0.552_284_75)
    let (left, right) = (box.x, box.x + box.width)
    let (low, high) = (box.y, box.y + box.height)
    move(to: Point(left + radius, low))
    line(to: Point(right - radius, low))
    curve(Point(right - far, low), Point(right, low + far), to: Point(right, low + radius))
    line(to: Point(right, high - radius))
    curve(Point(right, high - far), Point(right - far, high), to: Point(right - radius, high))
    line(to: Point(left + radius, high))
    curve(Point(left + far, high), Point(left, high - far), to: Point(left, high - radius))
    line(to: Point(left, low + radius))
    curve(Point(left, low + far), Point(left + far, low), to: Point(left + radius, low))
    close()
  }

  private mutating func add(_ points: [Point], _ name: String) {
    for (index, point) in points.enumerated() {
      if index > 0 { bytes.append(0x20) }
      bytes.write(point)
    }
    bytes.write(name)
  }
}

extension Canvas {
  public enum Rule: Sendable { case nonZero, evenOdd }

  public mutating func fill(_ path: Path, _ colour: Colour, rule: Rule = .nonZero) {
    willPaint()
    endText()
    setFill(colour)
    bytes += path.bytes
    bytes.write(rule == .nonZero ? "f\n" : "f*\n")
  }

  public mutating func fill(_ rectangle: Rectangle, _ colour: Colour) {
    var path = Path()
    path.rectangle(rectangle)
    fill(path, colour)
  }

  public mutating func stroke(_ path: Path, _ colour: Colour, _ style: LineStyle = LineStyle()) {
    willPaint()
    endText()
    setStroke(colour)
    if style.width != state.lineWidth {
      bytes.write(length: max(style.width, 0))
      bytes.write(" w\n")
      state.lineWidth = style.width
    }
    let isPlain = style.cap == .butt && style.join == .miter && style.dashes.isEmpty
    // Rarely used: set for this path only.
    if !isPlain {
      bytes.write("q ")
      bytes.write(style.cap.rawValue)
      bytes.write(" J ")
      bytes.write(style.join.rawValue)
      bytes.write(" j[")
      // Dashes without any length would be refused.
      if style.dashes.contains(where: { $0 >= 0.01 }) {
        for dash in style.dashes {
          bytes.write(length: max(dash, 0))
          bytes.append(0x20)
        }
      }
      bytes.write("]0 d\n")
    }
    bytes += path.bytes
    bytes.write(isPlain ? "S\n" : "S Q\n")
  }

  /// Draws only inside the path until the state is restored.
  public mutating func clip(_ path: Path, rule: Rule = .nonZero) {
    endText()
    bytes += path.bytes
    bytes.write(rule == .nonZero ? "W n\n" : "W* n\n")
  }
}
