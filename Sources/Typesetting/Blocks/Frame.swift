public import PDF

/// What is around and behind a block.
public struct Frame: Hashable, Sendable {
  public var padding = Edges.zero
  public var background: Colour?
  public var borders = Borders()
  /// Of the corners; it is all borders' if they are equal, and otherwise the background's alone.
  public var radius = Length.zero

  public init() {}

  public var isEmpty: Bool { padding == .zero && background == nil && borders == Borders() }
  public var isDrawn: Bool { background != nil || borders != Borders() }
}

public struct Borders: Hashable, Sendable {
  public var top: Stroke?
  public var end: Stroke?
  public var bottom: Stroke?
  public var start: Stroke?

  public init(top: Stroke? = nil, end: Stroke? = nil, bottom: Stroke? = nil, start: Stroke? = nil) {
    self.top = top
    self.end = end
    self.bottom = bottom
    self.start = start
  }

  public init(all: Stroke) { self.init(top: all, end: all, bottom: all, start: all) }

  /// The stroke that all four sides have.
  public var common: Stroke? { top == end && top == bottom && top == start ? top : nil }
}

/// How a line is drawn.
public struct Stroke: Hashable, Sendable {
  public enum Pattern: Hashable, Sendable { case solid, dashed, dotted, double }

  public var width: Length
  public var colour: Colour
  public var pattern: Pattern

  public init(width: Length, colour: Colour = .black, pattern: Pattern = .solid) {
    self.width = width
    self.colour = colour
    self.pattern = pattern
  }
}

/// A line across its place.
public struct Rule: Hashable, Sendable {
  public var stroke: Stroke

  public init(_ stroke: Stroke) { self.stroke = stroke }
}
