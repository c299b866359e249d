import Diagnostics

/// Finds values that must be unique and are not, without keeping them: a filter of fixed size
/// names suspects, and a second reading of the rows convicts or clears them.
struct RepeatFinder {
  private let fields: [Name]
  private let collection: ContentCollection
  private var filter = SeenFilter()
  private var suspects: Set<UInt64> = []
  private var first: [UInt64: (value: String, place: SourceRange)] = [:]

  init(_ collection: ContentCollection, catalog: Catalog) {
    self.collection = collection
    fields = collection.shape.fields.filter(\.isUnique).map { Name($0.name) }
    // What the catalogue keeps counts too.
    for record in catalog.all(collection.name) {
      for (number, field) in fields.enumerated() {
        guard let text = record[field]?.text else { continue }
        let hash = SeenFilter.hash(text, number)
        _ = filter.insert(hash)
        first[hash] = (text, record[field]?.place ?? record.place)
      }
    }
  }

  var hasSuspects: Bool { !suspects.isEmpty }

  mutating func note(_ records: [Record]) {
    for record in records {
      for (number, field) in fields.enumerated() {
        guard let text = record[field]?.text else { continue }
        let hash = SeenFilter.hash(text, number)
        if filter.insert(hash) { suspects.insert(hash) }
      }
    }
  }

  /// Complains about those of the suspects that have been met before.
  mutating func confirm(_ records: [Record]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for record in records {
      for (number, field) in fields.enumerated() {
        guard let value = record[field], let text = value.text else { continue }
        let hash = SeenFilter.hash(text, number)
        guard suspects.contains(hash) else { continue }
        if let earlier = first[hash], earlier.value == text {
          diagnostics.append(
            .keyUsedTwice(collection, field: field.text, at: value.place, first: earlier.place))
        } else if first[hash] == nil {
          first[hash] = (text, value.place)
        }
      }
    }
    return diagnostics
  }
}
