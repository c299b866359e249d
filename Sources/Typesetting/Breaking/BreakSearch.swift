/// The best way through a paragraph under one tolerance (Knuth and Plass, 1981).
///
/// Of all ways to a breakpoint only the best of each fitness is followed, and of each number of lines
/// where that matters. What is followed reaches back no further than a line is long, so that the cost grows with
/// the length of the paragraph. Items should not be narrower than they can shrink: a line that is too
/// long is taken to stay so.
struct BreakSearch {
  struct Pass {
    var tolerance: Int32
    var hyphenates: Bool
    var emergency: Int32 = 0
    /// Whether lines beyond all tolerance are taken if nothing else is left.
    var isLast = false
  }

  /// A way to a breakpoint.
  struct Node {
    var breakpoint: Int32
    var line: Int32
    var fitness: Fitness
    var demerits: Int64
    var previous: Int32
  }

  let breakpoints: [Breakpoint]
  let shapes: LineShapes
  let settings: BreakingSettings
  let pass: Pass

  /// A way that lines may still be added to, with all that a glance at such a line needs: most of those
  /// that are looked at are far too short, and nothing else is asked of them.
  private struct ActiveWay {
    var number: Int32
    /// Of the next line.
    var width: Int32
    var hangsAtStart: Int32
    var after: ItemSums
  }

  private(set) var nodes: [Node] = []
  private var active: [ActiveWay] = []
  private var found: [Node] = []
  /// The least bad of lines too long, if the last pass finds no other.
  private var leastOverfull: (node: Node, by: Int)?
  /// Lines from here on are alike: ways with different numbers of lines may be compared.
  private let alikeFrom: Int32
  private let mostHanging: Int
  /// Whether the later a line begins, the less is in it: so it is but for things of negative width.
  private let isOrdered: Bool
  /// How many active ways go on with a line that is not like the others.
  private var waysWithOwnShape = 0
  /// By what stretch may be multiplied at most, in parts of 297; none if every line is looked at closely.
  private let leastRatioTooLoose: Int?

  private static let mostDemerits: Int64 = 1 << 61
  /// Real paragraphs follow some dozens of ways. More than this many are cut to the best half: such
  /// lines hold hundreds of places to break at, and none of the ways is far from the best.
  private static let mostActive = 1_024

  init(_ breakpoints: [Breakpoint], shapes: LineShapes, settings: BreakingSettings, pass: Pass) {
    self.breakpoints = breakpoints
    self.shapes = shapes
    self.settings = settings
    self.pass = pass
    alikeFrom = settings.looseness == 0 ? Int32(shapes.first.count) : Int32.max
    mostHanging = settings.hangs ? Int(breakpoints.lazy.map(\.hangsAtEnd).max() ?? 0) : 0
    isOrdered = zip(breakpoints, breakpoints.dropFirst()).allSatisfy {
      $0.after.width + Int($0.hangsAtNextStart) <= $1.after.width + Int($1.hangsAtNextStart)
    }
    leastRatioTooLoose =
      pass.isLast || settings.raggedness != nil ? nil : Badness.leastRatio(worseThan: pass.tolerance)
  }

  /// The ways to the paragraph's end; none if the tolerance does not allow any.
  mutating func run() -> [Node] {
    nodes = [Node(breakpoint: 0, line: 0, fitness: .decent, demerits: 0, previous: -1)]
    active = [activeWay(0)]
    waysWithOwnShape = min(1, shapes.first.count)
    for index in 1..<breakpoints.count {
      if breakpoints[index].isHyphenation, !pass.hyphenates { continue }
      visit(index)
      if active.isEmpty { return [] }
    }
    return active.map { nodes[Int($0.number)] }
  }

  private mutating func visit(_ index: Int) {
    let end = breakpoints[index]
    found.removeAll(keepingCapacity: true)
    leastOverfull = nil
    let mayStop = isOrdered && waysWithOwnShape == 0
    var (kept, position) = (0, 0)
    while position < active.count {
      let way = active[position]
      if isFarTooLoose(way, end) {
        // All ways behind this one begin later, with still less text.
        if mayStop { break }
      } else if !consider(way.number, to: end, at: Int32(index)) {
        if nodes[Int(way.number)].line < Int32(shapes.first.count) { waysWithOwnShape -= 1 }
        position += 1
        continue
      }
      if kept != position { active[kept] = way }
      kept += 1
      position += 1
    }
    active.removeSubrange(kept..<position)
    if active.isEmpty, found.isEmpty, pass.isLast, let leastOverfull { found.append(leastOverfull.node) }
    for node in found {
      nodes.append(node)
      active.append(activeWay(Int32(nodes.count - 1)))
      if node.line < Int32(shapes.first.count) { waysWithOwnShape += 1 }
    }
    if active.count > Self.mostActive { prune() }
  }

