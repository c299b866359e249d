/// Decides where a page ends.
struct PageFilling {
  let tables: [SetTable]
  let notes: [[Strip]]
  /// Of the text on the page.
  let capacity: Length
  /// Footnotes of pages before that found no place there.
  let pending: Length

  struct End {
    /// The first strip that is not on the page.
    var next: Int
    /// That strip's part that is on the page, and what is left of it.
    var divided: (first: Strip, rest: Strip)?
  }

  /// Above the footnotes of a page.
  static let noteGap = Length.points(14)
  /// A page may be so empty, in thousandths, before a row is divided that no page can hold.
  private static let emptiness = 750
  /// What it costs to let a footnote go on on the next page: less than half of a page left empty.
  private static let dividedNote = 450

  func end(of strips: [Strip], from start: Int) -> End {
    var used = top(of: strips, from: start)
    var noted = pending == .zero ? Length.zero : pending + Self.noteGap
    var (best, least) = (start, Int.max)
    var index = start
    while index < strips.count {
      let strip = strips[index]
      if index > start {
        if case .forced = strip.breakAbove { return End(next: index) }
        let foot = forwardHeight(strips, above: index)
        if used + noted + foot <= capacity {
          let cost = strip.breakAbove.cost + (capacity - used - noted).units * 1_000 / max(1, capacity.units)
          if cost <= least { (best, least) = (index, cost) }
        }
      }
      let gap = index == start || strip.isFixed ? .zero : strip.gap
      let added = noteHeight(of: strip, isFirst: noted == .zero)
      guard used + gap + strip.height + noted + added <= capacity || strip.isFixed else {
        let above = strips.indices.contains(index + 1) ? strips[index + 1].breakAbove.cost : 0
        if added > .zero, above + Self.dividedNote <= least,
          used + gap + strip.height + noted + noteStart(of: strip, isFirst: noted == .zero) <= capacity
        {
          return End(next: index + 1)
        }
        return overflow(strips, at: index, from: start, used: used + gap, noted: noted, best)
      }
      used = used + gap + strip.height
      noted = noted + added
      index += 1
    }
    return End(next: strips.count)
  }

  private func overflow(
    _ strips: [Strip], at index: Int, from start: Int, used: Length, noted: Length, _ best: Int
  ) -> End {
    let strip = strips[index]
    let left = capacity - used - noted - forwardHeight(strips, above: index)
    let isAlone = index == start
    if let columns = strip.columns {
      let isFlowing = columns.kind == .flowing
      let isHopeless =
        strip.height > capacity && left.units * 1_000 > capacity.units * (1_000 - Self.emptiness)
      if isFlowing || isAlone || isHopeless,
        let parts = strip.divided(at: left, force: isAlone)
      {
        return End(next: index, divided: parts)
      }
    }
    // What no page can hold stands on one of its own and over its end, and is complained about.
    return End(next: isAlone || best == start ? max(index, start + 1) : best)
  }

  /// What stands above the first strip of a page: a table's head and its sums.
  private func top(of strips: [Strip], from start: Int) -> Length {
    guard let row = strips[start].row, start > 0, strips[start - 1].row?.table == row.table else {
      return .zero
    }
    let table = tables[row.table]
    return table.head.height + table.carriedHeights.brought
  }

  private func forwardHeight(_ strips: [Strip], above index: Int) -> Length {
    guard index > 0, let row = strips[index].row, strips[index - 1].row?.table == row.table else {
      return .zero
    }
    return tables[row.table].carriedHeights.forward
  }

  /// What of a strip's notes stands at least on its page: all but the last one, of which two lines are enough.
  private func noteStart(of strip: Strip, isFirst: Bool) -> Length {
    guard let last = strip.notes.last else { return .zero }
    var others = strip
    others.notes.removeLast()
    let start = Array(notes[last].prefix(2)).height
    return noteHeight(of: others, isFirst: isFirst) + start
      + (others.notes.isEmpty && isFirst ? Self.noteGap : .zero)
  }

  private func noteHeight(of strip: Strip, isFirst: Bool) -> Length {
    guard !strip.notes.isEmpty else { return .zero }
    return strip.notes.reduce(isFirst ? Self.noteGap : .zero) { $0 + notes[$1].height }
  }
}
