import Names

/// `for item in collection reversed limit: a offset: b`, and its `else`.
struct ForTag: Sendable {
  enum Offset: Sendable {
    case none
    /// Where the last loop of this name ended.
    case `continue`
    case value(ExpressionID)
  }

  let variable: Name
  /// The variable and the collection as they are written: what tells loops apart.
  let name: Name
  let collection: ExpressionID
  var limit: ExpressionID?
  var offset = Offset.none
  var isReversed = false
  var body: BodyID = 0
  var otherwise: BodyID?
}

extension TemplateCompiler {
  mutating func compileFor(
    _ markup: Markup, into body: inout BodyBuilder, _ tokens: inout TemplateTokens
  ) throws(SyntaxFault) {
    let opening = opening
    var tag = settings.mode.isStrict ? try strictFor(markup) : try looseFor(markup)
    var inner = BodyBuilder()
    var otherwise: BodyBuilder?
    if let other = try section(of: "for", into: &inner, &tokens) {
      guard other.name == "else" else { throw unexpected(other, in: "for") }
      var second = BodyBuilder()
      if let other = try section(of: "for", into: &second, &tokens) {
        guard other.name == "else" else { throw unexpected(other, in: "for") }
        // Liquid gives up here, and what follows is no longer the loop's.
        otherwise = BodyBuilder()
      } else {
        otherwise = second
      }
    }
    let isBlank = inner.isBlank && otherwise?.isBlank != false
    tag.body = finish(inner, droppingText: isBlank)
    if let otherwise { tag.otherwise = finish(otherwise, droppingText: isBlank) }
    tags.loops.append(tag)
    append(.loop(tags.loops.count - 1), isBlank: isBlank, openedAt: opening, to: &body)
  }

  private mutating func strictFor(_ markup: Markup) throws(SyntaxFault) -> ForTag {
    try strictly(markup) {
      (parser: inout StrictParser, compiler: inout TemplateCompiler) throws(SyntaxFault) -> ForTag in
      let variable = try parser.consume(.id).text
      guard parser.takes("in") else { throw SyntaxFault("For loops require an 'in' clause") }
      let collection = try parser.expression()
      var tag = ForTag(
        variable: Name(variable), name: Name(variable + "-" + collection.text),
        collection: try compiler.table.loose(collection))
      tag.isReversed = parser.takes("reversed")
      while parser.looks(at: .comma) || parser.looks(at: .id) {
        _ = parser.consumes(.comma)
        try compiler.readAttribute(of: &tag, &parser)
      }
      try parser.consume(.end)
      return tag
    }
  }

  private mutating func readAttribute(
    of tag: inout ForTag, _ parser: inout StrictParser
  ) throws(SyntaxFault) {
    let isLimit = parser.takes("limit")
    guard isLimit || parser.takes("offset") else {
      throw SyntaxFault(
        "Invalid attribute in for loop. Valid attributes are limit and offset",
        at: parser.current.text.indices)
    }
    try parser.consume(.colon)
    try setAttribute(isLimit ? "limit" : "offset", try parser.expression(), of: &tag)
  }

  private mutating func setAttribute(
    _ key: String, _ value: Markup, of tag: inout ForTag
  ) throws(SyntaxFault) {
    switch key {
    case "limit": tag.limit = try table.loose(value)
    case "offset": tag.offset = value.equals("continue") ? .continue : .value(try table.loose(value))
    default: break
    }
  }

  private mutating func looseFor(_ markup: Markup) throws(SyntaxFault) -> ForTag {
    let start = markup.startIndex
    let variable = markup.skipping(start) { $0.isNamePart }
    let word = markup.skippingSpace(variable)
    let collection = markup.skippingSpace(word + 2)
    guard variable > start, word > variable, markup[min(word, markup.endIndex)...].starts(with: "in".utf8),
      collection > word + 2, let end = QuotedFragments.runEnd(markup, collection)
    else { throw SyntaxFault("Syntax Error in 'for loop' - Valid syntax: for [item] in [collection]") }
    let name = markup[start..<variable].text
    var tag = ForTag(
      variable: Name(name), name: Name(name + "-" + markup[collection..<end].text),
      collection: try table.loose(markup[collection..<end]))
    tag.isReversed = markup[markup.skippingSpace(end)...].starts(with: "reversed".utf8)
    for (key, value) in QuotedFragments.attributes(markup) { try setAttribute(key, value, of: &tag) }
    return tag
  }
}

extension Renderer {
  mutating func render(
    _ tag: ForTag, of template: Template, into output: inout OutputBuffer
  ) throws(RenderFault) {
    let from = try offset(of: tag, template)
    let segment = try segment(of: tag, from: from, template)
    context.offsets[tag.name] = from.addingClamped(segment.count)
    guard segment.count > 0 else {
      if let otherwise = tag.otherwise { try render(otherwise, of: template, into: &output) }
      return
    }
    context.scopes.push()
    defer { context.scopes.pop() }
    if context.isTooDeep { throw RenderFault(.stackLevel, "Nesting too deep") }
    guard template.readsLoops else {
      context.scopes.set(Name.forloop, .nothing)
      return try render(tag, through: segment, telling: nil, of: template, into: &output)
    }
    let loop = ForLoopObject(name: tag.name, count: segment.count, parent: context.loops.last)
    context.loops.append(loop)
    defer { context.loops.removeLast() }
    context.scopes.set(Name.forloop, .object(loop))
    try render(tag, through: segment, telling: loop, of: template, into: &output)
  }

  private mutating func render(
    _ tag: ForTag, through segment: Segment, telling loop: ForLoopObject?, of template: Template,
    into output: inout OutputBuffer
  ) throws(RenderFault) {
    let place = context.scopes.set(tag.variable, .nothing)
    for index in 0..<segment.count {
      try meter.addStep()
      if let place {
        context.scopes.replace(place, segment[tag.isReversed ? segment.count - 1 - index : index])
      }
      try render(tag.body, of: template, into: &output)
      loop?.advance()
      if context.interrupts.popLast() == .breaking { break }
    }
  }

  private func offset(of tag: ForTag, _ template: Template) throws(RenderFault) -> Int {
    switch tag.offset {
    case .none: 0
    case .continue: context.offsets[tag.name] ?? 0
    case .value(let id): try evaluate(id, of: template).loopBound() ?? 0
    }
  }

  /// The items that are walked through.
  private func segment(
    of tag: ForTag, from: Int, _ template: Template
  ) throws(RenderFault) -> Segment {
    let collection = try evaluate(tag.collection, of: template)
    var to: Int?
    if let limit = tag.limit, let count = try evaluate(limit, of: template).loopBound() {
      to = count.addingClamped(from)
    }
    return Segment(of: collection, from: from, to: to)
  }
}

extension Int {
  func addingClamped(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? (other > 0 ? .max : .min) : sum
  }
}

extension Name {
  static let forloop: Name = "forloop"
  static let tablerowloop: Name = "tablerowloop"
}
