public import Diagnostics

/// An entry as public pages are given it: public fields of a visible entry, and nothing else.
///
/// There is no way from here to anything private: not to private collections, not to fields that
/// the schema declares private, not to hidden entries, not to what a lesson shows only to its
/// learners. A template that is careless cannot leak what it is never handed (law E-2).
public struct PublicRecord: Sendable {
  let record: Record

  /// Nothing if the world may not see the entry. Files of a lesson are seen through their lesson only.
  public init?(_ record: Record) {
    guard record.shape.isPublic, !record.visibility.isHidden else { return nil }
    self.record = record
  }

  private var shape: PublicShape { record.shape }

  public var id: EntryID { record.id }
  public var slug: String { record.slug }
  /// Where it is written.
  public var place: SourceRange { record.place }
  public var collection: String { record.catalog.schema.collections[record.collectionNumber].name }
  /// The collection's place in the schema.
  public var collectionNumber: Int { record.collectionNumber }
  public var language: String { record.language }
  /// Stands in no list; its page asks search engines to stay away.
  public var isUnlisted: Bool { record.visibility == .unlisted }

  /// The value of a public field.
  public subscript(_ name: Name) -> PublicValue? {
    shape[name].flatMap { value(name, $0) }
  }

  /// The value of a public field as the entry's translation into a language has it; what that lacks
  /// is told by the entry itself.
  public subscript(_ name: Name, in language: String) -> PublicValue? {
    guard let member = shape[name] else { return nil }
    guard member.isTranslated, let translated = record.translated(name, in: language) else {
      return value(name, member)
    }
    let exposure = member.exposure(in: record)
    if case .hidden = exposure { return nil }
    if !member.isLocalized, translated.kind == .object {
      return PublicValue(record[name], translated, member.type, exposure)
    }
    guard member.isLocalized, case .full = exposure else { return value(name, member) }
    return PublicValue(translated, member.type, isTranslated: true)
  }

  /// A member of an object as somebody has written it in a language; nothing if it is told in others only.
  public func text(_ member: Name, of name: Name, writtenIn language: String) -> String? {
    self[name, in: language]?[member] == nil ? nil : record.text(member, of: name, in: language)
  }

  private func value(_ name: Name, _ member: PublicShape.Member) -> PublicValue? {
    guard let value = record[name], value.kind != .null else { return nil }
    let exposure = member.exposure(in: record)
    if case .hidden = exposure { return nil }
    return PublicValue(value, member.type, exposure)
  }

  /// Every public field that has a value.
  public var fields: [(name: Name, value: PublicValue)] {
    record.collection.shape.names.compactMap { name in self[name].map { (name, $0) } }
  }

  /// Visible entries of a nested collection, in order.
  public func children(_ collection: String) -> [PublicRecord] {
    record.catalog.schema.number(of: collection).map { children($0) } ?? []
  }

  /// The same for the collection that has this place in the schema.
  public func children(_ collection: Int) -> [PublicRecord] {
    childIDs(collection).compactMap { record.catalog.publicRecord($0) }
  }

  /// The numbers of the same.
  public func childIDs(_ collection: Int) -> [EntryID] {
    let catalog = record.catalog
    guard catalog.schema.shown[collection].isPublic else { return [] }
    return catalog.index.children(of: record.id).filter {
      catalog.entries[Int($0.index)].collection == collection && !catalog.visibility(of: $0).isHidden
    }
  }
}

extension PublicRecord {
  /// Whether the entry's collection has a public field of this name at all.
  public func hasField(_ name: Name) -> Bool {
    shape.holds(name)
  }

  /// Whether a field may be told in a language of its own.
  func isTranslated(_ name: Name) -> Bool { shape[name]?.isTranslated ?? false }

  /// The public fields that its collection has.
  public var fieldNames: [String] { shape.fieldNames.map(\.text) }

  /// The collections whose entries may hang on this one.
  public var nestedCollections: [String] {
    record.catalog.schema.collections.filter { $0.form == .nested(in: collection) && !$0.isPrivate }.map(
      \.name)
  }
}

extension Schema {
  /// The public fields that the collection in this place has.
  public func publicFields(_ collection: Int) -> [Name] { shown[collection].fieldNames }
}
