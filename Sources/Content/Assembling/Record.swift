public import Diagnostics

/// An entry as rules and derivations see it: its fields by name. Everything is here, private
/// fields too; what pages are given is a ``PublicRecord``.
public struct Record: Sendable {
  public let catalog: Catalog
  public let id: EntryID

  public init(catalog: Catalog, id: EntryID) {
    self.catalog = catalog
    self.id = id
  }

  var entry: Entry { catalog.entries[Int(id.index)] }

  public var collection: ContentCollection { catalog.schema.collections[collectionNumber] }
  var collectionNumber: Int { catalog.entries[Int(id.index)].collection }
  /// How entries of its collection are shown.
  var shape: PublicShape { catalog.schema.shown[collectionNumber] }
  public var slug: String { catalog.slug(of: entry) }
  /// The name that references use.
  public var key: String { catalog.key(of: entry) ?? slug }
  /// A name that it keeps from build to build: collection, what it hangs on, slug; `#2` and so on where
  /// that is not enough.
  public var identity: String { catalog.identities.text(of: id) }
  public var place: SourceRange { catalog.entries[Int(id.index)].place }
  public var visibility: Visibility { catalog.visibility(of: id) }
  /// Its file could not be read to the end, so that what it lacks says nothing.
  public var isBroken: Bool { entry.isBroken }
  public var isVisible: Bool { visibility == .visible }
  public var parent: Record? {
    catalog.entries[Int(id.index)].parent.map { Record(catalog: catalog, id: $0) }
  }
  public var order: Int? { self[.order]?.integer.map { Int($0) } ?? entry.order }

  /// The field's value: as written, its standard, or as derived.
  public subscript(_ name: Name) -> FieldValue? {
    if let slot = catalog.derived.slot(name, of: id) {
      return FieldValue(
        catalog: catalog, store: Catalog.derivedStore, value: slot.value, place: place, isStandard: false)
    }
    return written(name)
  }

  /// The field's value as written, or its standard, even if it is also derived.
  public func written(_ name: Name) -> FieldValue? {
    let number = Int(id.index)
    return catalog.value(
      name, in: catalog.entries[number].slots, of: catalog.entries[number].store,
      orAt: catalog.entries[number].place)
  }

  /// What the entry's translation into a language says, in a file of its own.
  func translated(_ name: Name, in language: String) -> FieldValue? {
    guard let translation = translation(into: language) else { return nil }
    let place = SourceRange(file: translation.place.file, lower: 0, upper: 0)
    let value = catalog.value(name, in: translation.slots, of: translation.store, orAt: place)
    return value.flatMap { $0.isStandard || $0.kind == .null ? nil : $0 }
  }

  func translation(into language: String) -> EntryTranslation? {
    guard catalog.entries[Int(id.index)].firstTranslation != nil,
      let number = catalog.settings.languages.firstIndex(of: language)
    else { return nil }
    return catalog.translation(of: entry, in: number)
  }

  /// A text as somebody has written it in a language; nothing if it is told in others only, or is a standard.
  public func text(_ name: Name, in language: String) -> String? {
    if let translated = translated(name, in: language)?.text { return translated }
    guard let value = self[name], !value.isStandard else { return nil }
    return value.text(writtenIn: language, in: self)
  }

  /// The same of a member of an object.
  public func text(_ member: Name, of name: Name, in language: String) -> String? {
    if let told = translated(name, in: language)?[member], !told.isStandard, let text = told.text {
      return text
    }
    guard let value = self[name]?[member], !value.isStandard else { return nil }
    return value.text(writtenIn: language, in: self)
  }

  /// All fields that have a value, in the order of their declaration.
  public var fields: [(name: Name, value: FieldValue)] {
    zip(collection.shape.names, collection.shape.fields).compactMap { name, _ in
      self[name].map { (name, $0) }
    }
  }

  /// What people call it: its title, name or question in the site's first language.
  public var title: String {
    for name: Name in [.title, .name, "question", "quote", "code", "number"] {
      if let text = self[name]?.text { return text }
    }
    return key
  }

  /// The language the entry is written in.
  public var language: String {
    self[.lang]?.text ?? entry.language.map { catalog.settings.languages[Int($0)] } ?? parent?.language
      ?? catalog.settings.languages.first ?? "en"
  }

  /// Entries of a nested collection that hang on this one, in order.
  public func children(_ collection: String) -> [Record] {
    catalog.children(of: id, in: collection).map { Record(catalog: catalog, id: $0) }
  }
}

extension Name {
  fileprivate static let lang: Name = "lang"
}

extension Record: Hashable {
  public static func == (left: Record, right: Record) -> Bool { left.id == right.id }

  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
