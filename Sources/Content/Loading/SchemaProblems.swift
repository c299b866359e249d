import Diagnostics

/// What can be wrong with `schema.yaml`.
extension Diagnostic {
  private static let id = DiagnosticID("bad-schema")

  static func unknownSchemaKey(_ key: String, among keys: [String], at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, id, "`\(key)` means nothing in schema.yaml here", at: place,
      label: NearestWord.to(key, among: keys).map { "did you mean `\($0)`?" },
      hint: "use \(keys.joined(separator: ", "))")
  }

  static func badCollectionName(_ name: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, id, "a collection cannot be called `\(name)`", at: place,
      hint: "use a new name in lower-case letters, digits and hyphens")
  }

  static func fieldExists(_ name: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(.error, id, "there is already a field `\(name)`", at: place, hint: "give yours another name")
  }

  static func fieldWithoutType(_ name: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(.error, id, "the field `\(name)` needs a type", at: place, hint: "add `type: string`, say")
  }

  static func typeNeeds(_ key: String, _ type: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(.error, id, "the type \(type) needs `\(key)`", at: place, hint: "add `\(key)` beside `type`")
  }

  static func unknownType(_ name: String, among names: [String], at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, id, "there is no type `\(name)`", at: place,
      label: NearestWord.to(name, among: names).map { "did you mean `\($0)`?" },
      hint: "the types are \(names.joined(separator: ", "))")
  }

  static func unknownTarget(_ name: String, among names: [String], at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, id, "there is no collection `\(name)`", at: place,
      label: NearestWord.to(name, among: names).map { "did you mean `\($0)`?" })
  }

  static func keyWithoutField(_ name: String, among names: [String], at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, id, "the key `\(name)` is not a field of the collection", at: place,
      label: NearestWord.to(name, among: names).map { "did you mean `\($0)`?" })
  }

  static func badStandard(_ field: Field, at place: SourceRange) -> Diagnostic {
    Diagnostic(.error, id, "this cannot be the default of a \(field.type.name)", at: place)
  }

  static func schemaValue(_ expected: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(.error, id, "expected \(expected)", at: place)
  }
}