  private func activeWay(_ number: Int32) -> ActiveWay {
    let node = nodes[Int(number)]
    let start = breakpoints[Int(node.breakpoint)]
    return ActiveWay(
      number: number, width: shapes[Int(node.line)].width, hangsAtStart: start.hangsAtNextStart,
      after: start.after)
  }

  /// Whether a line is worse than the tolerance for want of text, so that only a later breakpoint can end
  /// it: the same as `consider` would find.
  private func isFarTooLoose(_ way: ActiveWay, _ end: Breakpoint) -> Bool {
    guard let leastRatioTooLoose, !end.isForced else { return false }
    let hanging = Int(way.hangsAtStart) + Int(end.hangsAtEnd)
    let natural = end.before.width - way.after.width + Int(end.width) - hanging
    let missing = Int(way.width) - natural
    guard missing > 0, end.before.fil == way.after.fil, end.before.fill == way.after.fill,
      end.before.kashida == way.after.kashida
    else { return false }
    let stretch = end.before.stretch - way.after.stretch + Int(pass.emergency)
    return missing * 297 >= stretch * leastRatioTooLoose
  }

  /// Looks at the line from a way's end to a breakpoint; whether later breakpoints may end it, too.
  private mutating func consider(_ number: Int32, to end: Breakpoint, at index: Int32) -> Bool {
    let node = nodes[Int(number)]
    let start = breakpoints[Int(node.breakpoint)]
    let measure = LineMeasure(
      from: start, to: end, width: shapes[Int(node.line)].width, settings: settings, emergency: pass.emergency
    )
    // The hyphen is not there if the line goes on, and what comes may hang further over its end.
    let leastExcess = measure.overfull - Int(max(0, end.width)) + Int(end.hangsAtEnd) - mostHanging
    let staysActive = !end.isForced && leastExcess <= 0
    if measure.overfull == 0, measure.badness <= pass.tolerance {
      offer(way(to: end, at: index, by: measure, from: node, number))
    } else if measure.overfull > 0, !staysActive, pass.isLast {
      let way = way(to: end, at: index, by: measure, from: node, number)
      let isBetter =
        leastOverfull.map { (measure.overfull, way.demerits) < ($0.by, $0.node.demerits) } ?? true
      if isBetter { leastOverfull = (way, measure.overfull) }
    }
    return staysActive
  }

  private func way(
    to end: Breakpoint, at index: Int32, by measure: LineMeasure, from node: Node, _ number: Int32
  ) -> Node {
    let start = breakpoints[Int(node.breakpoint)]
    var demerits = node.demerits + Demerits.of(measure, from: start, to: end, settings)
    if node.breakpoint > 0, node.fitness.clashes(with: measure.fitness) {
      demerits += settings.adjacentFitnessDemerits
    }
    return Node(
      breakpoint: index, line: node.line + 1, fitness: measure.fitness,
      demerits: min(demerits, Self.mostDemerits), previous: number)
  }

  /// Keeps a way if none as good is known among those it can be compared with.
  private mutating func offer(_ way: Node) {
    let line = min(way.line, alikeFrom)
    for index in found.indices.reversed()
    where found[index].fitness == way.fitness && min(found[index].line, alikeFrom) == line {
      if way.demerits < found[index].demerits { found[index] = way }
      return
    }
    found.append(way)
  }

  private mutating func prune() {
    let ordered = active.sorted {
      (nodes[Int($0.number)].demerits, $0.number) < (nodes[Int($1.number)].demerits, $1.number)
    }
    active = ordered.prefix(Self.mostActive / 2).sorted { $0.number < $1.number }
    waysWithOwnShape = active.count { nodes[Int($0.number)].line < Int32(shapes.first.count) }
  }
}

enum Demerits {
  /// What a line costs by itself and for the place it ends at. Neighbours' fitness is not in it.
  static func of(
    _ measure: LineMeasure, from start: Breakpoint, to end: Breakpoint, _ settings: BreakingSettings
  ) -> Int64 {
    let base = Int64(settings.linePenalty) + Int64(measure.badness)
    let cost = Int64(end.cost)
    var demerits = base * base
    if cost >= 0 {
      demerits += cost * cost
    } else if !end.isForced {
      demerits -= cost * cost
    }
    if start.isFlagged {
      if end.isFlagged { demerits += settings.consecutiveHyphenDemerits }
      if end.isLast { demerits += settings.finalHyphenDemerits }
    }
    if end.isLast, start.item > 0, measure.natural < Int(settings.leastLastLine) {
      demerits += settings.shortLastLineDemerits
    }
    return demerits
  }
}
