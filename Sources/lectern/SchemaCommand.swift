import Content
import Diagnostics
import Documents
import Platform
import Site

extension Command {
  static let schema = Command(
    "schema", "print what may be written in content or in document templates, and what page templates see",
    operands: "[NAME]",
    operandCount: 0...1,
    options: [
      Option(name: "json", value: nil, summary: "for programs: JSON Schema, or with --views plain JSON"),
      Option(name: "documents", value: nil, summary: "the keys of document templates, not of content"),
      Option(
        name: "views", value: nil, summary: "what templates of pages see: of all kinds, of one, or of a value"
      ),
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
    if options.has("views") { return printViews(ViewReference(schema), options) }
    if let name = options.operands.first, schema[name] == nil {
      return refuse(name, "there is no collection", among: schema.collections.map(\.name))
    }
    let name = options.operands.first
    Process.print(
      options.has("json")
        ? JSONSchema(schema, languages: languages).text(for: name) : FieldReference(schema).text(for: name))
    return Lectern.Status.done
  }

  private static func printDocumentKeys(_ options: Options) -> Int32 {
    if let name = options.operands.first, !DocumentReference.names.contains(name) {
      return refuse(name, "document templates have no block or map", among: DocumentReference.names)
    }
    Process.print(
      options.has("json") ? DocumentSchema().text() : DocumentReference().text(for: options.operands.first))
    return Lectern.Status.done
  }

  private static func printViews(_ reference: ViewReference, _ options: Options) -> Int32 {
    if let name = options.operands.first, !reference.names.contains(name) {
      return refuse(name, "there is no kind of page and no value", among: reference.names)
    }
    Process.print(
      options.has("json") ? reference.json.text() + "\n" : reference.text(for: options.operands.first))
    return Lectern.Status.done
  }

  private static func refuse(_ name: String, _ complaint: String, among names: [String]) -> Int32 {
    let suggestion = NearestWord.to(name, among: names).map { "; did you mean `\($0)`?" } ?? ""
    Process.printError("error: \(complaint) `\(name)`\(suggestion)\n")
    return Lectern.Status.wrongUsage
  }
}
