/// Unicode's bidirectional algorithm (UAX 9) up to the levels of characters. ICU's own leaves the standard in
/// four ways (isolates within overrides, marks on brackets, brackets deeper than 63, text of one direction);
/// of ICU only the properties of characters are used.
struct BidiResolver {
  private let scalars: [Unicode.Scalar]
  private let original: [BidiClass]
  private let base: UInt8
  private let explicit: ExplicitLevels
  private var levels: [UInt8]

  /// The levels of a paragraph's characters, and the paragraph's own.
  static func levels(
    _ scalars: [Unicode.Scalar], _ classes: [BidiClass], direction: BidiParagraph.Direction
  ) -> (base: UInt8, levels: [UInt8]) {
    let partners = ExplicitLevels.partners(classes)
    let base: UInt8
    switch direction {
    case .leftToRight: base = 0
    case .rightToLeft: base = 1
    case .firstStrong(let orRightToLeft):
      let end = classes.firstIndex(of: .b) ?? classes.count
      let strong = ExplicitLevels.firstStrong(classes, partners, in: 0..<end)
      base = strong.map { $0 == .r ? 1 : 0 } ?? (orRightToLeft ? 1 : 0)
    }
    var levels: [UInt8] = []
    levels.reserveCapacity(classes.count)
    // What separates paragraphs ends everything that is open.
    for part in parts(of: classes) {
      var resolver = BidiResolver(Array(scalars[part]), Array(classes[part]), base: base)
      resolver.run()
      levels += resolver.levels
    }
    return (base, levels)
  }

  private static func parts(of classes: [BidiClass]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = 0
    for index in classes.indices where classes[index] == .b {
      parts.append(start..<index + 1)
      start = index + 1
    }
    if start < classes.count { parts.append(start..<classes.count) }
    return parts
  }

  private init(_ scalars: [Unicode.Scalar], _ classes: [BidiClass], base: UInt8) {
    self.scalars = scalars
    original = classes
    self.base = base
    explicit = ExplicitLevels(classes, partners: ExplicitLevels.partners(classes), base: base)
    levels = explicit.levels
  }

  private mutating func run() {
    for (indices, edges) in sequences() {
      let level = explicit.levels[Int(indices[0])]
      let sequence = BidiSequence(
        indices, classes: explicit.classes, level: level, before: .direction(ofLevel: edges.before),
        behind: .direction(ofLevel: edges.behind), scalars: scalars)
      for position in indices.indices {
        levels[Int(indices[position])] = sequence.level(at: position, over: level)
      }
    }
    levelRemoved()
    resetSeparators()
  }

  /// Rule X10: runs of one level, put together across isolates.
  private func sequences() -> [(indices: [Int32], edges: (before: UInt8, behind: UInt8))] {
    let kept = original.indices.filter { !original[$0].isRemoved }
    var runs: [Range<Int>] = []
    var runOfFirst = [Int32](repeating: -1, count: original.count)
    var start = 0
    while start < kept.count {
      var end = start + 1
      while end < kept.count, explicit.levels[kept[end]] == explicit.levels[kept[start]] { end += 1 }
      runOfFirst[kept[start]] = Int32(runs.count)
      runs.append(start..<end)
      start = end
    }
    return runs.filter { !continues($0, kept) }.map { first in
      var indices: [Int32] = []
      var run = first
      while true {
        for position in run { indices.append(Int32(kept[position])) }
        guard let next = nextRun(behind: kept[run.upperBound - 1], runOfFirst) else { break }
        run = runs[next]
      }
      return (indices, edges(first, last: run, kept))
    }
  }

  /// Whether a run begins with the end of an isolate whose beginning ends another run.
  private func continues(_ run: Range<Int>, _ kept: [Int]) -> Bool {
    let index = kept[run.lowerBound]
    return original[index] == .pdi && explicit.partners[index] >= 0
  }

  private func nextRun(behind index: Int, _ runOfFirst: [Int32]) -> Int? {
    guard original[index].isIsolateInitiator else { return nil }
    let partner = Int(explicit.partners[index])
    guard partner < original.count, runOfFirst[partner] >= 0 else { return nil }
    return Int(runOfFirst[partner])
  }

  private func edges(_ first: Range<Int>, last: Range<Int>, _ kept: [Int]) -> (before: UInt8, behind: UInt8) {
    let level = explicit.levels[kept[first.lowerBound]]
    let before = first.lowerBound > 0 ? explicit.levels[kept[first.lowerBound - 1]] : base
    let isOpen = original[kept[last.upperBound - 1]].isIsolateInitiator
    let behind = !isOpen && last.upperBound < kept.count ? explicit.levels[kept[last.upperBound]] : base
    return (max(level, before), max(level, behind))
  }

  /// What rule X9 removes goes with what is before it.
  private mutating func levelRemoved() {
    for index in original.indices where original[index].isRemoved {
      levels[index] = index > 0 ? levels[index - 1] : base
    }
  }

  /// Rule L1, as far as it does not depend on lines.
  private mutating func resetSeparators() {
    var hangs = false
    for index in original.indices.reversed() {
      let kind = original[index]
      hangs = kind == .s || kind == .b || hangs && kind.hangsOnLineEnd
      if hangs { levels[index] = base }
    }
  }
}
