import Diagnostics

extension RenderResult {
  /// Says where a fault arose, which templates led there, and what was being rendered.
  mutating func diagnose(
    _ fault: RenderFault, at node: PlacedNode, of template: Template, trail: [Renderer.TrailStep],
    about subject: Diagnostic.Note?
  ) {
    let place = Int(node.lower)..<Int(node.upper)
    let notes = trail.reversed().map { step in
      Diagnostic.Note(
        "used by this", at: step.template.range(of: Int(step.node.lower)..<Int(step.node.upper)))
    }
    diagnostics.append(
      Diagnostic(
        .error, TemplateProblems.id(of: fault.kind), fault.message, at: template.range(of: place),
        notes: notes + [subject].compactMap(\.self),
        hint: fault.suggestion.map { "did you mean `\($0)`?" }))
  }
}
