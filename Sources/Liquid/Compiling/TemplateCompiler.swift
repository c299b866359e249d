import Diagnostics

/// Turns a template's text into its compiled form, in one pass.
struct TemplateCompiler {
  let source: [UInt8]
  let settings: CompilerSettings
  /// The line that complaints about what is being read name.
  var line = 1
  var depth = 0
  /// The last tag had a dash at its end.
  var trimsNext: Bool
  /// The token that is being compiled.
  var token: Markup = []

  var nodes: [PlacedNode] = []
  var bodies: [Body] = []
  var table = ExpressionTable()
  var outputs: [Output] = []
  var filters: [FilterCall] = []
  var tags = TagTables()
  var layout: String?
  var blockNames: Set<String> = []
  var openBlocks = 0
  var diagnostics: [Diagnostic] = []

  static let deepest = 100

  static func compile(_ source: [UInt8], _ settings: CompilerSettings) throws(SyntaxFault) -> Template {
    var compiler = TemplateCompiler(source: source, settings: settings)
    do {
      try compiler.checkEncoding()
      let root = try compiler.compileDocument()
      return Template(compiler, root: root)
    } catch {
      var fault = error
      if fault.kind == .syntax, fault.line == nil { fault.line = compiler.line }
      if fault.place == nil { fault.place = compiler.token.indices }
      throw fault
    }
  }

  private init(source: [UInt8], settings: CompilerSettings) {
    self.source = source
    self.settings = settings
    trimsNext = settings.trimsFirst
  }

  private func checkEncoding() throws(SyntaxFault) {
    guard source.count < Int(UInt32.max) else { throw SyntaxFault("Template is too long") }
    guard String(validating: source, as: UTF8.self) != nil else {
      throw SyntaxFault("Invalid byte sequence in UTF-8")
    }
  }

  private mutating func compileDocument() throws(SyntaxFault) -> BodyID {
    var tokens = TemplateTokens(source)
    var body = BodyBuilder()
    if let other = try fill(&body, from: &tokens) {
      throw other.name == "else" || other.name == "end"
        ? .unexpectedOuter(other.name) : .unknownTag(other.name)
    }
    return finish(body)
  }

  // MARK: Bodies

  /// A tag that only the block around it can make sense of.
  struct OtherTag {
    let name: String
    let markup: Markup
  }

  /// Compiles nodes until there are no more or a tag comes that is not known everywhere.
  mutating func fill(
    _ body: inout BodyBuilder, from tokens: inout TemplateTokens
  ) throws(SyntaxFault) -> OtherTag? {
    line = tokens.line
    return tokens.isLines ? try fillFromLines(&body, &tokens) : try fillFromDocument(&body, &tokens)
  }

  private mutating func fillFromLines(
    _ body: inout BodyBuilder, _ tokens: inout TemplateTokens
  ) throws(SyntaxFault) -> OtherTag? {
    while let next = tokens.next() {
      if !next.isBlank {
        token = next
        guard let tag = TagToken(line: next) else { return OtherTag(name: next.text, markup: next) }
        if let other = try compile(tag, into: &body, &tokens) { return other }
      }
      line = tokens.line
    }
    return nil
  }

  private mutating func fillFromDocument(
    _ body: inout BodyBuilder, _ tokens: inout TemplateTokens
  ) throws(SyntaxFault) -> OtherTag? {
    while let next = tokens.next() {
      token = next
      let opening = next.first == Byte.openCurly ? next.byte(next.startIndex + 1) : nil
      if opening == Byte.percent {
        stripAround(next, &body)
        guard let tag = TagToken(next) else {
          guard next.count > 2 else { throw .unterminatedTag(next) }
          return OtherTag(name: next.text, markup: next)
        }
        line += tag.newlines
        if tag.name.equals("liquid") {
          try compileLiquidTag(tag.markup, into: &body)
          continue
        }
        if let other = try compile(tag, into: &body, &tokens) { return other }
      } else if opening == Byte.openCurly {
        stripAround(next, &body)
        try compileOutputToken(next, into: &body)
      } else {
        appendText(next, to: &body)
      }
      line = tokens.line
    }
    return nil
  }

  private mutating func appendText(_ text: Markup, to body: inout BodyBuilder) {
    var lower = text.startIndex
    if trimsNext {
      while lower < text.endIndex, text[lower].isStripped { lower += 1 }
    }
    trimsNext = false
    append(
      .text(lower: UInt32(lower), upper: UInt32(text.endIndex)), isBlank: text[lower...].isBlank, to: &body)
  }

  /// A dash at the beginning strips the text before, one at the end the text that follows.
  private mutating func stripAround(_ token: Markup, _ body: inout BodyBuilder) {
    if token.byte(token.startIndex + 2) == Byte.dash, let last = body.nodes.last,
      case .text(let lower, var upper) = last.node
    {
      while upper > lower, source[Int(upper) - 1].isStripped { upper -= 1 }
      body.nodes[body.nodes.count - 1] = PlacedNode(
        node: .text(lower: lower, upper: upper), line: last.line, lower: last.lower, upper: last.upper,
        isBlank: last.isBlank)
    }
    trimsNext = token.byte(token.endIndex - 3) == Byte.dash
  }

  private mutating func compileLiquidTag(_ markup: Markup, into body: inout BodyBuilder) throws(SyntaxFault) {
    var lines = TemplateTokens(linesOf: markup, in: source, at: line)
    if let other = try fillFromLines(&body, &lines) {
      throw .unexpected(other.name, in: "liquid", delimiter: "%}")
    }
  }

  private mutating func compileOutputToken(_ token: Markup, into body: inout BodyBuilder) throws(SyntaxFault)
  {
    guard token.count >= 4, token.last == Byte.closeCurly, token[token.endIndex - 2] == Byte.closeCurly else {
      throw .unterminatedOutput(token)
    }
    var lower = token.startIndex + 2
    var upper = token.endIndex - 2
    if token[lower] == Byte.dash { lower += 1 }
    if upper > lower - 1, token[upper - 1] == Byte.dash { upper -= 1 }
    let markup = lower < upper ? token[lower..<upper] : []
    if isParentBlock(markup) { return append(.parent, isBlank: false, to: &body) }
    append(.output(try compileOutput(markup)), isBlank: false, to: &body)
  }

  mutating func append(_ node: Node, isBlank: Bool, line: Int? = nil, to body: inout BodyBuilder) {
    body.append(
      PlacedNode(
        node: node, line: Int32(clamping: line ?? self.line), lower: UInt32(token.startIndex),
        upper: UInt32(token.endIndex), isBlank: isBlank))
  }

  /// Puts a body into the template. White space in a block that prints nothing is dropped.
  mutating func finish(_ body: BodyBuilder, droppingText: Bool = false) -> BodyID {
    let start = nodes.count
    nodes += droppingText ? body.nodes.filter { !$0.node.isText } : body.nodes
    bodies.append(Body(nodes: start..<nodes.count))
    return bodies.count - 1
  }
}
