/// Renders compiled templates.
public struct Renderer: ~Copyable {
  let library: TemplateLibrary
  let options: RenderOptions
  /// What templates see besides their own variables; the first one that knows a name has it.
  let globals: [TemplateValue]
  var context = RenderContext()
  var meter: RenderMeter
  var result = RenderResult()
  /// How many bodies stand around the node that is being rendered, templates over templates.
  var bodyDepth = 0
  /// How many renders of isolated partials are going on, in which `include` is forbidden.
  var renderDepth = 0
  /// Whether the next partial that is loaded loses the white space at its beginning.
  var trimsNext = false
  /// The templates that are being rendered, outermost first, with the place that led to the next.
  var trail: [TrailStep] = []
  /// What the blocks of a layout are filled with.
  var blocks = BlockFillings()

  static let deepestBody = 400

  struct TrailStep {
    let template: Template
    let node: PlacedNode
  }

  /// Renders a template into a buffer.
  ///
  /// - Parameter globals: maps and objects whose members are the variables that nobody set.
  public static func render(
    _ template: Template, in library: TemplateLibrary, with globals: [TemplateValue], options: RenderOptions,
    into output: inout OutputBuffer
  ) -> RenderResult {
    var renderer = Renderer(library: library, options: options, globals: globals)
    let start = output.bytes.count
    renderer.trimsNext = template.trimsNext
    do {
      if template.layout == nil {
        try renderer.render(template.root, of: template, into: &output)
      } else {
        try renderer.renderLayout(of: template, into: &output)
      }
    } catch {
      renderer.stop(error, template, from: start, &output)
    }
    return renderer.result
  }

  init(library: TemplateLibrary, options: RenderOptions, globals: [TemplateValue]) {
    self.library = library
    self.options = options
    self.globals = globals
    meter = RenderMeter(options.limits)
  }

  /// A limit was reached, or errors are to be raised: nothing but the complaint is left.
  private mutating func stop(
    _ fault: RenderFault, _ template: Template, from start: Int, _ output: inout OutputBuffer
  ) {
    guard result.raised == nil else { return }
    output.bytes.removeSubrange(start...)
    if template.mode == .checked {
      let beginning = PlacedNode(node: .silent, line: 1, lower: 0, upper: 0, isBlank: true)
      return result.diagnose(fault, at: beginning, of: template, trail: trail, about: options.subject)
    }
    do {
      output.append(try note(fault, line: nil))
    } catch {}
  }

  // MARK: Bodies

  mutating func render(
    _ body: BodyID, of template: Template, into output: inout OutputBuffer
  ) throws(RenderFault) {
    guard bodyDepth < Self.deepestBody else { throw RenderFault(.stackLevel, "Nesting too deep") }
    bodyDepth += 1
    defer { bodyDepth -= 1 }
    let range = template.bodies[body].nodes
    try meter.addNodes(range.count)
    for index in range {
      let node = template.nodes[index]
      if case .text(let lower, let upper) = node.node {
        output.append(template.source[Int(lower)..<Int(upper)])
      } else {
        do {
          try renderNode(node, of: template, into: &output)
        } catch {
          try handle(error, at: node, of: template, into: &output)
        }
        if !context.interrupts.isEmpty { break }
      }
      try meter.wrote(output.bytes.count)
    }
  }

  mutating func renderNode(
    _ node: PlacedNode, of template: Template, into output: inout OutputBuffer
  ) throws(RenderFault) {
    switch node.node {
    case .text, .silent: break
    case .raw(let lower, let upper): output.append(template.source[Int(lower)..<Int(upper)])
    case .output(let id), .echo(let id): try renderOutput(id, of: template, into: &output)
    case .assign(let id): try render(template.tags.assigns[id], of: template)
    case .capture(let id): try render(template.tags.captures[id], of: template)
    case .condition(let id): try render(template.tags.conditions[id], of: template, into: &output)
    case .choice(let id): try render(template.tags.choices[id], of: template, into: &output)
    case .loop(let id): try render(template.tags.loops[id], of: template, into: &output)
    case .tableRow(let id): try render(template.tags.tableRows[id], of: template, into: &output)
    case .cycle(let id): try render(template.tags.cycles[id], of: template, into: &output)
    case .counter(let id): render(template.tags.counters[id], into: &output)
    case .changed(let body): try renderIfChanged(body, of: template, into: &output)
    case .include(let id):
      try renderInclude(template.tags.partials[id], at: node, of: template, into: &output)
    case .render(let id): try renderPartial(template.tags.partials[id], at: node, of: template, into: &output)
    case .component(let id): try render(template.tags.components[id], at: node, of: template, into: &output)
    case .cached(let id): try render(template.tags.cached[id], at: node, of: template, into: &output)
    case .block(let id): try render(template.tags.blocks[id], of: template, into: &output)
    case .parent: try renderParentBlock(into: &output)
    case .breaking: context.interrupts.append(.breaking)
    case .continuing: context.interrupts.append(.continuing)
    }
  }

  // MARK: Faults

  private mutating func handle(
    _ fault: RenderFault, at node: PlacedNode, of template: Template, into output: inout OutputBuffer
  ) throws(RenderFault) {
    if fault.kind == .memory || result.raised != nil { throw fault }
    let line = template.showsLines ? Int(node.line) : nil
    let text = try note(fault, line: line)
    if template.mode == .checked {
      result.diagnose(fault, at: node, of: template, trail: trail, about: options.subject)
    } else if !fault.isSilent, !node.isBlank {
      output.append(text)
    }
  }

  /// Remembers a fault and says how it is printed.
  mutating func note(_ fault: RenderFault, line: Int?) throws(RenderFault) -> String {
    var fault = fault
    if fault.template == nil { fault.template = context.templateName }
    if fault.line == nil { fault.line = line }
    result.errors.append(fault)
    if options.raisesErrors {
      result.raised = fault
      throw fault
    }
    return fault.description
  }
}
