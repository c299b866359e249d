import Diagnostics
import Names

extension Renderer {
  func evaluate(_ id: ExpressionID, of template: Template) throws(RenderFault) -> TemplateValue {
    switch template.expressions[id] {
    case .constant(let index): return template.constants[index]
    case .variable(let name): return try find(name)
    case .lookup(let name, let steps): return try follow(steps, from: try find(name), of: template)
    case .named(let nameID, let steps):
      let name = try evaluate(nameID, of: template)
      return try follow(steps, from: try find(computed: name), of: template)
    case .range(let lower, let upper):
      let first = try evaluate(lower, of: template).rangeBound()
      let last = try evaluate(upper, of: template).rangeBound()
      return .range(first, last)
    }
  }

  // MARK: Variables

  func find(_ variable: Name) throws(RenderFault) -> TemplateValue {
    if let value = known(variable) { return value }
    guard options.strictVariables else { return .nothing }
    var fault = RenderFault(.undefinedVariable, "undefined variable \(variable.text)")
    fault.suggestion = nearest(to: variable.text)
    throw fault
  }

  /// The value of a variable, whether or not anybody minds that there is none.
  func known(_ variable: Name) -> TemplateValue? {
    context.scopes.find(variable) ?? global(variable)
  }

  private func global(_ variable: Name) -> TemplateValue? {
    var found: TemplateValue?
    for scope in globals {
      switch scope {
      case .map(let map): found = map[variable] ?? found
      case .object(let object):
        guard let value = object.member(variable) else { continue }
        found = value
      default: continue
      }
      if let found, !found.isNothing { return found }
    }
    return found
  }

  private func find(computed name: TemplateValue) throws(RenderFault) -> TemplateValue {
    guard let text = name.characters else {
      guard options.strictVariables else { return .nothing }
      throw RenderFault(.undefinedVariable, "undefined variable \(name.text)")
    }
    return try find(Name(text))
  }

  // MARK: Members

  private func follow(
    _ steps: Range<Int>, from value: consuming TemplateValue, of template: Template
  ) throws(RenderFault) -> TemplateValue {
    for index in steps {
      let next =
        switch template.steps[index] {
        case .member(let name): value.member(name)
        case .index(let id): value.member(at: try evaluate(id, of: template))
        }
      guard let next else {
        guard options.strictVariables, !(value.isNothing && options.nothingHasMembers) else {
          return .nothing
        }
        throw try undefined(template.steps[index], of: value, in: template)
      }
      value = next
    }
    return value
  }

  // MARK: What is not there

  private func undefined(
    _ step: LookupStep, of value: TemplateValue, in template: Template
  ) throws(RenderFault) -> RenderFault {
    switch step {
    case .index(let id):
      return RenderFault(
        .undefinedVariable, "undefined variable \(try evaluate(id, of: template).text)")
    case .member(let name):
      guard case .object(let object) = value else {
        return RenderFault(.undefinedVariable, "undefined variable \(name.text)")
      }
      var fault = RenderFault(.undefinedDropMethod, "undefined method \(name.text)")
      fault.suggestion = NearestWord.to(name.text, among: object.memberNames)
      return fault
    }
  }

  private func nearest(to name: String) -> String? {
    var names = context.scopes.names
    for scope in globals {
      switch scope {
      case .map(let map): names += map.keys
      case .object(let object): names += object.memberNames
      default: break
      }
    }
    return NearestWord.to(name, among: names)
  }

  // MARK: Outputs

  /// The value of an expression with its filters.
  func value(of id: Int, in template: Template) throws(RenderFault) -> TemplateValue {
    let output = template.outputs[id]
    var value = try evaluate(output.expression, of: template)
    for index in output.filters {
      value = try apply(template.filters[index], to: value, in: template)
    }
    return value
  }

  private func apply(
    _ call: FilterCall, to value: TemplateValue, in template: Template
  ) throws(RenderFault) -> TemplateValue {
    if let apply = call.apply { return try Filter.run(apply, value, call.constants, options.context) }
    var arguments = Arguments()
    for id in call.positional { arguments.append(try evaluate(id, of: template)) }
    for (name, id) in call.named { arguments.named.append((name, try evaluate(id, of: template))) }
    guard let filter = call.filter else {
      guard options.strictFilters else { return value }
      throw RenderFault(.undefinedFilter, "undefined filter \(call.name)")
    }
    return try filter.invoke(value, arguments, options.context)
  }

  mutating func renderOutput(
    _ id: Int, of template: Template, into output: inout OutputBuffer
  ) throws(RenderFault) {
    print(try value(of: id, in: template), into: &output)
  }

  /// Prints a value: escaped where the output is HTML and the value is not.
  func print(_ value: TemplateValue, into output: inout OutputBuffer) {
    if let print = options.print { return print(value, &output.bytes) }
    value.print(into: &output.bytes, escaping: options.context.escapesHTML)
  }
}
