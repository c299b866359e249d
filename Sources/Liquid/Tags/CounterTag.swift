import Names

/// `increment name` and `decrement name`: counters that live beside the variables.
struct CounterTag: Sendable {
  let name: Name
  let step: Int
}

extension TemplateCompiler {
  mutating func compileCounter(_ markup: Markup, step: Int, into body: inout BodyBuilder) {
    tags.counters.append(CounterTag(name: Name(markup.stripped.text), step: step))
    append(.counter(tags.counters.count - 1), isBlank: false, to: &body)
  }
}

extension Renderer {
  mutating func render(_ tag: CounterTag, into output: inout OutputBuffer) {
    let value = context.scopes.counters[tag.name] ?? 0
    let next = value &+ tag.step
    context.scopes.setCounter(tag.name, next)
    output.append("\(tag.step > 0 ? value : next)")
  }
}
