/// Cuts a template into text, tags and outputs, or a `liquid` tag into its lines.
///
/// A tag that is never closed comes out as its two opening bytes, which the compiler complains about.
struct TemplateTokens {
  private let source: [UInt8]
  private var position: Int
  private let end: Int
  /// The line on which the next token begins.
  private(set) var line: Int
  /// Whether these are the lines of a `liquid` tag.
  let isLines: Bool

  init(_ source: [UInt8]) {
    self.source = source
    position = 0
    end = source.count
    line = 1
    isLines = false
  }

  /// The lines of a `liquid` tag; empty ones at the end do not count.
  init(linesOf markup: Markup, in source: [UInt8], at line: Int) {
    self.source = source
    position = markup.startIndex
    end = markup.lastIndex { $0 != Byte.newline }.map { $0 + 1 } ?? markup.startIndex
    self.line = line
    isLines = true
  }

  mutating func next() -> Markup? {
    guard position < end else { return nil }
    if isLines { return nextLine() }
    let start = position
    let token: Markup
    if opens(at: start, Byte.percent) {
      token = nextTag(from: start, searching: start + 2)
    } else if opens(at: start, Byte.openCurly) {
      token = nextOutput(from: start)
    } else {
      token = nextText(from: start)
    }
    line += token.newlineCount
    return token
  }

  private mutating func nextLine() -> Markup {
    let start = position
    while position < end, source[position] != Byte.newline { position += 1 }
    defer { position += 1 }
    line += 1
    return source[start..<position]
  }

  private func opens(at index: Int, _ second: UInt8) -> Bool {
    index + 1 < end && source[index] == Byte.openCurly && source[index + 1] == second
  }

  private mutating func nextText(from start: Int) -> Markup {
    var index = start
    while index < end, !opens(at: index, Byte.percent), !opens(at: index, Byte.openCurly) { index += 1 }
    position = index
    return source[start..<index]
  }

  private mutating func nextTag(from start: Int, searching: Int) -> Markup {
    var index = searching
    while index + 1 < end {
      if source[index] == Byte.percent, source[index + 1] == Byte.closeCurly {
        position = index + 2
        return source[start..<position]
      }
      index += 1
    }
    position = searching
    return source[start..<searching]
  }

  /// An output ends at the first closing brace; a tag that opens inside it takes it over.
  private mutating func nextOutput(from start: Int) -> Markup {
    var index = start + 2
    while index < end {
      let byte = source[index]
      let following = index + 1 < end ? source[index + 1] : nil
      if byte == Byte.closeCurly {
        position = following == Byte.closeCurly ? index + 2 : index + 1
        return source[start..<position]
      }
      if byte == Byte.openCurly, following == Byte.percent {
        return nextTag(from: start, searching: index + 2)
      }
      index += 1
    }
    position = end
    return source[start..<start + 2]
  }
}
