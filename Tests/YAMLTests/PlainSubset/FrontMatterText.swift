import TestSupport

/// Makes up front matter, most of it plain, some of it not.
struct FrontMatterText {
  var random: SeededRandom

  private static let words = [
    "swift", "Introduction to Swift", "مقدمة في لغة سويفت", "Été à l'école", "2024-05-01", "120.00", "-5",
    "true",
    "no", "~", "C# and F#", "a, b", "10:30", "https://example.org/a?b=c#d", "x  y", "日本語 🙂", ".5", "(note)",
    "1e3",
    "key: value", "# not", "a #b", "@x", "`x`", "*a", "&a b", "!t x", "|", "> x", "- x", "-", "--- x", "[x",
    "{x}",
    "a [b] {c}", "%x", "?", "? x", "", "it's", "\"q", "'q", "a\tb", "x:", ":x", "a\u{A0}b", "\u{A0}", "=",
    "<<",
    "...", "é:", "a: ", "x ", "-1", "-a", "\u{2028}x", "\u{85}", "a]b", "a}b", "…", "\u{FEFF}x",
  ]
  private static let keys = [
    "title", "slug", "tags", "a", "b", "date_2", "x-y", "T", "null", "no", "é", "1", "a b", "\"q\"", "-k",
    "?", "<<",
  ]

  mutating func text() -> String {
    if chance(15) { return brackets() + trail() + (chance(2) ? "\n" : "") }
    var text = ""
    for _ in 0..<Int.random(in: 1...6, using: &random) { text += entry() }
    if chance(3) { text.removeLast() }
    return text
  }

  private mutating func entry() -> String {
    switch Int.random(in: 0..<12, using: &random) {
    case 0: return chance(2) ? "\n" : "# a comment\n"
    case 1, 2: return "\(key()):\(trail())\n" + list(indent: Int.random(in: 0...3, using: &random))
    case 3: return "\(key()):\n" + mapping(indent: Int.random(in: 1...3, using: &random))
    case 4: return "\(key()):\(trail())\n"
    default: return "\(key()): \(value())\(trail())\n"
    }
  }

  private mutating func list(indent: Int) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      text += blanks(chance(25) ? indent + 1 : indent) + (chance(25) ? "-" : "- ") + value() + "\(trail())\n"
    }
    return text
  }

  private mutating func mapping(indent: Int) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let line = chance(8) ? "\(key()):\n" : "\(key()): \(value())\n"
      text += blanks(chance(25) ? indent + 1 : indent) + line
      if chance(20) { text += list(indent: indent + Int.random(in: 0...2, using: &random)) }
    }
    return text
  }

  private mutating func value() -> String {
    switch Int.random(in: 0..<9, using: &random) {
    case 0: return "\"\(word())\""
    case 1: return "'\(word())'"
    case 2: return brackets()
    case 3: return chance(2) ? braces() : "[\(braces())\(chance(2) ? ", " + braces() : "")]"
    default: return word()
    }
  }

  private mutating func brackets() -> String {
    let items = (0..<Int.random(in: 0...3, using: &random)).map { _ in chance(4) ? "'\(word())'" : word() }
    return "[" + items.joined(separator: chance(6) ? "," : ", ") + "]"
  }

  private mutating func braces() -> String {
    let pairs = (0..<Int.random(in: 0...3, using: &random)).map { _ in
      let key = chance(2) ? "\"\(key())\"" : key()
      return "\(key):\(chance(8) ? "" : " ")\(chance(2) ? "\"\(word())\"" : word())"
    }
    return "{" + pairs.joined(separator: chance(6) ? "," : ", ") + "}"
  }

  /// Mostly one of the plain words that stand first.
  private mutating func word() -> String {
    let count = chance(4) ? Self.words.count : 19
    return Self.words[Int.random(in: 0..<count, using: &random)]
  }

  private mutating func key() -> String {
    let count = chance(12) ? Self.keys.count : 10
    return Self.keys[Int.random(in: 0..<count, using: &random)] + (chance(2) ? "" : "\(random.next() % 100)")
  }

  private mutating func trail() -> String {
    chance(12) ? ["  ", " # c", "\t", "\r"].randomElement(using: &random) ?? "" : ""
  }

  private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }

  private mutating func chance(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &random) == 0 }
}
