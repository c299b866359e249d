import Names

/// `include` and `render`.
struct PartialTag: Sendable {
  let name: ExpressionID
  /// The value that the partial is rendered with, or for.
  var value: ExpressionID?
  var isFor = false
  /// What the value is called in the partial, if not like the partial.
  var alias: Name?
  var attributes: [(name: Name, value: ExpressionID)] = []
}

extension TemplateCompiler {
  mutating func compilePartial(
    _ name: String, _ markup: Markup, into body: inout BodyBuilder
  ) throws(SyntaxFault) {
    let isRender = name == "render"
    var tag =
      settings.mode.isRigid
      ? try rigidPartial(markup, isRender: isRender) : try loosePartial(markup, isRender: isRender)
    if let value = tag.value, table.isFalsy(value) { tag.value = nil }
    tags.partials.append(tag)
    let id = tags.partials.count - 1
    append(isRender ? .render(id) : .include(id), isBlank: false, to: &body)
  }

  private mutating func rigidPartial(_ markup: Markup, isRender: Bool) throws(SyntaxFault) -> PartialTag {
    try strictly(markup) {
      (parser: inout StrictParser, compiler: inout TemplateCompiler) throws(SyntaxFault) -> PartialTag in
      let name = isRender ? try parser.consume(.string) : try parser.expression()
      var tag = PartialTag(name: try compiler.table.loose(name))
      tag.isFor = parser.takes("for")
      if tag.isFor || parser.takes("with") {
        tag.value = try compiler.table.loose(try parser.expression())
      }
      if parser.takes("as") { tag.alias = Name(try parser.consume(.id).text) }
      _ = parser.consumes(.comma)
      tag.attributes = try compiler.rigidAttributes(&parser)
      try parser.consume(.end)
      return tag
    }
  }

  mutating func rigidAttributes(
    _ parser: inout StrictParser
  ) throws(SyntaxFault) -> [(name: Name, value: ExpressionID)] {
    var attributes: [(name: Name, value: ExpressionID)] = []
    while let key = parser.consumes(.id) {
      try parser.consume(.colon)
      attributes.append((Name(key.text), try table.loose(try parser.expression())))
      _ = parser.consumes(.comma)
    }
    return attributes
  }

  private mutating func loosePartial(_ markup: Markup, isRender: Bool) throws(SyntaxFault) -> PartialTag {
    guard let name = isRender ? Self.quotedStrings(markup) : Self.fragments(markup) else {
      throw SyntaxFault(
        isRender
          ? "Syntax error in tag 'render' - Template name must be a quoted string"
          : "Error in tag 'include' - Valid syntax: include '[template]' (with|for) [object|collection]")
    }
    var tag = PartialTag(name: try table.loose(markup[name]))
    var end = name.upperBound
    for word in ["with", "for"] {
      guard let start = Self.wordEnd(word, markup, end), let valueEnd = QuotedFragments.runEnd(markup, start)
      else { continue }
      tag.value = try table.loose(markup[start..<valueEnd])
      tag.isFor = word == "for"
      end = valueEnd
      break
    }
    if let start = Self.wordEnd("as", markup, end) {
      let aliasEnd = markup.skipping(start) { $0.isNamePart }
      if aliasEnd > start { tag.alias = Name(markup[start..<aliasEnd].text) }
    }
    for (key, value) in QuotedFragments.attributes(markup) {
      tag.attributes.append((Name(key), try table.loose(value)))
    }
    return tag
  }

  /// Where what follows a word, which stands between white space, begins.
  private static func wordEnd(_ word: String, _ markup: Markup, _ end: Int) -> Int? {
    let start = markup.skippingSpace(end)
    guard start > end, markup[start...].starts(with: word.utf8) else { return nil }
    let next = markup.skippingSpace(start + word.utf8.count)
    return next > start + word.utf8.count ? next : nil
  }

  private static func fragments(_ markup: Markup) -> Range<Int>? {
    guard let first = QuotedFragments.first(markup),
      let end = QuotedFragments.runEnd(markup, first.lowerBound)
    else { return nil }
    return first.lowerBound..<end
  }

  private static func quotedStrings(_ markup: Markup) -> Range<Int>? {
    for start in markup.indices {
      guard var end = QuotedFragments.quotedEnd(markup, start) else { continue }
      while let next = QuotedFragments.quotedEnd(markup, end) { end = next }
      return start..<end
    }
    return nil
  }
}
