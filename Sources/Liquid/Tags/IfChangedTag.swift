extension TemplateCompiler {
  mutating func compileIfChanged(
    into body: inout BodyBuilder, _ tokens: inout TemplateTokens
  ) throws(SyntaxFault) {
    let opening = opening
    let inner = try block("ifchanged", &tokens)
    append(.changed(finish(inner)), isBlank: inner.isBlank, openedAt: opening, to: &body)
  }
}

extension Renderer {
  /// Prints a body unless it is what was printed by `ifchanged` the last time.
  mutating func renderIfChanged(
    _ body: BodyID, of template: Template, into output: inout OutputBuffer
  ) throws(RenderFault) {
    var buffer = OutputBuffer()
    try render(body, of: template, into: &buffer)
    guard buffer.bytes != context.changed else { return }
    output.append(buffer.bytes[...])
    context.changed = buffer.bytes
  }
}
