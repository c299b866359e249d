/// A value of a public field: references lead to visible entries only, objects show public members.
public struct PublicValue: Sendable {
  private let value: FieldValue
  private let shape: Shape?
  private let exposure: Exposure

  init(_ value: FieldValue, shape: Shape?, _ exposure: Exposure = .full) {
    self.value = value
    self.shape = shape
    self.exposure = exposure
  }

  public var kind: ValueKind { value.kind }
  /// Text; references are names of other entries and are read through `target` only.
  public var text: String? { value.kind == .reference ? nil : value.text }
  public func text(in language: String) -> String? {
    value.kind == .reference ? nil : value.text(in: language)
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

  /// The entry referred to, if the world may see it.
  public var target: PublicRecord? { value.target.flatMap { PublicRecord($0) } }

  /// The items of a list; references to hidden entries are left out.
  public var list: [PublicValue] {
    guard value.kind == .list else { return [] }
    return value.list.filter(isPublic).map { PublicValue($0, shape: shape) }
  }

  private func isPublic(_ item: FieldValue) -> Bool {
    if case .items(let test) = exposure, !test(item) { return false }
    return item.kind != .reference || item.target.flatMap { PublicRecord($0) } != nil
  }

  /// A public member of an object.
  public subscript(_ name: Name) -> PublicValue? {
    guard value.kind == .object, let inner = value[name], inner.kind != .null else { return nil }
    if case .members(let names) = exposure, !names.contains(name.text) { return nil }
    guard let shape else { return PublicValue(inner, shape: nil) }
    return shape.publicField(name).map { PublicValue(inner, shape: $0.type.shape) }
  }

  /// The public members of an object.
  public var members: [(name: Name, value: PublicValue)] {
    guard value.kind == .object else { return [] }
    return value.members.compactMap { member in self[member.name].map { (member.name, $0) } }
  }
}

extension Shape {
  /// The declaration of a field that pages may show.
  func publicField(_ name: Name) -> Field? {
    guard let index = names.firstIndex(of: name), !fields[index].isPrivate else { return nil }
    return BaseFields.neverPublic.contains(fields[index].name) ? nil : fields[index]
  }
}
