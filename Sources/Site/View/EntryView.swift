public import Content
public import Liquid

/// An entry as templates see it: its public fields in the language of the page, and the entries that
/// hang on it. There is no way from here to anything private (design, principle 3).
public struct EntryView: TemplateObject {
  let record: PublicRecord
  let page: PageContext

  public init(_ record: PublicRecord, on page: PageContext) {
    self.record = record
    self.page = page
  }

  public func member(_ name: Name) -> TemplateValue? {
    if let value = record[name, in: page.language] { return TemplateValue(value, on: page) }
    if let body = record.body(of: name, in: page.language) {
      return .object(MarkdownView(body, on: page))
    }
    switch name {
    case .slug: return .text(record.slug)
    case .collection: return .text(record.collection)
    case .language: return .text(record.language)
    default:
      if record.hasField(name) { return .nothing }
      let text = name.text
      guard record.nestedCollections.contains(text) else { return nil }
      return .list(record.children(text).map { .object(EntryView($0, on: page)) })
    }
  }

  public var memberNames: [String] {
    var names = record.fieldNames
    for name in ["slug", "collection", "language"] + record.nestedCollections where !names.contains(name) {
      names.append(name)
    }
    return names
  }

  public var printed: TemplateValue { .text(record.slug) }

  public var identity: String? { "\(record.collection)/\(record.id.number)" }
}

extension Name {
  fileprivate static let collection: Name = "collection"
  fileprivate static let language: Name = "language"
}
