import Diagnostics

/// Makes entries of drafts: gives each its number, its parent, its slug and its translations.
struct EntryJoiner {
  private let schema: Schema
  var parts: AssembledParts
  var diagnostics: [Diagnostic] = []
  /// The main entry of each file of the scan.
  private var entryOfFile: [Int: EntryID] = [:]
  /// The main entry for a translation: by collection, parent and slug.
  private var originals: [OriginalKey: EntryID] = [:]
  private var translations: [EntryDraft] = []
  /// Of each original, the last translation that it has so far.
  private var lastTranslations: [EntryID: Int32] = [:]
  private let store: Int32

  private struct OriginalKey: Hashable {
    var collection: Int
    var parent: EntryID?
    var slug: String
  }

  /// Joins the batches, whose values go into one store behind those that there are; each is let go as
  /// soon as it is joined, so that nothing lies in memory twice.
  static func join(_ batches: inout [LoadedBatch], _ parts: consuming AssembledParts) -> Checked<
    AssembledParts
  > {
    var joiner = EntryJoiner(parts: parts)
    joiner.parts.stores[Int(joiner.store)].reserve(
      slots: batches.reduce(0) { $0 + $1.store.slots.count },
      bytes: batches.reduce(0) { $0 + $1.store.bytes.count })
    for index in batches.indices {
      joiner.add(batches[index])
      batches[index] = LoadedBatch()
    }
    joiner.attachTranslations()
    return Checked(joiner.parts.take(), joiner.diagnostics)
  }

  private init(parts: consuming AssembledParts) {
    schema = parts.schema
    store = Int32(parts.stores.count)
    self.parts = parts
    self.parts.stores.append(RecordStore())
  }

  private mutating func add(_ batch: LoadedBatch) {
    let moved = parts.stores[Int(store)].append(batch.store)
    diagnostics += batch.diagnostics
    parts.complainedFiles += Set(batch.diagnostics.compactMap { $0.range?.file }).sorted()
    var numbers: [EntryID?] = []
    numbers.reserveCapacity(batch.drafts.count)
    for var draft in batch.drafts {
      draft.slots = draft.slots.lowerBound + moved..<draft.slots.upperBound + moved
      if draft.translation != nil {
        translations.append(draft)
        numbers.append(nil)
      } else {
        let parent: EntryID? =
          switch draft.parent {
          case .none: nil
          case .file(let file): entryOfFile[file]
          case .draft(let index): numbers[index]
          }
        numbers.append(append(draft, parent: parent))
      }
    }
  }

  private mutating func append(_ draft: EntryDraft, parent: EntryID?) -> EntryID {
    let id = EntryID(index: Int32(parts.entries.count))
    let kind = schema.collections[draft.collection]
    let (slug, key) = names(of: draft, kind)
    parts.entries.append(
      Entry(
        collection: draft.collection, store: store, slots: draft.slots.narrowed, place: draft.place,
        body: draft.body, slug: parts.index.texts.add(slug), key: key.map { parts.index.texts.add($0) },
        order: draft.order, parent: parent, isBroken: draft.isBroken))
    if entryOfFile[draft.file] == nil { entryOfFile[draft.file] = id }
    let original = OriginalKey(collection: draft.collection, parent: parent, slug: draft.slug ?? "")
    if draft.slug != nil, originals[original] == nil { originals[original] = id }
    return id
  }

  private func names(of draft: EntryDraft, _ kind: ContentCollection) -> (slug: String, key: String?) {
    let reader = SlotReader(store: parts.stores[Int(store)], slots: draft.slots)
    return (slug(of: draft, reader, kind), reader.text(Name(kind.key)))
  }

  /// What an entry may be called after, the best first.
  private static let naming: [Name] = ["title", "name", "question", "code", "quote", "key"]

