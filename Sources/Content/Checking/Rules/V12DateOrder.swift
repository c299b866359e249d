import Diagnostics

extension Rule {
  /// What begins does not end before; what is issued does not expire at once; see ``DatePair``.
  static let dateOrder = Rule(
    id: DiagnosticID("dates-out-of-order", rule: "V-12"),
    scope: .entry(of: .named(Set(DatePair.byCollection.keys))) { entry, _, complaints in
      for pair in DatePair.of(entry.collection) {
        guard let container = pair.container else {
          compare(
            entry.written(pair.first), entry.written(pair.second), pair, entry.collection.shape, &complaints)
          continue
        }
        guard let value = entry[container],
          let shape = entry.collection.shape.field(named: container.text)?.type.shape
        else { continue }
        for item in value.kind == .list ? value.list : [value] {
          compare(item[pair.first], item[pair.second], pair, shape, &complaints)
        }
      }
    })

  private static func compare(
    _ first: FieldValue?, _ second: FieldValue?, _ pair: DatePair, _ shape: Shape,
    _ complaints: inout Complaints
  ) {
    guard let first, let second, let begin = first.moment,
      let end = second.moment,
      end < begin || (end == begin && !pair.mayBeEqual)
    else { return }
    let isSecret = [pair.first, pair.second].contains { shape.field(named: $0.text)?.isPrivate == true }
    let told = isSecret ? "" : ", \(text(second)),"
    let other = isSecret ? "" : ", \(text(first))"
    let relation = pair.mayBeEqual ? "is before" : "is not after"
    complaints.error(
      "`\(pair.second.text)`\(told) \(relation) `\(pair.first.text)`\(other)", at: second.place,
      notes: [Diagnostic.Note("`\(pair.first.text)` is told here", at: first.place)])
  }

  private static func text(_ value: FieldValue) -> String {
    value.kind == .date
      ? CalendarTime.text(days: value.date ?? 0) : CalendarTime.text(seconds: value.moment ?? 0)
  }
}
