import Diagnostics
import Platform

extension CatalogSnapshot {
  /// The catalogue of `folder` as it was written, looked at from `now`. Nothing if there is none that
  /// holds: then everything must be loaded.
  public static func read(_ path: String, folder: String, now: Int, stamp: UInt64) -> Catalog? {
    guard let file = FlatFileReader(path, kind: kind(stamp)) else { return nil }
    var reader = SnapshotReader(file: file)
    return reader.catalog(folder: folder, now: now)
  }
}

/// Reads the arrays of a snapshot in their order.
private struct SnapshotReader: ~Copyable {
  private var file: FlatFileReader
  /// What the names of the run that wrote it are called now; nothing if they have their numbers still.
  private var names: [Name]?

  init(file: consuming FlatFileReader) {
    self.file = file
  }

  mutating func catalog(folder: String, now: Int) -> Catalog? {
    guard let facts = file.next(Int64.self), facts.count == 5, facts[0] <= now, now < facts[1],
      UInt64(bitPattern: facts[2]) == RootFingerprint.of(folder), readNames()
    else { return nil }
    // Before the schema is made: then its names have the numbers that they had.
    var sources = SourceMap()
    let site = SiteLoader.load(folder: folder, sources: &sources).value
    guard UInt64(bitPattern: facts[3]) == RootFingerprint.of(site.schema) else { return nil }
    var parts = AssembledParts(
      schema: site.schema, settings: site.settings, sources: sources,
      clock: Clock(now: now, turnsAt: facts[1] == .max ? nil : Int(facts[1])))
    parts.rootFingerprint = UInt64(bitPattern: facts[2])
    guard let derivedStore = store(), let written = store(), let bounds = file.next(Bounds.self),
      let codes = file.next(UInt8.self), codes.allSatisfy({ $0 < Visibility.byCode.count }),
      readEntries(into: &parts, nameCount: Int(facts[4])), readRest(into: &parts)
    else { return nil }
    parts.stores = [RecordStore(), written]
    return Catalog(
      parts, visibilities: codes.map { Visibility.byCode[Int($0)] },
      derived: DerivedValues(store: derivedStore, bounds: bounds))
  }

  private mutating func texts() -> [String]? {
    guard let bytes = file.next(UInt8.self), let ends = file.next(UInt32.self) else { return nil }
    return TextList(bytes: bytes, ends: ends).texts
  }

  private mutating func readNames() -> Bool {
    guard let texts = texts() else { return false }
    let known = Name.numbers(of: texts)
    let isSame = known.indices.allSatisfy { Int(known[$0].index) == $0 }
    names = isSame ? nil : known
    return true
  }

  private mutating func store() -> RecordStore? {
    guard let slots = file.next(Slot.self), let bytes = file.next(UInt8.self) else { return nil }
    var store = RecordStore(slots: slots, bytes: bytes)
    if let names { guard store.rename(to: names) else { return nil } }
    return store
  }

  private mutating func readEntries(into parts: inout AssembledParts, nameCount: Int) -> Bool {
    guard let entries = file.next(Entry.self), let translated = file.next(EntryTranslation.self),
      let texts = file.next(UInt8.self), let places = file.next(EntryIndex.Place.self),
      let counts = file.next(Int32.self), let ordered = file.next(EntryID.self),
      let starts = file.next(Int32.self), let children = file.next(EntryID.self),
      let identities = file.next(UInt8.self), let identityStarts = file.next(UInt32.self),
      counts.count == parts.schema.collections.count
    else { return false }
    parts.entries = entries
    parts.translated = translated
    var rest = ordered[...]
    let byCollection = counts.map { count in
      defer { rest = rest.dropFirst(Int(count)) }
      return Array(rest.prefix(Int(count)))
    }
    parts.index = EntryIndex(
      texts: TextTable(bytes: texts), places: places, nameCount: nameCount, byCollection: byCollection,
      children: ChildLists(starts: starts, all: children))
    parts.identities = EntryIdentities(bytes: identities, starts: identityStarts)
    return true
  }

  private mutating func readRest(into parts: inout AssembledParts) -> Bool {
    guard let paths = file.next(UInt8.self), let ends = file.next(UInt32.self),
      let isPrivate = file.next(UInt8.self), let secrets = file.next(SourceRange.self), let words = texts(),
      let looseFiles = file.next(SourceID.self), let complained = file.next(SourceID.self)
    else { return false }
    parts.sources = CatalogLoader.sources(
      known: KnownSources(paths: paths, ends: ends, isPrivate: isPrivate, secretPlaces: secrets))
    parts.translations = Translations(languages: parts.settings.languages, asTexts: words)
    parts.looseFiles = looseFiles
    parts.complainedFiles = complained
    return true
  }
}

extension RecordStore {
  /// Gives every key the name that its number stands for; false if one stands for none.
  mutating func rename(to names: [Name]) -> Bool {
    for index in slots.indices where slots[index].key != .none {
      let number = Int(slots[index].key.index)
      guard number < names.count else { return false }
      slots[index].key = names[number]
    }
    return true
  }
}
