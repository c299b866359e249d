public import Diagnostics

/// A value with its place, read by the type that its field declares; asking for another type
/// gives nothing.
public struct FieldValue: Sendable {
  let catalog: Catalog
  let store: Int32
  public let value: Value
  public let place: SourceRange
  /// Nobody wrote it: it is the field's standard.
  public let isStandard: Bool

  private var records: RecordStore { catalog.stores[Int(store)] }

  /// The bytes of a text that is told once; of anything else, none.
  var bytes: ArraySlice<UInt8> {
    switch value.kind {
    case .string, .markdown, .word, .asset, .reference:
      let first = Int(UInt32(truncatingIfNeeded: value.bits))
      return records.bytes[first..<first + Int(value.count)]
    default: return []
    }
  }

  public var kind: ValueKind { value.kind }

  /// Text of any kind; of a value in several languages, that of the site's first.
  public var text: String? {
    switch value.kind {
    case .string, .markdown, .word, .asset, .reference: records.text(value)
    case .localized: text(in: catalog.settings.languages.first ?? "en")
    default: nil
    }
  }

  /// Text in a language, or in another if there is none in it.
  public func text(in language: String) -> String? {
    told(in: language)?.text
  }

  /// Text that somebody has written in a language.
  public func text(writtenIn language: String, in record: Record) -> String? {
    guard value.kind == .localized else { return record.language == language ? text : nil }
    return self[Name(language)]?.text
  }

  /// The value in a language; what a language lacks is told in the site's first, or in any other.
  func told(in language: String) -> FieldValue? {
    guard value.kind == .localized else { return self }
    let first = catalog.settings.languages.first
    return self[Name(language)] ?? first.flatMap { self[Name($0)] } ?? list.first
  }

  /// The languages that a localised value is told in.
  public var languages: [String] {
    guard value.kind == .localized else { return [] }
    return records.slots[records.slotRange(value)].map(\.key.text)
  }

  public var boolean: Bool? { value.kind == .boolean ? value.bits != 0 : nil }
  public var integer: Int64? { value.kind == .integer ? value.bits : nil }
  /// Basis points: 70 % is 7,000.
  public var rate: Int64? { value.kind == .rate ? value.bits : nil }
  /// Seconds.
  public var duration: Int64? { value.kind == .duration ? value.bits : nil }
  /// Days since 1970-01-01.
  public var date: Int? {
    switch value.kind {
    case .date: Int(value.bits)
    case .dateTime: Int(value.bits >= 0 ? value.bits / 86_400 : (value.bits - 86_399) / 86_400)
    default: nil
    }
  }
  /// Seconds since 1970-01-01T00:00:00Z; of a date, its beginning.
  public var moment: Int? {
    switch value.kind {
    case .dateTime: Int(value.bits)
    case .date: Int(value.bits) * 86_400
    default: nil
    }
  }
  /// Seconds since midnight.
  public var time: Int? { value.kind == .time ? Int(value.bits) : nil }

  public var decimal: Decimal? {
    switch value.kind {
    case .decimal: Decimal(coefficient: value.bits, scale: value.scale)
    case .integer: Decimal(value.bits)
    case .rate: Decimal(coefficient: value.bits, scale: 2)
    default: nil
    }
  }

  public var money: Money? {
    value.kind == .money ? Money(minorUnits: value.bits, currency: Currency(number: value.currency)) : nil
  }

  /// The items of a list, or the values of an object; of anything else, none.
  public var list: [FieldValue] {
    guard [.list, .object, .localized].contains(value.kind) else { return [] }
    return records.slots[records.slotRange(value)].map { catalog.fieldValue($0, store, orAt: place) }
  }

  /// The members of an object.
  public var members: [(name: Name, value: FieldValue)] {
    guard value.kind == .object || value.kind == .localized else { return [] }
    return records.slots[records.slotRange(value)].map {
      ($0.key, catalog.fieldValue($0, store, orAt: place))
    }
  }

  /// A member of an object.
  public subscript(_ name: Name) -> FieldValue? {
    guard value.kind == .object || value.kind == .localized else { return nil }
    let slots = records.slots
    for position in records.slotRange(value) where slots[position].key == name {
      return catalog.fieldValue(slots[position], store, orAt: place)
    }
    return nil
  }

  /// The entry that a reference means, if there is one.
  public var target: Record? {
    guard value.kind == .reference else { return nil }
    let index = UInt32(truncatingIfNeeded: value.bits >> 32)
    return index == .max ? nil : Record(catalog: catalog, id: EntryID(index: Int32(index)))
  }
}
