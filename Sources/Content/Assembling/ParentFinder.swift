/// Gives sections, lessons and chapters that stand in tables the entry that they hang on, by the
/// reference that they tell, so that they count, are in order and are hidden like those in folders.
struct ParentFinder {
  private var parts: AssembledParts

  static func connect(_ parts: consuming AssembledParts) -> AssembledParts {
    var finder = ParentFinder(parts: parts)
    // Sections stand before their lessons in the schema, and have a parent when these look for one.
    for collection in finder.parts.schema.collections.indices { finder.connect(collection) }
    return finder.parts.take()
  }

  private mutating func connect(_ number: Int) {
    let collection = parts.schema.collections[number]
    guard case .nested(let name) = collection.form, let owners = parts.schema.number(of: name) else { return }
    let orphans = parts.entries.indices.filter {
      parts.entries[$0].collection == number && parts.entries[$0].parent == nil
    }
    let field = collection.shape.fields.first { $0.followsTarget && $0.type.targets == [name] }
    guard !orphans.isEmpty, let field else { return }
    let candidates = candidates(in: owners)
    for orphan in orphans {
      let reader = reader(of: parts.entries[orphan])
      guard let told = reader.text(Name(field.name)) else { continue }
      parts.entries[orphan].parent = choose(
        told, course: field.name == "course" ? nil : reader.text("course"), among: candidates)
    }
  }

  /// The entries that a reference may mean, by all their names.
  private func candidates(in collection: Int) -> [String: [EntryID]] {
    var candidates: [String: [EntryID]] = [:]
    for (index, entry) in parts.entries.enumerated() where entry.collection == collection {
      for name in names(of: entry) { candidates[name, default: []].append(EntryID(index: Int32(index))) }
    }
    return candidates
  }

  private func names(of entry: Entry) -> Set<String> {
    let reader = reader(of: entry)
    return Set(
      [parts.slug(of: entry), parts.key(of: entry), reader.text("id"), reader.text("uuid")].compactMap(\.self)
    )
    .subtracting([""])
  }

  /// Sections have their names within a course: `course/section`, or the course that the row tells.
  private func choose(_ told: String, course: String?, among candidates: [String: [EntryID]]) -> EntryID? {
    let path = told.split(separator: "/").map(String.init)
    let course = path.count > 1 ? path[0] : course
    let found = candidates[told] ?? path.last.flatMap { candidates[$0] } ?? []
    guard let course else { return found.first }
    return found.first { candidate in
      guard let parent = parts.entries[Int(candidate.index)].parent else { return false }
      return names(of: parts.entries[Int(parent.index)]).contains(course)
    }
  }

  private func reader(of entry: Entry) -> SlotReader {
    SlotReader(
      store: parts.stores[Int(entry.store)],
      slots: Int(entry.slots.lowerBound)..<Int(entry.slots.upperBound))
  }
}
