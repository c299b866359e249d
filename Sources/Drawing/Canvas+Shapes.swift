import PDF
import Typesetting

extension Canvas {
  mutating func fill(_ box: Rectangle, radius: Double, _ colour: Colour) {
    guard radius > 0 else { return fill(box, colour) }
    var path = Path()
    path.rectangle(box, radius: radius)
    fill(path, colour)
  }

  /// Strokes lie within the box, so that frames that touch do not reach into each other.
  mutating func stroke(_ borders: Borders, of box: Rectangle, radius: Double) {
    if let common = borders.common {
      let inset = common.width.points / 2
      var path = Path()
      let line = Rectangle(
        x: box.x + inset, y: box.y + inset, width: box.width - 2 * inset, height: box.height - 2 * inset)
      path.rectangle(line, radius: max(0, radius - inset))
      return stroke(path, common)
    }
    if let top = borders.top { edge(top, box, \.height, isFar: true) }
    if let bottom = borders.bottom { edge(bottom, box, \.height, isFar: false) }
    if let start = borders.start { edge(start, box, \.width, isFar: false) }
    if let end = borders.end { edge(end, box, \.width, isFar: true) }
  }

  private mutating func edge(
    _ stroke: Stroke, _ box: Rectangle, _ side: WritableKeyPath<Rectangle, Double>, isFar: Bool
  ) {
    let width = stroke.width.points
    var line = box
    line[keyPath: side] = width
    if isFar {
      line.x += side == \.width ? box.width - width : 0
      line.y += side == \.height ? box.height - width : 0
    }
    rule(stroke, in: line)
  }

  private mutating func stroke(_ path: Path, _ stroke: Stroke) {
    self.stroke(path, stroke.colour, stroke.style)
  }

  /// A line along the middle of a thin box, or from corner to corner of another.
  mutating func rule(_ stroke: Stroke, in box: Rectangle) {
    let width = stroke.width.points
    let isAcross = box.height <= width + 0.01
    let isDown = box.width <= width + 0.01
    if stroke.pattern == .double, isAcross || isDown {
      return double(stroke, in: box, isAcross: isAcross)
    }
    var path = Path()
    if isAcross {
      path.move(to: Point(box.x, box.y + box.height / 2))
      path.line(to: Point(box.x + box.width, box.y + box.height / 2))
    } else if isDown {
      path.move(to: Point(box.x + box.width / 2, box.y))
      path.line(to: Point(box.x + box.width / 2, box.y + box.height))
    } else {
      path.move(to: Point(box.x, box.y + box.height))
      path.line(to: Point(box.x + box.width, box.y))
    }
    self.stroke(path, stroke)
  }

  /// Two lines, each a third of the width.
  private mutating func double(_ stroke: Stroke, in box: Rectangle, isAcross: Bool) {
    var thin = stroke
    thin.pattern = .solid
    thin.width = Length(units: stroke.width.units / 3)
    let third = thin.width.points
    for offset in [0, 2 * third] {
      let line =
        isAcross
        ? Rectangle(x: box.x, y: box.y + offset, width: box.width, height: third)
        : Rectangle(x: box.x + offset, y: box.y, width: third, height: box.height)
      rule(thin, in: line)
    }
  }
}

extension Stroke {
  fileprivate var style: LineStyle {
    let width = width.points
    return switch pattern {
    case .solid, .double: LineStyle(width: width)
    case .dashed: LineStyle(width: width, dashes: [width * 4, width * 3])
    case .dotted: LineStyle(width: width, cap: .round, dashes: [0, width * 2.2])
    }
  }
}
