/// What stands between the start of a paragraph and some place in it, added up.
struct ItemSums: Equatable {
  var width = 0
  var stretch = 0
  var fil = 0
  var fill = 0
  var shrink = 0
  var kashida = 0

  mutating func add(_ item: LineItem) {
    switch item.kind {
    case .box, .kern: width += Int(item.width)
    case .penalty: break
    case .kashida: kashida += Int(item.first) * Int(item.second)
    case .glue:
      width += Int(item.width)
      shrink += Int(item.second)
      switch item.order {
      case .finite: stretch += Int(item.first)
      case .fil: fil += Int(item.first)
      case .fill: fill += Int(item.first)
      }
    }
  }

  static func - (left: ItemSums, right: ItemSums) -> ItemSums {
    ItemSums(
      width: left.width - right.width, stretch: left.stretch - right.stretch, fil: left.fil - right.fil,
      fill: left.fill - right.fill, shrink: left.shrink - right.shrink, kashida: left.kashida - right.kashida)
  }
}

/// A place at which a line may end.
struct Breakpoint {
  /// The item that the line ends before: glue, a kern or a penalty, or the paragraph's end.
  var item: Int32
  /// The item that the next line begins with.
  var next: Int32
  var before: ItemSums
  var after: ItemSums
  var cost: Int32 = 0
  /// Of the hyphen.
  var width: Int32 = 0
  var hangsAtEnd: Int32 = 0
  var hangsAtNextStart: Int32 = 0
  var isFlagged = false
  var isHyphenation = false
  var isForced = false
  var isLast = false
}

extension Breakpoint {
  /// All places at which lines may end, in order; the first is the paragraph's start, the last its end.
  /// Empty if there is nothing to set.
  static func all(in items: [LineItem], hanging: Bool) -> [Breakpoint] {
    let end = endOfContent(of: items)
    guard end > 0 else { return [] }
    var collector = BreakpointCollector(hanging: hanging)
    collector.startParagraph(items[0])
    for index in 0..<end {
      let item = items[index]
      let previous: LineItem? = index > 0 ? items[index - 1] : nil
      collector.take(
        item, at: index, previous: previous, isBeforeGlue: index + 1 < end && items[index + 1].kind == .glue)
    }
    collector.endParagraph(end, previous: items[end - 1])
    return collector.breakpoints
  }

  /// Where a paragraph ends: spaces behind it, and a forced break there, are not set.
  private static func endOfContent(of items: [LineItem]) -> Int {
    var end = items.count
    while end > 0 {
      let item = items[end - 1]
      if item.kind == .box || item.kind == .kashida { break }
      if item.kind == .glue, item.order != .finite { break }
      // Only one forced break is the paragraph's own end; another one before it ends an empty line.
      if item.isForcedBreak, items[end...].contains(where: \.isForcedBreak) { break }
      end -= 1
    }
    // Nothing but fill is nothing.
    return items[..<end].contains { !$0.isDiscardable } ? end : 0
  }
}

/// One way over the items. Where the line behind a break begins is known only once something comes that
/// stays there; until then breakpoints wait.
private struct BreakpointCollector {
  let hanging: Bool
  var breakpoints: [Breakpoint] = []
  private var sums = ItemSums()
  private var waiting = 0

  init(hanging: Bool) { self.hanging = hanging }

  mutating func startParagraph(_ first: LineItem) {
    var start = Breakpoint(item: 0, next: 0, before: sums, after: sums)
    if hanging, first.kind == .box { start.hangsAtNextStart = first.first }
    breakpoints.append(start)
    waiting = 1
  }

  mutating func take(_ item: LineItem, at index: Int, previous: LineItem?, isBeforeGlue: Bool) {
    switch item.kind {
    case .penalty:
      // A forced break behind another one ends an empty line, which begins at it.
      if item.isForcedBreak { settle(at: index, first: item) }
      if item.first < LineItem.forbidding { addPenalty(item, at: index, previous: previous) }
    case .glue:
      if let previous, previous.kind == .box || previous.kind == .kashida {
        add(at: index, previous: previous)
      }
    case .kern:
      if isBeforeGlue { add(at: index, previous: previous) }
    case .box, .kashida:
      settle(at: index, first: item)
    }
    sums.add(item)
  }

  mutating func endParagraph(_ end: Int, previous: LineItem) {
    // Breaks with nothing to come behind them would make an empty line; the end takes their place.
    let empty = breakpoints[waiting...].filter(\.isForced)
    breakpoints.replaceSubrange(waiting..., with: empty)
    add(at: end, previous: previous)
    let last = breakpoints.count - 1
    breakpoints[last].isForced = true
    breakpoints[last].isLast = true
    breakpoints[last].cost = LineItem.forcing
    settle(at: end, first: nil)
  }

  private mutating func add(at index: Int, previous: LineItem?) {
    var breakpoint = Breakpoint(item: Int32(index), next: Int32(index), before: sums, after: sums)
    if hanging, let previous, previous.kind == .box { breakpoint.hangsAtEnd = previous.second }
    breakpoints.append(breakpoint)
  }

  private mutating func addPenalty(_ item: LineItem, at index: Int, previous: LineItem?) {
    add(at: index, previous: previous)
    let last = breakpoints.count - 1
    breakpoints[last].cost = item.first
    breakpoints[last].width = item.width
    if item.width > 0 { breakpoints[last].hangsAtEnd = hanging ? item.second : 0 }
    breakpoints[last].isFlagged = item.isFlagged
    breakpoints[last].isHyphenation = item.isHyphenation
    breakpoints[last].isForced = item.isForcedBreak
  }

  /// The lines behind all waiting breakpoints begin here.
  private mutating func settle(at index: Int, first: LineItem?) {
    let hangs = hanging && first?.kind == .box ? first?.first ?? 0 : 0
    while waiting < breakpoints.count {
      breakpoints[waiting].next = Int32(index)
      breakpoints[waiting].after = sums
      breakpoints[waiting].hangsAtNextStart = hangs
      waiting += 1
    }
  }
}
