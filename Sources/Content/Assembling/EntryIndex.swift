/// Finds entries by what references call them, and by what they hang on.
struct EntryIndex: Sendable {
  /// Names of each collection's entries: slugs, keys, ids.
  var names: [[String: EntryID]]
  /// Names that more than one entry of a collection has.
  var ambiguous: [[String: [EntryID]]]
  var byCollection: [[EntryID]]
  var children: [EntryID: [EntryID]] = [:]

  init(collections: Int) {
    names = Array(repeating: [:], count: collections)
    ambiguous = Array(repeating: [:], count: collections)
    byCollection = Array(repeating: [], count: collections)
  }

  func find(_ name: String, in collection: Int) -> EntryID? {
    names[collection][name] ?? (name.hasPrefix("@") ? names[collection][String(name.dropFirst())] : nil)
  }

  mutating func add(_ name: String, _ id: EntryID, in collection: Int) {
    if let other = names[collection][name] {
      guard other != id else { return }
      ambiguous[collection][name, default: [other]].append(id)
    } else {
      names[collection][name] = id
    }
  }
}
