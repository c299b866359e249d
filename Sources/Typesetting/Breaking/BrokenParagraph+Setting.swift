extension BrokenParagraph {
  /// How far from the margin the first item of a line begins: its indent, what alignment adds, and to the
  /// left of that what hangs over. "Left" is where lines begin.
  public func offset(ofLine number: Int) -> Int {
    let line = lines[number]
    let start = Int(line.shape.indent) - Int(line.hangsAtStart)
    guard line.missing > 0 else { return start }
    switch settings.alignment {
    case .justified, .start: return start
    case .end: return start + line.missing
    case .centered: return start + line.missing / 2
    }
  }

  /// How wide each item of a line is set, in the order of `line.items`. Rounding is carried along, so
  /// that a stretched line is exactly as wide as it should be. A penalty is as wide as nothing; the
  /// hyphen of `line.hyphen` comes behind the last item.
  public func setWidths(ofLine number: Int) -> [Int] {
    let line = lines[number]
    var widths = line.items.map { index in
      let item = items[index]
      return item.kind == .penalty || item.kind == .kashida ? 0 : Int(item.width)
    }
    if line.missing < 0 {
      if settings.raggedness == nil { shrink(line, &widths) }
    } else if !fill(line, &widths), !(settings.lastLineIsFilled && number == lines.count - 1),
      settings.raggedness == nil
    {
      stretch(line, &widths)
    }
    return widths
  }

  private func shrink(_ line: BrokenLine, _ widths: inout [Int]) {
    let room = sum(line) { $0.kind == .glue ? $0.second : 0 }
    var share = Share(of: min(-line.missing, room), parts: room)
    for (position, index) in line.items.enumerated() where items[index].kind == .glue {
      widths[position] -= share.next(Int(items[index].second))
    }
  }

  /// Whether there is glue that leaves no other anything.
  private func fill(_ line: BrokenLine, _ widths: inout [Int]) -> Bool {
    for order in [LineItem.StretchOrder.fill, .fil] {
      let room = sum(line) { $0.kind == .glue && $0.order == order ? $0.first : 0 }
      guard room > 0 else { continue }
      distribute(line.missing, over: order, room, line, &widths)
      return true
    }
    return false
  }

  private func stretch(_ line: BrokenLine, _ widths: inout [Int]) {
    let taken = line.kashida > 0 ? lengthen(line, &widths) : 0
    let room = sum(line) { $0.kind == .glue && $0.order == .finite ? $0.first : 0 }
    if room > 0 { distribute(line.missing - taken, over: .finite, room, line, &widths) }
  }

  private func distribute(
    _ amount: Int, over order: LineItem.StretchOrder, _ room: Int, _ line: BrokenLine, _ widths: inout [Int]
  ) {
    var share = Share(of: amount, parts: room)
    for (position, index) in line.items.enumerated()
    where items[index].kind == .glue && items[index].order == order {
      widths[position] += share.next(Int(items[index].first))
    }
  }

  /// Lengthens letters by whole steps, evenly along the line; how much that was.
  private func lengthen(_ line: BrokenLine, _ widths: inout [Int]) -> Int {
    var room = 0
    for index in line.items where items[index].kind == .kashida { room += capacity(items[index]) }
    var share = Share(of: line.kashida, parts: room)
    var (owed, taken) = (0, 0)
    for (position, index) in line.items.enumerated()
    where items[index].kind == .kashida && items[index].first > 0 {
      owed += share.next(capacity(items[index]))
      let steps = min(owed / Int(items[index].first), Int(items[index].second))
      widths[position] = steps * Int(items[index].first)
      owed -= widths[position]
      taken += widths[position]
    }
    return taken
  }

  private func capacity(_ item: LineItem) -> Int { Int(item.first) * Int(item.second) }

  private func sum(_ line: BrokenLine, _ part: (LineItem) -> Int32) -> Int {
    line.items.reduce(0) { $0 + Int(part(items[$1])) }
  }
}

/// An amount given out by parts: what is given never differs from what is due by one.
private struct Share {
  private let amount: Int
  private let parts: Int
  private var seen = 0
  private var given = 0

  init(of amount: Int, parts: Int) {
    self.amount = max(0, amount)
    self.parts = parts
  }

  mutating func next(_ part: Int) -> Int {
    guard parts > 0 else { return 0 }
    seen += part
    let due = parts.dividingFullWidth(amount.multipliedFullWidth(by: seen)).quotient
    defer { given = due }
    return due - given
  }
}
