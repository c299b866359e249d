import Names

/// `capture name`: what its body prints becomes the value of a variable.
struct CaptureTag: Sendable {
  let name: Name
  let body: BodyID
}

extension TemplateCompiler {
  mutating func compileCapture(
    _ markup: Markup, into body: inout BodyBuilder, _ tokens: inout TemplateTokens
  ) throws(SyntaxFault) {
    let opening = opening
    let start = markup.indices.first { AssignTag.signatureEnd(markup, $0) != nil }
    guard let start, let end = AssignTag.signatureEnd(markup, start) else {
      throw SyntaxFault("Syntax Error in 'capture' - Valid syntax: capture [var]")
    }
    let inner = finish(try block("capture", &tokens))
    tags.captures.append(CaptureTag(name: Name(markup[start..<end].text), body: inner))
    append(.capture(tags.captures.count - 1), isBlank: true, openedAt: opening, to: &body)
  }
}

extension Renderer {
  mutating func render(_ tag: CaptureTag, of template: Template) throws(RenderFault) {
    let outer = meter.captured
    meter.captured = 0
    defer { meter.captured = outer }
    var captured = OutputBuffer()
    try render(tag.body, of: template, into: &captured)
    let text = captured.text
    context.scopes.assign(tag.name, options.context.escapesHTML ? .markup(text) : .text(text))
  }
}
