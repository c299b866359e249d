import Diagnostics
import YAML

/// The types that a team's own fields may have.
extension SchemaFile {
  mutating func type(named node: NodeID, of facts: NodeID) -> FieldType? {
    let name = tree.text(node)
    if let simple = Self.simpleTypes[name] { return simple }
    switch name {
    case "asset": return .asset(nodes("extensions", in: facts).map { tree.text($0) })
    case "word":
      let words = nodes("words", in: facts).map { tree.text($0) }
      if !words.isEmpty { return .word(WordList("words", words)) }
      report(.typeNeeds("words", name, at: tree.range(node)))
    case "reference":
      let names = nodes("to", in: facts)
      targets += names
      if !names.isEmpty { return .reference(names.map { tree.text($0) }) }
      report(.typeNeeds("to", name, at: tree.range(node)))
    case "list", "map":
      guard let item = tree.value("of", in: facts) else {
        report(.typeNeeds("of", name, at: tree.range(node)))
        return nil
      }
      let inner = tree.kind(item) == .mapping ? tree.value("type", in: item) : item
      guard let inner, let type = type(named: inner, of: tree.kind(item) == .mapping ? item : facts) else {
        return nil
      }
      return name == "list" ? .list(type) : .map(type)
    case "object":
      guard let inner = tree.value("fields", in: facts) else {
        report(.typeNeeds("fields", name, at: tree.range(node)))
        return nil
      }
      return .object(Shape(fields(in: inner, existing: nil)))
    default:
      report(.unknownType(name, among: Self.typeNames, at: tree.range(node)))
    }
    return nil
  }

  private static let simpleTypes: [String: FieldType] = [
    "string": .string, "text": .text, "markdown": .markdown, "slug": .slug, "uuid": .uuid, "email": .email,
    "phone": .phone, "integer": .integer, "decimal": .decimal, "rate": .rate, "money": .money,
    "duration": .duration, "date": .date, "datetime": .dateTime, "time": .time, "timezone": .timeZone,
    "language": .language, "currency": .currency, "boolean": .boolean, "url": .url, "color": .color,
    "any": .any,
  ]

  static let typeNames = (simpleTypes.keys + ["asset", "word", "reference", "list", "map", "object"]).sorted()

  /// The items of a list, or the one value that stands for a list of it.
  func nodes(_ key: String, in node: NodeID) -> [NodeID] {
    guard tree.kind(node) == .mapping, let value = tree.value(key, in: node) else { return [] }
    return tree.kind(value) == .sequence ? Array(tree.items(value)) : [value]
  }
}

extension FieldType {
  /// Whether a text can be the value of fields that nobody wrote.
  func accepts(standard text: String) -> Bool {
    switch self {
    case .list, .object, .map, .any: return false
    default: break
    }
    var store = RecordStore()
    var reader = ScalarReader(
      field: Field("", self), type: self, text: text, scalar: CoreScalar(plain: Array(text.utf8)[...]),
      place: .start(of: SourceID(index: 0)), reading: nil, context: DecodingContext(),
      currency: Currency("USD") ?? .unknown)
    return reader.value(adding: &store).kind != .null && reader.diagnostics.isEmpty
  }
}
