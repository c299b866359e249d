import Fonts

/// How wide blocks would be if they could.
extension BlockSetter {
  func measure(_ blocks: [Block], depth: Int = 0) throws(FontProblem) -> TextMeasure {
    var whole = TextMeasure(least: .zero, natural: .zero)
    guard depth < Self.deepest else { return whole }
    for block in blocks where block.style.place == nil {
      var own = try measure(block.content, depth: depth + 1)
      if case .length(let width) = block.style.width { own = TextMeasure(least: width, natural: width) }
      let padding = block.style.frame.padding.across
      whole.least = max(whole.least, own.least + padding)
      whole.natural = max(whole.natural, own.natural + padding)
    }
    return whole
  }

  private func measure(_ content: Block.Content, depth: Int) throws(FontProblem) -> TextMeasure {
    switch content {
    case .text(let text): return try tools.measure(text.text.styled, text.style)
    case .group(let blocks): return try measure(blocks, depth: depth)
    case .list(let list):
      var inner = TextMeasure(least: .zero, natural: .zero)
      for item in list.items { inner.grow(to: try measure(item.blocks, depth: depth)) }
      let indent = list.indent ?? .points(20)
      return TextMeasure(least: inner.least + indent, natural: inner.natural + indent)
    case .picture(let picture):
      let width = picture.size(in: .points(1_000_000)).width
      return TextMeasure(least: min(width, .points(24)), natural: width)
    case .bitmap(let bitmap): return TextMeasure(least: bitmap.size, natural: bitmap.size)
    case .columns(let columns): return try measure(columns, depth: depth)
    case .table(let table):
      var whole = TextMeasure(least: .zero, natural: .zero)
      for wish in try wishes(of: table, depth: depth) {
        whole.least = whole.least + wish.least
        whole.natural = whole.natural + max(wish.natural, wish.least)
      }
      return whole
    case .rule, .space, .contents: return TextMeasure(least: .zero, natural: .zero)
    }
  }

  private func measure(_ columns: Columns, depth: Int) throws(FontProblem) -> TextMeasure {
    guard case .sideBySide(let sides) = columns.arrangement else {
      return TextMeasure(least: .points(72), natural: .points(100_000))
    }
    var whole = TextMeasure(least: .zero, natural: .zero)
    for column in sides {
      var inner = try measure(column.blocks, depth: depth)
      if case .fixed(let width) = column.width { inner = TextMeasure(least: width, natural: width) }
      whole.least = whole.least + inner.least
      whole.natural = whole.natural + inner.natural
    }
    let gaps = columns.gap.times(max(0, sides.count - 1), by: 1)
    return TextMeasure(least: whole.least + gaps, natural: whole.natural + gaps)
  }
}

extension TextMeasure {
  mutating func grow(to other: TextMeasure) {
    least = max(least, other.least)
    natural = max(natural, other.natural)
  }
}
