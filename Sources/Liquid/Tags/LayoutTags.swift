/// `block name`: a part of a layout that templates fill.
struct BlockTag: Sendable {
  let name: String
  let body: BodyID
}

/// What fills the blocks of a layout: for each name the bodies from the template that is rendered
/// up to the layout that has nothing above it.
struct BlockFillings {
  struct Filling {
    let template: Template
    let body: BodyID
  }

  var chains: [String: [Filling]] = [:]
  /// The blocks that are being rendered, and how far up each of them is.
  var stack: [(chain: [Filling], level: Int)] = []
}

extension TemplateCompiler {
  mutating func compileLayout(_ markup: Markup) throws(SyntaxFault) {
    let name = try strictly(markup) {
      (parser: inout StrictParser, _: inout TemplateCompiler) throws(SyntaxFault) in
      let name = try parser.consume(.string)
      try parser.consume(.end)
      return name.dropFirst().dropLast().text
    }
    guard layout == nil, depth == 0 else {
      throw SyntaxFault("a template has one layout, outside all blocks")
    }
    layout = name
  }

  mutating func compileBlock(
    _ markup: Markup, into body: inout BodyBuilder, _ tokens: inout TemplateTokens
  ) throws(SyntaxFault) {
    let opening = opening
    let name = try strictly(markup) {
      (parser: inout StrictParser, _: inout TemplateCompiler) throws(SyntaxFault) in
      let name = try parser.consume(.id)
      try parser.consume(.end)
      return name.text
    }
    guard blockNames.insert(name).inserted else { throw SyntaxFault("block '\(name)' is here twice") }
    openBlocks += 1
    let inner = finish(try block("block", &tokens))
    openBlocks -= 1
    tags.blocks.append(BlockTag(name: name, body: inner))
    append(.block(tags.blocks.count - 1), isBlank: false, openedAt: opening, to: &body)
  }

  /// `{{ super }}` inside a block: what the layout above has there.
  func isParentBlock(_ markup: Markup) -> Bool {
    guard openBlocks > 0 else { return false }
    let markup = markup.stripped
    return markup.equals("super") || markup.equals("block.super")
  }
}

extension Renderer {
  private static let mostLayouts = 20

  /// Renders the layout of a template with the template's blocks in it.
  mutating func renderLayout(of template: Template, into output: inout OutputBuffer) throws(RenderFault) {
    var current = template
    for _ in 0..<Self.mostLayouts {
      collectBlocks(of: current)
      guard let layout = current.layout else {
        return try render(current.root, of: current, into: &output)
      }
      var ignored = OutputBuffer()
      try renderPreparations(of: current, into: &ignored)
      do {
        current = try load(layout, for: current)
      } catch {
        let start = PlacedNode(node: .silent, line: 1, lower: 0, upper: 0, isBlank: true)
        result.diagnose(error, at: start, of: current, trail: trail, about: options.subject)
        return
      }
    }
    throw RenderFault(.stackLevel, "Nesting too deep")
  }

  private mutating func collectBlocks(of template: Template) {
    for index in template.bodies[template.root].nodes {
      guard case .block(let id) = template.nodes[index].node else { continue }
      let tag = template.tags.blocks[id]
      blocks.chains[tag.name, default: []].append(.init(template: template, body: tag.body))
    }
  }

  /// What a template with a layout assigns and captures outside its blocks is known inside them.
  private mutating func renderPreparations(
    of template: Template, into output: inout OutputBuffer
  ) throws(RenderFault) {
    for index in template.bodies[template.root].nodes {
      switch template.nodes[index].node {
      case .assign, .capture: try renderNode(template.nodes[index], of: template, into: &output)
      default: continue
      }
    }
  }

  mutating func render(
    _ tag: BlockTag, of template: Template, into output: inout OutputBuffer
  ) throws(RenderFault) {
    var chain = blocks.chains[tag.name] ?? []
    if !chain.contains(where: { $0.template === template }) {
      chain.append(.init(template: template, body: tag.body))
    }
    blocks.stack.append((chain, 0))
    defer { blocks.stack.removeLast() }
    try render(chain[0].body, of: chain[0].template, into: &output)
  }

  mutating func renderParentBlock(into output: inout OutputBuffer) throws(RenderFault) {
    guard let (chain, level) = blocks.stack.last, level + 1 < chain.count else { return }
    blocks.stack.append((chain, level + 1))
    defer { blocks.stack.removeLast() }
    try render(chain[level + 1].body, of: chain[level + 1].template, into: &output)
  }
}
