/// Decides what the world may see: an entry's own flags (V-10), what its collection asks for, and
/// what hangs on something hidden (N-07, N-08).
struct PublishGate {
  private let catalog: Catalog
  private var visibilities: [Visibility?]
  private var open: Set<EntryID> = []

  /// The visibility of every entry, by its number.
  static func visibilities(in catalog: Catalog) -> [Visibility] {
    var gate = PublishGate(catalog: catalog)
    return catalog.entries.indices.map { gate.visibility(of: EntryID(index: Int32($0))) }
  }

  private init(catalog: Catalog) {
    self.catalog = catalog
    visibilities = Array(repeating: nil, count: catalog.entries.count)
  }

  private mutating func visibility(of id: EntryID) -> Visibility {
    if let known = visibilities[Int(id.index)] { return known }
    // Entries that hang on each other in a circle are complained about elsewhere.
    guard open.insert(id).inserted else { return .visible }
    defer { open.remove(id) }
    let record = Record(catalog: catalog, id: id)
    var result = Self.own(record)
    if !result.isHidden { result = inherited(by: record, own: result) }
    if !result.isHidden, let namers = record.entry.namers { result = best(of: namers) }
    visibilities[Int(id.index)] = result
    return result
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
    let now = record.catalog.now
    if record["deleted_at"]?.moment != nil || record["deleted"]?.boolean == true { return .deleted }
    if record["is_retired"]?.boolean == true { return .archived }
    for flag: Name in ["is_published", "is_approved", "is_active"] where record[flag]?.boolean == false {
      return .unpublished
    }
    if let reason = reason(for: record["status"]?.text) { return reason }
    if let moment = record["published_at"]?.moment, moment > now { return .scheduled }
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

  private mutating func inherited(by record: Record, own: Visibility) -> Visibility {
    var result = own
    for owner in owners(of: record) {
      switch visibility(of: owner) {
      case .visible: continue
      case .unlisted: result = .unlisted
      case .hidden: return .hidden(.belongsToHidden)
      }
    }
    return result
  }

  /// A tag that only a text creates exists as far as that text does.
  private mutating func best(of namers: [EntryID]) -> Visibility {
    var best = Visibility.hidden(.belongsToHidden)
    for namer in namers {
      switch visibility(of: namer) {
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
