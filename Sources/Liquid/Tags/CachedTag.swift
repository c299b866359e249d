/// `cached 'name'`: a partial that sees nothing of the page, so that it is rendered once and its text
/// stands on every page that asks for it.
struct CachedTag: Sendable {
  let name: String
}

/// Makes what `cached` prints: the host's, because it outlives a render.
public protocol FragmentSource: Sendable {
  /// The text of the partial. What went wrong in it has been reported by whoever made it.
  func fragment(_ name: String) -> [UInt8]
}

extension TemplateCompiler {
  mutating func compileCached(_ markup: Markup, into body: inout BodyBuilder) throws(SyntaxFault) {
    let name = try strictly(markup) {
      (parser: inout StrictParser, _: inout TemplateCompiler) throws(SyntaxFault) in
      let name = try parser.consume(.string)
      try parser.consume(.end)
      return name.dropFirst().dropLast().text
    }
    tags.cached.append(CachedTag(name: name))
    append(.cached(tags.cached.count - 1), isBlank: false, to: &body)
  }
}

extension Renderer {
  /// Without a host that keeps it, a cached partial is one like any other.
  mutating func render(
    _ tag: CachedTag, at node: PlacedNode, of template: Template, into output: inout OutputBuffer
  ) throws(RenderFault) {
    if let fragments = options.fragments {
      guard library.hasTemplate(tag.name) else {
        throw library.missing(tag.name)
      }
      output.append(piece: tag.name, fragments.fragment(tag.name))
      return
    }
    let partial = try load(tag.name, for: template)
    if context.isTooDeep { throw RenderFault(.stackLevel, "Nesting too deep") }
    var inner = RenderContext()
    inner.outerDepth = context.outerDepth + 1
    inner.templateName = tag.name
    try isolated(in: inner) { (renderer) throws(RenderFault) in
      try renderer.renderWhole(partial, from: node, of: template, into: &output)
    }
  }
}
