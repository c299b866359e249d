public import Diagnostics

/// Finds values in HTML templates whose last filter does not fit the place where they are printed.
///
/// Escaping for text, which is what happens by itself, protects text and quoted attributes. It does
/// not protect from addresses that run scripts, and in scripts and style sheets it is simply wrong.
public struct ContextLint {
  private let template: Template
  private var walker = HTMLWalker()
  private var diagnostics: [Diagnostic] = []
  private var depth = 0

  /// Warnings about all values of a template, as far as its own text tells where they stand.
  public static func check(_ template: Template) -> [Diagnostic] {
    var lint = ContextLint(template: template)
    lint.walk(template.root)
    return lint.diagnostics
  }

  private init(template: Template) {
    self.template = template
  }

  private mutating func walk(_ body: BodyID) {
    guard depth < TemplateCompiler.deepest else { return }
    depth += 1
    defer { depth -= 1 }
    for index in template.bodies[body].nodes { walk(template.nodes[index]) }
  }

  private mutating func walk(_ node: PlacedNode) {
    switch node.node {
    case .text(let lower, let upper), .raw(let lower, let upper):
      walker.walk(template.source[Int(lower)..<Int(upper)])
    case .output(let id), .echo(let id):
      check(template.outputs[id], at: node)
      walker.printValue()
    case .cycle, .counter: walker.printValue()
    case .condition(let id): walk(branches: template.tags.conditions[id].branches.map(\.body))
    case .choice(let id): walk(branches: template.tags.choices[id].branches.map(\.body))
    case .loop(let id): walk(branches: [template.tags.loops[id].body])
    case .tableRow(let id): walk(template.tags.tableRows[id].body)
    case .changed(let body): walk(body)
    case .block(let id): walk(template.tags.blocks[id].body)
    case .capture(let id): walkApart(template.tags.captures[id].body)
    case .component(let id): walkApart(template.tags.components[id].body)
    case .assign, .include, .render, .cached, .parent, .breaking, .continuing, .silent: break
    }
  }

  /// Every branch begins in the same place; where they end in different ones, the first is believed.
  private mutating func walk(branches: [BodyID]) {
    let start = walker
    var end: HTMLWalker?
    for branch in branches {
      walker = start
      walk(branch)
      end = end ?? walker
    }
    walker = end ?? start
  }

  private mutating func walkApart(_ body: BodyID) {
    let outer = walker
    walker = HTMLWalker()
    walk(body)
    walker = outer
  }

  private mutating func check(_ output: Output, at node: PlacedNode) {
    let last = output.filters.last.map { template.filters[$0].name }
    guard let need = ContextNeed(walker.valueContext, isConstant: isConstant(output)),
      last.map({ need.filters.contains($0) }) != true
    else { return }
    let place = Int(node.lower)..<Int(node.upper)
    diagnostics.append(
      Diagnostic(
        .warning, TemplateProblems.context, need.summary, at: template.range(of: place), hint: need.hint))
  }

  private func isConstant(_ output: Output) -> Bool {
    guard output.filters.isEmpty, case .constant = template.expressions[output.expression] else {
      return false
    }
    return true
  }
}

/// What a place asks of the values that are printed there.
struct ContextNeed {
  let summary: String
  /// The filters of which one must come last; none of them helps where the list is empty.
  let filters: Set<String>
  let hint: String

  /// Nothing if escaping is enough.
  init?(_ context: HTMLContext, isConstant: Bool) {
    guard !isConstant else { return nil }
    switch context {
    case .text, .plainText, .comment, .attribute(.ordinary, .some, _), .attribute(.url, .some, false):
      return nil
    case .attribute(.url, .some, true):
      self.init(
        "an address is printed without a look at its scheme", ["url_attr", "asset", "page_url"],
        "end with `url_attr`")
    case .attribute(.script, .some, _):
      self.init(
        "a value is printed into a script", ["attr"], "end with `json | attr`, or use a data attribute")
    case .attribute(.style, .some, _): self.init("a value is printed into a style", ["css"], "end with `css`")
    case .attribute(_, nil, _):
      self.init(
        "a value is printed into an attribute without quotes", ["attr", "url_attr"],
        "put the attribute in quotes")
    case .tagName: self.init("a value is printed as the name of a tag", [], "choose between tags with `case`")
    case .attributeName:
      self.init("a value is printed as an attribute", ["attr"], "end with `attr`, or print the value alone")
    case .script: self.init("a value is printed into a script", ["json", "json_ld"], "end with `json`")
    case .style: self.init("a value is printed into a style sheet", ["css"], "end with `css`")
    }
  }

  private init(_ summary: String, _ filters: Set<String>, _ hint: String) {
    self.summary = summary
    self.filters = filters
    self.hint = hint
  }
}
