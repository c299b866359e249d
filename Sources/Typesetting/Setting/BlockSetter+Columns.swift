import Fonts
import PDF

extension BlockSetter {
  mutating func set(
    _ columns: Columns, _ block: Block, width: Length, in parent: ElementID
  ) throws(FontProblem) -> [Strip] {
    let element = element(of: block, in: parent)
    switch columns.arrangement {
    case .sideBySide(let sides):
      return try set(sides, gap: columns.gap, block, width: width, in: element)
    case .flowing(let blocks, let count):
      return try set(blocks, in: max(1, count), gap: columns.gap, width: width, in: element)
    }
  }

  private mutating func set(
    _ sides: [Columns.Column], gap: Length, _ block: Block, width: Length, in element: ElementID
  ) throws(FontProblem) -> [Strip] {
    guard !sides.isEmpty else { return [] }
    let place = width - gap.times(sides.count - 1, by: 1)
    var wishes: [ColumnWidths.Wish] = []
    for side in sides {
      var wish = ColumnWidths.Wish(width: side.width)
      if side.width == .automatic {
        let measure = try measure(side.blocks)
        (wish.least, wish.natural) = (measure.least, measure.natural)
      }
      wishes.append(wish)
    }
    let shares = ColumnWidths(wishes, in: max(place, .zero))
    if shares.excess > .points(0.05) { complain(.columnsTooWide(by: shares.excess), block) }
    var parts = StripColumns(kind: .sideBySide, columns: [])
    var x = Length.zero
    for (index, side) in sides.enumerated() {
      let width = shares.widths[index]
      let strips = width > .zero ? try set(side.blocks, width: width, in: element) : []
      parts.columns.append(StripColumns.Column(strips: strips, x: x, width: width, vertical: side.vertical))
      x = x + width + gap
    }
    return [Strip(parts)]
  }

  private mutating func set(
    _ blocks: [Block], in count: Int, gap: Length, width: Length, in element: ElementID
  ) throws(FontProblem) -> [Strip] {
    let own = Length(units: (width - gap.times(count - 1, by: 1)).units / count)
    guard own > .zero else { return [] }
    let strips = try set(blocks, width: own, in: element)
    guard !strips.isEmpty else { return [] }
    var parts = StripColumns(kind: .flowing, columns: [])
    for number in 0..<count {
      let column = StripColumns.Column(
        strips: number == 0 ? strips : [], x: (own + gap).times(number, by: 1), width: own, vertical: .top)
      parts.columns.append(column)
    }
    return [Strip(parts)]
  }
}

extension Strip {
  /// A strip that is as high as its highest column.
  init(_ columns: StripColumns) {
    switch columns.kind {
    case .sideBySide: self.init(height: columns.columns.map(\.strips.height).max() ?? .zero)
    case .flowing: self.init(height: columns.balanced.columns.map(\.strips.height).max() ?? .zero)
    }
    notes = columns.columns.flatMap { $0.strips.flatMap(\.notes) }
    self.columns = columns
  }
}

extension StripColumns {
  /// One text, cut into columns that are as equally high as can be.
  var balanced: StripColumns {
    guard kind == .flowing, let all = columns.first?.strips else { return self }
    var (low, high) = (Length(units: all.height.units / columns.count), all.height)
    while high.units - low.units > 1 << 14 {
      let middle = Length(units: (low.units + high.units) / 2)
      if cut(all, at: middle) == nil { low = middle } else { high = middle }
    }
    return cut(all, at: high) ?? self
  }

  /// The text in columns of a height, if they hold it.
  private func cut(_ strips: [Strip], at height: Length) -> StripColumns? {
    let (filled, rest) = filled(with: strips, height: height)
    return rest.isEmpty ? filled : nil
  }

  /// Fills column by column, and tells what is left.
  func filled(with strips: [Strip], height: Length) -> (StripColumns, rest: [Strip]) {
    var filled = self
    var rest = strips[...]
    for index in columns.indices {
      let end = rest.breakPlace(within: height)
      filled.columns[index].strips = Array(rest[..<end])
      rest = rest[end...]
    }
    filled.kind = .sideBySide
    return (filled, Array(rest))
  }
}

extension ArraySlice<Strip> {
  /// Where a column of a height best ends.
  func breakPlace(within height: Length) -> Int {
    var (sum, best, least) = (Length.zero, startIndex, Int.max)
    for index in indices {
      if index > startIndex {
        let cost = self[index].breakAbove.cost + (height - sum).units * 1_000 / Swift.max(1, height.units)
        if cost <= least { (best, least) = (index, cost) }
      }
      sum = sum + self[index].height + (index == startIndex ? .zero : self[index].gap)
      if sum > height { return best }
    }
    return endIndex
  }
}

extension Strip.BreakAbove {
  var cost: Int {
    switch self {
    case .allowed, .forced: 0
    case .avoided(let cost): cost
    }
  }
}