  /// The told slug, else the file's name, else what the title becomes; never nothing.
  private func slug(of draft: EntryDraft, _ reader: SlotReader, _ kind: ContentCollection) -> String {
    if let told = reader.text(.slug) { return told }
    if let name = draft.slug, !name.isEmpty {
      if CodeForms.isSlug(name) { return name }
      return CodeForms.slug(from: name) ?? name
    }
    if !kind.isPrivate {
      for name in Self.naming {
        if let text = reader.text(name), let slug = CodeForms.slug(from: String(text.prefix(60))) {
          return slug
        }
      }
    }
    // A platform's number is no name to show (N-22).
    if kind.key == "id", !kind.isPrivate { return "" }
    return reader.text(Name(kind.key)) ?? ""
  }

  // MARK: Translations

  private mutating func attachTranslations() {
    for draft in translations {
      let language = draft.translation ?? ""
      guard let number = parts.settings.languages.firstIndex(of: language) else {
        diagnostics.append(
          .unknownTranslation(language, languages: parts.settings.languages, at: draft.place))
        continue
      }
      let parent: EntryID? = if case .file(let file) = draft.parent { entryOfFile[file] } else { nil }
      let key = OriginalKey(collection: draft.collection, parent: parent, slug: draft.slug ?? "")
      if let original = originals[key] {
        attach(draft, number, to: original)
      } else {
        appendAlone(draft, number, parent: parent)
      }
    }
  }

  /// A text that exists in this language alone is an entry like any other.
  private mutating func appendAlone(_ draft: EntryDraft, _ language: Int, parent: EntryID?) {
    let kind = schema.collections[draft.collection]
    if !draft.isBroken {
      diagnostics += kind.missingFields(
        among: Array(parts.stores[Int(store)].slots[draft.slots]), hasBody: draft.body != nil,
        hasParent: parent != nil, at: draft.place)
    }
    let id = append(draft, parent: parent)
    parts.entries[Int(id.index)].language = Int32(language)
  }

  private mutating func attach(_ draft: EntryDraft, _ language: Int, to original: EntryID) {
    let entry = parts.entries[Int(original.index)]
    let own = entry.language == Int32(language) ? entry.place : nil
    if let first = own ?? parts.translation(of: entry, in: language)?.place {
      let name = parts.settings.languages[language]
      diagnostics.append(.translatedTwice(into: name, at: draft.place, first: first))
      return
    }
    let kind = schema.collections[draft.collection]
    let finder = RepeatedTranslations(
      language: parts.settings.languages[language], original: entry, stores: parts.stores)
    diagnostics += finder.repeats(in: draft, store: store, bodyField: kind.bodyField)
    diagnostics += UnshownTranslations(shape: kind.shape, original: entry, stores: parts.stores)
      .texts(in: draft, store: store)
    let number = Int32(parts.translated.count)
    parts.translated.append(
      EntryTranslation(
        language: language, store: store, slots: draft.slots.narrowed, place: draft.place, body: draft.body))
    if let last = lastTranslations.updateValue(number, forKey: original) {
      parts.translated[Int(last)].next = number
    } else {
      parts.entries[Int(original.index)].firstTranslation = number
    }
  }
}

/// Reads the slots of one draft.
struct SlotReader {
  let store: RecordStore
  let slots: Range<Int>

  /// A text, or the first language's of one in several.
  func text(_ name: Name) -> String? {
    guard let value = store.slots[slots].first(where: { $0.key == name })?.value else { return nil }
    switch value.kind {
    case .string, .markdown, .word, .reference, .asset: return store.text(value)
    case .integer: return "\(value.bits)"
    case .localized:
      let texts = store.slots[store.slotRange(value)]
      let chosen = texts.first { $0.key == Name("en") } ?? texts.first
      return chosen.map { store.text($0.value) }
    default: return nil
    }
  }
}

extension Range<Int> {
  var narrowed: Range<Int32> { Int32(lowerBound)..<Int32(upperBound) }
}
