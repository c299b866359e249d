extension EntryID {
  /// The entry that has this number in the catalogue of this run.
  public init(number: Int) { index = Int32(truncatingIfNeeded: number) }
}

/// What decides about pages of an entry.
extension PublicRecord {
  /// What it hangs on: the section of a lesson, the course of a section.
  public var parent: PublicRecord? { record.parent.flatMap { PublicRecord($0) } }

  /// Everybody may open it: lessons that are previews, and all that is no lesson.
  public var isOpen: Bool { !record.shape.isLessons || LessonAccess.isOpen(record) }
}

extension Catalog {
  /// An entry by its number, if the world may see it.
  public func publicRecord(_ id: EntryID) -> PublicRecord? {
    entries.indices.contains(id.number) ? PublicRecord(Record(catalog: self, id: id)) : nil
  }

  /// The visible entries of a collection, in their order; of a private one, none.
  public func publicRecords(_ collection: String) -> [PublicRecord] {
    all(collection).compactMap { $0.isVisible ? PublicRecord($0) : nil }
  }

  /// Entries of a collection that have a page and stand in no list.
  public func unlistedRecords(_ collection: String) -> [PublicRecord] {
    all(collection).compactMap { $0.visibility == .unlisted ? PublicRecord($0) : nil }
  }

  /// The site's own entry.
  public var site: PublicRecord? { all("site").first.flatMap { PublicRecord($0) } }
}

extension PublicRecord {
  /// What the entry is called in this build and in the next, as long as it keeps its place.
  public var identity: String { record.identity }
}

extension Catalog {
  /// Every entry that the world may see, lists or no lists.
  public var allPublicRecords: some Sequence<PublicRecord> {
    entries.indices.lazy.compactMap { PublicRecord(Record(catalog: self, id: EntryID(number: $0))) }
  }
}

extension PublicRecord {
  /// The public fields that the entry's translation into a language tells.
  public func translatedNames(in language: String) -> [Name] {
    guard record.translation(into: language) != nil else { return [] }
    return record.collection.shape.names.filter { record.translated($0, in: language) != nil && hasField($0) }
  }
}

extension Translations {
  /// Every word of the interface, in every language.
  public var allTexts: [String] {
    languages.flatMap { language in keys.flatMap { self[Name($0), in: language]?.texts ?? [] } }
  }
}
