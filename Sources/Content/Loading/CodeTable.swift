import YAML

/// What a platform's numbers mean, by the field that has them: `city: {1: Cairo}` in site.yaml.
/// The platforms keep such numbers where their schemas do not say what they stand for.
struct CodeTable: Sendable {
  /// What a number means: one text, or one for each language.
  enum Label: Sendable {
    case text(String)
    case translations([(language: String, text: String)])
  }

  private var labels: [String: [String: Label]] = [:]

  mutating func add(_ label: Label, for code: String, of field: String) {
    labels[field, default: [:]][code] = label
  }

  /// The value itself, or the text that its number stands for in this field.
  func meaning(of node: NodeID, key: NodeID, _ field: Field, _ tree: inout NodeTree) -> NodeID {
    guard !labels.isEmpty, let table = labels[field.name] ?? labels[tree.text(key)] else { return node }
    switch tree.kind(node) {
    case .mapping: return node
    case .scalar: return meaning(of: node, table, &tree)
    case .sequence:
      let list = tree.addCollection(.sequence, at: tree.range(node))
      for item in Array(tree.items(node)) {
        tree.append(tree.kind(item) == .scalar ? meaning(of: item, table, &tree) : item, to: list)
      }
      return list
    }
  }

  private func meaning(of node: NodeID, _ table: [String: Label], _ tree: inout NodeTree) -> NodeID {
    let place = tree.range(node)
    switch table[tree.text(node)] {
    case nil: return node
    case .text(let text): return tree.addScalar(Array(text.utf8), style: .doubleQuoted, at: place)
    case .translations(let texts):
      let map = tree.addCollection(.mapping, at: place)
      for (language, text) in texts {
        let value = tree.addScalar(Array(text.utf8), style: .doubleQuoted, at: place)
        tree.append(key: tree.addScalar(Array(language.utf8), at: place), value: value, to: map)
      }
      return map
    }
  }
}
