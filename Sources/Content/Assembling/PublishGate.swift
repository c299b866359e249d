/// Decides what the world may see: an entry's own flags (V-10), what its collection asks for, and
/// what hangs on something hidden (N-07, N-08).
struct PublishGate {
  private let catalog: Catalog
  private var visibilities: [Visibility?]
  private var open: Set<EntryID> = []
  private var steps: [Step] = []

  /// An entry that is being decided, and what it hangs on that nobody has looked at yet.
  private struct Step {
    let id: EntryID
    var visibility: Visibility
    var owners: [EntryID]
  }

  /// The visibility of every entry, by its number.
  static func visibilities(in catalog: Catalog, namers: [EntryID: [EntryID]]) -> [Visibility] {
    var gate = PublishGate(catalog: catalog)
    for index in catalog.entries.indices { gate.decide(EntryID(index: Int32(index))) }
    // Nothing hangs on a tag, so those that texts create may come last.
    for (index, entry) in catalog.entries.enumerated() where entry.isMadeByTexts {
      gate.visibilities[index] = gate.best(of: namers[EntryID(index: Int32(index))] ?? [])
    }
    return gate.visibilities.map { $0 ?? .visible }
  }

  private init(catalog: Catalog) {
    self.catalog = catalog
    visibilities = Array(repeating: nil, count: catalog.entries.count)
  }

  /// Decides an entry after everything that it hangs on. The steps are kept here and not on the
  /// thread's stack, which a long chain of categories would overflow.
  private mutating func decide(_ id: EntryID) {
    guard visibilities[Int(id.index)] == nil else { return }
    enter(id)
    while let last = steps.indices.last {
      guard !steps[last].visibility.isHidden, let owner = steps[last].owners.last else {
        leave()
        continue
      }
      if let known = visibilities[Int(owner.index)] {
        steps[last].owners.removeLast()
        steps[last].visibility.inherit(known)
      } else if open.contains(owner) {
        // Entries that hang on each other in a circle are complained about elsewhere.
        steps[last].owners.removeLast()
      } else {
        enter(owner)
      }
    }
  }

  private mutating func enter(_ id: EntryID) {
    let record = Record(catalog: catalog, id: id)
    let own = Self.own(record)
    open.insert(id)
    steps.append(Step(id: id, visibility: own, owners: own.isHidden ? [] : owners(of: record).reversed()))
  }

  private mutating func leave() {
    let step = steps.removeLast()
    open.remove(step.id)
    visibilities[Int(step.id.index)] = step.visibility
  }

  // MARK: Its own flags

  static func own(_ record: Record) -> Visibility {
    if record.collection.isPrivate { return .hidden(.privateCollection) }
    if let reason = flags(record) {
      if record.collection.name == "courses" {
        if reason == .archived { return .unlisted }
        if reason == .unpublished, isClosed(record) { return .unlisted }
      }
      return .hidden(reason)
    }
    if let gate = Gates.byCollection[record.collection.name], let reason = gate(record) {
      return .hidden(reason)
    }
    return .visible
  }

  private static func flags(_ record: Record) -> Visibility.Reason? {
    if record["deleted_at"]?.moment != nil || record["deleted"]?.boolean == true { return .deleted }
    if record["is_retired"]?.boolean == true { return .archived }
    for flag: Name in ["is_published", "is_approved", "is_active"] where record[flag]?.boolean == false {
      return .unpublished
    }
    if let reason = reason(for: record["status"]?.text) {
      let isUnfinished = reason == .draft || reason == .inReview
      if !isUnfinished || !record.catalog.settings.showsDrafts { return reason }
    }
    if let moment = record["published_at"]?.moment, !record.catalog.clock.hasBegun(moment) {
      return .scheduled
    }
    return nil
  }

  private static func reason(for status: String?) -> Visibility.Reason? {
    switch status {
    case "draft": .draft
    case "in_review": .inReview
    case "unpublished": .unpublished
    case "rejected": .rejected
    case "archived": .archived
    default: nil
    }
  }

  /// PeerLoop's inactive courses may keep their page, marked as closed.
  private static func isClosed(_ record: Record) -> Bool {
    record.catalog.settings.closedCourses == "show_closed" && record["is_active"]?.boolean == false
      && record["is_published"]?.boolean != false && record["is_approved"]?.boolean != false
  }

  // MARK: What it hangs on

  /// A tag that only a text creates exists as far as that text does.
  private func best(of namers: [EntryID]) -> Visibility {
    var best = Visibility.hidden(.belongsToHidden)
    for namer in namers {
      switch visibilities[Int(namer.index)] ?? .visible {
      case .visible: return .visible
      case .unlisted: best = .unlisted
      case .hidden: continue
      }
    }
    return best
  }

  private func owners(of record: Record) -> [EntryID] {
    var owners = record.parent.map { [$0.id] } ?? []
    for (name, inner) in record.collection.shape.following {
      let value = record[name]
      let reference = if let inner { value?[inner] } else { value }
      if let target = reference?.target { owners.append(target.id) }
    }
    return owners
  }
}

extension Visibility {
  /// What hangs on something is seen no more widely than that.
  fileprivate mutating func inherit(_ owner: Visibility) {
    switch owner {
    case .visible: break
    case .unlisted: self = .unlisted
    case .hidden: self = .hidden(.belongsToHidden)
    }
  }
}
