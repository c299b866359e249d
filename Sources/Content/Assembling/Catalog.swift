public import Diagnostics

/// Everything a content folder says, connected and checked: what the rest of Lectern works on.
///
/// It never changes once it is made, so threads share it freely. Values, entries and names lie in flat
/// arrays without pointers; see ``RecordStore``, ``Entry`` and ``EntryIndex``.
public final class Catalog: Sendable {
  public let schema: Schema
  public let settings: SiteSettings
  public let sources: SourceMap
  public let clock: Clock
  /// The words of the interface.
  public let translations: Translations
  let stores: [RecordStore]
  let entries: [Entry]
  let translated: [EntryTranslation]
  let index: EntryIndex
  let visibilities: [Visibility]
  let derived: DerivedValues
  /// Files that are entries of nothing, though they look like content.
  let looseFiles: [SourceID]
  /// Files that reading complained about, in their order.
  let complainedFiles: [SourceID]
  /// What site.yaml and schema.yaml said.
  let rootFingerprint: UInt64
  let identities: EntryIdentities

  /// Derived values lie in a store of their own, which is always the first; what files say lies in the
  /// second.
  static let derivedStore: Int32 = 0

  init(_ parts: AssembledParts, visibilities: [Visibility], derived: DerivedValues) {
    schema = parts.schema
    settings = parts.settings
    sources = parts.sources
    clock = parts.clock
    translations = parts.translations
    looseFiles = parts.looseFiles
    complainedFiles = parts.complainedFiles
    rootFingerprint = parts.rootFingerprint
    identities = parts.identities
    stores = [derived.store] + parts.stores.dropFirst()
    entries = parts.entries
    translated = parts.translated
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
    return index.children(of: id).filter { entries[Int($0.index)].collection == number }
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
  var stores = [RecordStore()]
  var entries: [Entry] = []
  var translated: [EntryTranslation] = []
  var index: EntryIndex
  /// Of tags that texts create: the entries whose public fields name them.
  var namers: [EntryID: [EntryID]] = [:]
  var translations = Translations()
  var looseFiles: [SourceID] = []
  var complainedFiles: [SourceID] = []
  var rootFingerprint: UInt64 = 0
  var identities = EntryIdentities()

  init(schema: Schema, settings: SiteSettings, sources: SourceMap, clock: Clock) {
    self.schema = schema
    self.settings = settings
    self.sources = sources
    self.clock = clock
    index = EntryIndex(collections: schema.collections.count)
  }

  /// What a catalogue has, to be added to.
  init(_ catalog: Catalog) {
    self.init(
      schema: catalog.schema, settings: catalog.settings, sources: catalog.sources, clock: catalog.clock)
    stores = catalog.stores
    entries = catalog.entries
    translated = catalog.translated
    index = catalog.index
    translations = catalog.translations
    looseFiles = catalog.looseFiles
    complainedFiles = catalog.complainedFiles
    rootFingerprint = catalog.rootFingerprint
    identities = catalog.identities
  }

  /// All of it for the next stage; what stays behind is empty, so that nothing is copied when the stage
  /// changes it.
  mutating func take() -> AssembledParts {
    let all = self
    self = AssembledParts(schema: schema, settings: settings, sources: sources, clock: clock)
    return all
  }
}

/// Has entries, and knows what they are called.
protocol EntryHolder {
  var entries: [Entry] { get }
  var translated: [EntryTranslation] { get }
  var index: EntryIndex { get }
}

extension AssembledParts: EntryHolder {}
extension Catalog: EntryHolder {}

extension EntryHolder {
  func slug(of entry: Entry) -> String { index.texts.text(entry.slug) }

  /// What references name it by, where that is not the slug.
  func key(of entry: Entry) -> String? { entry.key.map { index.texts.text($0) } }

  func isCalled(_ name: String, _ entry: Entry) -> Bool {
    let bytes = name.utf8Span.span
    return index.texts.holds(bytes, at: entry.slug)
      || (entry.key.map { index.texts.holds(bytes, at: $0) } ?? false)
  }

  func translations(of entry: Entry) -> [EntryTranslation] {
    var found: [EntryTranslation] = []
    var next = entry.firstTranslation
    while let number = next {
      found.append(translated[Int(number)])
      next = translated[Int(number)].next
    }
    return found
  }

  /// The translation into one of the site's languages, by its number.
  func translation(of entry: Entry, in language: Int) -> EntryTranslation? {
    var next = entry.firstTranslation
    while let number = next {
      let translation = translated[Int(number)]
      if translation.language == Int32(language) { return translation }
      next = translation.next
    }
    return nil
  }
}
