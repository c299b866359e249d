@testable import Typesetting

/// The same rules once more, as plainly as can be: lines are lists of items, all ways are tried.
struct SimpleMeasure {
  var items: [LineItem]
  var width: Int
  var settings = BreakingSettings()
  var hyphenates = true

  /// A line that ends before this item; nothing if lines may not end there.
  private func mayBreak(_ index: Int) -> Bool {
    guard index < items.count else { return index == items.count }
    switch items[index].kind {
    case .glue: return index > 0 && items[index - 1].kind == .box
    case .penalty: return items[index].first < 10_000 && (hyphenates || !items[index].isHyphenation)
    default: return false
    }
  }

  private func start(behind index: Int) -> Int {
    var index = index
    while index < items.count, items[index].kind != .box, !(items[index].isForcedBreak) { index += 1 }
    return index
  }

  struct Line {
    var badness: Int
    var fitness: Int
    var demerits: Int64
    var overfull: Bool
  }

  /// The line between two breaks, by itself.
  func line(_ from: Int, _ to: Int) -> Line {
    let first = from == 0 ? 0 : start(behind: from)
    var (natural, stretch, shrink) = (0, 0, 0)
    for item in items[first..<to] {
      if item.kind != .penalty { natural += Int(item.width) }
      if item.kind == .glue {
        stretch += Int(item.first)
        shrink += Int(item.second)
      }
    }
    let isLast = to == items.count
    let penalty = !isLast && items[to].kind == .penalty ? items[to] : nil
    natural += Int(penalty?.width ?? 0)
    let missing = width - natural
    var badness = 0
    if missing > 0, !isLast { badness = cubed(missing, stretch) }
    if missing < 0 { badness = -missing > shrink ? 1_000_000 : cubed(-missing, shrink) }
    let fitness = badness < 13 ? 1 : missing < 0 ? 0 : badness < 100 ? 2 : 3
    var demerits = Int64((10 + badness) * (10 + badness))
    if let penalty, !penalty.isForcedBreak {
      demerits += Int64(penalty.first) * Int64(abs(penalty.first))
    }
    let wasFlagged = from > 0 && items[from].isFlagged
    if wasFlagged, penalty?.isFlagged == true { demerits += settings.consecutiveHyphenDemerits }
    if wasFlagged, isLast { demerits += settings.finalHyphenDemerits }
    if isLast, from > 0, natural < settings.leastLastLine { demerits += settings.shortLastLineDemerits }
    return Line(badness: badness, fitness: fitness, demerits: demerits, overfull: missing < -shrink)
  }

  private func cubed(_ excess: Int, _ room: Int) -> Int {
    guard room > 0 else { return 1_000_000 }
    let ratio = excess * 297 / room
    return ratio > 6_400 ? 1_000_000 : min(1_000_000, (ratio * ratio * ratio + (1 << 17)) / (1 << 18))
  }

  /// The least demerits of all ways in which no line is worse than the tolerance.
  func leastDemerits(tolerance: Int, from: Int = 0, fitness: Int? = nil) -> Int64? {
    var best: Int64?
    for to in (from + 1)..<(items.count + 1) where mayBreak(to) {
      let isForced = to < items.count && items[to].isForcedBreak
      let line = line(from, to)
      if !line.overfull, line.badness <= tolerance {
        var total = line.demerits
        if let fitness, abs(fitness - line.fitness) > 1 { total += settings.adjacentFitnessDemerits }
        let rest =
          to == items.count ? 0 : leastDemerits(tolerance: tolerance, from: to, fitness: line.fitness)
        if let rest, total + rest < best ?? .max { best = total + rest }
      }
      if isForced { break }
    }
    return best
  }

  /// Where lines end if each takes as much as fits.
  func greedy() -> [Int] {
    var ends: [Int] = []
    var from = 0
    while from < items.count {
      var chosen: Int?
      for to in (from + 1)..<(items.count + 1) where mayBreak(to) {
        if chosen != nil, line(from, to).overfull { break }
        chosen = to
        if to < items.count, items[to].isForcedBreak { break }
      }
      guard let chosen else { break }
      ends.append(chosen)
      from = chosen
    }
    return ends
  }

  func lines(endingAt ends: [Int]) -> [Line] {
    zip([0] + ends, ends).map { line($0, $1) }
  }

  func demerits(_ lines: [Line]) -> Int64 {
    lines.reduce(0) { $0 + $1.demerits }
      + zip(lines, lines.dropFirst()).reduce(0) {
        $0 + (abs($1.0.fitness - $1.1.fitness) > 1 ? settings.adjacentFitnessDemerits : 0)
      }
  }
}
