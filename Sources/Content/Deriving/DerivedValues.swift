/// Values that Lectern computed. They lie in one store, those of an entry side by side; an entry
/// that has none costs eight bytes.
struct DerivedValues: Sendable {
  private(set) var store = RecordStore()
  /// The slots of each entry.
  private(set) var bounds: [Bounds] = []

  init() {}

  init(entries: Int) {
    bounds = Array(repeating: Bounds(Int32(0)..<0), count: entries)
  }

  init(store: RecordStore, bounds: [Bounds]) {
    self.store = store
    self.bounds = bounds
  }

  /// The computed fields of an entry.
  func slots(of id: EntryID) -> ArraySlice<Slot> {
    // Rows that are only checked are numbered behind all entries that have computed values.
    guard Int(id.index) < bounds.count else { return [] }
    let range = bounds[Int(id.index)].slots
    return store.slots[Int(range.lowerBound)..<Int(range.upperBound)]
  }

  func slot(_ name: Name, of id: EntryID) -> Slot? {
    slots(of: id).first { $0.key == name }
  }

  mutating func add(_ members: [Derived.Member], to record: Record) {
    let slots = members.map { store.slot($0, writtenAs: record.written($0.0)) }
    let first = Int32(store.slots.count)
    store.slots += slots
    bounds[Int(record.id.index)] = Bounds(first..<Int32(store.slots.count))
  }
}

extension RecordStore {
  fileprivate mutating func slot(_ member: Derived.Member, writtenAs written: FieldValue?) -> Slot {
    let value =
      switch member.1 {
      case .inside(let members): filled(written, with: members)
      case .insideItems(let items): filledItems(of: written, with: items)
      default: value(member.1)
      }
    return Slot(key: member.0, lower: Slot.standard, upper: Slot.standard, value: value)
  }

  private mutating func plain(_ key: Name, _ derived: Derived) -> Slot {
    Slot(key: key, lower: Slot.standard, upper: Slot.standard, value: value(derived))
  }

  private mutating func value(_ derived: Derived) -> Value {
    switch derived {
    case .integer(let number): return .number(.integer, number)
    case .decimal(let number): return .decimal(number)
    case .rate(let rate): return .number(.rate, rate)
    case .duration(let seconds): return .number(.duration, seconds)
    case .money(let money): return .money(money)
    case .boolean(let truth): return .boolean(truth)
    case .moment(let seconds): return .number(.dateTime, Int64(seconds))
    case .text(let text): return add(.string, Array(text.utf8))
    case .word(let word): return add(.word, Array(word.utf8))
    case .reference(let target):
      var value = add(.reference, Array(target.key.utf8))
      value.bits = value.bits & Int64(UInt32.max) | Int64(target.id.index) << 32
      return value
    case .list(let items):
      let slots = items.map { plain(.none, $0) }
      return add(.list, slots)
    case .object(let members), .inside(let members):
      let slots = members.map { plain($0.0, $0.1) }
      return add(.object, slots)
    case .insideItems(let items):
      return value(.list(items.map { .object($0) }))
    }
  }

  // MARK: Written values with computed ones among them

  /// The object as written, which keeps its places, with `members` put in.
  private mutating func filled(_ written: FieldValue?, with members: [Derived.Member]) -> Value {
    var slots: [Slot] = []
    if let written, written.kind == .object {
      let source = written.catalog.stores[Int(written.store)]
      slots = source.slots[source.slotRange(written.value)].compactMap { slot in
        members.contains { $0.0 == slot.key } ? nil : copy(slot, from: source)
      }
    }
    slots += members.map { plain($0.0, $0.1) }
    return add(.object, slots)
  }

  private mutating func filledItems(of written: FieldValue?, with items: [[Derived.Member]]) -> Value {
    guard let written, written.kind == .list else { return value(.insideItems(items)) }
    let source = written.catalog.stores[Int(written.store)]
    let slots = zip(source.slots[source.slotRange(written.value)], written.list).enumerated().map {
      number, item in
      let members = items.indices.contains(number) ? items[number] : []
      var slot = item.0
      slot.value = item.1.kind == .object ? filled(item.1, with: members) : copy(slot, from: source).value
      return slot
    }
    return add(.list, slots)
  }

  private mutating func copy(_ slot: Slot, from source: RecordStore) -> Slot {
    var slot = slot
    switch slot.value.kind {
    case .string, .markdown, .word, .asset, .reference:
      let first = Int(UInt32(truncatingIfNeeded: slot.value.bits))
      let upper = slot.value.bits & ~Int64(UInt32.max)
      slot.value.bits = upper | Int64(bytes.count)
      bytes += source.bytes[first..<first + Int(slot.value.count)]
    case .list, .object, .localized:
      let slots = source.slots[source.slotRange(slot.value)].map { copy($0, from: source) }
      slot.value = add(slot.value.kind, slots)
    default: break
    }
    return slot
  }
}
