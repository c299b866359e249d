import TestSupport
import Typesetting

/// Paragraphs to try things on. Lengths are small numbers, as if a point were one.
enum Paragraphs {
  static let space = LineItem.glue(6, stretch: 3, shrink: 2)

  /// Words of these widths with spaces between.
  static func words(_ widths: [Int32]) -> [LineItem] {
    Array(widths.map { [LineItem.box($0)] }.joined(separator: [space]))
  }

  /// Words of 1 to `longest` letters, short ones more often; some may be hyphenated.
  static func random(_ words: Int, seed: UInt64, longest: Int32 = 12, hyphens: Bool = false) -> [LineItem] {
    var random = SeededRandom(seed: seed)
    var items: [LineItem] = []
    for index in 0..<words {
      if index > 0 {
        let isSentence = Int.random(in: 0..<9, using: &random) == 0
        items.append(isSentence ? .glue(8, stretch: 5, shrink: 2) : space)
      }
      let letters = min(
        Int32.random(in: 1...longest, using: &random), Int32.random(in: 1...longest, using: &random))
      if hyphens, letters > 5, Bool.random(using: &random) {
        let front = Int32.random(in: 2...(letters - 3), using: &random)
        items += [.box(front * 10), .hyphenation(width: 6), .box((letters - front) * 10)]
      } else {
        items.append(.box(letters * 10 + Int32.random(in: -3...3, using: &random)))
      }
    }
    return items
  }

  /// Each line by the numbers of the items it has.
  static func ranges(_ paragraph: BrokenParagraph) -> [Range<Int>] { paragraph.lines.map(\.items) }
}
