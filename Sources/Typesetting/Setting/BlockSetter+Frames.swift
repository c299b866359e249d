import PDF

/// Grounds and borders around strips. A frame that a page's end divides has its upper edge on the first page
/// and its lower edge on the last.
extension BlockSetter {
  struct SetFrame {
    let style: Frame
    var x: Length
    let width: Length
    let artifact: PrintedItem.Artifact
  }

  mutating func framed(_ strips: [Strip], _ style: Frame, width: Length) -> [Strip] {
    let number = frames.count
    frames.append(SetFrame(style: style, x: .zero, width: width, artifact: .background))
    var inside = strips
    move(&inside, across: style.padding.start)
    guard !inside.isEmpty else { return [] }
    inside[0].gap = .zero
    if style.padding.top > .zero {
      inside.insert(Strip(height: style.padding.top), at: 0)
      inside[1].avoidBreak(Strip.never)
    }
    if style.padding.bottom > .zero {
      inside.append(Strip(height: style.padding.bottom))
      inside[inside.count - 1].avoidBreak(Strip.never)
    }
    for index in inside.indices where !inside[index].isFixed { inside[index].frames.insert(number, at: 0) }
    return inside
  }
}

extension Frame {
  /// What is drawn in a box; a part of a frame has no upper or lower edge where the page divides it.
  func items(in box: Box, hasTop: Bool, hasBottom: Bool, _ artifact: PrintedItem.Artifact) -> [PrintedItem] {
    var items: [PrintedItem] = []
    let radius = hasTop && hasBottom ? radius : .zero
    if let background {
      items.append(PrintedItem(.fill(background, radius: radius), box, .artifact(artifact)))
    }
    var borders = borders
    if !hasTop { borders.top = nil }
    if !hasBottom { borders.bottom = nil }
    if borders != Borders() {
      items.append(PrintedItem(.borders(borders, radius: radius), box, .artifact(.layout)))
    }
    return items
  }
}
