import Diagnostics
public import Platform

/// A catalogue on disk, as it lies in memory: a later run has it in some milliseconds, without reading
/// a file of content.
///
/// It holds for the moments between the one that it was made at and the one at which its clock turns.
/// That nothing in the content folder has changed since, the caller must know.
public enum CatalogSnapshot {
  /// Counts forms of the file that the sizes of its parts do not tell apart.
  static let version: UInt64 = 1

  /// What a file must have been written as: the form of its arrays, and what the caller adds, such as
  /// which build of the program this is.
  static func kind(_ stamp: UInt64) -> UInt64 {
    let sizes = [
      MemoryLayout<Slot>.stride, MemoryLayout<Entry>.stride, MemoryLayout<EntryTranslation>.stride,
      MemoryLayout<EntryIndex.Place>.stride, MemoryLayout<Bounds>.stride, Visibility.Reason.allCases.count,
    ]
    let bytes = ([version, stamp] + sizes.map { UInt64($0) }).flatMap { number in
      (0..<8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    }
    return Fingerprint.of(bytes.span)
  }

  /// Writes the catalogue; its clock counts as it stands now, so answers that are asked for later have
  /// no part in it.
  public static func write(_ catalog: Catalog, to path: String, stamp: UInt64) throws(FileProblem) {
    var file = try FlatFileWriter(path)
    try file.append(facts(of: catalog))
    try append(TextList(Name.all), &file)
    for store in catalog.stores.prefix(2) {
      try file.append(store.slots)
      try file.append(store.bytes)
    }
    try file.append(catalog.derived.bounds)
    try file.append(catalog.visibilities.map(\.code))
    try file.append(catalog.entries)
    try file.append(catalog.translated)
    try append(catalog.index, &file)
    try file.append(catalog.identities.bytes)
    try file.append(catalog.identities.starts)
    let sources = catalog.sources.all
    try file.append(sources.paths)
    try file.append(sources.ends)
    try file.append(sources.isPrivate)
    try file.append(sources.secretPlaces)
    try append(TextList(catalog.translations.asTexts), &file)
    try file.append(catalog.looseFiles)
    try file.append(catalog.complainedFiles)
    try file.finish(kind: kind(stamp))
  }

  private static func facts(of catalog: Catalog) -> [Int64] {
    [
      Int64(catalog.clock.now), Int64(catalog.clock.turnsAt ?? .max),
      Int64(bitPattern: catalog.rootFingerprint),
      Int64(bitPattern: RootFingerprint.of(catalog.schema)), Int64(catalog.index.nameCount),
    ]
  }

  private static func append(_ list: TextList, _ file: inout FlatFileWriter) throws(FileProblem) {
    try file.append(list.bytes)
    try file.append(list.ends)
  }

  private static func append(_ index: EntryIndex, _ file: inout FlatFileWriter) throws(FileProblem) {
    try file.append(index.texts.bytes)
    try file.append(index.places)
    try file.append(index.byCollection.map { Int32($0.count) })
    try file.append(Array(index.byCollection.joined()))
    try file.append(index.children.starts)
    try file.append(index.children.all)
  }
}

extension Visibility {
  /// Visible, unlisted, then the reasons for which entries are hidden.
  var code: UInt8 {
    switch self {
    case .visible: 0
    case .unlisted: 1
    case .hidden(let reason): UInt8(Reason.allCases.firstIndex(of: reason) ?? 0) + 2
    }
  }

  static let byCode: [Visibility] = [.visible, .unlisted] + Reason.allCases.map { .hidden($0) }
}
