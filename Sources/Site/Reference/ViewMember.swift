import Content

/// Something that templates may ask of a value, in words for those who write them.
struct ViewMember: Sendable {
  let name: String
  let type: String
  let summary: String
  /// The only words that it can be, if they are few.
  var words: [String] = []
  /// What may be asked of it, if that is told nowhere else.
  var members: [ViewMember] = []

  init(_ name: String, _ type: String, _ summary: String) {
    self.name = name
    self.type = type
    self.summary = summary
  }

  init(_ field: Field) {
    self.init(field.name, field.type.inTemplates, field.summary)
    if let told = field.type.words, !told.isOpen { words = told.words }
    members = (field.type.shape?.fields ?? []).filter { !$0.isPrivate && !$0.isIgnored }.map {
      ViewMember($0)
    }
  }
}

extension FieldType {
  /// What a value of this type is in a template.
  var inTemplates: String {
    switch self {
    case .reference(let collections): "entry of " + collections.joined(separator: " or ")
    case .list(.object): "list of objects"
    case .list(.reference(let collections)): "list of entries of " + collections.joined(separator: " or ")
    case .list(let item): "list of " + item.inTemplates
    case .map(let item): "map of " + item.inTemplates
    case .markdown: "formatted text"
    case .asset: "file"
    case .object: "object"
    case .integer, .decimal: "number"
    case .rate: "percentage"
    case .money: "amount"
    case .duration: "length of time"
    case .date: "date"
    case .dateTime: "moment"
    case .time: "time of day"
    case .boolean: "true or false"
    case .word: "word"
    case .any: "anything"
    default: "text"
    }
  }
}
