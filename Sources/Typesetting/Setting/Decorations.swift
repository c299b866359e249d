import Fonts
import PDF

/// What is drawn behind letters and through them.
extension BlockSetter {
  func decorations(of paragraph: SetParagraph, _ line: Int, baseline: Length, width: Length) -> [PrintedItem]
  {
    guard paragraph.text.styles.contains(where: \.isDecorated) else { return [] }
    var items: [PrintedItem] = []
    for part in paragraph.text.parts where part.range.overlaps(paragraph.lines[line].range) {
      let style = paragraph.text.styles[part.style]
      guard style.isDecorated else { continue }
      for extent in extents(of: part.range, on: paragraph.lines[line], of: paragraph, width: width) {
        items += decorations(style, x: extent.x, width: extent.width, baseline: baseline - style.rise)
      }
    }
    return items
  }

  /// Where bytes are seen, from where the paper's lines begin.
  func extents(
    of part: Range<Int>, on line: SetLine, of paragraph: SetParagraph, width: Length
  ) -> [(x: Length, width: Length)] {
    let seen = line.extents(of: part, in: paragraph.text, tools.session)
    guard manuscript.isRightToLeft else { return seen }
    return seen.map { (width - $0.x - $0.width, $0.width) }
  }

  private func decorations(
    _ style: TextStyle, x: Length, width: Length, baseline: Length
  ) -> [PrintedItem] {
    var items: [PrintedItem] = []
    func add(_ colour: Colour, top: Length, height: Length, wider: Length = .zero) {
      let box = Box(x: x - wider, y: top, width: width + wider + wider, height: height)
      items.append(PrintedItem(.fill(colour, radius: wider), box, .artifact(.layout)))
    }
    let thickness = style.size.times(1, by: 18)
    if let background = style.background {
      add(
        background, top: baseline - style.size.times(82, by: 100), height: style.size.times(108, by: 100),
        wider: style.size.times(1, by: 8))
    }
    if style.isUnderlined { add(style.colour, top: baseline + style.size.times(1, by: 9), height: thickness) }
    if style.isStruckOut {
      add(style.colour, top: baseline - style.size.times(29, by: 100), height: thickness)
    }
    return items
  }
}

extension TextStyle {
  fileprivate var isDecorated: Bool { background != nil || isUnderlined || isStruckOut }
}
