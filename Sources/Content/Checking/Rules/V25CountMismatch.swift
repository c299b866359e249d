import Diagnostics

extension Rule {
  /// What is counted or computed need not be told; what is told all the same must agree.
  static let countMismatch = Rule.catalog("V-25", "count-mismatch") { catalog, _, complaints in
    for collection in catalog.schema.collections {
      for record in catalog.all(collection.name) { compare(record, &complaints) }
    }
  }

  fileprivate static func compare(_ record: Record, _ complaints: inout Complaints) {
    for slot in record.catalog.derived.slots(of: record.id) {
      guard let field = record.collection.shape.field(named: slot.key.text),
        let told = record.written(slot.key), let computed = record[slot.key]
      else { continue }
      compare(field, computed, told, isSecret: field.isPrivate, &complaints)
    }
  }

  /// Objects and lists of objects that hold computed values among told ones are looked into.
  private static func compare(
    _ field: Field, _ computed: FieldValue, _ told: FieldValue, isSecret: Bool,
    _ complaints: inout Complaints
  ) {
    if [.computed, .counted].contains(field.origin) {
      if !told.isStandard, !agree(computed, told) { complain(field, computed, told, isSecret, &complaints) }
    } else if let shape = field.type.shape {
      for (computed, told) in field.type.isList ? Array(zip(computed.list, told.list)) : [(computed, told)] {
        for member in computed.members {
          guard let inner = shape.field(named: member.name.text), let value = told[member.name] else {
            continue
          }
          compare(inner, member.value, value, isSecret: isSecret || inner.isPrivate, &complaints)
        }
      }
    }
  }

  private static func complain(
    _ field: Field, _ computed: FieldValue, _ told: FieldValue, _ isSecret: Bool,
    _ complaints: inout Complaints
  ) {
    let hint =
      field.origin == .computed
      ? "leave it out: Lectern computes it" : "leave it out, or complete the records that it is counted from"
    guard !isSecret, let says = told.shortText, let counts = computed.shortText else {
      complaints.warning("`\(field.name)` is not what Lectern computes", at: told.place, hint: hint)
      return
    }
    complaints.warning(
      "`\(field.name)` says \(says), and Lectern counts \(counts)", at: told.place, hint: hint)
  }

  // MARK: Comparing

  /// Told values may be cut to whole minutes or per cents, and means be more precise.
  private static func agree(_ computed: FieldValue, _ told: FieldValue) -> Bool {
    switch computed.kind {
    case .integer, .decimal: agree(computed.decimal, told.decimal)
    case .rate: computed.rate.map { isNear($0, told.rate, step: 100) } ?? false
    case .duration: computed.duration.map { isNear($0, told.duration, step: 60) } ?? false
    case .money: computed.money == told.money
    case .boolean: computed.boolean == told.boolean
    case .date, .dateTime, .time: computed.value.bits == told.value.bits
    case .reference: computed.target == told.target
    case .list: agree(computed.list, told.list)
    case .object:
      told.members.allSatisfy { member in
        computed[member.name].map { agree($0, member.value) } ?? false
      }
    default: computed.text == told.text
    }
  }

  private static func agree(_ computed: [FieldValue], _ told: [FieldValue]) -> Bool {
    computed.count == told.count && zip(computed, told).allSatisfy { agree($0, $1) }
  }

  private static func agree(_ computed: Decimal?, _ told: Decimal?) -> Bool {
    guard let computed, let told else { return false }
    if computed == told { return true }
    guard computed.scale > 0, told.scale > computed.scale else { return false }
    return Exact.mean([told], digits: computed.scale) == computed
  }

  private static func isNear(_ computed: Int64, _ told: Int64?, step: Int64) -> Bool {
    guard let told else { return false }
    return told == computed || (told % step == 0 && (Int128(told) - Int128(computed)).magnitude < step)
  }
}

extension Record {
  /// Whether anything is told of it that is not what follows from the rest (V-25).
  public var contradictsItself: Bool {
    var complaints = Complaints(Rule.countMismatch.id)
    Rule.compare(self, &complaints)
    return !complaints.diagnostics.isEmpty
  }
}

extension FieldValue {
  /// A number as messages show it. Texts and names are never shown: they may be private.
  fileprivate var shortText: String? {
    switch kind {
    case .integer, .decimal: decimal?.description
    case .rate: decimal.flatMap { Decimal(units: Int128($0.coefficient), scale: $0.scale) }.map { "\($0) %" }
    case .money: money?.description
    case .duration: duration.map(Self.text)
    case .boolean: boolean.map { "\($0)" }
    default: nil
    }
  }

  private static func text(of seconds: Int64) -> String {
    let parts = [(seconds / 3600, "h"), (seconds / 60 % 60, "min"), (seconds % 60, "s")].filter { $0.0 > 0 }
    return parts.isEmpty ? "0 min" : parts.map { "\($0.0) \($0.1)" }.joined(separator: " ")
  }
}
