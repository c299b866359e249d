/// Finds the word that somebody most likely meant.
public enum NearestWord {
  /// The candidate nearest to `word`, if one is near enough to be worth suggesting.
  public static func to(_ word: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(word.lowercased().unicodeScalars)
    guard !wanted.isEmpty, wanted.count <= 100 else { return nil }
    var best: (word: String, distance: Int)?
    for candidate in candidates {
      let scalars = Array(candidate.lowercased().unicodeScalars)
      let limit = min(best?.distance ?? .max, allowed(wanted.count, scalars.count))
      guard abs(scalars.count - wanted.count) <= limit else { continue }
      let distance = editDistance(wanted, scalars)
      guard distance <= limit else { continue }
      if let best, best.distance == distance, best.word <= candidate { continue }
      best = (candidate, distance)
    }
    return best?.word
  }

  /// A third of the letters may differ: enough for slips, too little for guesses.
  private static func allowed(_ first: Int, _ second: Int) -> Int {
    max(1, max(first, second) / 3)
  }

  /// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
  static func editDistance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for row in 0..<first.count {
      var current = [row + 1]
      current.reserveCapacity(second.count + 1)
      for column in 0..<second.count {
        let cost = first[row] == second[column] ? 0 : 1
        var value = min(last[column] + cost, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          value = min(value, beforeLast[column - 1] + 1)
        }
        current.append(value)
      }
      beforeLast = last
      last = current
    }
    return last[second.count]
  }
}
