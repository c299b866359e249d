import Content

/// A value as one short text that tells its type, for tables of expectations:
///
///     49.00 USD · 70 % · 5400 s · people/ada · [beginner, advanced] · {person: people/ada, role: primary}
///
/// Members of objects come in the order of their names; standards are left out of objects.
extension FieldValue {
  var outline: String {
    switch kind {
    case .null: "null"
    case .boolean: boolean == true ? "true" : "false"
    case .integer: "\(integer ?? 0)"
    case .decimal: decimal?.description ?? "?"
    case .rate: "\(decimal?.scaled(to: 0).map { "\($0)" } ?? decimal?.description ?? "?") %"
    case .money: money?.description ?? "?"
    case .duration: "\(duration ?? 0) s"
    case .date: CalendarTime.text(days: date ?? 0)
    case .dateTime: CalendarTime.text(seconds: moment ?? 0)
    case .time: CalendarTime.text(timeOfDay: time ?? 0)
    case .string, .markdown, .word, .asset: text ?? "?"
    case .reference: target.map { "\($0.collection.name)/\($0.key)" } ?? "no entry \(text ?? "?")"
    case .list: "[" + list.map(\.outline).joined(separator: ", ") + "]"
    case .object, .localized: outlineOfMembers
    }
  }

  private var outlineOfMembers: String {
    let told = members.filter { !$0.value.isStandard }.sorted { $0.name.text < $1.name.text }
    return "{" + told.map { "\($0.name.text): \($0.value.outline)" }.joined(separator: ", ") + "}"
  }

  /// What stands at a path of names and of places in lists.
  fileprivate func value(at path: ArraySlice<Substring>) -> FieldValue? {
    guard let step = path.first else { return self }
    guard let place = Int(step) else { return self[Name(String(step))]?.value(at: path.dropFirst()) }
    return list.indices.contains(place) ? list[place].value(at: path.dropFirst()) : nil
  }
}

extension Record {
  /// The outline of what stands at a path such as `questions.0.type`, as it was written or as its
  /// standard; `nothing` if there is none.
  func outline(_ path: String) -> String {
    let steps = path.split(separator: ".")
    return written(Name(String(steps[0])))?.value(at: steps.dropFirst())?.outline ?? "nothing"
  }
}
