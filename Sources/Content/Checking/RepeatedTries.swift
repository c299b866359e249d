extension Catalog {
  /// Visits the number of each try that one of the same learner at the same thing has before it. What was removed is
  /// no try.
  func forEachRepeatedTry(
    in collection: String, at thing: Name, number: Name,
    _ visit: (_ number: FieldValue, _ first: FieldValue) -> Void
  ) {
    struct Try: Hashable {
      let account: EntryID
      let thing: EntryID
      let number: Int64
    }
    var first: [Try: FieldValue] = [:]
    for record in all(collection) where !record.isDeleted {
      guard let account = record["account"]?.target, let target = record[thing]?.target,
        let told = record[number], let count = told.integer
      else { continue }
      let key = Try(account: account.id, thing: target.id, number: count)
      if let earlier = first[key] { visit(told, earlier) } else { first[key] = told }
    }
  }
}
