extension Rule {
  /// What a public page would link to must itself be public; the link is left out otherwise.
  static let hiddenReference = Rule.publicEntries("V-04", "hidden-reference") { record, complaints in
    guard !record.visibility.isHidden else { return }
    check(record.collection.shape, { record[$0] }, &complaints)
  }

  private static func check(
    _ shape: Shape, _ value: (Name) -> FieldValue?, _ complaints: inout Complaints
  ) {
    for index in shape.referring {
      let field = shape.fields[index]
      guard !field.isPrivate, !field.followsTarget,
        let value = value(shape.names[index])
      else { continue }
      check(value, field.type, field, &complaints)
    }
  }

  private static func check(
    _ value: FieldValue, _ type: FieldType, _ field: Field, _ complaints: inout Complaints
  ) {
    switch (value.kind, type) {
    case (.localized, _): for text in value.list { check(text, type, field, &complaints) }
    case (.list, .list(let item)), (.object, .map(let item)):
      for inner in value.list { check(inner, item, field, &complaints) }
    case (.object, .object(let shape)): check(shape, { value[$0] }, &complaints)
    default:
      guard let target = value.target, target.visibility.isHidden, !target.collection.isPrivate else {
        return
      }
      complaints.warning(
        "`\(field.name)` refers to \(target.collection.noun.withArticle) that \(target.visibility.reason)",
        at: value.place, hint: "pages leave it out")
    }
  }
}

extension Visibility {
  /// Why something is hidden, as the end of a sentence.
  var reason: String {
    if case .hidden(let reason) = self { reason.rawValue } else { "is public" }
  }
}
