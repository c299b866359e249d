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

  /// Rows of a table that does no more than connect two others name what they connect with.
  private static let connecting: [String: Set] = [
    "tags": ["tag_id", "topic_id"], "categories": ["category_id"], "courses": ["course_id"],
    "people": ["user_id", "person_id"], "rewards": ["reward_id"],
  ]

  /// The text of each row, in the order that the rows tell; other items as they are. Of rows that
  /// connect, the one of `targets`.
  static func texts(
    _ nodes: [NodeID], languages: [String], targets: [String], _ tree: NodeTree
  ) -> [NodeID] {
    guard nodes.contains(where: { tree.kind($0) == .mapping }) else { return nodes }
    let connecting = targets.reduce(into: Set<String>()) { $0.formUnion(Self.connecting[$1] ?? []) }
    var rows: [(order: Int, position: Int, node: NodeID)] = []
    for (position, node) in nodes.enumerated() {
      guard tree.kind(node) == .mapping, let row = row(node, languages, connecting, tree) else {
        rows.append((position, position, node))
        continue
      }
      rows.append((row.order ?? position, position, row.text))
    }
    return rows.sorted { ($0.order, $0.position) < ($1.order, $1.position) }.map(\.node)
  }

  private static func row(
    _ node: NodeID, _ languages: [String], _ connecting: Set<String>, _ tree: NodeTree
  ) -> (order: Int?, text: NodeID)? {
    var order: Int?
    var text: NodeID?
    var connected: NodeID?
    for pair in tree.pairs(node) {
      let key = tree.text(pair.key)
      if languages.contains(key) { return nil }
      if orderKeys.contains(key) {
        order = Int(tree.text(pair.value))
      } else if text == nil, textKeys.contains(key) {
        text = pair.value
      } else if connecting.contains(key) {
        connected = pair.value
      } else if key != "id", !key.hasSuffix("_id"), !key.hasSuffix("_at") {
        return nil
      }
    }
    return (text ?? connected).map { (order, $0) }
  }
}
