/// Finds the word that somebody most likely meant.
public enum NearestWord {
  /// The candidate nearest to `word`, if one is near enough to be worth suggesting.
  public static func to(_ word: String, among candidates: some Sequence<String>) -> String? {
    Candidates(candidates).nearest(to: word)
  }

  /// Words made ready for many searches.
  public struct Candidates: Sendable {
    private let words: [(text: String, letters: [Unicode.Scalar])]

    public var count: Int { words.count }

    public init(_ words: some Sequence<String>) {
      self.words = words.map { ($0, Array($0.lowercased().unicodeScalars)) }
    }

    /// The one nearest to `word`, and of equals the first of the alphabet.
    public func nearest(to word: String) -> String? {
      let wanted = Array(word.lowercased().unicodeScalars)
      guard !wanted.isEmpty, wanted.count <= 100 else { return nil }
      var best: (word: String, distance: Int)?
      var rows = Rows()
      for (candidate, letters) in words {
        let allowed = NearestWord.allowed(wanted.count, letters.count)
        // One that is as far as the best may still come before it in the alphabet.
        let limit = min(best.map { $0.distance } ?? .max, allowed) + 1
        guard abs(letters.count - wanted.count) < limit,
          let distance = rows.distance(wanted, letters, below: limit)
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
    var rows = Rows()
    return rows.distance(first, second, below: limit)
  }

  /// The three rows of the table that are needed at a time; their memory serves many words.
  private struct Rows {
    private var beforeLast: [Int] = []
    private var last: [Int] = []
    private var current: [Int] = []

    mutating func distance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar], below limit: Int) -> Int? {
      last.removeAll(keepingCapacity: true)
      last.append(contentsOf: 0...second.count)
      var nearestBefore = 0
      for row in 0..<first.count {
        let nearest = fill(row, first, second)
        // A swap reaches back two rows, and adds one to what stands there.
        guard nearest < limit || nearestBefore + 1 < limit else { return nil }
        nearestBefore = nearest
        swap(&beforeLast, &last)
        swap(&last, &current)
      }
      return last[second.count] < limit ? last[second.count] : nil
    }

    /// Works out one row and gives its least distance.
    private mutating func fill(_ row: Int, _ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
      current.removeAll(keepingCapacity: true)
      current.append(row + 1)
      var (left, nearest) = (row + 1, row + 1)
      for column in 0..<second.count {
        let cost = first[row] == second[column] ? 0 : 1
        var value = min(last[column] + cost, last[column + 1] + 1, left + 1)
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          value = min(value, beforeLast[column - 1] + 1)
        }
        current.append(value)
        (left, nearest) = (value, min(nearest, value))
      }
      return nearest
    }
  }
}
