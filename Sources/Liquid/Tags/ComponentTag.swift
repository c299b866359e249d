import Names

/// `component 'name', key: value`: a partial that gets what stands in the block as `content`.
struct ComponentTag: Sendable {
  let name: String
  let attributes: [(name: Name, value: ExpressionID)]
  let body: BodyID

  static let folder = "components/"
}

extension TemplateCompiler {
  mutating func compileComponent(
    _ markup: Markup, into body: inout BodyBuilder, _ tokens: inout TemplateTokens
  ) throws(SyntaxFault) {
    let opening = opening
    let (name, attributes) = try strictly(markup) {
      (parser: inout StrictParser, compiler: inout TemplateCompiler) throws(SyntaxFault) in
      let name = try parser.consume(.string).dropFirst().dropLast().text
      _ = parser.consumes(.comma)
      let attributes = try compiler.rigidAttributes(&parser)
      try parser.consume(.end)
      return (name, attributes)
    }
    let inner = finish(try block("component", &tokens))
    tags.components.append(ComponentTag(name: name, attributes: attributes, body: inner))
    append(.component(tags.components.count - 1), isBlank: false, openedAt: opening, to: &body)
  }
}

extension Renderer {
  mutating func render(
    _ tag: ComponentTag, at node: PlacedNode, of template: Template, into output: inout OutputBuffer
  ) throws(RenderFault) {
    let component = try load(ComponentTag.folder + tag.name, for: template)
    if context.isTooDeep { throw RenderFault(.stackLevel, "Nesting too deep") }
    var content = OutputBuffer()
    try render(tag.body, of: template, into: &content)
    var inner = RenderContext()
    inner.outerDepth = context.outerDepth + 1
    inner.templateName = tag.name
    for (key, id) in tag.attributes { inner.scopes.assign(key, try evaluate(id, of: template)) }
    inner.scopes.assign(.content, options.context.escapesHTML ? .markup(content.text) : .text(content.text))
    try isolated(in: inner) { (renderer) throws(RenderFault) in
      try renderer.renderWhole(component, from: node, of: template, into: &output)
    }
  }
}

extension Name {
  static let content: Name = "content"
}
