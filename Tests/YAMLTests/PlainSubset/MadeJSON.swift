import TestSupport

/// Makes up JSON, some of it not quite.
struct MadeJSON {
  var random: SeededRandom

  private static let words = [
    "\"a\"", "\"b c\"", "\"مقدمة\"", "\"\"", "1", "-2.50", "0", "true", "false", "null", "\"k\"", "1000000",
    "0.1",
    "\"a: b\"", "\"#\"", "\"[x]\"", "01", "+1", ".5", "1.", "1e3", "-", "nul", "True", "'x'", "x", "\"\\n\"",
    "\"\\u00e9\"",
    "\"a\tb\"", "~", "!t 1", "&a 1", "*a", "\"\u{2028}\"", "- 1", "\"\u{A0}\"", "1.5.2", "1-2", "-0", "-01",
    "1E5",
  ]
  private static let blanks = ["", "", "", " ", "\n", "  ", "\t", "\r\n"]

  mutating func text() -> String { blank() + value(3) + blank() }

  private mutating func value(_ levels: Int) -> String {
    let count = Int.random(in: 0...3, using: &random)
    switch levels == 0 ? 0 : Int.random(in: 0..<4, using: &random) {
    case 1:
      return "[" + (0..<count).map { _ in blank() + value(levels - 1) + blank() }.joined(separator: ",") + "]"
    case 2, 3:
      let pairs = (0..<count).map { number in
        blank() + key(number) + blank() + ":" + blank() + value(levels - 1) + blank()
      }
      return "{" + pairs.joined(separator: ",") + "}"
    default: return word()
    }
  }

  private mutating func key(_ number: Int) -> String {
    Int.random(in: 0..<20, using: &random) == 0 ? word() : "\"k\(number)\""
  }

  private mutating func word() -> String {
    let count = Int.random(in: 0..<8, using: &random) == 0 ? Self.words.count : 16
    return Self.words[Int.random(in: 0..<count, using: &random)]
  }

  private mutating func blank() -> String { Self.blanks.randomElement(using: &random) ?? "" }
}
