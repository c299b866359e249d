public import Diagnostics

extension MarkupDocument {
  /// Where the YAML of a component stands in its file, between the fences.
  public func body(of component: MarkupID) -> SourceRange? {
    guard kind(component) == .component else { return nil }
    let body = components[Int(nodes[Int(component.index)].number)]
    return SourceRange(file: file, lower: body.lower, upper: body.upper)
  }
}
