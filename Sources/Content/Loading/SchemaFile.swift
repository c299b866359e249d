import Diagnostics
import Platform
import YAML

/// Reads `schema.yaml`: a team's own fields and collections, in the schema's own terms.
struct SchemaFile {
  var tree: NodeTree
  private var collections: [ContentCollection]
  private var diagnostics: [Diagnostic] = []
  /// The collections that references name; some may be declared further down.
  var targets: [NodeID] = []

  static func load(_ path: String, extending schema: Schema, sources: inout SourceMap) -> Checked<Schema> {
    let source = sources.add(path: path)
    var file = SchemaFile(tree: NodeTree(file: source), collections: schema.collections)
    var bytes: [UInt8] = []
    do throws(FileProblem) {
      try FileSystem.read(path, into: &bytes, limit: FileLoader.largestFile)
    } catch {
      return Checked(schema, [.unreadable(error, at: .start(of: source))])
    }
    file.diagnostics = YAMLComposer().compose(bytes[...], file: source, into: &file.tree)
    file.read()
    file.checkTargets()
    return Checked(Schema(file.collections), file.diagnostics)
  }

  private mutating func read() {
    guard let root = tree.root, !tree.isNull(root) else { return }
    for pair in mapping(root, "fields and collections") {
      switch tree.text(pair.key) {
      case "fields": for target in mapping(pair.value, "collections") { addFields(target) }
      case "collections": for new in mapping(pair.value, "collections") { addCollection(new) }
      default:
        report(
          .unknownSchemaKey(tree.text(pair.key), among: ["fields", "collections"], at: tree.range(pair.key)))
      }
    }
  }

  private mutating func addFields(_ pair: NodeTree.Pair) {
    let name = tree.text(pair.key)
    guard let index = collections.firstIndex(where: { $0.name == name }) else {
      report(.unknownCollection(name, among: collections, at: tree.range(pair.key)))
      return
    }
    let fields = fields(in: pair.value, existing: collections[index].shape)
    collections[index] = collections[index].adding(fields)
  }

  private mutating func addCollection(_ pair: NodeTree.Pair) {
    let name = tree.text(pair.key)
    guard !collections.contains(where: { $0.name == name }), CodeForms.isSlug(name.replacing("_", with: "-"))
    else {
      report(.badCollectionName(name, at: tree.range(pair.key)))
      return
    }
    var facts = (
      summary: "", noun: name.hasSuffix("s") ? String(name.dropLast()) : name, key: "slug", isPrivate: false
    )
    var own: [Field] = []
    var key: NodeID?
    for fact in mapping(pair.value, "facts") {
      let text = tree.text(fact.value)
      switch tree.text(fact.key) {
      case "description": facts.summary = text
      case "noun": facts.noun = text
      case "key": (facts.key, key) = (text, fact.value)
      case "private": facts.isPrivate = truth(fact.value)
      case "fields": own = fields(in: fact.value, existing: nil)
      default:
        report(
          .unknownSchemaKey(
            tree.text(fact.key), among: ["description", "noun", "key", "private", "fields"],
            at: tree.range(fact.key)))
      }
    }
    let collection = ContentCollection(
      name, facts.noun, facts.summary, isPrivate: facts.isPrivate, key: facts.key, fields: own)
    if let key, collection.shape.field(named: facts.key) == nil {
      report(.keyWithoutField(facts.key, among: collection.shape.fields.map(\.name), at: tree.range(key)))
    }
    collections.append(collection)
  }

  private mutating func checkTargets() {
    for target in targets {
      let name = tree.text(target)
      guard !collections.contains(where: { $0.name == name }) else { continue }
      report(.unknownTarget(name, among: collections.map(\.name), at: tree.range(target)))
    }
  }

  // MARK: Fields

