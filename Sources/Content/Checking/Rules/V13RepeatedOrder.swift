import Diagnostics

extension Rule {
  /// Neighbours with the same `order` are put in the order of their titles, which may surprise.
  static let repeatedOrder = Rule.catalog("V-13", "repeated-order") { catalog, _, complaints in
    for collection in catalog.schema.collections where !collection.isPrivate {
      let records = catalog.all(collection.name).filter { $0.visibility != .hidden(.deleted) }
      let groups = records.grouped { record in record.order.map { Neighbours(record, $0) } }
      for records in groups where records.count > 1 {
        complaints.warning(
          "\(records.count) \(collection.name) have the order \(records[0].order ?? 0)",
          at: place(of: records[1]),
          notes: [Diagnostic.Note("the first one is here", at: place(of: records[0]))],
          hint: "number them one by one; their titles decide until then")
      }
    }
  }

  /// Entries that stand in one list: lessons of a section, questions under one heading.
  private struct Neighbours: Hashable {
    var order: Int
    var parent: EntryID?
    var around: [EntryID?]
    var heading: String?

    init(_ record: Record, _ order: Int) {
      self.order = order
      parent = record.parent?.id
      around = Self.owners.map { record[$0]?.target?.id }
      heading = record.collection.name == "faqs" ? record["category"]?.text : nil
    }

    private static let owners: [Name] = ["parent", "course", "section"]
  }

  private static func place(of record: Record) -> SourceRange {
    guard let order = record["order"], order.integer != nil else { return record.place }
    return order.place
  }

  /// The same for what is numbered inside an entry: steps, questions, qualifications.
  static let repeatedItemOrder = Rule.publicEntries("V-13", "repeated-item-order") { record, complaints in
    check(record.collection.shape, { record.written($0) }, &complaints)
  }

  private static func check(
    _ shape: Shape, _ value: (Name) -> FieldValue?, _ complaints: inout Complaints
  ) {
    for (field, name, inner) in shape.nested {
      guard let found = value(name) else { continue }
      let items = found.kind == .list ? found.list : [found]
      for item in items { check(inner, { item[$0] }, &complaints) }
      // The order of options is the answer where they are to be put in order: V-30 looks at it.
      let isAnswer = field.name == "options" && value("type")?.text == "ordering"
      if found.kind == .list, !isAnswer { compare(items, field, &complaints) }
    }
  }

  private static func compare(_ items: [FieldValue], _ field: Field, _ complaints: inout Complaints) {
    var first: [String: SourceRange] = [:]
    var reported: Set<String> = []
    for item in items {
      guard let order = item["order"], let number = order.integer else { continue }
      // Prerequisites are numbered within their tier.
      let key = "\(number) \(item["tier"]?.text ?? "")"
      if let other = first[key] {
        guard reported.insert(key).inserted else { continue }
        complaints.warning(
          "two items of `\(field.name)` have the same `order`", at: order.place,
          notes: [Diagnostic.Note("the first one is here", at: other)], hint: "number them one by one")
      } else {
        first[key] = order.place
      }
    }
  }
}
