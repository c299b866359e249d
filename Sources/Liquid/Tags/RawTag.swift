extension TemplateCompiler {
  /// `raw`: what stands in it is printed as it is.
  mutating func compileRaw(
    _ markup: Markup, into body: inout BodyBuilder, _ tokens: inout TemplateTokens
  ) throws(SyntaxFault) {
    let opening = opening
    guard markup.isBlank else { throw .unexpectedArguments("raw") }
    var range: Range<Int>?
    while let next = tokens.next() {
      var text = next
      let last = TagToken.last(in: next)
      let isEnd = last?.name.equals("endraw") == true
      if let last, isEnd { text = last.before }
      range = (range?.lowerBound ?? text.startIndex)..<text.endIndex
      guard isEnd else { continue }
      trimsNext = next.byte(next.endIndex - 3) == Byte.dash
      let found = range ?? 0..<0
      append(
        .raw(lower: UInt32(found.lowerBound), upper: UInt32(found.upperBound)), isBlank: found.isEmpty,
        openedAt: opening, to: &body)
      return
    }
    throw .neverClosed("raw")
  }
}
