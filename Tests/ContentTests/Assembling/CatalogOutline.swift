import Diagnostics

@testable import Content

/// Everything that can be asked of a catalogue, as lines of text that two catalogues can be compared by.
struct CatalogOutline {
  private let catalog: Catalog
  private let collections: [String]
  private let languages: [String]
  private var lines: [String] = []

  static func of(_ catalog: Catalog) -> [String] {
    var outline = CatalogOutline(catalog)
    for collection in outline.collections {
      outline.lines.append("\(collection): \(numbers(catalog.visible(collection)))")
      for record in catalog.all(collection) { outline.add(record) }
    }
    return outline.lines
  }

  /// The first line in which two catalogues differ.
  static func difference(_ left: [String], _ right: [String]) -> String? {
    for (left, right) in zip(left, right) where left != right { return "\(left) | \(right)" }
    return left.count == right.count ? nil : "\(left.count) lines | \(right.count) lines"
  }

  private init(_ catalog: Catalog) {
    self.catalog = catalog
    collections = catalog.schema.collections.map(\.name)
    languages = catalog.settings.languages
  }

  private static func numbers(_ records: [Record]) -> String {
    records.map { "\($0.id.number)" }.joined(separator: " ")
  }

  private mutating func add(_ record: Record) {
    let collection = record.collection.name
    lines.append("\(collection) \(record.id.number) \(record.slug) \(record.key) \(record.title)")
    lines.append("  \(record.visibility) \(Self.text(record.place)) \(record.language)")
    lines.append("  \(record.order ?? -1) \(record.parent?.id.number ?? -1) \(record.isBroken)")
    for language in languages {
      let body = record.translation(into: language)?.body ?? record.entry.body
      lines.append("  \(language) \(body.map { "\($0)" } ?? "no text") \(record.identity)")
    }
    for name in [record.slug, record.key, "@" + record.key] {
      lines.append("  \(name): \(catalog.entry(collection, name)?.id.number ?? -1)")
    }
    for collection in collections {
      let children = record.children(collection)
      if !children.isEmpty { lines.append("  \(collection): \(Self.numbers(children))") }
    }
    addFields(of: record)
    if let shown = PublicRecord(record) { add(shown) }
  }

  private mutating func addFields(of record: Record) {
    for (name, value) in record.fields { add(value, "  \(name.text)") }
    for name in record.collection.shape.names {
      if let value = record.written(name) { add(value, "  written \(name.text)") }
      for language in languages {
        if let value = record.translated(name, in: language) { add(value, "  \(language) \(name.text)") }
      }
    }
  }

  private mutating func add(_ value: FieldValue, _ way: String) {
    let target = value.target.map { "\($0.id.number)" } ?? "-"
    let standard = value.isStandard ? "standard" : "told"
    let texts = [
      way, "\(value.kind)", value.text ?? "", value.shown, Self.text(value.place), target, standard,
    ]
    lines.append(texts.joined(separator: " "))
    if value.kind == .list {
      for (index, item) in value.list.enumerated() { add(item, "\(way)[\(index)]") }
    }
    for (name, member) in value.members { add(member, "\(way).\(name.text)") }
  }

  // MARK: What pages are shown

  private mutating func add(_ record: PublicRecord) {
    for name in record.fieldNames.map({ Name($0) }) {
      for language in languages {
        if let value = record[name, in: language] { add(value, "  \(language) \(name.text)", language) }
        if let body = record.body(of: name, in: language) {
          let path = body.path.split(separator: "/").suffix(2).joined(separator: "/")
          lines.append("  \(language) \(name.text) \(path) \(body.bytes) \(body.language)")
        }
      }
    }
  }

  private mutating func add(_ value: PublicValue, _ way: String, _ language: String) {
    var texts: [String] = [way, "\(value.kind)"]
    texts += [value.text(in: language), value.decimal?.description, value.money?.description].map { $0 ?? "" }
    texts += [value.integer, value.rate, value.duration].map { $0.map { "\($0)" } ?? "" }
    texts += [value.date, value.moment, value.time].map { $0.map { "\($0)" } ?? "" }
    texts += [value.boolean == true ? "true" : "", value.target.map { "\($0.id.number)" } ?? ""]
    lines.append(texts.joined(separator: "|"))
    for (index, item) in value.list(in: language).enumerated() { add(item, "\(way)[\(index)]", language) }
    for (name, member) in value.members { add(member, "\(way).\(name.text)", language) }
  }

  private static func text(_ place: SourceRange) -> String {
    "\(place.file.index):\(place.lower)-\(place.upper)"
  }
}
