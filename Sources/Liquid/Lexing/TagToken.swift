/// The name of a tag and what follows it.
struct TagToken {
  var name: Markup
  var markup: Markup
  /// How many lines lie between the tag's opening and its markup.
  var newlines = 0

  /// Reads `{%- name markup -%}`; nothing if there is no name or no end.
  init?(_ token: Markup) {
    guard token.count >= 4, token[token.endIndex - 2] == Byte.percent, token.last == Byte.closeCurly else {
      return nil
    }
    var start = token.startIndex + 2
    var end = token.endIndex - 2
    if start < end, token[start] == Byte.dash { start += 1 }
    let inner = token[start..<end]
    let nameStart = inner.skippingSpace(start)
    guard let nameEnd = Self.nameEnd(inner, nameStart) else { return nil }
    let markupStart = inner.skippingSpace(nameEnd)
    if markupStart < end, token[end - 1] == Byte.dash { end -= 1 }
    name = token[nameStart..<nameEnd]
    markup = token[markupStart..<end]
    newlines = token[start..<nameStart].newlineCount + token[nameEnd..<markupStart].newlineCount
  }

  /// Reads a token that may be text or an output too.
  init?(document token: Markup) {
    guard token.byte(token.startIndex + 1) == Byte.percent, token.first == Byte.openCurly else { return nil }
    self.init(token)
  }

  /// Reads a line of a `liquid` tag.
  init?(line: Markup) {
    let nameStart = line.skippingSpace(line.startIndex)
    guard let nameEnd = Self.nameEnd(line, nameStart) else { return nil }
    name = line[nameStart..<nameEnd]
    markup = line[line.skippingSpace(nameEnd)...]
  }

  private static func nameEnd(_ markup: Markup, _ start: Int) -> Int? {
    if markup.byte(start) == Byte.hash { return start + 1 }
    let end = markup.skipping(start) { $0.isWord }
    return end > start ? end : nil
  }

  /// Finds the tag with which a raw body ends inside a token that may begin with anything: its
  /// name and the text before it.
  static func last(in token: Markup) -> (before: Markup, name: Markup)? {
    guard token.count >= 4, token[token.endIndex - 2] == Byte.percent, token.last == Byte.closeCurly else {
      return nil
    }
    var index = token.endIndex - 4
    while index >= token.startIndex {
      if token[index] == Byte.openCurly, token[index + 1] == Byte.percent {
        var start = index + 2
        if token[start] == Byte.dash { start += 1 }
        let nameStart = token.skippingSpace(start)
        let nameEnd = token.skipping(nameStart) { $0.isWord }
        if nameEnd > nameStart { return (token[..<index], token[nameStart..<nameEnd]) }
      }
      index -= 1
    }
    return nil
  }
}
