/// The schema as text for people: every collection and every field, as Markdown.
public struct FieldReference: Sendable {
  private let schema: Schema

  public init(_ schema: Schema) {
    self.schema = schema
  }

  /// The reference of all collections, or of one.
  public func text(for collection: String? = nil) -> String {
    let chosen = schema.collections.filter { collection == nil || $0.name == collection }
    return chosen.map(section).joined(separator: "\n")
  }

  private func section(_ collection: ContentCollection) -> String {
    var text = "# \(collection.name)\n\n\(collection.summary)\n\n"
    text += place(of: collection) + "\n\n"
    for field in collection.shape.fields where !field.isIgnored {
      text += lines(field, in: collection.shape, indent: "")
    }
    let dropped = collection.shape.fields.filter(\.isIgnored).map { "`\($0.name)`" }
    if !dropped.isEmpty { text += "\nRead and dropped: \(dropped.joined(separator: ", "))\n" }
    return text
  }

  private func place(of collection: ContentCollection) -> String {
    let root = collection.isPrivate ? "Content/private" : "Content"
    let name = collection.name
    switch collection.form {
    case .single: return "One for the site, in `\(root)/\(name).yaml`."
    case .nested(let parent): return "Inside the \(parent) they belong to, in folders and files of their own."
    case .inline(let parent, let field): return "In the field `\(field)` of \(parent)."
    case .entries:
      let privacy = collection.isPrivate ? " Never public." : ""
      return "In `\(root)/\(name)/<slug>.md` or `.yaml`, in one list `\(root)/\(name).yaml`, or in rows "
        + "`\(root)/\(name).csv` or `.jsonl`. Others name an entry by its `\(collection.key)`.\(privacy)"
    }
  }

  private func lines(_ field: Field, in shape: Shape, indent: String) -> String {
    var notes = [field.type.name]
    if field.isRequired {
      notes.append(field.alternative.map { "required unless `\($0)` is told" } ?? "required")
    }
    if field.isLocalized { notes.append("in each language") }
    if field.isBody { notes.append("the text below the front matter") }
    if field.isPrivate { notes.append("private") }
    if field.isUnique { notes.append("unique") }
    if let limit = field.maximumLength { notes.append("at most \(limit) characters") }
    if let range = range(of: field) { notes.append(range) }
    if let standard = field.standard { notes.append("\(standard) if absent") }
    switch field.origin {
    case .written: break
    case .computed: notes.append("computed")
    case .counted: notes.append("computed where there are records, else told")
    case .told: notes.append("told by the platform")
    }
    var text = "\(indent)- `\(field.name)` (\(notes.joined(separator: "; "))): \(field.summary)\n"
    let aliases = shape.aliasNames(of: field)
    if !aliases.isEmpty { text += "\(indent)  Also: \(aliases.map { "`\($0)`" }.joined(separator: ", "))\n" }
    if let words = field.type.words {
      text += "\(indent)  One of: \(words.words.map { "`\($0)`" }.joined(separator: ", "))\n"
    }
    if let inner = field.type.shape {
      for nested in inner.fields where !nested.isIgnored {
        text += lines(nested, in: inner, indent: indent + "  ")
      }
    }
    return text
  }

  private func range(of field: Field) -> String? {
    switch (field.minimum, field.maximum) {
    case (let low?, let high?): "\(low) to \(high)"
    case (let low?, nil): "at least \(low)"
    case (nil, let high?): "at most \(high)"
    case (nil, nil): nil
    }
  }
}

extension FieldType {
  /// What the type is called in the reference and in `schema.yaml`.
  var name: String {
    switch self {
    case .string: "string"
    case .text: "text"
    case .markdown: "markdown"
    case .html: "html"
    case .slug: "slug"
    case .uuid: "uuid"
    case .email: "email"
    case .phone: "phone"
    case .integer: "integer"
    case .decimal: "decimal"
    case .rate: "rate"
    case .money: "money"
    case .duration: "duration"
    case .date: "date"
    case .dateTime: "datetime"
    case .time: "time"
    case .timeZone: "timezone"
    case .language: "language"
    case .currency: "currency"
    case .boolean: "boolean"
    case .url: "url"
    case .color: "color"
    case .asset(let extensions): extensions.isEmpty ? "asset" : "asset " + extensions.joined(separator: ", ")
    case .word: "word"
    case .reference(let targets): "reference to \(targets.joined(separator: " or "))"
    case .list(let item): "list of \(item.name)"
    case .object: "object"
    case .map(let item): "map of \(item.name)"
    case .any: "any"
    }
  }
}
