import Platform

/// Finds entries by what references call them, and by what they hang on: numbers in flat arrays.
struct EntryIndex: Sendable {
  /// What entries are called.
  var texts = TextTable()
  /// Names of entries: slugs, keys, ids, at the place that their hash says or behind it.
  private(set) var places: [Place] = []
  private(set) var nameCount = 0
  /// Names that more than one entry of a collection has, for complaints.
  private(set) var ambiguous: [Name: [EntryID]] = [:]
  var byCollection: [[EntryID]]
  private(set) var children = ChildLists()

  struct Place: Sendable, BitwiseCopyable {
    var name = TextRange()
    var collection: Int32 = -1
    var id = EntryID(index: -1)

    var isEmpty: Bool { collection < 0 }
  }

  struct Name: Hashable {
    var collection: Int
    var text: String
  }

  init(
    texts: TextTable, places: [Place], nameCount: Int, byCollection: [[EntryID]], children: ChildLists
  ) {
    self.texts = texts
    self.places = places
    self.nameCount = nameCount
    self.byCollection = byCollection
    self.children = children
  }

  init(collections: Int) {
    byCollection = Array(repeating: [], count: collections)
  }

  // MARK: By name

  /// References to people may be written as platforms show them: `@ada`.
  func find(_ name: String, in collection: Int) -> EntryID? {
    exactly(name, in: collection)
      ?? (name.utf8.first == 0x40 ? exactly(String(name.dropFirst()), in: collection) : nil)
  }

  func exactly(_ name: String, in collection: Int) -> EntryID? {
    guard !places.isEmpty else { return nil }
    let bytes = name.utf8Span.span
    let found = places[place(of: bytes, in: collection)]
    return found.isEmpty ? nil : found.id
  }

  func others(called name: String, in collection: Int) -> [EntryID]? {
    ambiguous.isEmpty ? nil : ambiguous[Name(collection: collection, text: name)]
  }

  mutating func add(_ name: String, _ id: EntryID, in collection: Int) {
    if nameCount * 2 >= places.count { grow() }
    let position = place(of: name.utf8Span.span, in: collection)
    let found = places[position]
    if found.isEmpty {
      places[position] = Place(name: texts.add(name), collection: Int32(collection), id: id)
      nameCount += 1
    } else if found.id != id {
      ambiguous[Name(collection: collection, text: name), default: [found.id]].append(id)
    }
  }

  /// Where a name stands, or would stand.
  private func place(of name: borrowing Span<UInt8>, in collection: Int) -> Int {
    let mask = places.count - 1
    var position = Int(truncatingIfNeeded: Fingerprint.of(name, seed: UInt64(collection))) & mask
    while !places[position].isEmpty {
      let place = places[position]
      if place.collection == Int32(collection), texts.holds(name, at: place.name) { break }
      position = (position + 1) & mask
    }
    return position
  }

  private mutating func grow() {
    let old = places
    places = Array(repeating: Place(), count: max(64, old.count * 2))
    for known in old where !known.isEmpty {
      let text = texts.text(known.name)
      places[place(of: text.utf8Span.span, in: Int(known.collection))] = known
    }
  }

  // MARK: By what they hang on

  func children(of id: EntryID) -> ArraySlice<EntryID> { children[id] }

  /// Notes what hangs on each entry, in the order of the collections and then of their entries.
  mutating func connectChildren(of entries: [Entry]) {
    children = ChildLists(entries, order: byCollection.joined())
  }
}

/// The children of all entries, side by side.
struct ChildLists: Sendable {
  /// Where the children of each entry begin, and where the last ones end.
  private(set) var starts: [Int32] = []
  private(set) var all: [EntryID] = []

  init() {}

  init(starts: [Int32], all: [EntryID]) {
    self.starts = starts
    self.all = all
  }

  init(_ entries: [Entry], order: some Sequence<EntryID>) {
    starts = Array(repeating: 0, count: entries.count + 1)
    for entry in entries {
      if let parent = entry.parent { starts[Int(parent.index) + 1] += 1 }
    }
    for index in entries.indices { starts[index + 1] += starts[index] }
    all = Array(repeating: EntryID(index: -1), count: Int(starts.last ?? 0))
    var next = starts
    for id in order {
      guard let parent = entries[Int(id.index)].parent else { continue }
      all[Int(next[Int(parent.index)])] = id
      next[Int(parent.index)] += 1
    }
  }

  /// Entries that were made later have none.
  subscript(_ id: EntryID) -> ArraySlice<EntryID> {
    guard Int(id.index) + 1 < starts.count else { return [] }
    return all[Int(starts[Int(id.index)])..<Int(starts[Int(id.index) + 1])]
  }
}
