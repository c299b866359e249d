import Localization

/// `lectern conformance line-breaks`: Unicode's LineBreakTest.txt.
enum LineBreakConformance {
  private static let breaks = TextBreaks(.english)

  /// `× 0023 ÷ 0020 ÷`: code points, and between them whether a line may end.
  static func judge(_ line: Substring) -> UnicodeSuite.Verdict {
    let pieces = line.split(whereSeparator: \.isWhitespace)
    guard pieces.count > 2, pieces.count % 2 == 1 else { return .unreadable }
    var text: [UInt8] = []
    var expected: [Int] = []
    for index in stride(from: 1, to: pieces.count, by: 2) {
      guard let scalar = UnicodeSuite.scalars(pieces[index])?.first, let bytes = UTF8.encode(scalar) else {
        return .unreadable
      }
      text += bytes
      if pieces[index + 1] == "÷" { expected.append(text.count) }
    }
    let found = breaks.lineBreaks(in: text).map(\.offset)
    if found == expected { return .passed }
    let codePoints = stride(from: 1, to: pieces.count, by: 2).map { pieces[$0] }.joined(separator: " ")
    if LineBreakTailoring.known.contains(codePoints) { return .known }
    return .failed("\(codePoints): expected breaks behind bytes \(expected), found \(found)")
  }
}
