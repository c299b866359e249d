import Diagnostics

/// Connects references to the entries they name (V-03).
struct ReferenceResolver {
  private var parts: AssembledParts
  private var diagnostics: [Diagnostic] = []
  private let tags: Int?
  private var suggester: NameSuggester
  /// Tags that exist only because an entry names them.
  private var newTags: [String: EntryID] = [:]
  private var newTagStore = RecordStore()

  /// Connects the entries from a number on; those before it are connected already.
  static func resolve(
    _ parts: AssembledParts, from first: Int = 0, suggestions: Int = NameSuggester.usual
  ) -> Checked<AssembledParts> {
    var resolver = ReferenceResolver(parts: parts, suggestions: suggestions)
    for number in parts.entries.indices[first...] { resolver.resolve(EntryID(index: Int32(number))) }
    resolver.addNewTags()
    return Checked(resolver.parts, resolver.diagnostics)
  }

  private init(parts: AssembledParts, suggestions: Int) {
    self.parts = parts
    suggester = NameSuggester(upTo: suggestions)
    tags = parts.schema.number(of: "tags")
  }

  private mutating func resolve(_ id: EntryID) {
    let entry = parts.entries[Int(id.index)]
    let shape = parts.schema.collections[entry.collection].shape
    resolve(Int(entry.slots.lowerBound)..<Int(entry.slots.upperBound), shape, of: id, entry)
  }

  private mutating func resolve(_ slots: Range<Int>, _ shape: Shape, of id: EntryID, _ entry: Entry) {
    for index in shape.referring {
      let name = shape.names[index]
      guard let position = slots.first(where: { parts.stores[Int(entry.store)].slots[$0].key == name }) else {
        continue
      }
      let field = shape.fields[index]
      for inner in leaves(position, entry.store) {
        if let nested = field.type.shape {
          resolve(inner, nested, of: id, entry)
        } else if let all = field.type.targets {
          let targets = Self.narrowed(all, by: kind(in: slots, shape, entry.store))
          let meant = meant(among: targets, slots, of: entry)
          for leaf in inner { resolveLeaf(leaf, field, meant, of: id, entry) }
        }
      }
    }
  }

  /// What the object around a reference says it refers to: `{kind: book, ref: the-engine}`.
  private func kind(in slots: Range<Int>, _ shape: Shape, _ store: Int32) -> String? {
    guard shape.field(named: "kind")?.type.words != nil else { return nil }
    let records = parts.stores[Int(store)]
    let slot = slots.first { records.slots[$0].key == "kind" && records.slots[$0].value.kind == .word }
    return slot.map { records.text(records.slots[$0].value) }
  }

  private static func narrowed(_ targets: [String], by kind: String?) -> [String] {
    guard targets.count > 1, let kind else { return targets }
    let wanted: Set =
      switch kind {
      case "person": ["people"]
      case "subscription": ["plans"]
      case "consultation": ["bookings", "people"]
      default: [kind + "s"]
      }
    let fitting = targets.filter { wanted.contains($0) }
    return fitting.isEmpty ? targets : fitting
  }

  /// The collections that a reference may mean, where the `kind` beside it says which: numbers are
  /// used again and again by every table of a platform.
  private func meant(among targets: [String], _ slots: Range<Int>, of entry: Entry) -> [String] {
    let records = parts.stores[Int(entry.store)]
    guard targets.count > 1,
      let kind = records.slots[slots].first(where: { $0.key == "kind" && $0.value.kind == .word })
    else { return targets }
    let word = records.text(kind.value)
    let fitting = targets.filter { parts.schema[$0]?.tableNames.contains(word) ?? false }
    return fitting.isEmpty ? targets : fitting
  }

  /// The slots to look at for a field: those of its object, of each object in its list, or its
  /// own items.
  private func leaves(_ position: Int, _ store: Int32) -> [Range<Int>] {
    let records = parts.stores[Int(store)]
    let value = records.slots[position].value
    switch value.kind {
    case .object, .localized: return [records.slotRange(value)]
    case .list:
      let items = records.slotRange(value)
      let isObjects = items.contains { records.slots[$0].value.kind == .object }
      return isObjects ? items.map { records.slotRange(records.slots[$0].value) } : [items]
    default: return [position..<position + 1]
    }
  }

  private mutating func resolveLeaf(
    _ position: Int, _ field: Field, _ targets: [String], of id: EntryID, _ entry: Entry
  ) {
    let slot = parts.stores[Int(entry.store)].slots[position]
    guard slot.value.kind == .reference else { return }
    let name = parts.stores[Int(entry.store)].text(slot.value)
    let place = SourceRange(file: entry.place.file, lower: slot.lower, upper: slot.upper)
    if let target = find(name, field, targets, of: id, entry, at: place) {
      let low = slot.value.bits & Int64(UInt32.max)
      parts.stores[Int(entry.store)].slots[position].value.bits = low | Int64(target.index) << 32
    }
  }

