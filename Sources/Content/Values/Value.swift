/// What a value is, once its field's type has been checked.
public enum ValueKind: UInt8, Sendable, BitwiseCopyable {
  case null
  case boolean
  case integer
  case decimal
  case rate
  case money
  case duration
  case date
  case dateTime
  case time
  case string
  case markdown
  case word
  case asset
  case reference
  case list
  case object
  /// One value for each language: an object whose keys are language codes.
  case localized
}

/// A value of the catalogue: sixteen plain bytes that point into a ``RecordStore``.
///
/// Nothing is retained when it is copied or passed between threads, which is what makes the
/// loops of rendering fast; see `performance.md`, section 3, for what the alternative costs.
public struct Value: Sendable, BitwiseCopyable {
  public var kind: ValueKind
  /// Decimals: digits behind the point.
  var scale: UInt8 = 0
  /// Money: which currency, by its place in ``Currency``'s table.
  var currency: UInt16 = 0
  /// Strings: bytes. Lists and objects: slots.
  var count: UInt32 = 0
  /// Numbers as they are; otherwise where the bytes or slots begin. References keep the entry
  /// they resolved to in the upper half.
  var bits: Int64 = 0

  static let null = Value(kind: .null)

  static func boolean(_ value: Bool) -> Value { Value(kind: .boolean, bits: value ? 1 : 0) }

  static func number(_ kind: ValueKind, _ value: Int64) -> Value { Value(kind: kind, bits: value) }

  static func decimal(_ value: Decimal) -> Value {
    Value(kind: .decimal, scale: value.scale, bits: value.coefficient)
  }

  static func money(_ value: Money) -> Value {
    Value(kind: .money, currency: value.currency.number, bits: value.minorUnits)
  }
}

/// A value under its key, and where it was written.
struct Slot: Sendable, BitwiseCopyable {
  var key: Name
  var lower: UInt32
  var upper: UInt32
  /// So that every byte of it is known when it is written to disk.
  private var unused: UInt32 = 0
  var value: Value

  /// The place of values that nobody wrote: the field's standard.
  static let standard = UInt32.max

  init(key: Name, lower: UInt32, upper: UInt32, value: Value) {
    self.key = key
    self.lower = lower
    self.upper = upper
    self.value = value
  }

  var isStandard: Bool { lower == Self.standard }
}

/// The values of many entries in two flat arrays: slots of objects and lists, and bytes of text.
struct RecordStore: Sendable {
  var slots: [Slot] = []
  var bytes: [UInt8] = []

  /// Adds text and gives a value that points at it.
  mutating func add(_ kind: ValueKind, _ text: some Collection<UInt8>) -> Value {
    let first = Int64(bytes.count)
    bytes.append(contentsOf: text)
    return Value(kind: kind, count: UInt32(text.count), bits: first | Self.unresolved(kind))
  }

  /// Adds the slots of a list or object, which then stand side by side.
  mutating func add(_ kind: ValueKind, _ children: [Slot]) -> Value {
    let first = Int64(slots.count)
    slots.append(contentsOf: children)
    return Value(kind: kind, count: UInt32(children.count), bits: first)
  }

  private static func unresolved(_ kind: ValueKind) -> Int64 {
    kind == .reference ? Int64(bitPattern: UInt64(UInt32.max) << 32) : 0
  }

  /// The text of a value; of one that is not text, nothing.
  func text(_ value: Value) -> String {
    switch value.kind {
    case .string, .markdown, .word, .asset, .reference: break
    default: return ""
    }
    let first = Int(UInt32(truncatingIfNeeded: value.bits))
    return String(decoding: bytes[first..<first + Int(value.count)], as: UTF8.self)
  }

  func slotRange(_ value: Value) -> Range<Int> {
    let first = Int(UInt32(truncatingIfNeeded: value.bits))
    return first..<first + Int(value.count)
  }

  /// Adds everything of another store behind what is there; gives how far its slots have moved.
  mutating func append(_ other: RecordStore) -> Int {
    let (movedSlots, movedBytes) = (slots.count, bytes.count)
    bytes += other.bytes
    slots.append(contentsOf: other.slots)
    for position in movedSlots..<slots.count {
      switch slots[position].value.kind {
      case .string, .markdown, .word, .asset, .reference: slots[position].value.bits += Int64(movedBytes)
      case .list, .object, .localized: slots[position].value.bits += Int64(movedSlots)
      default: break
      }
    }
    return movedSlots
  }

  mutating func reserve(slots slotCount: Int, bytes byteCount: Int) {
    slots.reserveCapacity(slots.count + slotCount)
    bytes.reserveCapacity(bytes.count + byteCount)
  }
}
