/// A value that Lectern computes, before it lies in a store. That it is sendable is said because
/// inferring it runs in a circle, in some orders in which the compiler may meet these files.
indirect enum Derived: Sendable {
  case integer(Int64)
  case decimal(Decimal)
  /// Basis points.
  case rate(Int64)
  /// Seconds.
  case duration(Int64)
  case money(Money)
  case boolean(Bool)
  case moment(Int)
  case text(String)
  case word(String)
  case reference(Record)
  case list([Derived])
  case object([(Name, Derived)])
  /// The object as it is written, with these members put in.
  case inside([(Name, Derived)])
  /// The list as it is written, with members put into each of its objects, in their order.
  case insideItems([[(Name, Derived)]])

  typealias Member = (Name, Derived)

  static func count(_ number: Int) -> Derived { .integer(Int64(number)) }
}

/// One way of computing fields of a collection's entries (B.5): each in a file of its own.
struct Derivation: Sendable {
  let collection: String
  /// The fields that it computes, for entries where they can be.
  let compute: @Sendable (Record, DerivationSources) -> [Derived.Member]

  init(
    _ collection: String, _ compute: @escaping @Sendable (Record, DerivationSources) -> [Derived.Member]
  ) {
    self.collection = collection
    self.compute = compute
  }
}

/// Runs all derivations over a catalogue that has none yet.
enum Deriver {
  static func derive(_ catalog: Catalog) -> DerivedValues {
    let sources = DerivationSources(catalog)
    let families = Dictionary(grouping: Derivation.all, by: \.collection)
    var values = DerivedValues(entries: catalog.entries.count)
    for collection in catalog.schema.collections {
      guard let family = families[collection.name] else { continue }
      for record in catalog.all(collection.name) {
        let members = family.flatMap { $0.compute(record, sources) }
        if !members.isEmpty { values.add(members, to: record) }
      }
    }
    return values
  }
}
