import Names

/// `tablerow item in collection cols: a limit: b offset: c`.
struct TableRowTag: Sendable {
  let variable: Name
  let collection: ExpressionID
  var columns: ExpressionID?
  var limit: ExpressionID?
  var offset: ExpressionID?
  var body: BodyID = 0
}

extension TemplateCompiler {
  mutating func compileTableRow(
    _ markup: Markup, into body: inout BodyBuilder, _ tokens: inout TemplateTokens
  ) throws(SyntaxFault) {
    let opening = opening
    var tag = settings.mode.isRigid ? try rigidTableRow(markup) : try looseTableRow(markup)
    let inner = try block("tablerow", &tokens)
    tag.body = finish(inner)
    tags.tableRows.append(tag)
    append(.tableRow(tags.tableRows.count - 1), isBlank: inner.isBlank, openedAt: opening, to: &body)
  }

  private mutating func rigidTableRow(_ markup: Markup) throws(SyntaxFault) -> TableRowTag {
    try strictly(markup) {
      (parser: inout StrictParser, compiler: inout TemplateCompiler) throws(SyntaxFault) -> TableRowTag in
      let variable = Name(try parser.consume(.id).text)
      guard parser.takes("in") else { throw SyntaxFault("For loops require an 'in' clause") }
      var tag = TableRowTag(
        variable: variable, collection: try compiler.table.loose(try parser.expression()))
      _ = parser.consumes(.comma)
      while let key = parser.consumes(.id) {
        guard ["cols", "limit", "offset", "range"].contains(key.text) else {
          throw SyntaxFault(
            "Invalid attribute '\(key.text)' in tablerow loop. Valid attributes are cols, limit, offset, and range",
            at: key.indices)
        }
        try parser.consume(.colon)
        try compiler.set(key.text, try parser.expression(), of: &tag)
        _ = parser.consumes(.comma)
      }
      try parser.consume(.end)
      return tag
    }
  }

  private mutating func set(
    _ key: String, _ value: Markup, of tag: inout TableRowTag
  ) throws(SyntaxFault) {
    let value = try table.loose(value)
    switch key {
    case "cols": tag.columns = value
    case "limit": tag.limit = value
    case "offset": tag.offset = value
    default: break
    }
  }

  private mutating func looseTableRow(_ markup: Markup) throws(SyntaxFault) -> TableRowTag {
    guard let (name, collection) = Self.tableRowParts(markup) else {
      throw SyntaxFault(
        "Syntax Error in 'table_row loop' - Valid syntax: table_row [item] in [collection] cols=3")
    }
    var tag = TableRowTag(variable: Name(name.text), collection: try table.loose(collection))
    for (key, value) in QuotedFragments.attributes(markup) { try set(key, value, of: &tag) }
    return tag
  }

  /// The first word that `in` and a collection follow.
  private static func tableRowParts(_ markup: Markup) -> (name: Markup, collection: Markup)? {
    var index = markup.startIndex
    while index < markup.endIndex {
      let end = markup.skipping(index) { $0.isWord }
      let word = markup.skippingSpace(end)
      if end > index, word > end, markup[word...].starts(with: "in".utf8) {
        let start = markup.skippingSpace(word + 2)
        if start > word + 2, let collectionEnd = QuotedFragments.runEnd(markup, start) {
          return (markup[index..<end], markup[start..<collectionEnd])
        }
      }
      index = max(end, index + 1)
    }
    return nil
  }
}

extension Renderer {
  mutating func render(
    _ tag: TableRowTag, of template: Template, into output: inout OutputBuffer
  ) throws(RenderFault) {
    let collection = try evaluate(tag.collection, of: template)
    guard collection.isTruthy else { return }
    let from = try bound(tag.offset, template) ?? 0
    let to = try bound(tag.limit, template).map { $0.addingClamped(from) }
    let segment = Segment(of: collection, from: from, to: to)
    let columns = try bound(tag.columns, template) ?? segment.count
    output.append("<tr class=\"row1\">\n")
    try renderCells(of: tag, segment, columns, template, into: &output)
    output.append("</tr>\n")
  }

  private func bound(_ id: ExpressionID?, _ template: Template) throws(RenderFault) -> Int? {
    guard let id else { return nil }
    let value = try evaluate(id, of: template)
    guard let number = value.rubyInteger else { throw RenderFault(.argument, "invalid integer") }
    return number
  }

  private mutating func renderCells(
    of tag: TableRowTag, _ segment: Segment, _ columns: Int, _ template: Template,
    into output: inout OutputBuffer
  ) throws(RenderFault) {
    context.scopes.push()
    defer { context.scopes.pop() }
    if context.isTooDeep { throw RenderFault(.stackLevel, "Nesting too deep") }
    let loop = TableRowLoopObject(count: segment.count, columns: columns)
    context.scopes.set(.tablerowloop, .object(loop))
    for index in 0..<segment.count {
      try meter.addStep()
      context.scopes.set(tag.variable, segment[index])
      output.append("<td class=\"col\(loop.column)\">")
      try render(tag.body, of: template, into: &output)
      output.append("</td>")
      if context.interrupts.popLast() == .breaking { break }
      if loop.isLastColumn, !loop.isLast { output.append("</tr>\n<tr class=\"row\(loop.row + 1)\">") }
      loop.advance()
    }
  }
}
