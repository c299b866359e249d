import Diagnostics
import Platform

/// Files of which only the text below the front matter has changed: then the catalogue stays what it is
/// but for where those texts stand. No rule and no derivation looks at them.
public struct BodyChange {
  private let catalog: Catalog
  private var parts: AssembledParts

  /// The catalogue with the texts of these files where they stand now; paths are as its sources have
  /// them. Nothing if anything else may have changed: then everything must be loaded.
  public static func apply(_ paths: [String], to catalog: Catalog) -> Catalog? {
    var change = BodyChange(catalog)
    guard let files = change.files(paths) else { return nil }
    for file in files { guard change.apply(file) else { return nil } }
    return Catalog(change.parts, visibilities: catalog.visibilities, derived: catalog.derived)
  }

  private init(_ catalog: Catalog) {
    self.catalog = catalog
    parts = AssembledParts(catalog)
  }

  // MARK: What the files are

  /// Where a file's only entry is.
  private enum Home {
    case entry(Int)
    case translation(Int, of: Int)
  }

  private struct ChangedFile {
    var file: ContentFile
    var home: Home
  }

  private func files(_ paths: [String]) -> [ChangedFile]? {
    guard paths.allSatisfy({ $0.hasSuffix(".md") }) else { return nil }
    let numbers = catalog.sources.numbers(of: Set(paths))
    let complained = Set(catalog.complainedFiles)
    guard numbers.count == Set(paths).count, !numbers.keys.contains(where: complained.contains) else {
      return nil
    }
    var homes: [SourceID: Home] = [:]
    for (index, entry) in catalog.entries.enumerated() where numbers[entry.place.file] != nil {
      // A tag stands where it is named first.
      if entry.isMadeByTexts { continue }
      if homes.updateValue(.entry(index), forKey: entry.place.file) != nil { return nil }
    }
    for (number, owner) in owners(among: numbers) {
      let file = catalog.translated[number].place.file
      if homes.updateValue(.translation(number, of: owner), forKey: file) != nil { return nil }
    }
    guard homes.count == numbers.count else { return nil }
    return homes.sorted { $0.key < $1.key }.map { source, home in
      ChangedFile(file: file(source, numbers[source] ?? "", home), home: home)
    }
  }

  /// The translations that stand in changed files, with the entries that they are of.
  private func owners(among files: [SourceID: String]) -> [(translation: Int, entry: Int)] {
    guard catalog.translated.contains(where: { files[$0.place.file] != nil }) else { return [] }
    var owners: [(Int, Int)] = []
    for (index, entry) in catalog.entries.enumerated() {
      var next = entry.firstTranslation
      while let number = next {
        if files[catalog.translated[Int(number)].place.file] != nil { owners.append((Int(number), index)) }
        next = catalog.translated[Int(number)].next
      }
    }
    return owners
  }

  /// What scanning would say of it, as far as its entry depends on that.
  private func file(_ source: SourceID, _ path: String, _ home: Home) -> ContentFile {
    let (entry, language) =
      switch home {
      case .entry(let index): (catalog.entries[index], catalog.entries[index].language)
      case .translation(let number, let owner):
        (catalog.entries[owner], Optional(catalog.translated[number].language))
      }
    return ContentFile(
      path: path, source: source, collection: entry.collection, role: .markdown, slug: "changed",
      translation: language.map { catalog.settings.languages[Int($0)] },
      parent: entry.parent == nil ? nil : 0)
  }

  // MARK: What they say now

  private mutating func apply(_ changed: ChangedFile) -> Bool {
    let batch = FileLoader.load(
      .files(0..<1), of: ContentScan(files: [changed.file]), schema: catalog.schema,
      context: catalog.settings.decodingContext)
    let secrets = batch.secrets.map { $0.lower..<$0.upper }
    guard batch.diagnostics.isEmpty, batch.drafts.count == 1, let draft = batch.drafts.first,
      !draft.isBroken, secrets == catalog.sources.secrets(of: changed.file.source)
    else { return false }
    switch changed.home {
    case .entry(let index):
      let old = catalog.entries[index]
      guard !old.isBroken, isSame(draft, batch.store, old.place, old.body, old.store, old.slots) else {
        return false
      }
      parts.entries[index].body = draft.body
    case .translation(let number, _):
      let old = catalog.translated[number]
      guard isSame(draft, batch.store, old.place, old.body, old.store, old.slots) else { return false }
      parts.translated[number].body = draft.body
    }
    return true
  }

  /// A text that comes or goes may be complained about.
  private func isSame(
    _ draft: EntryDraft, _ store: RecordStore, _ place: SourceRange, _ body: Range<UInt32>?,
    _ oldStore: Int32, _ oldSlots: Range<Int32>
  ) -> Bool {
    guard draft.place == place, (draft.body == nil) == (body == nil) else { return false }
    let old = catalog.stores[Int(oldStore)]
    let slots = Int(oldSlots.lowerBound)..<Int(oldSlots.upperBound)
    return store.isSame(draft.slots, as: old, slots)
  }
}

extension RecordStore {
  /// Whether slots say the same at the same places as others, whatever entries their references lead to.
  fileprivate func isSame(_ own: Range<Int>, as other: RecordStore, _ others: Range<Int>) -> Bool {
    var open = [(own, others)]
    while let (own, others) = open.popLast() {
      guard own.count == others.count else { return false }
      for (left, right) in zip(own, others) {
        let (left, right) = (slots[left], other.slots[right])
        guard left.key == right.key, left.lower == right.lower, left.upper == right.upper,
          left.value.kind == right.value.kind, left.value.scale == right.value.scale,
          left.value.currency == right.value.currency
        else { return false }
        switch left.value.kind {
        case .string, .markdown, .word, .asset, .reference:
          guard bytes(of: left.value).elementsEqual(other.bytes(of: right.value)) else { return false }
        case .list, .object, .localized:
          open.append((slotRange(left.value), other.slotRange(right.value)))
        default:
          guard left.value.bits == right.value.bits else { return false }
        }
      }
    }
    return true
  }

  private func bytes(of value: Value) -> ArraySlice<UInt8> {
    let first = Int(UInt32(truncatingIfNeeded: value.bits))
    return bytes[first..<first + Int(value.count)]
  }
}
