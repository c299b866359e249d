import Content
import Diagnostics
import Documents
import Platform

extension Command {
  static let schema = Command(
    "schema", "print the field reference of every collection, or of one, or the keys of document templates",
    operands: "[NAME]",
    operandCount: 0...1,
    options: [
      Option(name: "json", value: nil, summary: "print JSON Schema for editors instead"),
      Option(name: "documents", value: nil, summary: "the keys of document templates, not of content"),
      Option(name: "root", value: "DIR", summary: "the folder of the site (default: here)"),
      Option(name: "content", value: "DIR", summary: "the content folder (default: Content in the root)"),
    ]
  ) { options in SchemaCommand.run(options) }
}

/// Prints what Lectern knows of every field, a team's own fields included.
enum SchemaCommand {
  static func run(_ options: Options) -> Int32 {
    if options.has("documents") { return printDocumentKeys(options) }
    let (schema, languages) = SiteSchema.load(folder: options.contentFolder)
    if let name = options.operands.first, schema[name] == nil {
      let near = NearestWord.to(name, among: schema.collections.map(\.name))
      let suggestion = near.map { "; did you mean `\($0)`?" } ?? ""
      Process.printError("error: there is no collection `\(name)`\(suggestion)\n")
      return Lectern.Status.wrongUsage
    }
    let name = options.operands.first
    Process.print(
      options.has("json")
        ? JSONSchema(schema, languages: languages).text(for: name) : FieldReference(schema).text(for: name))
    return Lectern.Status.done
  }

  private static func printDocumentKeys(_ options: Options) -> Int32 {
    if let name = options.operands.first, !DocumentReference.names.contains(name) {
      let near = NearestWord.to(name, among: DocumentReference.names)
      let suggestion = near.map { "; did you mean `\($0)`?" } ?? ""
      Process.printError("error: document templates have no block or map `\(name)`\(suggestion)\n")
      return Lectern.Status.wrongUsage
    }
    Process.print(
      options.has("json") ? DocumentSchema().text() : DocumentReference().text(for: options.operands.first))
    return Lectern.Status.done
  }
}
