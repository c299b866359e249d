import YAML

extension NodeTree {
  /// The tree in one line, like JSON; text is quoted if it was.
  var outline: String { root.map { outline($0) } ?? "nothing" }

  private func outline(_ node: NodeID) -> String {
    switch kind(node) {
    case .scalar: style(node) == .plain ? text(node) : "\"\(text(node))\""
    case .sequence: "[" + items(node).map { outline($0) }.joined(separator: ", ") + "]"
    case .mapping:
      "{" + pairs(node).map { "\(outline($0.key)): \(outline($0.value))" }.joined(separator: ", ") + "}"
    }
  }
}
