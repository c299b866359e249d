/// The shape of a glyph, in units of its font: verbs, and the points that they take in turn.
public struct GlyphOutline: Hashable, Sendable {
  public enum Verb: UInt8, Sendable {
    case move, line, quadratic, cubic

    public var pointCount: Int { max(1, Int(rawValue)) }
  }

  public struct Point: Hashable, Sendable {
    public var x: Int32
    public var y: Int32

    public init(x: Int32, y: Int32) {
      self.x = x
      self.y = y
    }
  }

  public var verbs: [Verb] = []
  public var points: [Point] = []

  public init() {}
}
