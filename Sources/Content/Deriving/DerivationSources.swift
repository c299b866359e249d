/// Look-ups that several derivations and rules share, made once for a catalogue: who refers to
/// whom, by the field they do it with.
struct DerivationSources: Sendable {
  private var referrers: [Link: [EntryID]] = [:]
  private let catalog: Catalog

  private struct Link: Hashable {
    var target: EntryID
    var collection: String
  }

  init(_ catalog: Catalog) {
    self.catalog = catalog
    for (collection, path) in Self.indexed {
      for record in catalog.all(collection) {
        for target in Self.targets(of: record, path) {
          referrers[Link(target: target, collection: collection), default: []].append(record.id)
        }
      }
    }
  }

  /// The entries of `collection` that refer to `record` by the fields listed below.
  func referring(to record: Record, from collection: String) -> [Record] {
    (referrers[Link(target: record.id, collection: collection)] ?? []).map {
      Record(catalog: catalog, id: $0)
    }
  }

  /// Which references are worth an index.
  private static let indexed: [(collection: String, path: [Name])] = [
    ("reviews", ["subject", "ref"]), ("enrollments", ["course"]), ("enrollments", ["path"]),
    ("enrollments", ["account"]), ("registrations", ["event"]), ("courses", ["instructors", "person"]),
    ("courses", ["category"]), ("courses", ["categories"]), ("courses", ["subcategory"]),
    ("courses", ["tags"]), ("books", ["category"]),
    ("books", ["tags"]), ("books", ["seller"]), ("events", ["category"]), ("events", ["hosts"]),
    ("events", ["lesson"]),
    ("people", ["expertise"]), ("people", ["skills"]), ("products", ["owner"]), ("products", ["tags"]),
    ("orders", ["items", "ref"]), ("quizzes", ["lesson"]), ("assignments", ["lesson"]),
    ("quizzes", ["course"]),
    ("assignments", ["course"]), ("categories", ["parent"]), ("availability", ["person"]),
    ("availability_exceptions", ["person"]), ("bookings", ["person"]), ("earnings", ["payout"]),
    ("earnings", ["order"]), ("earnings", ["affiliate"]), ("refunds", ["order"]),
    ("orders", ["coupon", "ref"]),
    ("student_teachers", ["course"]), ("student_teachers", ["person"]), ("bundles", ["courses", "course"]),
    ("goodwill", ["account"]), ("accounts", ["person"]), ("subscription_invoices", ["subscription"]),
    ("payouts", ["affiliate"]),
  ]

  private static func targets(of record: Record, _ path: [Name]) -> [EntryID] {
    guard let name = path.first, let value = record.written(name) else { return [] }
    let values = value.kind == .list ? value.list : [value]
    return values.compactMap { item in
      (path.count > 1 ? item[path[1]] : item)?.target?.id
    }
  }
}
