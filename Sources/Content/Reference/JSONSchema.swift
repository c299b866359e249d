/// The schema as JSON Schema (draft 2020-12), for editors that complete and check while one types.
///
/// Each collection has three definitions: `courses` for one entry, `courses.translation` for what
/// an `.ar.md` file may say, and `courses.list` for a file that holds many.
public struct JSONSchema: Sendable {
  private let schema: Schema
  private let languages: [String]

  public init(_ schema: Schema, languages: [String]) {
    self.schema = schema
    self.languages = languages
  }

  /// The document; with a collection, one that checks an entry of it.
  public func text(for collection: String? = nil) -> String {
    var definitions: [(String, JSONValue)] = []
    for collection in schema.collections {
      definitions.append((collection.name, entry(collection)))
      definitions.append((collection.name + ".translation", object(collection.shape)))
      definitions.append((collection.name + ".list", list(of: collection)))
    }
    var members: [(String, JSONValue)] = [
      ("$schema", "https://json-schema.org/draft/2020-12/schema"),
      ("title", "Lectern content"),
    ]
    if let collection { members.append(("$ref", .string("#/$defs/\(collection)"))) }
    members.append(("$defs", .object(definitions)))
    return JSONValue.object(members).text() + "\n"
  }

  /// What a translation may say, and the fields that must be there.
  private func entry(_ collection: ContentCollection) -> JSONValue {
    let fields: JSONValue = ["$ref": .string("#/$defs/\(collection.name).translation")]
    return [
      "description": .string(collection.summary), "allOf": .array([fields] + required(in: collection.shape)),
    ]
  }

  private func list(of collection: ContentCollection) -> JSONValue {
    let reference: JSONValue = ["$ref": .string("#/$defs/\(collection.name)")]
    return [
      "anyOf": [
        ["type": "array", "items": reference], ["type": "object", "additionalProperties": reference],
      ]
    ]
  }

  // MARK: Objects

  private func object(_ shape: Shape) -> JSONValue {
    var properties: [(String, JSONValue)] = []
    for field in shape.fields {
      properties.append((field.name, described(field)))
    }
    let own = Set(properties.map(\.0))
    for name in shape.allNames where !own.contains(name) {
      properties.append((name, true))
    }
    var members: [(String, JSONValue)] = [("type", "object"), ("properties", .object(properties))]
    let localized = shape.fields.filter(\.isLocalized).flatMap { [$0.name] + shape.aliasNames(of: $0) }
    if !localized.isEmpty {
      let pattern = "^(\(localized.joined(separator: "|")))_(\(languages.joined(separator: "|")))$"
      members.append(("patternProperties", .object([(pattern, .object([]))])))
    }
    members.append(("additionalProperties", false))
    return .object(members)
  }

  private func required(in shape: Shape) -> [JSONValue] {
    shape.fields.filter(isAlwaysWritten).map { anyName(of: $0, in: shape) }
  }

  /// Fields that may come from the folder, the file's name or the body are not asked for.
  private func isAlwaysWritten(_ field: Field) -> Bool {
    field.isRequired && field.standard == nil && !field.isBody && field.origin == .written
      && !["slug", "course", "section", "book", "lang"].contains(field.name)
  }

  private func anyName(of field: Field, in shape: Shape) -> JSONValue {
    var names = [field.name] + shape.aliasNames(of: field) + shape.standIns(for: field)
    if field.isLocalized { names += names.flatMap { name in languages.map { "\(name)_\($0)" } } }
    return ["anyOf": .array(names.map { ["required": [.string($0)]] })]
  }

  private func described(_ field: Field) -> JSONValue {
    var value = fieldType(field)
    if !field.summary.isEmpty { value = value.adding([("description", .string(field.summary))]) }
    if let standard = field.standard { value = value.adding([("default", .string(standard))]) }
    return value
  }

  private func fieldType(_ field: Field) -> JSONValue {
    let plain = type(field.type)
    guard field.isLocalized else { return ["anyOf": [plain, ["type": "null"]]] }
    return ["anyOf": [plain, translations(of: plain), ["type": "null"]]]
  }

  private func translations(of value: JSONValue) -> JSONValue {
    ["type": "object", "properties": .object(languages.map { ($0, value) }), "additionalProperties": false]
  }

  // MARK: Types

  private func type(_ type: FieldType) -> JSONValue {
    switch type {
    case .string, .text, .markdown, .html, .slug, .uuid, .phone, .email, .url, .timeZone, .language, .asset,
      .reference:
      return ["type": ["string", "number", "boolean"]]
    case .currency: return ["type": "string", "pattern": "^[A-Za-z]{3}$"]
    case .color: return ["type": "string", "pattern": "^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$"]
    case .integer: return ["type": "integer"]
    case .decimal:
      return ["anyOf": [["type": "number"], ["type": "string", "pattern": #"^[-+]?[0-9]*\.?[0-9]+$"#]]]
    case .rate:
      return ["anyOf": [["type": "number"], ["type": "string", "pattern": #"^[-+]?[0-9]*\.?[0-9]+ ?%?$"#]]]
    case .money: return money
    case .duration: return ["type": ["number", "string"]]
    case .date: return ["type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}"]
    case .dateTime: return ["type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}"]
    case .time: return ["type": "string", "pattern": "^[0-9]{2}:[0-9]{2}"]
    case .boolean: return ["enum": [true, false, 0, 1]]
    case .word(let words): return word(words)
    case .list(let item): return list(item)
    case .object(let shape): return nested(shape)
    case .map(let item): return ["type": "object", "additionalProperties": self.type(item)]
    case .any: return .object([])
    }
  }

  private var money: JSONValue {
    [
      "anyOf": [
        ["type": "number"], ["type": "string", "pattern": "[0-9]"],
        [
          "type": "object",
          "properties": [
            "amount": .object([]), "amount_cents": ["type": "integer"], "currency": type(.currency),
          ],
          "additionalProperties": false,
        ],
      ]
    ]
  }

  private func word(_ words: WordList) -> JSONValue {
    if words.isOpen { return ["type": "string", "examples": .array(words.words.map { .string($0) })] }
    var values = (words.words + words.synonyms.keys.sorted()).map { JSONValue.string($0) }
    if words.name == WordList.weekday.name { values += (0...6).map { .integer($0) } }
    return ["enum": .array(values)]
  }

  /// A list may be written as its only item, and a list of texts as rows of a table.
  private func list(_ item: FieldType) -> JSONValue {
    var items = type(item)
    if item.shape == nil { items = ["anyOf": [items, ["type": "object"]]] }
    return ["anyOf": [["type": "array", "items": items], items]]
  }

  private func nested(_ shape: Shape) -> JSONValue {
    let required = required(in: shape)
    let members = required.isEmpty ? object(shape) : object(shape).adding([("allOf", .array(required))])
    guard shape.shorthand != nil else { return members }
    return ["anyOf": [members, ["type": ["string", "number"]]]]
  }
}
