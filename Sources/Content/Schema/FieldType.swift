/// What a field may hold. Reading, checking, documentation and JSON Schema all derive from it.
public indirect enum FieldType: Sendable {
  /// A short text on one line.
  case string
  /// Plain text of any length.
  case text
  case markdown
  /// A tiny HTML subset that certificates are drawn from.
  case html
  case slug
  case uuid
  case email
  case phone
  case integer
  case decimal
  /// A percentage, kept as basis points.
  case rate
  case money
  /// A length of time, kept as seconds.
  case duration
  case date
  case dateTime
  /// A time of day, kept as seconds since midnight.
  case time
  case timeZone
  case language
  case currency
  case boolean
  case url
  case color
  /// A file, beside the entry or under `media/`; with the extensions it may have, if limited.
  case asset([String])
  case word(WordList)
  /// Another entry, of the first collection that has one of that name.
  case reference([String])
  case list(FieldType)
  case object(Shape)
  /// Any keys, each with a value of one type.
  case map(FieldType)
  case any

  public static let asset = FieldType.asset([])

  public static func reference(_ collections: String...) -> FieldType { .reference(collections) }

  /// An object with these fields.
  public static func object(_ fields: Field...) -> FieldType { .object(Shape(fields)) }

  /// A list of objects. `shorthand` names the field that a plain text stands for, so that
  /// `- Some text` means `- {content: Some text}`.
  public static func objects(shorthand: String? = nil, _ fields: Field...) -> FieldType {
    .list(.object(Shape(fields, shorthand: shorthand)))
  }

  public static func references(_ collections: String...) -> FieldType { .list(.reference(collections)) }

  public static func words(_ list: WordList) -> FieldType { .list(.word(list)) }

  public static var strings: FieldType { .list(.string) }

  /// The shape of this object, or of the objects in this list.
  public var shape: Shape? {
    switch self {
    case .object(let shape): shape
    case .list(let item): item.shape
    default: nil
    }
  }

  /// The words accepted here, or by the items of this list.
  public var words: WordList? {
    switch self {
    case .word(let list): list
    case .list(let item): item.words
    default: nil
    }
  }

  /// The collections referred to here, or by the items of this list.
  var targets: [String]? {
    switch self {
    case .reference(let collections): collections
    case .list(let item): item.targets
    default: nil
    }
  }

  /// Values refer to entries, themselves or somewhere inside.
  var refersToEntries: Bool {
    switch self {
    case .reference: true
    case .list(let item), .map(let item): item.refersToEntries
    case .object(let shape): !shape.referring.isEmpty
    default: false
    }
  }

  /// Values name files, themselves or somewhere inside.
  var holdsFiles: Bool {
    switch self {
    case .asset: true
    case .list(let item), .map(let item): item.holdsFiles
    case .object(let shape): !shape.holdingFiles.isEmpty
    default: false
    }
  }

  var isList: Bool {
    if case .list = self { true } else { false }
  }

  var isCurrency: Bool {
    if case .currency = self { true } else { false }
  }
}
