import Localization

/// `lectern conformance bidi`: Unicode's BidiCharacterTest.txt.
enum BidiConformance {
  /// `code points;direction;paragraph level;levels;order`: directions are 0, 1, and 2 for the first strong
  /// character's; levels of what rule X9 removes are `x`, and the order leaves it out.
  static func judge(_ line: Substring) -> UnicodeSuite.Verdict {
    let fields = line.split(separator: ";", omittingEmptySubsequences: false)
    guard fields.count == 5, let scalars = UnicodeSuite.scalars(fields[0]),
      let direction = directions[String(fields[1])]
    else { return .unreadable }
    let levels = fields[3].split(whereSeparator: \.isWhitespace).map { Int($0) }
    let order = fields[4].split(whereSeparator: \.isWhitespace).map { Int($0) }
    guard levels.count == scalars.count else { return .unreadable }

    let found = arranged(scalars, direction)
    let foundLevels = zip(levels, found.levels).map { $0 == nil ? nil : $1 }
    let foundOrder = found.order.filter { levels[$0] != nil }
    if found.base == Int(fields[2]), foundLevels == levels, foundOrder == order { return .passed }
    return .failed("expected \(fields[2]);\(fields[3]);\(fields[4]), found \(found)")
  }

  private static let directions: [String: BidiParagraph.Direction] = [
    "0": .leftToRight, "1": .rightToLeft, "2": .firstStrong(orRightToLeft: false),
  ]

  /// The text as one line: the level of each character, and which stands where.
  private static func arranged(
    _ scalars: [Unicode.Scalar], _ direction: BidiParagraph.Direction
  ) -> (base: Int, levels: [Int], order: [Int]) {
    var text: [UInt8] = []
    var indices: [Int] = []
    for (index, scalar) in scalars.enumerated() {
      let bytes = UTF8.encode(scalar).map(Array.init) ?? []
      text += bytes
      indices += bytes.map { _ in index }
    }
    let paragraph = BidiParagraph(text, direction: direction)
    var levels = scalars.map { _ in -1 }
    var order: [Int] = []
    for run in paragraph.visualRuns(ofLine: 0..<text.count) {
      let first = indices[run.range.lowerBound]
      let last = indices[run.range.upperBound - 1]
      for index in first...last { levels[index] = Int(run.level) }
      order += run.isRightToLeft ? (first...last).reversed() : Array(first...last)
    }
    return (Int(paragraph.baseLevel), levels, order)
  }
}
