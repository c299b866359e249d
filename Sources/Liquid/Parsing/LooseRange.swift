/// `(a..b)`, where `a` and `b` are anything without white space.
struct LooseRange {
  let lower: Markup
  let upper: Markup

  init?(_ markup: Markup) {
    guard markup.first == Byte.openRound, markup.last == Byte.closeRound, markup.count > 2 else { return nil }
    let inner = markup.dropFirst().dropLast()
    let start = inner.skippingSpace(inner.startIndex)
    let run = inner.skipping(start) { !$0.isSpace }
    guard let (end, rest) = Self.separator(inner, start, run) else { return nil }
    let upper = inner[rest...].stripped
    guard !upper.isEmpty, !upper.contains(where: \.isSpace) else { return nil }
    self.lower = inner[start..<end]
    self.upper = upper
  }

  /// The last two dots in the first run, or those behind it.
  private static func separator(_ markup: Markup, _ start: Int, _ run: Int) -> (end: Int, rest: Int)? {
    var end = run
    while end > start {
      let dots = end == run ? markup.skippingSpace(end) : end
      if markup.byte(dots) == Byte.dot, markup.byte(dots + 1) == Byte.dot { return (end, dots + 2) }
      end -= 1
    }
    return nil
  }
}

/// Numbers as lax Liquid reads them: `1.2.3` is 1.2, and `1.` is 1.0.
enum LooseNumber {
  static func value(_ markup: Markup) -> TemplateValue? {
    let digits = markup.first == Byte.dash ? markup.dropFirst() : markup
    guard let first = digits.first, first.isDigit else { return nil }
    guard digits.allSatisfy({ $0.isDigit || $0 == Byte.dot }) else { return nil }
    guard let dot = digits.firstIndex(of: Byte.dot) else {
      return TemplateValue.leadingInteger(in: markup.text).value
    }
    let second = digits[(dot + 1)...].firstIndex(of: Byte.dot) ?? digits.endIndex
    let text = markup[..<second].text + (second == dot + 1 ? "0" : "")
    return Double(text).map { .float($0) }
  }
}
