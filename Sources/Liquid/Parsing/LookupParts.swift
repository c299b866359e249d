/// The names and brackets of which a lookup is made; whatever stands between them is passed over.
struct LookupParts {
  enum Part {
    case name(Markup)
    case bracket(Markup)
  }

  private let markup: Markup
  private var index: Int
  /// Where each opening bracket is closed, by place.
  private var closings: [Int: Int] = [:]

  init(_ markup: Markup) {
    self.markup = markup
    index = markup.startIndex
    var open: [Int] = []
    for (place, byte) in zip(markup.indices, markup) {
      if byte == Byte.openSquare {
        open.append(place)
      } else if byte == Byte.closeSquare, let start = open.popLast() {
        closings[start] = place
      }
    }
  }

  mutating func next() -> Part? {
    while index < markup.endIndex {
      let start = index
      if markup[start].isNamePart {
        index = markup.skipping(start) { $0.isNamePart }
        if markup.byte(index) == Byte.question { index += 1 }
        return .name(markup[start..<index])
      }
      if let close = closings[start] {
        index = close + 1
        return .bracket(markup[start + 1..<close])
      }
      index += 1
    }
    return nil
  }
}
