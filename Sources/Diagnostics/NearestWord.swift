/// Finds the word that somebody most likely meant.
public enum NearestWord {
  /// The candidate nearest to `word`, if one is near enough to be worth suggesting.
  public static func to(_ word: String, among candidates: some Sequence<String>) -> String? {
    Candidates(candidates).nearest(to: word)
  }

  /// Words made ready for many searches.
  public struct Candidates: Sendable {
    private let words: [(text: String, letters: [Unicode.Scalar])]

    public init(_ words: some Sequence<String>) {
      self.words = words.map { ($0, Array($0.lowercased().unicodeScalars)) }
    }

    /// The one nearest to `word`, and of equals the first of the alphabet.
    public func nearest(to word: String) -> String? {
      let wanted = Array(word.lowercased().unicodeScalars)
      guard !wanted.isEmpty, wanted.count <= 100 else { return nil }
      var best: (word: String, distance: Int)?
      for (candidate, letters) in words {
        let allowed = NearestWord.allowed(wanted.count, letters.count)
        // One that is as far as the best may still come before it in the alphabet.
        let limit = min(best.map { $0.distance } ?? .max, allowed) + 1
        guard abs(letters.count - wanted.count) < limit,
          let distance = NearestWord.editDistance(wanted, letters, below: limit)
        else { continue }
        if let best, best.distance == distance, best.word <= candidate { continue }
        best = (candidate, distance)
      }
      return best?.word
    }
  }

  /// A third of the letters may differ: enough for slips, too little for guesses.
  private static func allowed(_ first: Int, _ second: Int) -> Int {
    max(1, max(first, second) / 3)
  }

  /// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment), as
  /// long as they are fewer than `limit`.
  static func editDistance(
    _ first: [Unicode.Scalar], _ second: [Unicode.Scalar], below limit: Int = .max
  ) -> Int? {
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for row in 0..<first.count {
      var current = [row + 1]
      current.reserveCapacity(second.count + 1)
      var nearest = row + 1
      for column in 0..<second.count {
        let cost = first[row] == second[column] ? 0 : 1
        var value = min(last[column] + cost, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          value = min(value, beforeLast[column - 1] + 1)
        }
        current.append(value)
        nearest = min(nearest, value)
      }
      // A swap reaches back two rows, and adds one to what stands there.
      guard nearest < limit || (last.min() ?? 0) + 1 < limit else { return nil }
      beforeLast = last
      last = current
    }
    return last[second.count] < limit ? last[second.count] : nil
  }
}
