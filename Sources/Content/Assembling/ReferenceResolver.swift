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
    _ parts: consuming AssembledParts, from first: Int = 0, suggestions: Int = NameSuggester.usual
  ) -> Checked<AssembledParts> {
    var resolver = ReferenceResolver(parts: parts, suggestions: suggestions)
    for number in resolver.parts.entries.indices[first...] { resolver.resolve(EntryID(index: Int32(number))) }
    resolver.addNewTags()
    return Checked(resolver.parts.take(), resolver.diagnostics)
  }

  private init(parts: consuming AssembledParts, suggestions: Int) {
    suggester = NameSuggester(upTo: suggestions)
    tags = parts.schema.number(of: "tags")
    self.parts = parts
  }

  /// The object around a reference, and the field that holds it.
  private struct Owner {
    let id: EntryID
    let entry: Entry
    var slots: Range<Int>
    var shape: Shape
    var field: Field
    var isPrivate: Bool
  }

  private mutating func resolve(_ id: EntryID) {
    let entry = parts.entries[Int(id.index)]
    let collection = parts.schema.collections[entry.collection]
    guard let first = collection.shape.fields.first else { return }
    let slots = Int(entry.slots.lowerBound)..<Int(entry.slots.upperBound)
    resolve(
      in: Owner(
        id: id, entry: entry, slots: slots, shape: collection.shape, field: first,
        isPrivate: collection.isPrivate))
  }

  private mutating func resolve(in around: Owner) {
    for index in around.shape.referring {
      let name = around.shape.names[index]
      let records = Int(around.entry.store)
      guard let position = around.slots.first(where: { parts.stores[records].slots[$0].key == name })
      else { continue }
      var owner = around
      owner.field = around.shape.fields[index]
      owner.isPrivate = around.isPrivate || owner.field.isPrivate
      resolve(position, owner.field.type, owner)
    }
  }

  /// Depth is bounded by the type's own.
  private mutating func resolve(_ position: Int, _ type: FieldType, _ owner: Owner) {
    let store = Int(owner.entry.store)
    let value = parts.stores[store].slots[position].value
    switch (value.kind, type) {
    case (.localized, _):
      for inner in parts.stores[store].slotRange(value) { resolve(inner, type, owner) }
    case (.list, .list(let item)), (.object, .map(let item)):
      for inner in parts.stores[store].slotRange(value) { resolve(inner, item, owner) }
    case (.object, .object(let shape)):
      var inner = owner
      inner.slots = parts.stores[store].slotRange(value)
      inner.shape = shape
      resolve(in: inner)
    case (.reference, .reference(let all)):
      let targets = Self.narrowed(all, by: kind(in: owner.slots, owner.shape, owner.entry.store))
      resolveLeaf(position, meant(among: targets, owner.slots, of: owner.entry), owner)
    default: break
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

  private mutating func resolveLeaf(_ position: Int, _ targets: [String], _ owner: Owner) {
    let store = Int(owner.entry.store)
    let slot = parts.stores[store].slots[position]
    let name = parts.stores[store].text(slot.value)
    let place = SourceRange(file: owner.entry.place.file, lower: slot.lower, upper: slot.upper)
    if let target = find(name, targets, owner, at: place) {
      let low = slot.value.bits & Int64(UInt32.max)
      parts.stores[store].slots[position].value.bits = low | Int64(target.index) << 32
    }
  }

  private mutating func find(
    _ name: String, _ targets: [String], _ owner: Owner, at place: SourceRange
  ) -> EntryID? {
    let (field, entry) = (owner.field, owner.entry)
    if let places = rivals(name, targets) {
      diagnostics.append(.ambiguousReference(name, field, at: place, places: places))
    }
    for target in targets {
      guard let number = parts.schema.number(of: target) else { continue }
      if case .nested = parts.schema.collections[number].form {
        if let found = findNested(name, number, of: owner.id, entry) { return found }
      }
      if let found = parts.index.find(name, in: number) {
        if let others = parts.index.others(called: name, in: number), !isNested(number) {
          diagnostics.append(
            .ambiguousReference(
              name, field, at: place, places: others.map { parts.entries[Int($0.index)].place }))
        }
        return found
      }
      if let found = findByPath(name, number) { return found }
      if number == tags, targets.count == 1 { return newTag(name, owner) }
    }
    let isDocument = parts.schema.collections[entry.collection].isPrivate
    let isPersonal = targets.contains {
      ["accounts", "affiliates"].contains($0) || (isDocument && $0 == "people")
    }
    let near = suggester.nearest(to: name, among: targets, of: parts)
    diagnostics.append(
      .unresolved(
        name, field, targets: field.type.targets ?? targets, isPersonal: isPersonal, near: near, at: place))
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
    var stack = parts.index.children(of: course)
    while let child = stack.popLast() {
      let candidate = parts.entries[Int(child.index)]
      if candidate.collection == collection, parts.isCalled(last, candidate) { return child }
      stack += parts.index.children(of: child)
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

  private mutating func newTag(_ name: String, _ owner: Owner) -> EntryID? {
    guard let tags, let slug = CodeForms.slug(from: name) else { return nil }
    if let known = parts.index.exactly(slug, in: tags) ?? newTags[slug] {
      note(owner, as: known)
      return known
    }
    let entry = owner.entry
    let id = EntryID(index: Int32(parts.entries.count))
    let first = Int32(newTagStore.slots.count)
    let text = newTagStore.add(.string, Array(name.utf8))
    let status = newTagStore.add(.word, Array("published".utf8))
    newTagStore.slots.append(
      Slot(key: "name", lower: entry.place.lower, upper: entry.place.upper, value: text))
    newTagStore.slots.append(Slot(key: "status", lower: Slot.standard, upper: Slot.standard, value: status))
    var tag = Entry(
      collection: tags, store: Int32(parts.stores.count - 1), slots: first..<first + 2, place: entry.place,
      slug: parts.index.texts.add(slug))
    tag.isMadeByTexts = true
    parts.entries.append(tag)
    newTags[slug] = id
    note(owner, as: id)
    return id
  }

  /// A tag is as public as the entries whose public fields name it.
  private mutating func note(_ owner: Owner, as tag: EntryID) {
    guard !owner.isPrivate, parts.entries[Int(tag.index)].isMadeByTexts,
      parts.namers[tag]?.last != owner.id
    else { return }
    parts.namers[tag, default: []].append(owner.id)
  }

  private mutating func addNewTags() {
    guard let tags, !newTags.isEmpty else { return }
    let moved = Int32(parts.stores[parts.stores.count - 1].append(newTagStore))
    for (slug, id) in newTags.sorted(by: { $0.key < $1.key }) {
      parts.index.add(slug, id, in: tags)
      parts.index.byCollection[tags].append(id)
      let slots = parts.entries[Int(id.index)].slots
      parts.entries[Int(id.index)].slots = slots.lowerBound + moved..<slots.upperBound + moved
    }
  }
}
