import Diagnostics
import Liquid
import YAML

/// Reads the nodes of a template by the declarations of its keys. Whatever stands there, something is read,
/// and what was not understood is complained about and left out.
struct TemplateReader {
  let tree: NodeTree
  let source: [UInt8]
  let settings: TemplateSettings
  var sheet = StyleSheet()
  /// That of the blocks that are being read.
  var paper = Paper.a4
  var mayHoldSections = true
  /// What the properties of an inline style are over.
  var usualStyle = "body"
  var texts = TextPlaces()
  /// Where blocks stand; the first place is the template's own.
  var origins: [SourceRange]
  var diagnostics: [Diagnostic] = []

  init(_ tree: NodeTree, source: [UInt8], settings: TemplateSettings) {
    self.tree = tree
    self.source = source
    self.settings = settings
    origins = [.start(of: tree.file)]
  }

  // MARK: Maps

  /// The values of a map that has these keys, read in the order of their declaration.
  mutating func values(of node: NodeID, _ shape: KeyShape) -> KeyValues? {
    if tree.kind(node) != .mapping, let name = shape.shorthand,
      let key = shape.keys.first(where: { $0.name == name })
    {
      var values = KeyValues(at: tree.range(node))
      guard let value = read(node, key) else { return nil }
      values.add(name, value, at: tree.range(node))
      return values
    }
    guard tree.kind(node) == .mapping else {
      complain(node, shape.noun, expected: "a map of keys")
      return nil
    }
    var values = KeyValues(at: tree.range(node))
    let members = members(of: node, among: shape.keys.map(\.name), noun: shape.noun)
    read(members, shape.keys, into: &values)
    require(shape.keys, in: members, of: shape.noun, at: tree.range(node))
    return values
  }

  /// What stands under each key; others are complained about.
  mutating func members(of node: NodeID, among names: [String], noun: String) -> [String: NodeID] {
    var members: [String: NodeID] = [:]
    let known = Set(names)
    for pair in tree.pairs(node) {
      let name = tree.text(pair.key)
      if known.contains(name) {
        members[name] = pair.value
      } else {
        diagnostics.append(.unknownKey(name, of: noun, among: names, at: tree.range(pair.key)))
      }
    }
    return members
  }

  mutating func read(_ members: [String: NodeID], _ keys: [TemplateKey], into values: inout KeyValues) {
    for key in keys {
      guard let node = members[key.name], let value = read(node, key) else { continue }
      values.add(key.name, value, at: tree.range(node))
    }
  }

  mutating func require(
    _ keys: [TemplateKey], in members: [String: NodeID], of noun: String, at place: SourceRange
  ) {
    for key in keys where key.isRequired && members[key.name] == nil {
      diagnostics.append(.missingKey(key, of: noun, at: place))
    }
  }

  // MARK: Values

  mutating func read(_ node: NodeID, _ key: TemplateKey) -> KeyValue? {
    guard case .style = key.type, let standard = key.standard else { return read(node, key.type, key.name) }
    let outer = usualStyle
    defer { usualStyle = outer }
    usualStyle = standard
    return read(node, key.type, key.name)
  }

  mutating func read(_ node: NodeID, _ type: KeyType, _ key: String) -> KeyValue? {
    switch type {
    case .text: return text(node, .marked, key)
    case .plainText: return text(node, .plain, key)
    case .expression: return text(node, .expression, key)
    case .condition: return text(node, .condition, key)
    case .object(let name): return values(of: node, .named(name)).map { .object($0) }
    case .list(let item): return list(node, item, key)
    case .map(let item): return map(node, item, key)
    case .blocks:
      let blocks = blocks(node, key)
      if key == "backdrop" { checkPlaces(of: blocks) }
      return .blocks(blocks)
    case .style: return style(node, key).map { .style($0) }
    case .edges: return edges(node, key)
    case .paper: return paper(node, key)
    case .words(let words): return self.words(node, words, key)
    case .fonts: return fonts(node, key)
    case .length, .extent, .columnWidth, .colour, .stroke, .number, .integer, .boolean, .word, .name:
      guard let text = scalar(node, key, type.words) else { return nil }
      return read(text, at: node, type, key)
    }
  }

  /// The text of a single value; a complaint if it is none, or nothing.
  mutating func scalar(_ node: NodeID, _ key: String, _ expected: String) -> String? {
    guard tree.kind(node) == .scalar, tree.scalar(node) != .null else {
      complain(node, key, expected: expected)
      if tree.kind(node) == .scalar, expected.contains("`#"), !diagnostics.isEmpty {
        diagnostics[diagnostics.count - 1].hint = "put it between quotation marks: `#` begins a comment"
      }
      return nil
    }
    return tree.text(node)
  }

  private mutating func list(_ node: NodeID, _ item: KeyType, _ key: String) -> KeyValue? {
    guard tree.kind(node) == .sequence else {
      complain(node, key, expected: "a list")
      return nil
    }
    return .list(tree.items(node).compactMap { read($0, item, key) })
  }

  private mutating func map(_ node: NodeID, _ item: KeyType, _ key: String) -> KeyValue? {
    guard tree.kind(node) == .mapping else {
      complain(node, key, expected: "a map of names")
      return nil
    }
    return .map(
      tree.pairs(node).compactMap { pair in
        let name = tree.text(pair.key)
        return read(pair.value, item, name).map { (name, $0) }
      })
  }

  // MARK: Complaints

  mutating func complain(_ node: NodeID, _ key: String, expected: String) {
    diagnostics.append(.wrongValue(key, expected: expected, found: noun(of: node), at: tree.range(node)))
  }

  private func noun(of node: NodeID) -> String {
    switch tree.kind(node) {
    case .mapping: "a map"
    case .sequence: "a list"
    case .scalar: tree.scalar(node) == .null ? "nothing" : "`\(tree.text(node).prefix(40))`"
    }
  }
}
