import Content
import TestSupport

/// Everything that pages can reach: from every public record through its fields, items, members,
/// targets and children, whatever their names.
struct PublicWalk {
  /// Every text and number found, and the ways that lead there.
  private(set) var texts: [String: [String]] = [:]
  /// The collections of the records found.
  private(set) var collections: Set<String> = []
  private var seen: Set<EntryID> = []
  private let names: [String]

  init(_ catalog: Catalog) {
    names = catalog.schema.collections.map(\.name)
    for name in names {
      for record in catalog.all(name).compactMap({ PublicRecord($0) }) { visit(record, name) }
    }
  }

  /// Of a content folder told as text.
  static func of(_ content: String) async -> PublicWalk {
    PublicWalk(await ContentFixture(content).check().catalog)
  }

  /// Which of `secrets` can be reached, and how.
  func leaks(_ secrets: String...) -> [String] {
    secrets.flatMap { secret in
      texts.filter { $0.key.contains(secret) }.flatMap { text, ways in ways.map { "\($0): \(text)" } }
    }.sorted()
  }

  /// Which of `words` cannot be reached: so that no test passes because nothing was there.
  func missing(_ words: String...) -> [String] {
    words.filter { word in !texts.keys.contains { $0.contains(word) } }
  }

  private mutating func visit(_ record: PublicRecord, _ way: String) {
    guard seen.insert(record.id).inserted else { return }
    let way = "\(way)/\(record.slug)"
    collections.insert(record.collection)
    note(record.slug, way)
    note(record.language, way)
    for (name, value) in record.fields { visit(value, "\(way).\(name.text)") }
    for name in names {
      for child in record.children(name) { visit(child, way) }
    }
  }

  private mutating func visit(_ value: PublicValue, _ way: String) {
    note(value.text, way)
    for language in value.languages {
      note(value.text(in: language), "\(way).\(language)")
      for item in value.list(in: language) { visit(item, "\(way).\(language)") }
    }
    for number in [value.integer, value.rate, value.duration, value.money?.minorUnits] { note(number, way) }
    for number in [value.date, value.moment, value.time] { note(number, way) }
    note(value.decimal, way)
    if let target = value.target { visit(target, "\(way) → \(target.collection)") }
    for (index, item) in value.list.enumerated() { visit(item, "\(way)[\(index)]") }
    for (name, member) in value.members {
      note(name.text, way)
      visit(member, "\(way).\(name.text)")
    }
  }

  private mutating func note(_ found: (some CustomStringConvertible)?, _ way: String) {
    guard let text = found?.description, !text.isEmpty else { return }
    texts[text, default: []].append(way)
  }
}
