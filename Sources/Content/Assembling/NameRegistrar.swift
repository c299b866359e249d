import Diagnostics

/// Registers what entries are called, finds names used twice (V-01, V-02), and puts entries into
/// their order.
struct NameRegistrar {
  private var parts: AssembledParts
  private var diagnostics: [Diagnostic] = []

  static func register(_ parts: consuming AssembledParts) -> Checked<AssembledParts> {
    var registrar = NameRegistrar(parts: parts)
    registrar.registerNames()
    registrar.sort()
    return Checked(registrar.parts.take(), registrar.diagnostics)
  }

  private init(parts: consuming AssembledParts) {
    self.parts = parts
  }

  private static let userID: Name = "user_id"
  /// What platforms number entries by, beside the key that references use.
  private static let numbers: [(field: String, name: Name)] = ["id", "user_id", "uuid"].map { ($0, Name($0)) }

  /// A name that only one entry may have: within its collection, or if it is a UUID in all.
  private struct Identity: Hashable {
    var field: String
    var collection: Int
    var value: String

    init(_ field: String, _ value: String, of entry: Entry) {
      self.field = field
      self.value = value
      collection = field == "uuid" ? -1 : entry.collection
    }
  }

  private struct SlugKey: Hashable {
    var collection: Int
    /// The entry that it hangs on in the end: lessons have their names within the whole course.
    var root: EntryID?
    /// The course that a row of its own names.
    var course: String?
    var slug: String
  }

  private mutating func registerNames() {
    var slugs: [SlugKey: EntryID] = [:]
    var identities: [Identity: EntryID] = [:]
    for number in parts.entries.indices {
      let id = EntryID(index: Int32(number))
      let entry = parts.entries[number]
      let kind = parts.schema.collections[entry.collection]
      let reader = SlotReader(
        store: parts.stores[Int(entry.store)],
        slots: Int(entry.slots.lowerBound)..<Int(entry.slots.upperBound))
      registerSlug(id, entry, kind, reader, &slugs)
      if let key = parts.key(of: entry), kind.key != "slug" {
        if let other = identities.updateValue(id, forKey: Identity(kind.key, key, of: entry)) {
          diagnostics.append(
            .keyUsedTwice(
              kind, field: kind.key, at: place(kind.key, of: entry),
              first: parts.entries[Int(other.index)].place))
        } else {
          parts.index.add(key, id, in: entry.collection)
        }
      }
      // A profile is named by its user: nothing refers to the profile's own number.
      let hasUser = reader.text(Self.userID) != nil
      for (field, name) in Self.numbers where field != kind.key {
        guard let value = reader.text(name) else { continue }
        if let other = identities.updateValue(id, forKey: Identity(field, value, of: entry)) {
          diagnostics.append(
            .identityUsedTwice(
              field, at: place(field, of: entry), first: parts.entries[Int(other.index)].place))
        } else if field != "id" || !hasUser {
          parts.index.add(value, id, in: entry.collection)
        }
      }
    }
  }

  private mutating func registerSlug(
    _ id: EntryID, _ entry: Entry, _ kind: ContentCollection, _ reader: SlotReader,
    _ slugs: inout [SlugKey: EntryID]
  ) {
    guard entry.slug.count > 0, !kind.isPrivate, kind.form != .single else { return }
    let isRow = if case .nested = kind.form { entry.parent == nil } else { false }
    let slug = parts.slug(of: entry)
    let key = SlugKey(
      collection: entry.collection, root: root(of: entry), course: isRow ? reader.text("course") : nil,
      slug: slug)
    if let other = slugs[key] {
      if kind.key == "slug" {
        diagnostics.append(
          .slugUsedTwice(
            slug, kind, at: place("slug", of: entry), first: parts.entries[Int(other.index)].place))
      }
    } else {
      slugs[key] = id
      parts.index.add(slug, id, in: entry.collection)
    }
  }

  private func root(of entry: Entry) -> EntryID? {
    var root = entry.parent
    while let parent = root.flatMap({ parts.entries[Int($0.index)].parent }) { root = parent }
    return root
  }

  private func place(_ field: String, of entry: Entry) -> SourceRange {
    let name = Name(field)
    for position in entry.slots {
      let slot = parts.stores[Int(entry.store)].slots[Int(position)]
      if slot.key == name, !slot.isStandard {
        return SourceRange(file: entry.place.file, lower: slot.lower, upper: slot.upper)
      }
    }
    return entry.place
  }

  // MARK: Order

  private struct SortKey {
    var order: Int
    var title: String
    var slug: String

    /// Nothing where the keys are the same.
    func precedes(_ other: SortKey) -> Bool? {
      if order != other.order { return order < other.order }
      if title != other.title { return title < other.title }
      return slug == other.slug ? nil : slug < other.slug
    }
  }

  private mutating func sort() {
    let keys = parts.entries.map { entry in
      let reader = SlotReader(
        store: parts.stores[Int(entry.store)],
        slots: Int(entry.slots.lowerBound)..<Int(entry.slots.upperBound))
      let told = reader.text(.order).flatMap { Int($0) }
      return SortKey(
        order: told ?? entry.order ?? .max, title: reader.text(.title) ?? reader.text(.name) ?? "",
        slug: parts.slug(of: entry))
    }
    let ids = parts.entries.indices.map { EntryID(index: Int32($0)) }
    for id in ids { parts.index.byCollection[parts.entries[Int(id.index)].collection].append(id) }
    for number in parts.index.byCollection.indices {
      parts.index.byCollection[number].sort { left, right in
        keys[Int(left.index)].precedes(keys[Int(right.index)]) ?? (left < right)
      }
    }
    parts.index.connectChildren(of: parts.entries)
  }
}
