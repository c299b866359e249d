extension TemplateCompiler {
  /// Compiles one section of a block; nothing comes back when the block has ended.
  mutating func section(
    of block: String, into body: inout BodyBuilder, _ tokens: inout TemplateTokens
  ) throws(SyntaxFault) -> OtherTag? {
    guard depth < Self.deepest else { throw .tooDeep }
    depth += 1
    defer { depth -= 1 }
    guard let other = try fill(&body, from: &tokens) else { throw .neverClosed(block) }
    return other.name == "end" + block ? nil : other
  }

  /// Compiles a block that has no sections.
  mutating func block(_ name: String, _ tokens: inout TemplateTokens) throws(SyntaxFault) -> BodyBuilder {
    var body = BodyBuilder()
    if let other = try section(of: name, into: &body, &tokens) { throw unexpected(other, in: name) }
    return body
  }

  func unexpected(_ tag: OtherTag, in block: String) -> SyntaxFault {
    .unexpected(tag.name, in: block, delimiter: "end" + block)
  }

  /// The token, its line and its place while what stands inside it is compiled.
  struct Opening {
    let token: Markup
    let line: Int
  }

  var opening: Opening { Opening(token: token, line: line) }

  /// Appends a block's node with the place of its opening tag.
  mutating func append(
    _ node: Node, isBlank: Bool, openedAt opening: Opening, to body: inout BodyBuilder
  ) {
    body.append(
      PlacedNode(
        node: node, line: Int32(clamping: opening.line), lower: UInt32(opening.token.startIndex),
        upper: UInt32(opening.token.endIndex), isBlank: isBlank))
  }

  /// Reads strictly and says in which markup something is wrong.
  mutating func strictly<Result>(
    _ markup: Markup, line: Int? = nil, context: (Markup) -> String = { "in \"\($0.stripped.text)\"" },
    _ read: (inout StrictParser, inout TemplateCompiler) throws(SyntaxFault) -> Result
  ) throws(SyntaxFault) -> Result {
    do {
      var parser = try StrictParser(markup)
      return try read(&parser, &self)
    } catch {
      throw error.inContext(context(markup), line: line ?? self.line)
    }
  }
}
