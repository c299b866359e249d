/// A value that Lectern computes, before it lies in a store.
enum Derived {
  case integer(Int)
  case decimal(Decimal)
  case rate(Int64)
  case duration(Int64)
  case money(Money)
  case boolean(Bool)
  case moment(Int)
  case text(String)
  case reference(EntryID)
  case list([Derived])
  case object([(Name, Derived)])
}

/// One way of computing fields of a collection's entries (B.5): each in a file of its own.
struct Derivation: Sendable {
  let collection: String
  /// The fields that it computes, for entries where they can be.
  let compute: @Sendable (Record, DerivationSources) -> [(Name, Derived)]

  init(
    _ collection: String, _ compute: @escaping @Sendable (Record, DerivationSources) -> [(Name, Derived)]
  ) {
    self.collection = collection
    self.compute = compute
  }
}

/// Runs all derivations over a catalogue that has none yet.
enum Deriver {
  static func derive(_ catalog: Catalog) -> DerivedValues {
    let sources = DerivationSources(catalog)
    var values = DerivedValues()
    for derivation in Derivation.all {
      for record in catalog.all(derivation.collection) {
        let computed = derivation.compute(record, sources)
        guard !computed.isEmpty else { continue }
        let slots = computed.map { values.store.slot($0.0, $0.1) }
        values.slots[record.id, default: []] += slots
      }
    }
    return values
  }
}

extension RecordStore {
  fileprivate mutating func slot(_ name: Name, _ derived: Derived) -> Slot {
    Slot(key: name, lower: Slot.standard, upper: Slot.standard, value: value(derived))
  }

  private mutating func value(_ derived: Derived) -> Value {
    switch derived {
    case .integer(let number): return .number(.integer, Int64(number))
    case .decimal(let number): return .decimal(number)
    case .rate(let rate): return .number(.rate, rate)
    case .duration(let seconds): return .number(.duration, seconds)
    case .money(let money): return .money(money)
    case .boolean(let truth): return .boolean(truth)
    case .moment(let seconds): return .number(.dateTime, Int64(seconds))
    case .text(let text): return add(.string, Array(text.utf8))
    case .reference(let id):
      var value = add(.reference, [UInt8]())
      value.bits = value.bits & Int64(UInt32.max) | Int64(id.index) << 32
      return value
    case .list(let items):
      let slots = items.map { slot(.none, $0) }
      return add(.list, slots)
    case .object(let members):
      let slots = members.map { slot($0.0, $0.1) }
      return add(.object, slots)
    }
  }
}