  mutating func fields(in node: NodeID, existing: Shape?) -> [Field] {
    var fields: [Field] = []
    for pair in mapping(node, "fields") {
      let name = tree.text(pair.key)
      guard existing?.meaning(of: name) == nil, !fields.contains(where: { $0.name == name }) else {
        report(.fieldExists(name, at: tree.range(pair.key)))
        continue
      }
      guard let field = field(name, pair.value) else { continue }
      fields.append(field)
      for alias in aliases(in: pair.value) where existing?.meaning(of: tree.text(alias)) != nil {
        report(.fieldExists(tree.text(alias), at: tree.range(alias)))
      }
    }
    return fields
  }

  private mutating func field(_ name: String, _ node: NodeID) -> Field? {
    if tree.kind(node) == .scalar {
      return type(named: node, of: node).map { Field(name, $0) }
    }
    let facts = mapping(node, "facts")
    guard let typeNode = tree.value("type", in: node) else {
      if tree.kind(node) == .mapping { report(.fieldWithoutType(name, at: tree.range(node))) }
      return nil
    }
    guard let type = type(named: typeNode, of: node) else { return nil }
    var field = Field(name, type)
    for fact in facts { field = modified(field, tree.text(fact.key), fact, of: node) }
    if let low = field.minimum, let high = field.maximum, high < low,
      let node = tree.value("maximum", in: node)
    {
      report(.schemaValue("a `maximum` that is not below `minimum`", at: tree.range(node)))
    }
    return field
  }

  /// Other names for a field: a list of them, or one.
  private func aliases(in facts: NodeID) -> [NodeID] {
    nodes("aliases", in: facts).filter { tree.kind($0) == .scalar }
  }

  private mutating func modified(_ field: Field, _ key: String, _ fact: NodeTree.Pair, of node: NodeID)
    -> Field
  {
    let text = tree.text(fact.value)
    switch key {
    case "type", "of", "to", "words", "fields", "extensions": return field
    case "description": return field.with { $0.summary = text }
    case "required": return truth(fact.value) ? field.required : field
    case "localized": return truth(fact.value) ? field.localized : field
    case "private": return truth(fact.value) ? field.secret : field
    case "body": return truth(fact.value) ? field.body : field
    case "max":
      guard let length = number(fact.value) else { return field }
      if length < 1 { report(.schemaValue("a whole number, 1 or more", at: tree.range(fact.value))) }
      return length < 1 ? field : field.max(Int(length))
    case "minimum": return number(fact.value).map { low in field.with { $0.minimum = Decimal(low) } } ?? field
    case "maximum":
      return number(fact.value).map { high in field.with { $0.maximum = Decimal(high) } } ?? field
    case "default":
      guard field.type.accepts(standard: text) else {
        report(.badStandard(field, at: tree.range(fact.value)))
        return field
      }
      return field.standard(text)
    case "aliases":
      if tree.kind(fact.value) == .mapping {
        report(.schemaValue("a name, or a list of names", at: tree.range(fact.value)))
        return field
      }
      return aliases(in: node).reduce(field) { $0.alias(tree.text($1)) }
    default:
      report(.unknownSchemaKey(key, among: Self.fieldKeys, at: tree.range(fact.key)))
      return field
    }
  }

  private mutating func truth(_ node: NodeID) -> Bool {
    if let truth = tree.truth(node) { return truth }
    report(.schemaValue("true or false", at: tree.range(node)))
    return false
  }

  private mutating func number(_ node: NodeID) -> Int64? {
    if case .integer(let number) = tree.scalar(node) { return number }
    report(.schemaValue("a whole number", at: tree.range(node)))
    return nil
  }

  private mutating func mapping(_ node: NodeID, _ what: String) -> [NodeTree.Pair] {
    guard tree.kind(node) == .mapping else {
      report(.schemaValue("a map of \(what), found \(tree.kind(node).noun)", at: tree.range(node)))
      return []
    }
    return Array(tree.pairs(node))
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  static let fieldKeys = [
    "type", "description", "required", "localized", "private", "body", "max", "minimum", "maximum", "default",
    "aliases", "of", "to", "words", "fields", "extensions",
  ]
}
