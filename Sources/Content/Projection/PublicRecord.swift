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
    guard !record.collection.isPrivate, !record.collection.isInline, !record.visibility.isHidden else {
      return nil
    }
    self.record = record
  }

  public var id: EntryID { record.id }
  public var slug: String { record.slug }
  /// Where it is written.
  public var place: SourceRange { record.place }
  public var collection: String { record.collection.name }
  public var language: String { record.language }
  /// Stands in no list; its page asks search engines to stay away.
  public var isUnlisted: Bool { record.visibility == .unlisted }

  /// The value of a public field.
  public subscript(_ name: Name) -> PublicValue? {
    guard !BaseFields.neverPublic.contains(name.text),
      let field = record.collection.shape.publicField(name), let value = record[name], value.kind != .null
    else { return nil }
    let exposure = Exposure.of(field.name, in: record)
    if case .hidden = exposure { return nil }
    return PublicValue(value, field.type, exposure)
  }

  /// The value of a public field as the entry's translation into a language has it; what that lacks
  /// is told by the entry itself.
  public subscript(_ name: Name, in language: String) -> PublicValue? {
    guard let translated = record.translated(name, in: language),
      let field = record.collection.shape.publicField(name), field.isLocalized,
      case .full = Exposure.of(field.name, in: record)
    else { return self[name] }
    return PublicValue(translated, field.type)
  }

  /// Every public field that has a value.
  public var fields: [(name: Name, value: PublicValue)] {
    record.collection.shape.names.compactMap { name in self[name].map { (name, $0) } }
  }

  /// Visible entries of a nested collection, in order.
  public func children(_ collection: String) -> [PublicRecord] {
    record.children(collection).compactMap { PublicRecord($0) }
  }
}

extension PublicRecord {
  /// Whether the entry's collection has a public field of this name at all.
  public func hasField(_ name: Name) -> Bool {
    !BaseFields.neverPublic.contains(name.text) && record.collection.shape.publicField(name) != nil
  }

  /// The public fields that its collection has.
  public var fieldNames: [String] {
    let shape = record.collection.shape
    return shape.fields.filter { !$0.isPrivate && !BaseFields.neverPublic.contains($0.name) }.map(\.name)
  }

  /// The collections whose entries may hang on this one.
  public var nestedCollections: [String] {
    record.catalog.schema.collections.filter { $0.form == .nested(in: collection) && !$0.isPrivate }.map(
      \.name)
  }
}
