import YAML

/// Platforms keep lists of texts as rows of a table (`{objective: …, display_order: 2}`): these
/// become the plain list that the rows stand for.
enum RowItems {
  private static let textKeys: Set = [
    "objective", "item", "description", "tag", "topic", "expertise", "name", "title", "text", "content",
    "sentence",
    "skill", "language", "feature", "slug", "category", "course", "user_topic",
  ]

  private static let orderKeys: Set = ["display_order", "order", "sort_order", "position"]

  /// The text of each row, in the order that the rows tell; other items as they are.
  static func texts(_ nodes: [NodeID], languages: [String], _ tree: NodeTree) -> [NodeID] {
    guard nodes.contains(where: { tree.kind($0) == .mapping }) else { return nodes }
    var rows: [(order: Int, position: Int, node: NodeID)] = []
    for (position, node) in nodes.enumerated() {
      guard tree.kind(node) == .mapping, let row = row(node, languages, tree) else {
        rows.append((position, position, node))
        continue
      }
      rows.append((row.order ?? position, position, row.text))
    }
    return rows.sorted { ($0.order, $0.position) < ($1.order, $1.position) }.map(\.node)
  }

  private static func row(
    _ node: NodeID, _ languages: [String], _ tree: NodeTree
  ) -> (order: Int?, text: NodeID)? {
    var order: Int?
    var text: NodeID?
    for pair in tree.pairs(node) {
      let key = tree.text(pair.key)
      if languages.contains(key) { return nil }
      if orderKeys.contains(key) {
        order = Int(tree.text(pair.value))
      } else if text == nil, textKeys.contains(key) {
        text = pair.value
      } else if key != "id", !key.hasSuffix("_id"), !key.hasSuffix("_at") {
        return nil
      }
    }
    return text.map { (order, $0) }
  }
}
