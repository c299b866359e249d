public import Diagnostics

/// Everything a content folder says, connected and checked: what the rest of Lectern works on.
///
/// It never changes once it is made, so threads share it freely. Values lie in flat stores, one
/// for each batch of files that was read; see ``RecordStore``.
public final class Catalog: Sendable {
  public let schema: Schema
  public let settings: SiteSettings
  public let sources: SourceMap
  public let clock: Clock
  /// The words of the interface.
  public let translations: Translations
  let stores: [RecordStore]
  let entries: [Entry]
  let index: EntryIndex
  let visibilities: [Visibility]
  let derived: DerivedValues
  /// Files that are entries of nothing, though they look like content.
  let looseFiles: [SourceID]

  /// Derived values lie in a store of their own, which is always the first.
  static let derivedStore: Int32 = 0

  init(_ parts: AssembledParts, visibilities: [Visibility], derived: DerivedValues) {
    schema = parts.schema
    settings = parts.settings
    sources = parts.sources
    clock = parts.clock
    translations = parts.translations
    looseFiles = parts.looseFiles
    stores = [derived.store] + parts.stores.dropFirst()
    entries = parts.entries
    index = parts.index
    self.visibilities = visibilities
    self.derived = derived
  }

  /// All entries of a collection, in their order: `order`, then title, then slug.
  public func all(_ collection: String) -> [Record] {
    guard let number = schema.number(of: collection) else { return [] }
    return index.byCollection[number].map { Record(catalog: self, id: $0) }
  }

  /// The entries of a collection that the world may see in lists.
  public func visible(_ collection: String) -> [Record] {
    all(collection).filter(\.isVisible)
  }

  /// The entry that a reference of this name would mean.
  public func entry(_ collection: String, _ name: String) -> Record? {
    guard let number = schema.number(of: collection) else { return nil }
    return index.find(name, in: number).map { Record(catalog: self, id: $0) }
  }

  public var entryCount: Int { entries.count }
  /// The moment that the catalogue is looked at, in seconds since 1970, for filters that print it.
  public var now: Int { clock.now }

  func visibility(of id: EntryID) -> Visibility {
    visibilities.isEmpty ? .visible : visibilities[Int(id.index)]
  }

  func children(of id: EntryID, in collection: String) -> [EntryID] {
    guard let number = schema.number(of: collection) else { return [] }
    return index.children[id]?.filter { entries[Int($0.index)].collection == number } ?? []
  }

  func value(_ name: Name, in slots: Range<Int32>, of store: Int32, orAt place: SourceRange) -> FieldValue? {
    let all = stores[Int(store)].slots
    for position in slots where all[Int(position)].key == name {
      return fieldValue(all[Int(position)], store, orAt: place)
    }
    return nil
  }

  func fieldValue(_ slot: Slot, _ store: Int32, orAt place: SourceRange) -> FieldValue {
    let own =
      slot.isStandard ? place : SourceRange(file: place.file, lower: slot.lower, upper: slot.upper)
    return FieldValue(catalog: self, store: store, value: slot.value, place: own, isStandard: slot.isStandard)
  }
}

/// What assembling has put together before visibility and derived values are known.
struct AssembledParts: Sendable {
  var schema: Schema
  var settings: SiteSettings
  var sources: SourceMap
  var clock: Clock
  /// The first is empty: it is the place of derived values.
  var stores: [RecordStore]
  var entries: [Entry]
  var index: EntryIndex
  var translations = Translations()
  var looseFiles: [SourceID] = []
}
