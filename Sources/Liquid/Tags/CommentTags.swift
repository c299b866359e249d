extension TemplateCompiler {
  /// `comment`: nothing in it needs to be Liquid, but comments and raw text in it must be closed.
  mutating func compileComment(
    into body: inout BodyBuilder, _ tokens: inout TemplateTokens
  ) throws(SyntaxFault) {
    guard depth < Self.deepest else { throw .tooDeep }
    let opening = opening
    var nesting = 1
    while nesting > 0 {
      guard let next = tokens.next() else { throw .neverClosed("comment") }
      guard let tag = tokens.isLines ? TagToken(line: next) : TagToken(document: next) else { continue }
      if tag.name.equals("raw") {
        try skipRaw(&tokens)
      } else if tag.name.equals("comment") {
        nesting += 1
      } else if tag.name.equals("endcomment") {
        nesting -= 1
      }
      if nesting == 0, !tokens.isLines { trimsNext = next.byte(next.endIndex - 3) == Byte.dash }
    }
    append(.silent, isBlank: true, openedAt: opening, to: &body)
  }

  private mutating func skipRaw(_ tokens: inout TemplateTokens) throws(SyntaxFault) {
    while let next = tokens.next() {
      if let last = TagToken.last(in: next), last.name.equals("endraw") { return }
    }
    throw .neverClosed("raw")
  }

  /// `doc`: what it says is for those who write templates.
  mutating func compileDoc(
    _ markup: Markup, into body: inout BodyBuilder, _ tokens: inout TemplateTokens
  ) throws(SyntaxFault) {
    let opening = opening
    guard markup.isBlank else {
      throw SyntaxFault("Syntax Error in 'doc' - Valid syntax: {% doc %}{% enddoc %}")
    }
    var isEmpty = true
    while let next = tokens.next() {
      if let last = TagToken.last(in: next) {
        if last.name.equals("doc") {
          throw SyntaxFault("Syntax Error in 'doc' - Nested doc tags are not allowed")
        }
        if last.name.equals("enddoc") {
          trimsNext = next.byte(next.endIndex - 3) == Byte.dash
          append(.silent, isBlank: isEmpty && last.before.isEmpty, openedAt: opening, to: &body)
          return
        }
      }
      isEmpty = false
    }
    throw .neverClosed("doc")
  }

  /// `#`: every line of it begins with the mark.
  mutating func compileInlineComment(_ markup: Markup, into body: inout BodyBuilder) throws(SyntaxFault) {
    var index = markup.startIndex
    while let newline = markup[index...].firstIndex(of: Byte.newline) {
      let next = markup.skippingSpace(newline)
      if let byte = markup.byte(next), byte != Byte.hash {
        throw SyntaxFault(
          "Syntax error in tag '#' - Each line of comments must be prefixed by the '#' character")
      }
      index = max(next, newline + 1)
    }
    append(.silent, isBlank: true, to: &body)
  }
}
