public import Diagnostics

/// A value of a public field: references lead to visible entries only, objects show public members.
public struct PublicValue: Sendable {
  private let value: FieldValue
  private let type: FieldType
  private let exposure: Exposure
  /// An object in the file of another language, whose members stand before those of the original.
  private let translation: FieldValue?
  /// Whether there is an original. Where there is none, only what can be told in several languages is told.
  private let hasOriginal: Bool
  /// It stands in the file of another language, and so does whatever is in it.
  let isTranslated: Bool

  init(
    _ value: FieldValue, _ type: FieldType, _ exposure: Exposure = .full, isTranslated: Bool = false
  ) {
    self.value = value
    self.type = type
    self.exposure = exposure
    translation = nil
    hasOriginal = true
    self.isTranslated = isTranslated
  }

  /// An object and what the file of another language tells of it.
  init(
    _ original: FieldValue?, _ translation: FieldValue, _ type: FieldType, _ exposure: Exposure = .full
  ) {
    hasOriginal = original?.kind == .object
    value = hasOriginal ? original ?? translation : translation
    self.translation = translation
    isTranslated = false
    self.type = type
    self.exposure = exposure
  }

  /// For fingerprints: what is behind it, and whether all of it is shown.
  var source: FieldValue { value }
  var isWhole: Bool { if case .full = exposure { true } else { false } }

  public var kind: ValueKind { value.kind }
  /// Where it was written, for complaints about what it says.
  public var place: SourceRange { value.place }
  /// Formatted text, in whatever languages it is told.
  public var isMarkdown: Bool {
    if case .markdown = type { true } else { false }
  }
  /// Text; references are names of other entries and are read through `target` only.
  public var text: String? { value.kind == .reference ? nil : value.text.map(shown) }
  public func text(in language: String) -> String? {
    value.kind == .reference ? nil : value.text(in: language).map(shown)
  }
  public var languages: [String] { value.languages }
  public var boolean: Bool? { value.boolean }
  public var integer: Int64? { value.integer }
  public var decimal: Decimal? { value.decimal }
  public var rate: Int64? { value.rate }
  public var duration: Int64? { value.duration }
  public var date: Int? { value.date }
  public var moment: Int? { value.moment }
  public var time: Int? { value.time }
  public var money: Money? { value.money }

  private func shown(_ text: String) -> String {
    if case .initials = exposure { DisplayName.withInitial(text) } else { text }
  }

  /// The entry referred to, if the world may see it.
  public var target: PublicRecord? { value.target.flatMap { PublicRecord($0) } }

  /// The items of a list, of the site's first language if there are several; references to hidden
  /// entries are left out.
  public var list: [PublicValue] { list(in: value.catalog.settings.languages.first ?? "en") }

  /// The items of a list that may be told once for each language.
  public func list(in language: String) -> [PublicValue] {
    guard let list = value.told(in: language), list.kind == .list else { return [] }
    return list.list.filter(isPublic).map { PublicValue($0, type.item, isTranslated: isTranslated) }
  }

  private func isPublic(_ item: FieldValue) -> Bool {
    if case .items(let test) = exposure, !test(item) { return false }
    return item.kind != .reference || item.target.flatMap { PublicRecord($0) } != nil
  }

  /// A public member of an object.
  public subscript(_ name: Name) -> PublicValue? {
    guard value.kind == .object else { return nil }
    if case .members(let names) = exposure, !names.contains(name.text) { return nil }
    guard let type = type.publicMember(name) else { return nil }
    let own = hasOriginal ? value[name].flatMap { $0.kind == .null ? nil : $0 } : nil
    guard let field = self.type.field(name), field.isTranslated, let told = translation?[name],
      told.kind != .null, !told.isStandard
    else { return own.map { PublicValue($0, type, isTranslated: isTranslated) } }
    let isWhole = field.isLocalized || told.kind != .object
    return isWhole ? PublicValue(told, type, isTranslated: true) : PublicValue(own, told, type)
  }

  /// The public members of an object.
  public var members: [(name: Name, value: PublicValue)] {
    guard value.kind == .object else { return [] }
    let own = value.members.map(\.name)
    let told = translation.map { $0.members.map(\.name).filter { !own.contains($0) } } ?? []
    return (own + told).compactMap { name in self[name].map { (name, $0) } }
  }
}

extension PublicValue {
  /// Whether an object may have a public member of this name at all.
  public func hasMember(_ name: Name) -> Bool { type.publicMember(name) != nil }

  /// The public members that it may have.
  public var memberNames: [String] {
    guard case .object(let shape) = type else { return members.map { $0.name.text } }
    return shape.fields.filter { !$0.isPrivate }.map(\.name)
  }
}

extension FieldType {
  /// The type of a list's items; anything but a list is its own.
  fileprivate var item: FieldType {
    if case .list(let item) = self { item } else { self }
  }

  /// The declaration of a member that pages may show.
  fileprivate func field(_ name: Name) -> Field? {
    if case .object(let shape) = self { shape.publicField(name) } else { nil }
  }

  /// The type of a member that pages may show.
  fileprivate func publicMember(_ name: Name) -> FieldType? {
    switch self {
    case .object(let shape): shape.publicField(name)?.type
    case .map(let item): item
    case .any: .any
    default: nil
    }
  }
}

extension Shape {
  /// The declaration of a field that pages may show.
  func publicField(_ name: Name) -> Field? {
    guard let index = places[name], !fields[index].isPrivate else { return nil }
    return fields[index]
  }
}
