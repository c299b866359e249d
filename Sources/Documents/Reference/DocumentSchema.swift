import Content

/// The keys of document templates as JSON Schema (draft 2020-12), for editors that complete and check while one
/// types. Each kind of block and of map is a definition.
public struct DocumentSchema: Sendable {
  public init() {}

  public func text() -> String {
    var definitions: [(String, JSONValue)] = [("block", anyBlock), ("blocks", listOfBlocks)]
    for name in KeyShape.Name.allCases { definitions.append((name.rawValue, shape(.named(name)))) }
    for kind in BlockKind.all { definitions.append(("block.\(kind.name)", block(kind))) }
    let members: [(String, JSONValue)] = [
      ("$schema", "https://json-schema.org/draft/2020-12/schema"),
      ("title", "Lectern document template"), ("$ref", "#/$defs/template"), ("$defs", .object(definitions)),
    ]
    return JSONValue.object(members).text() + "\n"
  }

  // MARK: Blocks and maps

  private var anyBlock: JSONValue {
    ["anyOf": .array([["type": ["string", "number"]]] + BlockKind.all.map { reference("block.\($0.name)") })]
  }

  private var listOfBlocks: JSONValue {
    ["anyOf": [["type": "array", "items": reference("block")], reference("block")]]
  }

  private func block(_ kind: BlockKind) -> JSONValue {
    object(kind.allKeys, required: [kind.name] + kind.keys.filter(\.isRequired).map(\.name))
      .adding([("description", .string(kind.summary))])
  }

  private func shape(_ shape: KeyShape) -> JSONValue {
    let map = object(shape.keys, required: shape.keys.filter(\.isRequired).map(\.name))
    guard let key = shape.keys.first(where: { $0.name == shape.shorthand }) else { return map }
    return ["anyOf": [map, type(key.type)]]
  }

  private func object(_ keys: [TemplateKey], required: [String]) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("type", "object"), ("properties", .object(keys.map { ($0.name, described($0)) })),
      ("additionalProperties", false),
    ]
    if !required.isEmpty { members.append(("required", .array(required.map { .string($0) }))) }
    return .object(members)
  }

  private func described(_ key: TemplateKey) -> JSONValue {
    var value = type(key.type).adding([("description", .string(key.summary))])
    if let standard = key.standard { value = value.adding([("default", .string(standard))]) }
    return value
  }

  private func reference(_ name: String) -> JSONValue { ["$ref": .string("#/$defs/\(name)")] }

  // MARK: Types

  private func type(_ type: KeyType) -> JSONValue {
    switch type {
    case .text, .plainText: ["type": ["string", "number", "boolean"]]
    case .expression, .condition: ["type": ["string", "number", "boolean"]]
    case .length: length(units: "mm|cm|in|pt|em")
    case .extent: length(units: "mm|cm|in|pt|em|%")
    case .columnWidth:
      ["anyOf": [["const": "auto"], ["type": "string", "pattern": "^[0-9.]+ ?(mm|cm|in|pt|%|fr)$"]]]
    case .edges: ["anyOf": [["type": "object"], ["type": "string"], ["const": 0]]]
    case .colour: ["type": "string", "pattern": "^(#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})|[a-zA-Z]+)$"]
    case .stroke: ["type": "string"]
    case .number: ["type": "number"]
    case .integer(let range):
      [
        "type": "integer", "minimum": .integer(Int64(range.lowerBound)),
        "maximum": .integer(Int64(range.upperBound)),
      ]
    case .boolean: ["type": "boolean"]
    case .word(let words): ["enum": .array(words.map { .string($0) })]
    case .words(let words): oneOrMore(["enum": .array(words.map { .string($0) })])
    case .name: ["type": ["string", "number"]]
    case .fonts: oneOrMore(["type": "string"])
    case .style: ["anyOf": [["type": "string"], reference("style")]]
    case .paper:
      [
        "anyOf": [
          ["enum": .array(Paper.names.map { .string($0) })],
          [
            "type": "object", "properties": ["width": self.type(.length), "height": self.type(.length)],
            "required": ["width", "height"], "additionalProperties": false,
          ],
        ]
      ]
    case .object(let name): reference(name.rawValue)
    case .list(let item): ["type": "array", "items": self.type(item)]
    case .map(let item): ["type": "object", "additionalProperties": self.type(item)]
    case .blocks: reference("blocks")
    }
  }

  private func length(units: String) -> JSONValue {
    [
      "anyOf": [
        ["const": 0], ["type": "string", "pattern": .string("^([-+]?[0-9]*[.]?[0-9]+ ?(\(units))|0)$")],
      ]
    ]
  }

  private func oneOrMore(_ item: JSONValue) -> JSONValue {
    ["anyOf": [item, ["type": "array", "items": item]]]
  }
}
