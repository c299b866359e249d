/// The declaration of one kind of content: its name, its fields, and who may see it.
public struct ContentCollection: Sendable {
  /// How entries of the collection are kept in the content folder.
  public enum Form: Sendable, Equatable {
    /// A file or folder each, a list file, or rows.
    case entries
    /// Exactly one, in one file.
    case single
    /// Only inside entries of another collection (sections and lessons of a course).
    case nested(in: String)
    /// Never entries of their own: objects in a list of another collection's field.
    case inline(in: String, field: String)
  }

  public let name: String
  /// What one entry is called in messages.
  public let noun: String
  /// Its number in the content model, for the reference.
  public let number: Int
  public let summary: String
  public let form: Form
  public let isPrivate: Bool
  /// The field that references name an entry by.
  public let key: String
  /// Row files are checked row by row and not kept: nothing refers to these entries.
  public let isStreamed: Bool
  /// Names of tables of the platforms that mean this collection and no other.
  public let tableNames: [String]
  public let shape: Shape

  public init(
    _ name: String, _ noun: String, number: Int = 0, _ summary: String, form: Form = .entries,
    isPrivate: Bool = false, key: String = "slug", isStreamed: Bool = false, tables: [String] = [],
    base: [Field] = BaseFields.all, fields: [Field]
  ) {
    self.name = name
    self.noun = noun
    self.number = number
    self.summary = summary
    self.form = form
    self.isPrivate = isPrivate
    self.key = key
    self.isStreamed = isStreamed
    tableNames = tables
    let own = Set(fields.map(\.name))
    shape = Shape(fields + base.filter { !own.contains($0.name) })
  }

  /// Never entries of their own.
  var isInline: Bool {
    if case .inline = form { true } else { false }
  }

  public var bodyField: Field? { shape.fields.first(where: \.isBody) }

  /// A copy with further fields, as a team declares them in `schema.yaml`.
  func adding(_ fields: [Field]) -> ContentCollection {
    ContentCollection(
      name, noun, number: number, summary, form: form, isPrivate: isPrivate, key: key,
      isStreamed: isStreamed, tables: tableNames, base: [], fields: shape.fields + fields)
  }
}
