import Names

/// What else than text a template can give: papers ask for lists to repeat over and for whole texts.
extension Renderer {
  /// The value of a template's first output, with its filters: what `{{ … }}` would print.
  public static func value(
    of template: Template, in library: TemplateLibrary, with globals: [TemplateValue], options: RenderOptions
  ) -> (value: TemplateValue, result: RenderResult) {
    var renderer = Renderer(library: library, options: options, globals: globals)
    for node in template.nodes {
      guard case .output(let id) = node.node else { continue }
      do {
        return (try renderer.value(of: id, in: template), renderer.result)
      } catch {
        renderer.result.diagnose(error, at: node, of: template, trail: [], about: options.subject)
        return (.nothing, renderer.result)
      }
    }
    return (.nothing, renderer.result)
  }
}

extension Template {
  /// Whether what it prints may differ from render to render, because it reads a variable or another
  /// template. One that does not prints the same for all values.
  public var readsValues: Bool {
    if layout != nil || !tags.partials.isEmpty || !tags.components.isEmpty || !tags.cached.isEmpty {
      return true
    }
    return expressions.contains { expression in
      switch expression {
      case .variable, .lookup, .named: true
      case .constant, .range: false
      }
    }
  }
}
