extension TemplateCompiler {
  /// Compiles an expression with its filters.
  ///
  /// Lax templates are read strictly too if they can be, and loosely if not.
  mutating func compileOutput(_ markup: Markup) throws(SyntaxFault) -> Int {
    let marks = (table: table.mark, filters: filters.count)
    do {
      return try strictly(markup, context: { "in \"{{\($0.text)}}\"" }) {
        (parser: inout StrictParser, compiler: inout TemplateCompiler) throws(SyntaxFault) in
        try compiler.readOutput(&parser)
      }
    } catch {
      guard settings.mode == .lax else { throw error }
      table.reset(to: marks.table)
      filters.removeLast(filters.count - marks.filters)
      return try compileLooseOutput(markup)
    }
  }

  private mutating func add(_ expression: ExpressionID, _ calls: [FilterCall]) -> Int {
    outputs.append(Output(expression: expression, filters: filters.count..<filters.count + calls.count))
    filters += calls
    return outputs.count - 1
  }

  private mutating func readOutput(_ parser: inout StrictParser) throws(SyntaxFault) -> Int {
    if parser.looks(at: .end) { return add(table.constant(.nothing), []) }
    let expression = try table.loose(try parser.expression())
    var calls: [FilterCall] = []
    while parser.consumes(.pipe) != nil {
      let name = try parser.consume(.id)
      let arguments = settings.mode.isRigid ? try rigidArguments(&parser) : try strictArguments(&parser)
      calls.append(call(name, arguments))
    }
    try parser.consume(.end)
    return add(expression, calls)
  }

  // MARK: Arguments

  private struct CallArguments {
    var positional: [ExpressionID] = []
    var named: [(name: String, value: ExpressionID)] = []
  }

  private mutating func call(_ name: Markup, _ arguments: CallArguments) -> FilterCall {
    let text = name.text
    let filter = settings.filters[text]
    // A name that is given twice has its last value.
    var named: [(name: String, value: ExpressionID)] = []
    for argument in arguments.named {
      if let index = named.firstIndex(where: { $0.name == argument.name }) {
        named[index].value = argument.value
      } else {
        named.append(argument)
      }
    }
    let call = FilterCall(
      name: text, filter: filter, positional: arguments.positional, named: named, in: table)
    if settings.mode == .checked { check(call, at: name.indices) }
    return call
  }

  private mutating func strictArguments(_ parser: inout StrictParser) throws(SyntaxFault) -> CallArguments {
    var arguments = CallArguments()
    guard parser.consumes(.colon) != nil else { return arguments }
    repeat {
      try add(try parser.argument(), to: &arguments)
    } while parser.consumes(.comma) != nil
    return arguments
  }

  private mutating func rigidArguments(_ parser: inout StrictParser) throws(SyntaxFault) -> CallArguments {
    var arguments = CallArguments()
    guard parser.consumes(.colon) != nil else { return arguments }
    repeat {
      if parser.looks(at: .pipe) || parser.looks(at: .end) { break }
      if parser.looks(at: .id), parser.looks(at: .colon, ahead: 1) {
        let name = parser.advance().text
        _ = parser.advance()
        arguments.named.append((name, try table.loose(try parser.expression())))
      } else {
        arguments.positional.append(try table.loose(try parser.expression()))
      }
    } while parser.consumes(.comma) != nil
    return arguments
  }

  /// An argument that is `name: value` from end to end has a name.
  private mutating func add(_ markup: Markup, to arguments: inout CallArguments) throws(SyntaxFault) {
    if let (key, value) = Self.namedArgument(markup) {
      arguments.named.append((key.text, try table.loose(value)))
    } else {
      arguments.positional.append(try table.loose(markup))
    }
  }

  private static func namedArgument(_ markup: Markup) -> (key: Markup, value: Markup)? {
    guard let (key, found) = QuotedFragments.attribute(markup, markup.startIndex) else { return nil }
    let value = markup[found.startIndex...]
    guard QuotedFragments.runEnd(markup, value.startIndex) == markup.endIndex else { return nil }
    return (key, value)
  }

  // MARK: Loose reading

  private mutating func compileLooseOutput(_ markup: Markup) throws(SyntaxFault) -> Int {
    guard let name = QuotedFragments.first(markup) else { return add(table.constant(.nothing), []) }
    let expression = try table.loose(markup[name])
    var calls: [FilterCall] = []
    let rest = markup[name.upperBound...]
    if let pipe = rest.firstIndex(of: Byte.pipe) {
      for piece in Self.looseFilters(rest[(pipe + 1)...]) {
        if let call = try looseCall(piece) { calls.append(call) }
      }
    }
    return add(expression, calls)
  }

  /// Runs of white space, fragments and commas: what lies between pipes or stray quotes.
  private static func looseFilters(_ markup: Markup) -> [Markup] {
    var pieces: [Markup] = []
    var index = markup.startIndex
    while index < markup.endIndex {
      let start = index
      while let byte = markup.byte(index) {
        if byte.isSpace || byte == Byte.comma {
          index += 1
        } else if let end = QuotedFragments.runEnd(markup, index) {
          index = end
        } else {
          break
        }
      }
      if index > start { pieces.append(markup[start..<index]) } else { index += 1 }
    }
    return pieces
  }

  private mutating func looseCall(_ piece: Markup) throws(SyntaxFault) -> FilterCall? {
    guard let start = piece.firstIndex(where: \.isWord) else { return nil }
    let name = piece[start..<piece.skipping(start) { $0.isWord }]
    var arguments = CallArguments()
    var index = piece.startIndex
    while index < piece.endIndex {
      guard piece[index] == Byte.colon || piece[index] == Byte.comma,
        let argument = Self.looseArgument(piece, piece.skippingSpace(index + 1))
      else {
        index += 1
        continue
      }
      try add(argument, to: &arguments)
      index = argument.endIndex
    }
    return call(name, arguments)
  }

  private static func looseArgument(_ piece: Markup, _ start: Int) -> Markup? {
    let word = piece.skipping(start) { $0.isWord }
    let colon = piece.skippingSpace(word)
    if word > start, piece.byte(colon) == Byte.colon,
      let end = QuotedFragments.end(piece, piece.skippingSpace(colon + 1))
    {
      return piece[start..<end]
    }
    return QuotedFragments.end(piece, start).map { piece[start..<$0] }
  }
}
