import Content
import Synchronization

/// Knows which entries stand in which lists. Each list is worked out once, when it is first asked for.
public final class Listing: Sendable {
  private struct Relation: Hashable {
    let target: EntryID
    let collection: Int
  }

  private let catalog: Catalog
  private let lists = Mutex<[String: [EntryID]]>([:])
  private let relations = Mutex<[Relation: [EntryID]]?>(nil)

  init(_ catalog: Catalog) {
    self.catalog = catalog
  }

  /// The visible entries of a collection, in its order.
  func entries(_ collection: String) -> [EntryID] {
    lists.withLock { lists in
      if let known = lists[collection] { return known }
      let list = catalog.publicRecords(collection).map(\.id)
      lists[collection] = list
      return list
    }
  }

  /// The visible entries of a collection that refer to an entry, or to one below it: a category has
  /// the courses of its subcategories, too.
  func related(_ collection: String, to record: PublicRecord) -> [EntryID] {
    guard let number = catalog.schema.number(of: collection) else { return [] }
    return relations.withLock { relations in
      let known = relations ?? allRelations()
      relations = known
      return known[Relation(target: record.id, collection: number)] ?? []
    }
  }

  /// Whether entries of a collection can refer to those of another at all.
  func canRefer(_ collection: String, to other: String) -> Bool {
    guard let collection = catalog.schema[collection], !collection.isPrivate, collection.form != .single
    else {
      return false
    }
    return collection.shape.fields.contains { !$0.isPrivate && $0.type.refers(to: other) }
  }

  // MARK: Who refers to whom

  private func allRelations() -> [Relation: [EntryID]] {
    var relations: [Relation: [EntryID]] = [:]
    for (number, collection) in catalog.schema.collections.enumerated() where !collection.isPrivate {
      let names = collection.shape.fields.filter { !$0.isPrivate && $0.type.refers(to: nil) }.map {
        Name($0.name)
      }
      guard !names.isEmpty else { continue }
      for record in catalog.publicRecords(collection.name) {
        var targets: [EntryID] = []
        for name in names { record[name].map { Self.addTargets(of: $0, to: &targets) } }
        for target in targets {
          relations[Relation(target: target, collection: number), default: []].append(record.id)
        }
      }
    }
    return relations
  }

  private static func addTargets(of value: PublicValue, to targets: inout [EntryID]) {
    switch value.kind {
    case .reference:
      var next = value.target
      while let target = next, !targets.contains(target.id) {
        targets.append(target.id)
        let above = target[.parent]?.target
        next = above?.collection == target.collection ? above : nil
      }
    case .list: for item in value.list { addTargets(of: item, to: &targets) }
    case .object: for member in value.members { addTargets(of: member.value, to: &targets) }
    default: break
    }
  }
}

extension FieldType {
  /// Whether a value of this type can lead to an entry of a collection, or of any.
  fileprivate func refers(to collection: String?) -> Bool {
    switch self {
    case .reference(let collections): collection.map(collections.contains) ?? true
    case .list(let item), .map(let item): item.refers(to: collection)
    case .object(let shape): shape.fields.contains { !$0.isPrivate && $0.type.refers(to: collection) }
    default: false
    }
  }
}
