import Names

extension Renderer {
  // MARK: include

  /// Renders a partial among the variables of the template that includes it.
  mutating func renderInclude(
    _ tag: PartialTag, at node: PlacedNode, of template: Template, into output: inout OutputBuffer
  ) throws(RenderFault) {
    guard renderDepth == 0 else {
      throw RenderFault(.disabled, "include usage is not allowed in this context")
    }
    guard case .text(let name) = try evaluate(tag.name, of: template) else {
      throw RenderFault(.argument, "Argument error in tag 'include' - Illegal template name")
    }
    let partial = try load(name, for: template)
    let variable = tag.alias ?? Self.variable(for: name)
    let value = try includedValue(tag, name, template)
    context.scopes.push()
    defer { context.scopes.pop() }
    if context.isTooDeep { throw RenderFault(.stackLevel, "Nesting too deep") }
    let outerName = context.templateName
    context.templateName = name
    defer { context.templateName = outerName }
    for (key, id) in tag.attributes { context.scopes.set(key, try evaluate(id, of: template)) }
    guard case .list(let items) = value else {
      context.scopes.set(variable, value)
      return try renderWhole(partial, from: node, of: template, into: &output)
    }
    for item in items {
      try meter.addStep()
      context.scopes.set(variable, item)
      try renderWhole(partial, from: node, of: template, into: &output)
    }
  }

  /// The value that was given, or the variable that is called like the partial.
  private func includedValue(
    _ tag: PartialTag, _ name: String, _ template: Template
  ) throws(RenderFault) -> TemplateValue {
    if let value = tag.value { return try evaluate(value, of: template) }
    return known(Name(name)) ?? .nothing
  }

  /// A partial's value is called like the last part of its name.
  private static func variable(for partial: String) -> Name {
    Name(partial.split(separator: "/").last.map { String($0) } ?? "")
  }

  // MARK: render

  /// Renders a partial that sees nothing but what it is given.
  mutating func renderPartial(
    _ tag: PartialTag, at node: PlacedNode, of template: Template, into output: inout OutputBuffer
  ) throws(RenderFault) {
    guard case .text(let name) = try evaluate(tag.name, of: template) else {
      throw RenderFault(.argument, "Argument error in tag 'render' - Illegal template name")
    }
    let partial = try load(name, for: template)
    let variable = tag.alias ?? Self.variable(for: name)
    let value = try tag.value.map { (id) throws(RenderFault) in try evaluate(id, of: template) } ?? .nothing
    guard tag.isFor, value.isWalkable else {
      return try renderIsolated(
        partial, named: name, tag, (variable, value), loop: nil, from: node, of: template, into: &output)
    }
    let segment = Segment(of: value, from: 0, to: nil)
    let loop = ForLoopObject(name: Name(name), count: segment.count, parent: nil)
    for index in 0..<segment.count {
      try meter.addStep()
      try renderIsolated(
        partial, named: name, tag, (variable, segment[index]), loop: loop, from: node, of: template,
        into: &output)
      loop.advance()
    }
  }

  private mutating func renderIsolated(
    _ partial: Template, named name: String, _ tag: PartialTag,
    _ variable: (name: Name, value: TemplateValue),
    loop: ForLoopObject?, from node: PlacedNode, of template: Template, into output: inout OutputBuffer
  ) throws(RenderFault) {
    if context.isTooDeep { throw RenderFault(.stackLevel, "Nesting too deep") }
    var inner = RenderContext()
    inner.outerDepth = context.outerDepth + 1
    inner.templateName = name
    if let loop { inner.scopes.assign(.forloop, .object(loop)) }
    for (key, id) in tag.attributes { inner.scopes.assign(key, try evaluate(id, of: template)) }
    if !variable.value.isNothing { inner.scopes.assign(variable.name, variable.value) }
    try isolated(in: inner) { (renderer) throws(RenderFault) in
      try renderer.renderWhole(partial, from: node, of: template, into: &output)
    }
  }

  /// Does something in a context of its own, in which `include` is forbidden.
  mutating func isolated(
    in inner: RenderContext, _ work: (inout Renderer) throws(RenderFault) -> Void
  ) throws(RenderFault) {
    var outer = inner
    swap(&outer, &context)
    renderDepth += 1
    defer {
      context = outer
      renderDepth -= 1
    }
    try work(&self)
  }

  // MARK: Both

  mutating func load(_ name: String, for template: Template) throws(RenderFault) -> Template {
    let partial = try library.partial(name, for: template, trimsFirst: &trimsNext)
    options.observer?.didUse(template: name)
    return partial
  }

  /// Renders a whole template inside another. In Liquid its limits are its own.
  mutating func renderWhole(
    _ partial: Template, from node: PlacedNode, of template: Template, into output: inout OutputBuffer
  ) throws(RenderFault) {
    trail.append(TrailStep(template: template, node: node))
    defer { trail.removeLast() }
    meter.reset()
    do {
      try render(partial.root, of: partial, into: &output)
    } catch {
      guard error.kind == .memory, result.raised == nil, template.mode != .checked else { throw error }
      _ = try note(error, line: nil)
    }
  }
}