  private mutating func find(
    _ name: String, _ field: Field, _ targets: [String], of id: EntryID, _ entry: Entry, at place: SourceRange
  ) -> EntryID? {
    if let places = rivals(name, targets) {
      diagnostics.append(.ambiguousReference(name, field, at: place, places: places))
    }
    for target in targets {
      guard let number = parts.schema.number(of: target) else { continue }
      if case .nested = parts.schema.collections[number].form {
        if let found = findNested(name, number, of: id, entry) { return found }
      }
      if let found = parts.index.find(name, in: number) {
        if let others = parts.index.ambiguous[number][name], !isNested(number) {
          diagnostics.append(
            .ambiguousReference(
              name, field, at: place, places: others.map { parts.entries[Int($0.index)].place }))
        }
        return found
      }
      if let found = findByPath(name, number) { return found }
      if number == tags, targets.count == 1 { return newTag(name, at: entry) }
    }
    let isDocument = parts.schema.collections[entry.collection].isPrivate
    let isPersonal = targets.contains {
      ["accounts", "affiliates"].contains($0) || (isDocument && $0 == "people")
    }
    let near = suggester.nearest(to: name, among: targets, of: parts)
    diagnostics.append(.unresolved(name, field, isPersonal: isPersonal, near: near, at: place))
    return nil
  }

  /// The entries of several collections that a name could mean, if there is more than one.
  private func rivals(_ name: String, _ targets: [String]) -> [SourceRange]? {
    guard targets.count > 1 else { return nil }
    var found: [(target: String, id: EntryID)] = targets.compactMap { target in
      parts.schema.number(of: target).flatMap { parts.index.find(name, in: $0) }.map { (target, $0) }
    }
    // A profile and an account of one name are the same user's.
    if found.contains(where: { $0.target == "people" }) { found.removeAll { $0.target == "accounts" } }
    return found.count > 1 ? found.map { parts.entries[Int($0.id.index)].place } : nil
  }

  private func isNested(_ collection: Int) -> Bool {
    if case .nested = parts.schema.collections[collection].form { true } else { false }
  }

  /// Lessons and sections are named within their course; `course/lesson` says which.
  private func findNested(_ name: String, _ collection: Int, of id: EntryID, _ entry: Entry) -> EntryID? {
    let path = name.split(separator: "/").map(String.init)
    let course = path.count > 1 ? courseNamed(path[0]) : courseOf(id, entry)
    guard let course, let last = path.last else { return nil }
    var stack = parts.index.children[course] ?? []
    while let child = stack.popLast() {
      let candidate = parts.entries[Int(child.index)]
      if candidate.collection == collection, candidate.slug == last || candidate.key == last { return child }
      stack += parts.index.children[child] ?? []
    }
    return nil
  }

  private func courseNamed(_ name: String) -> EntryID? {
    parts.schema.number(of: "courses").flatMap { parts.index.find(name, in: $0) }
  }

  /// The course that an entry hangs on: by its folder, or by the reference it gives.
  private func courseOf(_ id: EntryID, _ entry: Entry) -> EntryID? {
    var current: EntryID? = id
    let courses = parts.schema.number(of: "courses")
    while let step = current {
      if parts.entries[Int(step.index)].collection == courses { return step }
      current = parts.entries[Int(step.index)].parent
    }
    let records = parts.stores[Int(entry.store)]
    for slot in records.slots[Int(entry.slots.lowerBound)..<Int(entry.slots.upperBound)]
    where slot.key == Name("course") && slot.value.kind == .reference {
      return courseNamed(records.text(slot.value))
    }
    return nil
  }

  /// Categories may be named by their path, `data/statistics`.
  private func findByPath(_ name: String, _ collection: Int) -> EntryID? {
    guard parts.schema.collections[collection].name == "categories",
      let last = name.split(separator: "/").last,
      last.count < name.count
    else { return nil }
    return parts.index.find(String(last), in: collection)
  }

  // MARK: Tags that a text creates

  private mutating func newTag(_ name: String, at entry: Entry) -> EntryID? {
    guard let tags, let slug = CodeForms.slug(from: name) else { return nil }
    if let known = parts.index.names[tags][slug] ?? newTags[slug] { return known }
    let id = EntryID(index: Int32(parts.entries.count))
    let first = Int32(newTagStore.slots.count)
    let text = newTagStore.add(.string, Array(name.utf8))
    let status = newTagStore.add(.word, Array("published".utf8))
    newTagStore.slots.append(
      Slot(key: "name", lower: entry.place.lower, upper: entry.place.upper, value: text))
    newTagStore.slots.append(Slot(key: "status", lower: Slot.standard, upper: Slot.standard, value: status))
    parts.entries.append(
      Entry(
        collection: tags, store: Int32(parts.stores.count), slots: first..<first + 2, place: entry.place,
        slug: slug))
    newTags[slug] = id
    return id
  }

  private mutating func addNewTags() {
    guard let tags, !newTags.isEmpty else { return }
    parts.stores.append(newTagStore)
    for (slug, id) in newTags.sorted(by: { $0.key < $1.key }) {
      parts.index.add(slug, id, in: tags)
      parts.index.byCollection[tags].append(id)
    }
  }
}
