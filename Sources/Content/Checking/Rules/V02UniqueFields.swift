import Diagnostics

extension Rule {
  /// What a field declares to be unique stands in one entry of its collection only. Capital letters
  /// of coupon codes and e-mail addresses do not matter.
  static let uniqueFields = Rule.catalog("V-02", "duplicate-value") { catalog, _, complaints in
    for collection in catalog.schema.collections {
      for field in collection.shape.fields where field.isUnique && !isCheckedElsewhere(field, collection) {
        check(field, of: collection, in: catalog, &complaints)
      }
    }
  }

  /// Names are compared while they are registered, and the numbers of invoices by V-46.
  private static func isCheckedElsewhere(_ field: Field, _ collection: ContentCollection) -> Bool {
    let isName = field.name == collection.key && collection.name != "coupons"
    return isName || ["id", "uuid", "invoice_number"].contains(field.name)
  }

  private static func check(
    _ field: Field, of collection: ContentCollection, in catalog: Catalog, _ complaints: inout Complaints
  ) {
    let name = Name(field.name)
    var first: [String: FieldValue] = [:]
    for record in catalog.asWritten(collection.name) {
      guard let value = record.written(name), let key = comparable(value, field, collection) else { continue }
      guard let other = first[key] else {
        first[key] = value
        continue
      }
      if field.name == collection.key, other.text == value.text { continue }
      complaints.error(
        "two \(collection.name) have the same `\(field.name)`", at: value.place,
        notes: [Diagnostic.Note("the first one is here", at: other.place)])
    }
  }

  private static func comparable(
    _ value: FieldValue, _ field: Field, _ collection: ContentCollection
  ) -> String? {
    if let target = value.target { return "\(target.id.index)" }
    if let number = value.integer { return "\(number)" }
    guard let text = value.text else { return nil }
    if case .email = field.type { return text.lowercased() }
    return collection.name == "coupons" ? text.lowercased() : text
  }
}
